import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Store } from './commands/context.ts';
import { Cursors } from './commands/cursors.ts';
import { CommandError, StoreError } from './errors.ts';
import { Catalog } from './storage/catalog.ts';
import type { Engine } from './storage/engine.ts';
import { removeExpired } from './storage/expiry.ts';
import { claim, openDataFile, prepareFolder, release, socketPath } from './storage/folder.ts';
import { Records } from './storage/records.ts';
import { serve } from './wire/connections.ts';

const SWEEP_MS = 60_000;
const LOOPBACK = '127.0.0.1';

export interface EmbeddedStoreOptions {
  dataDir: string;
  /** Listen on this port of the loopback interface too; 0 for any free one. */
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
  const token = randomBytes(4).toString('hex');
  const file = process.platform === 'win32' ? undefined : socketPath(folder, token);
  const engine = await openDataFile(folder);
  const doors = new Doors();
  try {
    const store = openStore(engine, options.now ?? (() => new Date()));
    const accept = (socket: Socket): void => serve(store, socket);
    // The socket is there in any case: unlike a port, nobody else can have it one day.
    const socket = file && (await doors.open(accept, file));
    const port = options.tcpPort ?? (file ? undefined : 0);
    const loopback = port === undefined ? undefined : await doors.open(accept, port);
    const address = socket ?? loopback ?? '';
    await claim(engine, folder, address);
    await store.catalog.initialise();
    const stop = keepSwept(store, options.sweepMs ?? SWEEP_MS);
    return {
      uri: uriOf(loopback ?? address),
      removeExpired: () => removeExpired(store),
      close: async () => {
        await stop();
        await doors.shut();
        await release(engine, address);
        await engine.close();
      },
    };
  } catch (error) {
    await doors.shut();
    await engine.close();
    throw isDiskFull(error) ? new StoreError(error.message) : error;
  }
}

const isDiskFull = (error: unknown): error is CommandError =>
  error instanceof CommandError && error.code === 14031;

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

/** What the store listens on, and who came in. */
class Doors {
  private readonly servers: Server[] = [];
  private readonly sockets = new Set<Socket>();

  /** Listens on a socket's path or a loopback port; resolves to the path or the port. */
  async open(accept: (socket: Socket) => void, at: string | number): Promise<string> {
    const server = createServer((socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      accept(socket);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      if (typeof at === 'string') server.listen(at, resolve);
      else server.listen(at, LOOPBACK, resolve);
    });
    this.servers.push(server);
    if (typeof at === 'number') return String((server.address() as AddressInfo).port);
    chmodSync(at, 0o600);
    return at;
  }

  async shut(): Promise<void> {
    const closed = this.servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const socket of this.sockets) socket.destroy();
    await Promise.all(closed);
  }
}
