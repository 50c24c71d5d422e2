import { openMongoStores } from '../../src/storage/mongo/index.ts';
import { openSqliteStores } from '../../src/storage/sqlite/index.ts';
import type { Stores } from '../../src/storage/stores.ts';

/** The store that the environment names, as the program would open it. */
export async function openBenchStores(): Promise<Stores> {
  const { MONGODB_URI, DATA_DIR = '.data' } = process.env;
  return MONGODB_URI ? openMongoStores(MONGODB_URI) : openSqliteStores({ dataDir: DATA_DIR });
}
