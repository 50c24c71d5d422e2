import { openEmbeddedStore } from '../../src/mongo/embedded/index.ts';

/* Takes a mongod's options and serves the built-in store, to try what starts and stops a mongod. */
const option = (name: string) => process.argv[process.argv.indexOf(name) + 1] ?? '';
const store = await openEmbeddedStore({
  dataDir: option('--dbpath'),
  tcpPort: Number(option('--port')),
});
process.once('SIGTERM', () => {
  store.close().then(() => process.exit(0));
});
