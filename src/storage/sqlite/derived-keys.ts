import { type CaseDocument, fromDocument, toDocument } from '../document.ts';
import type { Database } from './database.ts';
import { decode, encode } from './json.ts';

const PAGE = 200;
const CASES = 'SELECT id, document FROM cases WHERE id > ? ORDER BY id LIMIT ?';
const PUT = 'UPDATE cases SET document = ? WHERE id = ?';

/** Gives every case the keys that this program derives from it (see `derivedKeys`). Inside a write. */
export function deriveKeys(db: Database): void {
  let after = '';
  for (;;) {
    const rows = db.all(CASES, after, PAGE);
    for (const { id, document } of rows) {
      after = String(id);
      const derived = derivedAnew(after, String(document));
      if (derived !== document) db.run(PUT, derived, after);
    }
    if (rows.length < PAGE) return;
  }
}

function derivedAnew(id: string, document: string): string {
  const stored = decode<Omit<CaseDocument, '_id' | 'pending' | 'cards'>>(document);
  const { kase } = fromDocument({ ...stored, _id: id, pending: [], cards: [] });
  const { _id, pending, cards, ...fields } = toDocument(kase);
  return encode(fields);
}
