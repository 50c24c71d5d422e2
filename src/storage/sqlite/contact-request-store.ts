import type { ContactRequests } from '../../application/ports/contact-requests.ts';
import { contactFields, foundAs, fromContactDocument } from '../document.ts';
import type { Database, Value } from './database.ts';
import { createDocuments } from './documents.ts';

/** Requests for a person in SQLite: one row each. */
export function createContactRequests(db: Database): ContactRequests {
  const { all, find, add, change, update } = createDocuments(db, 'contactRequests');
  const requests = async (which: string, ...values: readonly Value[]) =>
    all(which, ...values).map((document) => fromContactDocument(document).request);
  return {
    insert: (request) =>
      db.write(() => add({ _id: request.id, ...contactFields(request), cards: [] })),
    save: (request, expectedRev) =>
      change(request.id, (stored) =>
        stored?.rev === expectedRev
          ? { _id: request.id, ...contactFields(request), cards: stored.cards }
          : undefined,
      ),
    find: async (id) => foundAs(find(id), fromContactDocument),
    ofPerson: (personId, limit) =>
      requests('WHERE person = ? ORDER BY ordinal DESC LIMIT ?', personId, limit),
    untaken: (limit) => requests('WHERE open = 1 ORDER BY opened_at LIMIT ?', limit),
    due: async (now, limit) =>
      all(
        'WHERE open = 1 AND post_again_at <= ? ORDER BY post_again_at LIMIT ?',
        now.toISOString(),
        limit,
      ).map(fromContactDocument),
    unplanned: (limit) => requests('WHERE pending = 1 LIMIT ?', limit),
    planned: (id, rev) =>
      update(id, (stored) => (stored.rev === rev ? { pending: false } : undefined)),
    putCards: (id, cards) => update(id, () => ({ cards: [...cards] })),
  };
}
