import { openEmbeddedStore } from '../../../src/mongo/embedded/index.ts';

/* A process that does nothing but serve a store, to be killed. */

const store = await openEmbeddedStore({ dataDir: process.argv[2] as string });
process.stdout.write(`${store.uri}\n`);
