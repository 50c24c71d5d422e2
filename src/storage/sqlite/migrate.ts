import type { Database } from './database.ts';
import { deriveKeys } from './derived-keys.ts';
import { DERIVE_KEYS, MIGRATIONS } from './schema.ts';

export const VERSION = MIGRATIONS.length;

/** The version of the file's tables; 0 for a new one. */
export function versionOf(db: Database): number {
  return Number(db.get('PRAGMA user_version')?.user_version);
}

/** Brings the file to that version, whole or not at all. Writes in any case: a full disk shows. */
export function migrate(db: Database, version = VERSION): void {
  db.script('BEGIN IMMEDIATE');
  const due = MIGRATIONS.slice(versionOf(db), version);
  for (const migration of due) db.script(migration);
  if (due.includes(DERIVE_KEYS)) deriveKeys(db);
  db.script(`PRAGMA user_version = ${version}; COMMIT`);
}
