import { readFileSync } from 'node:fs';
import type { Database } from '../../../src/storage/sqlite/database.ts';

/** What brought a file from the version that is its place in the list to the next one, as the program did it then. */
export const FORMER_VERSIONS: readonly string[] = readFileSync(
  new URL('./former-versions.sql', import.meta.url),
  'utf8',
).split(/^(?=-- To version \d+$)/m);

/** Makes the tables of a new file as that version of the program made them. */
export function asFormerVersion(db: Database, version: number): void {
  const made = FORMER_VERSIONS.slice(0, version).join('');
  db.script(`BEGIN; ${made} PRAGMA user_version = ${version}; COMMIT;`);
}
