import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Store } from './commands/context.ts';
import { Cursors } from './commands/cursors.ts';
import { Catalog } from './storage/catalog.ts';
import type { Engine } from './storage/engine.ts';
import { removeExpired } from './storage/expiry.ts';
import { claim, openDataFile, prepareFolder, socketPath } from './storage/folder.ts';
import { Records } from './storage/records.ts';
import { serve } from './wire/connections.ts';

const SWEEP_MS = 60_000;
const LOOPBACK = '127.0.0.1';

export interface EmbeddedStoreOptions {
  dataDir: string;
  /** Listen on this port of the loopback interface instead of on a socket; 0 for any free one. */
  tcpPort?: number;
  /** How often expired documents are removed; once a minute, as a MongoDB does. */
  sweepMs?: number;
  now?: () => Date;
}

export interface EmbeddedStore {
  /** What to give to the driver. */
  uri: string;
  /** Removes what has expired now, instead of at the next round. */
  removeExpired(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the data folder and answers on a socket inside it that only its owner can open (on Windows,
 * on a port of the loopback interface). Throws a StoreError whose message is fit to print where the
 * folder cannot be used; nothing in it is changed then.
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const folder = prepareFolder(options.dataDir);
  const overTcp = options.tcpPort !== undefined || process.platform === 'win32';
  const file = overTcp ? undefined : socketPath(folder, randomBytes(4).toString('hex'));
  const engine = await openDataFile(folder);
  const sockets = new Set<Socket>();
  const server = createServer();
  try {
    const store = openStore(engine, options.now ?? (() => new Date()));
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      serve(store, socket);
    });
    const address = await listen(server, file, options.tcpPort ?? 0);
    await claim(engine, folder, address);
    await store.catalog.initialise();
    const stop = keepSwept(store, options.sweepMs ?? SWEEP_MS);
    return {
      uri: uriOf(address),
      removeExpired: () => removeExpired(store),
      close: async () => {
        await stop();
        await shut(server, sockets, engine);
      },
    };
  } catch (error) {
    await shut(server, sockets, engine);
    throw error;
  }
}

function openStore(engine: Engine, now: () => Date): Store {
  const catalog = new Catalog(engine);
  catalog.load();
  const records = new Records(engine, catalog);
  return { engine, catalog, records, cursors: new Cursors(), now, started: Date.now() };
}

const uriOf = (address: string): string =>
  /^\d+$/.test(address)
    ? `mongodb://${LOOPBACK}:${address}/mesa?directConnection=true`
    : `mongodb://${encodeURIComponent(address)}/mesa?directConnection=true`;

/** Resolves to the socket's path or the port. */
function listen(server: Server, file: string | undefined, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    if (file === undefined) {
      server.listen(port, LOOPBACK, () => resolve(String((server.address() as AddressInfo).port)));
      return;
    }
    server.listen(file, () => {
      chmodSync(file, 0o600);
      resolve(file);
    });
  });
}

/** Resolves, once asked to stop, when the round at work is over. */
function keepSwept(store: Store, every: number): () => Promise<void> {
  let round: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    store.cursors.sweep();
    // A round that fails, for want of disk space say, is made up for by the next one.
    round = round.then(() => removeExpired(store)).catch(() => undefined);
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}

async function shut(server: Server, sockets: Set<Socket>, engine: Engine): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  for (const socket of sockets) socket.destroy();
  await closed;
  await engine.close();
}
