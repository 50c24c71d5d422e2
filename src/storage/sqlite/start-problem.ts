import { existsSync } from 'node:fs';
import { StoreError } from '../stores.ts';
import { sqliteCode } from './database.ts';

/** Why the file cannot be opened, with the remedy; the error as it is when it is none of these. */
export function asStartError(error: unknown, file: string): unknown {
  const sentence = problem(error, file);
  return sentence === undefined ? error : new StoreError(sentence, { cause: error });
}

function problem(error: unknown, file: string): string | undefined {
  const code = sqliteCode(error) ?? systemCode(error) ?? '';
  const reason = String(error).replace(/\s+/g, ' ').trim();
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code) || /malformed JSON/.test(reason))
    return `The file ${file} is damaged or no SQLite database (${reason}): put a backup in its place, or move it away together with its -wal and -shm files to begin with an empty desk.`;
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/.test(code))
    return `There is no space left on the disk of ${file}: free some, then start again.`;
  if (/^SQLITE_BUSY/.test(code))
    return `Another program is writing to ${file} and does not end: close it (a sqlite3 shell inside a transaction, for example), then start again.`;
  if (/^(EEXIST|ENOTDIR)$/.test(code) || existsSync(`${file}/.`))
    return `A folder cannot be made, or a file stands where one should be (${file}): set DATA_DIR to a folder.`;
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS|UNOPENED)/.test(code))
    return `The file ${file} or its folder cannot be written: give the user that runs this program the right to write both, or set DATA_DIR to another folder.`;
  if (/^SQLITE_IOERR/.test(code))
    return `The disk of ${file} fails (${code}): look at the disk, and put back a backup if the file does not open elsewhere.`;
  return undefined;
}

/** The system's code; the driver says that a file cannot be opened in a text alone. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.message.startsWith('ConnectionFailed')) return 'UNOPENED';
  return 'code' in error ? String(error.code) : undefined;
}
