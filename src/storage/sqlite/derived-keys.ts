import {
  type CaseDocument,
  type ContactDocument,
  contactKeys,
  fromDocument,
  toDocument,
} from '../document.ts';
import type { Database } from './database.ts';
import { decode, encode } from './json.ts';

const PAGE = 200;

/** Gives every case and contact the keys that this program derives from it (see `derivedKeys`, `contactKeys`). Inside a write. */
export function deriveKeys(db: Database): void {
  deriveIn(db, 'cases', caseAnew);
  deriveIn(db, 'contacts', contactAnew);
}

function deriveIn(
  db: Database,
  table: 'cases' | 'contacts',
  anew: (id: string, document: string) => string,
): void {
  const page = `SELECT id, document FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`;
  const put = `UPDATE ${table} SET document = ? WHERE id = ?`;
  let after = '';
  for (;;) {
    const rows = db.all(page, after, PAGE);
    for (const { id, document } of rows) {
      after = String(id);
      const derived = anew(after, String(document));
      if (derived !== document) db.run(put, derived, after);
    }
    if (rows.length < PAGE) return;
  }
}

function contactAnew(_id: string, document: string): string {
  const { nameKey, ...contact } = decode<Omit<ContactDocument, '_id'>>(document);
  return encode({ ...contact, ...contactKeys(contact) });
}

function caseAnew(id: string, document: string): string {
  const stored = decode<Omit<CaseDocument, '_id' | 'pending' | 'cards'>>(document);
  const { kase } = fromDocument({ ...stored, _id: id, pending: [], cards: [] });
  const { _id, pending, cards, ...fields } = toDocument(kase);
  return encode(fields);
}
