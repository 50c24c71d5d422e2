import type { ContactRequests } from '../../application/ports/contact-requests.ts';
import { type ContactRequestDocument, contactFields, fromContactDocument } from '../document.ts';
import type { Database, Row } from './database.ts';
import { createDocuments } from './documents.ts';
import { decode } from './json.ts';

const OF_PERSON = `SELECT id, document FROM contactRequests WHERE person = ?
  ORDER BY ordinal DESC LIMIT ?`;
const UNTAKEN = `SELECT id, document FROM contactRequests WHERE open = 1
  ORDER BY opened_at LIMIT ?`;
const DUE = `SELECT id, document FROM contactRequests WHERE open = 1 AND post_again_at <= ?
  ORDER BY post_again_at LIMIT ?`;
const UNPLANNED = 'SELECT id, document FROM contactRequests WHERE pending = 1 LIMIT ?';

/** Requests for a person in SQLite: one row each. */
export function createContactRequests(db: Database): ContactRequests {
  const { find, change } = createDocuments(db, 'contactRequests');
  return {
    insert: (request) =>
      db.write(() =>
        change(request.id, (stored) =>
          stored === undefined ? { ...contactFields(request), cards: [] } : undefined,
        ),
      ),
    save: (request, expectedRev) =>
      db.write(() =>
        change(request.id, (stored) =>
          stored?.rev === expectedRev
            ? { ...contactFields(request), cards: stored.cards }
            : undefined,
        ),
      ),
    async find(id) {
      const fields = find(id);
      return fields && fromContactDocument({ _id: id, ...fields });
    },
    ofPerson: async (personId, limit) =>
      db.all(OF_PERSON, personId, limit).map((row) => toStored(row).request),
    untaken: async (limit) => db.all(UNTAKEN, limit).map((row) => toStored(row).request),
    due: async (now, limit) => db.all(DUE, now.toISOString(), limit).map(toStored),
    unplanned: async (limit) => db.all(UNPLANNED, limit).map((row) => toStored(row).request),
    planned: (id, rev) =>
      db.write(
        () =>
          void change(id, (stored) =>
            stored?.rev === rev ? { ...stored, pending: false } : undefined,
          ),
      ),
    putCards: (id, cards) =>
      db.write(() => void change(id, (stored) => stored && { ...stored, cards: [...cards] })),
  };
}

function toStored({ id, document }: Row) {
  const fields = decode<Omit<ContactRequestDocument, '_id'>>(String(document));
  return fromContactDocument({ _id: String(id), ...fields });
}
