import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError, type Stores } from '../stores.ts';
import { type Database, openFile, sqliteCode } from './database.ts';
import { openSqliteStores } from './index.ts';
import { asStartError } from './start-problem.ts';

/**
 * Opens the built-in store for this process alone, until it closes the store or ends, however it
 * ends. Throws a `StoreError` when another process has it, or when the file cannot be used.
 */
export function openAlone(dataDir: string): Stores {
  const unlock = lockFolder(dataDir);
  try {
    const stores = openSqliteStores({ dataDir });
    return { ...stores, close: () => stores.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Throws a `StoreError` when a program has the folder now, before anything of it is touched. */
export function refuseWhenInUse(dataDir: string): void {
  lockFolder(dataDir)();
}

/** SQLite's own lock, on a file beside the data, which stays open to whoever only looks in. */
function lockFolder(dataDir: string): () => void {
  const file = join(dataDir, 'desk.lock');
  let db: Database | undefined;
  try {
    mkdirSync(dataDir, { recursive: true });
    db = openFile(file, 0);
    db.script('BEGIN EXCLUSIVE');
    return db.close;
  } catch (error) {
    db?.close();
    if (sqliteCode(error) !== 'SQLITE_BUSY') throw asStartError(error, file);
    throw new StoreError(
      `Another program is working with the data in ${dataDir}: stop that one first, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}
