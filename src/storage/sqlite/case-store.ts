import type { CaseStore, PostedCard } from '../../application/ports/case-store.ts';
import type { Case } from '../../domain/case.ts';
import { queueSpan } from '../../domain/queue.ts';
import { type CaseDocument, fromDocument, toDocument } from '../document.ts';
import type { Database, Row, Value } from './database.ts';
import { createDocuments } from './documents.ts';
import { decode, encode } from './json.ts';

const INVOLVING = `SELECT c.id, c.document FROM case_people p JOIN cases c ON c.id = p.case_id
  WHERE p.person = ? ORDER BY p.open DESC, p.opened_at DESC LIMIT ?`;
const AWAITING = `SELECT id, document FROM cases
  WHERE requester = ? AND state IN ('needs_info', 'resolved') ORDER BY opened_at DESC LIMIT ?`;
const QUEUE = 'SELECT id, document FROM cases WHERE queue_place > ? AND queue_place < ?';
const OPEN = 'SELECT id FROM cases WHERE queue_place > ? AND queue_place < ?';
/** Begins with the rarest word: among many cases that have a common one it would look at each. */
const SEARCH = `WITH wanted AS (SELECT value AS word FROM json_each(?)),
  rarest AS (SELECT word FROM wanted ORDER BY (SELECT count(*) FROM
    (SELECT 1 FROM case_words WHERE case_words.word = wanted.word LIMIT 1000)) LIMIT 1)
  SELECT c.id, c.document FROM case_words w JOIN cases c ON c.id = w.case_id
  WHERE w.word = (SELECT word FROM rarest) AND NOT EXISTS (SELECT 1 FROM wanted WHERE NOT EXISTS
    (SELECT 1 FROM case_words o WHERE o.word = wanted.word AND o.opened_at = w.opened_at AND o.case_id = w.case_id))
  ORDER BY w.opened_at DESC LIMIT ?`;
const UNPLANNED = `SELECT id, document FROM cases WHERE pending <> '[]' LIMIT ?`;
const due = (column: 'close_at' | 'remind_at') =>
  `SELECT id FROM cases WHERE state = 'resolved' AND ${column} <= ? ORDER BY ${column} LIMIT ?`;

/** Cases in SQLite: one document each; history, pending notifications and posted cards are inside it. */
export function createCaseStore(db: Database): CaseStore {
  const documents = createDocuments(db, 'cases');
  const counters = createDocuments(db, 'counters');
  const many = (sql: string, ...values: readonly Value[]): readonly Case[] =>
    db.all(sql, ...values).map((row) => fromDocument(toCaseDocument(row)).kase);
  const ids = (sql: string, ...values: readonly Value[]) =>
    db.all(sql, ...values).map(({ id }) => String(id));
  const changeCards = (id: string, become: (cards: PostedCard[]) => PostedCard[]): Promise<void> =>
    db.write(() => {
      documents.change(id, (stored) => stored && { ...stored, cards: become(stored.cards) });
    });
  return {
    nextSequence: (year) =>
      db.write(() => {
        const value = (counters.find(`cases-${year}`)?.value ?? 0) + 1;
        counters.put(`cases-${year}`, { value });
        return value;
      }),
    insert: (kase) =>
      db.write(() => documents.change(kase.id, (stored) => (stored ? undefined : fieldsOf(kase)))),
    // The case brings its whole history, so its new events need no place of their own.
    save: (kase, _events, expectedRev) =>
      db.write(() =>
        documents.change(kase.id, (stored) => {
          if (stored?.rev !== expectedRev) return undefined;
          const { cards, pending } = stored;
          return { ...fieldsOf(kase), cards, pending: [...pending, kase.rev] };
        }),
      ),
    async find(id) {
      const stored = documents.find(id);
      return stored && fromDocument({ _id: id, ...stored });
    },
    findByNumber: async (number) =>
      many('SELECT id, document FROM cases WHERE number = ?', number)[0],
    involving: async (personId, limit) => many(INVOLVING, personId, limit),
    awaitingRequester: async (personId, limit) => many(AWAITING, personId, limit),
    async queue({ after, before }, end, limit) {
      const order = end === 'first' ? 'ASC' : 'DESC';
      const found = many(`${QUEUE} ORDER BY queue_place ${order} LIMIT ?`, after, before, limit);
      return end === 'first' ? found : found.toReversed();
    },
    search: async (words, limit) => many(SEARCH, encode(words), limit),
    async openIds() {
      const { after, before } = queueSpan(undefined);
      return ids(OPEN, after, before);
    },
    closingDue: async (now, limit) => ids(due('close_at'), now.toISOString(), limit),
    reminderDue: async (now, limit) => ids(due('remind_at'), now.toISOString(), limit),
    async unplanned(limit) {
      const found = db.all(UNPLANNED, limit).map(toCaseDocument);
      return found.map((each) => ({ kase: fromDocument(each).kase, revs: each.pending }));
    },
    planned: (planned) =>
      db.write(() => {
        for (const { id, revs } of planned)
          documents.change(id, (stored) => {
            const pending = stored?.pending.filter((rev) => !revs.includes(rev));
            return stored && pending && { ...stored, pending };
          });
      }),
    putCard: (caseId, card) =>
      changeCards(caseId, (cards) => {
        const at = cards.findIndex(({ id }) => id === card.id);
        return at < 0 ? [...cards, card] : cards.with(at, card);
      }),
    removeCard: (caseId, cardId) =>
      changeCards(caseId, (cards) => cards.filter(({ id }) => id !== cardId)),
  };
}

function fieldsOf(kase: Case): Omit<CaseDocument, '_id'> {
  const { _id, ...fields } = toDocument(kase);
  return fields;
}

function toCaseDocument({ id, document }: Row): CaseDocument {
  return { _id: String(id), ...decode<Omit<CaseDocument, '_id'>>(String(document)) };
}
