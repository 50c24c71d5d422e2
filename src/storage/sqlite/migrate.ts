import { type CollectionName, type ContactDocument, contactKeys } from '../document.ts';
import type { Database } from './database.ts';
import { caseIn, caseText } from './documents.ts';
import { decode, encode } from './json.ts';
import { LISTS, SCHEMA, TABLES, VERSION } from './schema.ts';

const PAGE = 200;

/** The version of the file's tables; 0 for a new one. */
export function versionOf(db: Database): number {
  return Number(db.get('PRAGMA user_version')?.user_version);
}

/** Brings the file to this program's version, whole or not at all. Writes in any case: a full disk shows. */
export function migrate(db: Database): void {
  db.script('BEGIN IMMEDIATE');
  const version = versionOf(db);
  if (version < VERSION) makeAnew(db, version);
  db.script(`PRAGMA user_version = ${VERSION}; COMMIT`);
}

/** All but documents and files is derived from them, so whatever the version was, they are put into new tables. */
function makeAnew(db: Database, version: number): void {
  const made = db.all(`SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL
    ORDER BY type = 'table', name`);
  const former = TABLES.filter((table) => made.some(({ name }) => name === table));
  for (const { type, name } of made)
    if (type !== 'table' || String(name) in LISTS) db.script(`DROP ${type} ${name}`);
  for (const name of former) db.script(`ALTER TABLE ${name} RENAME TO former_${name}`);
  db.script(SCHEMA);
  for (const name of former) {
    copy(db, name, version);
    db.script(`DROP TABLE former_${name}`);
  }
}

function copy(db: Database, name: CollectionName, version: number): void {
  const [parts, places] = name === 'cases' ? [', pending, cards', ', ?, ?'] : ['', ''];
  // In the first version they were of the document.
  const kept =
    version === 1 ? parts.replace(/(pending|cards)/g, "document ->> '$.$1' AS $1") : parts;
  const page = `SELECT id, document${kept} FROM former_${name} WHERE id > ? ORDER BY id LIMIT ?`;
  const put = `INSERT INTO ${name} (id, document${parts}) VALUES (?, ?${places})`;
  let after = '';
  for (;;) {
    const rows = db.all(page, after, PAGE);
    for (const { id, document, ...others } of rows) {
      after = String(id);
      db.run(put, after, derived(name, after, String(document)), ...Object.values(others));
    }
    if (rows.length < PAGE) return;
  }
}

/** With the keys that this version derives: see `derivedKeys` and `contactKeys`. */
function derived(name: CollectionName, id: string, document: string): string {
  if (name === 'cases') return caseText(caseIn({ id, document }));
  if (name !== 'contacts') return document;
  const { nameKey, ...contact } = decode<Omit<ContactDocument, '_id'>>(document);
  return encode({ ...contact, ...contactKeys(contact) });
}
