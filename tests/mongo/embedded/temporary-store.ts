import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';
import {
  type EmbeddedStore,
  type EmbeddedStoreOptions,
  openEmbeddedStore,
} from '../../../src/mongo/embedded/index.ts';

export type Row = Record<string, unknown> & {
  _id: number | string | mongoose.mongo.ObjectId;
};

export interface TemporaryStore {
  dataDir: string;
  store: EmbeddedStore;
  db: mongoose.mongo.Db;
  remove(): Promise<void>;
}

export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'mesa-'));

/** A store in a folder of its own and a driver on it. */
export async function temporaryStore(
  options: Omit<EmbeddedStoreOptions, 'dataDir'> = {},
): Promise<TemporaryStore> {
  const dataDir = temporaryFolder();
  const store = await openEmbeddedStore({ dataDir, ...options });
  const client = await new mongoose.mongo.MongoClient(store.uri).connect();
  return {
    dataDir,
    store,
    db: client.db(),
    remove: async () => {
      await client.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Gives the tests of this suite a collection of a store of their own, empty before each of them. */
export function onEmptyRows(
  take: (rows: mongoose.mongo.Collection<Row>, db: mongoose.mongo.Db) => void,
): void {
  let temporary: TemporaryStore;
  let rows: mongoose.mongo.Collection<Row>;
  before(async () => {
    temporary = await temporaryStore();
    rows = temporary.db.collection<Row>('rows');
    take(rows, temporary.db);
  });
  beforeEach(() => rows.deleteMany({}));
  after(() => temporary.remove());
}
