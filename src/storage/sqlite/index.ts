import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../caches.ts';
import { StoreError, type Stores } from '../stores.ts';
import { createAttachments, createDownloadLinks } from './attachment-stores.ts';
import { createCaseStore } from './case-store.ts';
import { createContactRequests } from './contact-request-store.ts';
import { type Database, openFile } from './database.ts';
import { createDeliveries } from './delivery-store.ts';
import { createCollections } from './documents.ts';
import { migrate, versionOf } from './migrate.ts';
import {
  createContacts,
  createDeskChannel,
  createDeskSettings,
  createDialogs,
  createStaff,
} from './people-stores.ts';
import { VERSION } from './schema.ts';
import { asStartError } from './start-problem.ts';

/** `desk.db` in a folder, which is made when it is not there; or a file, `:memory:` for one that goes with the process. */
export type Place = { readonly dataDir: string } | { readonly file: string };

/** Opens the built-in store. Throws a `StoreError` when the file cannot be used, which is then left as it is. */
export function openSqliteStores(place: Place): Stores {
  const db = openDatabase(place);
  return createStores(db, 'dataDir' in place ? noticesOf(place.dataDir) : []);
}

/** The stores on an open connection. */
export function createStores(db: Database, notices: readonly string[]): Stores {
  return cached({
    cases: createCaseStore(db),
    deliveries: createDeliveries(db),
    contacts: createContacts(db),
    deskChannel: createDeskChannel(db),
    deskSettings: createDeskSettings(db),
    staff: createStaff(db),
    dialogs: createDialogs(db),
    attachments: createAttachments(db),
    links: createDownloadLinks(db),
    contactRequests: createContactRequests(db),
    collections: createCollections(db),
    notices,
    async close() {
      // The file is whole without its -wal then, though the driver ends a connection later than it says.
      try {
        db.get('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        db.close();
      }
    },
  });
}

/**
 * Opens the built-in store to look in, beside the program that has it or without one: nothing is made
 * or brought up to date. Throws a `StoreError` where there is none, or one of another version.
 */
export function openToRead(dataDir: string): Stores {
  const file = join(dataDir, 'desk.db');
  if (!existsSync(file))
    throw new StoreError(
      `There are no cases in ${dataDir} yet: start the program first, or set DATA_DIR to the folder that it has.`,
    );
  let db: Database | undefined;
  try {
    db = openFile(file);
    const version = versionOf(db);
    if (version !== VERSION)
      throw new StoreError(
        `The file ${file} has format ${version}, and this version of the program knows ${VERSION}: start this version on it first, or use the one that wrote it.`,
      );
    return { ...createStores(db, []), close: async () => db?.close() };
  } catch (error) {
    db?.close();
    throw asStartError(error, file);
  }
}

/** A connection to the file, examined and brought to this program's version. Throws a `StoreError`. */
export function openDatabase(place: Place): Database {
  const file = 'dataDir' in place ? join(place.dataDir, 'desk.db') : place.file;
  let db: Database | undefined;
  try {
    if ('dataDir' in place) mkdirSync(place.dataDir, { recursive: true });
    db = openFile(file);
    examine(db, file);
    db.get('PRAGMA journal_mode = WAL');
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    throw asStartError(error, file);
  }
}

/** Refuses a file that another program made, that a newer version of this one wrote, or that is damaged. */
function examine(db: Database, file: string): void {
  // First, because another process may make the tables, and their version with them, right now.
  const isEmpty = db.get('SELECT 1 AS one FROM sqlite_schema') === undefined;
  const version = versionOf(db);
  if (version > VERSION)
    throw new StoreError(
      `The file ${file} was written by a newer version of this program (format ${version}; this one knows ${VERSION}): start that version, or set DATA_DIR to another folder.`,
    );
  const [found] = db.all('PRAGMA quick_check(1)');
  if (found?.quick_check !== 'ok')
    throw Object.assign(new Error(String(found?.quick_check)), { code: 'SQLITE_CORRUPT' });
  if (version === 0 && !isEmpty)
    throw new StoreError(
      `The file ${file} is another program’s database: set DATA_DIR to another folder.`,
    );
}

/** The built-in store of before kept its data in this folder. */
function noticesOf(dataDir: string): readonly string[] {
  const former = join(dataDir, 'store');
  if (!existsSync(former)) return [];
  return [
    `The folder ${former} holds the data of the former built-in store: it is neither read nor changed; delete it when nobody needs it any more.`,
  ];
}
