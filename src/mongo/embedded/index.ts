export { CommandError, StoreError } from './errors.ts';
export { type EmbeddedStore, type EmbeddedStoreOptions, openEmbeddedStore } from './server.ts';
