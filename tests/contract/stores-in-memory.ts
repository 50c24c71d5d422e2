import { type Database, openFile } from '../../src/storage/sqlite/database.ts';
import { createStores, openDatabase } from '../../src/storage/sqlite/index.ts';
import type { Stores } from '../../src/storage/stores.ts';

let schema: string | undefined;

/**
 * Empty stores in memory. The first are made by the program's own migrations, the others at once as
 * those left the tables: that takes a sixth of the time, and most tests have stores of their own.
 */
export function storesInMemory(): Stores {
  const file = ':memory:';
  if (schema === undefined) {
    const db = openDatabase({ file });
    schema = schemaOf(db);
    return createStores(db, []);
  }
  const db = openFile(file);
  db.script(schema);
  return createStores(db, []);
}

/** Whatever makes these tables, with their version. */
function schemaOf(db: Database): string {
  const made = db.all(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
    ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END`);
  const version = db.get('PRAGMA user_version')?.user_version;
  return `BEGIN; ${made.map(({ sql }) => `${sql};`).join('\n')} PRAGMA user_version = ${version}; COMMIT;`;
}
