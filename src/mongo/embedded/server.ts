import { chmodSync, mkdirSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import type { Store } from './commands/context.ts';
import { Cursors } from './commands/cursors.ts';
import { Catalog } from './storage/catalog.ts';
import { Engine } from './storage/engine.ts';
import { Records } from './storage/records.ts';
import { serve } from './wire/connections.ts';

export interface EmbeddedStoreOptions {
  dataDir: string;
}

export interface EmbeddedStore {
  uri: string;
  close(): Promise<void>;
}

/** Opens the data folder and answers on a socket inside it that only its owner can open. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const folder = path.resolve(options.dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const engine = new Engine(path.join(folder, 'store.mdb'));
  const catalog = new Catalog(engine);
  catalog.load();
  await catalog.initialise();
  const store: Store = {
    engine,
    catalog,
    records: new Records(engine, catalog),
    cursors: new Cursors(),
    now: () => new Date(),
    started: Date.now(),
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(store, socket);
  });
  const file = path.join(folder, `s-${process.pid}.sock`);
  await listen(server, file);
  chmodSync(file, 0o600);
  return {
    uri: `mongodb://${encodeURIComponent(file)}/mesa?directConnection=true`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
      await engine.close();
    },
  };
}

const listen = (server: Server, file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(file, resolve);
  });
