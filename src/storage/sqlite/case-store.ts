import type { CaseStore, PostedCard, StoredCase } from '../../application/ports/case-store.ts';
import type { Case } from '../../domain/case.ts';
import { queueSpan } from '../../domain/queue.ts';
import type { SolvedCase, Workload } from '../../domain/workload.ts';
import { type CaseDocument, fromDocument, toDocument } from '../document.ts';
import type { Database, Row, Value } from './database.ts';
import { createDeskLists } from './desk-lists.ts';
import { createDocuments } from './documents.ts';
import { decode, encode } from './json.ts';
import { createReplacements } from './replacements.ts';

const COLUMNS = 'id, document, pending, cards';
const FIND = `SELECT ${COLUMNS} FROM cases WHERE id = ?`;
const INSERT = `INSERT INTO cases (id, document, pending) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING`;
const SAVE = `UPDATE cases SET document = ?, pending = json_insert(pending, '$[#]', ?)
  WHERE id = ? AND rev = ?`;
const PLANNED = `UPDATE cases SET pending = (SELECT json_group_array(value) FROM json_each(pending)
  WHERE value NOT IN (SELECT value FROM json_each(?))) WHERE id = ?`;
const INVOLVING = `SELECT ${COLUMNS} FROM case_people p JOIN cases c ON c.id = p.case_id
  WHERE p.person = ? ORDER BY p.open DESC, p.opened_at DESC LIMIT ?`;
const AWAITING = `SELECT ${COLUMNS} FROM cases
  WHERE decides = ? AND state IN ('needs_info', 'resolved') ORDER BY opened_at DESC LIMIT ?`;
const MAJOR = `SELECT ${COLUMNS} FROM cases WHERE major = 1 ORDER BY opened_at DESC LIMIT ?`;
const QUEUE = `SELECT ${COLUMNS} FROM cases WHERE queue_place > ? AND queue_place < ?`;
const OPEN = 'SELECT id FROM cases WHERE queue_place > ? AND queue_place < ?';
/** Begins with the rarest word: among many cases that have a common one it would look at each. */
const SEARCH = `WITH wanted AS (SELECT value AS word FROM json_each(?)),
  rarest AS (SELECT word FROM wanted ORDER BY (SELECT count(*) FROM
    (SELECT 1 FROM case_words WHERE case_words.word = wanted.word LIMIT 1000)) LIMIT 1)
  SELECT ${COLUMNS} FROM case_words w JOIN cases c ON c.id = w.case_id
  WHERE w.word = (SELECT word FROM rarest) AND NOT EXISTS (SELECT 1 FROM wanted WHERE NOT EXISTS
    (SELECT 1 FROM case_words o WHERE o.word = wanted.word AND o.opened_at = w.opened_at AND o.case_id = w.case_id))
  ORDER BY w.opened_at DESC LIMIT ?`;
const SOLVED = `SELECT document ->> '$.request' AS request, category, assignee, assigned_at FROM cases
  WHERE closed_at > '' AND closing <> 'cancelled' AND closing <> 'merged'
    AND category IS NOT NULL AND assignee IS NOT NULL
  ORDER BY closed_at DESC LIMIT ?`;
const WORKLOADS = `SELECT assignee, category, count(*) AS open_cases, max(assigned_at) AS assigned_at
  FROM cases WHERE open = 1 AND assignee > '' GROUP BY assignee, category`;
const UNPLANNED = `SELECT ${COLUMNS} FROM cases WHERE pending <> '[]' LIMIT ?`;
const DUE = 'SELECT id FROM cases WHERE next_due_at <= ? ORDER BY next_due_at LIMIT ?';
const PUT_DUE = 'UPDATE cases SET document = ? WHERE id = ? AND rev = ?';

/** Cases in SQLite: one row each, with pending notifications and posted cards beside the document. */
export function createCaseStore(db: Database): CaseStore {
  const counters = createDocuments(db, 'counters');
  const many = (sql: string, ...values: readonly Value[]): readonly Case[] =>
    db.all(sql, ...values).map((row) => toStored(row).kase);
  const ids = (sql: string, ...values: readonly Value[]) =>
    db.all(sql, ...values).map(({ id }) => String(id));
  const changeCards = (id: string, become: (cards: PostedCard[]) => PostedCard[]): Promise<void> =>
    db.write(() => {
      const row = db.get('SELECT cards FROM cases WHERE id = ?', id);
      if (row === undefined) return;
      db.run('UPDATE cases SET cards = ? WHERE id = ?', encode(become(cardsIn(row))), id);
    });
  return {
    nextSequence: (year) =>
      db.write(() => {
        const value = (counters.find(`cases-${year}`)?.value ?? 0) + 1;
        counters.put(`cases-${year}`, { value });
        return value;
      }),
    insert: (kase) =>
      db.write(() => db.run(INSERT, kase.id, documentOf(kase), `[${kase.rev}]`) > 0),
    // The case brings its whole history, so its new events need no place of their own.
    save: (kase, _events, expectedRev) =>
      db.write(() => db.run(SAVE, documentOf(kase), kase.rev, kase.id, expectedRev) > 0),
    async find(id) {
      const row = db.get(FIND, id);
      return row && toStored(row);
    },
    findByNumber: async (number) =>
      many(`SELECT ${COLUMNS} FROM cases WHERE number = ?`, number)[0],
    involving: async (personId, limit) => many(INVOLVING, personId, limit),
    awaitingRequester: async (personId, limit) => many(AWAITING, personId, limit),
    majorIncidents: async (limit) => many(MAJOR, limit),
    ...createDeskLists(db, COLUMNS, (row) => toStored(row).kase),
    replacements: createReplacements(db),
    search: async (words, limit) => many(SEARCH, encode(words), limit),
    lastSolved: async (limit) => db.all(SOLVED, limit).map(toSolved),
    workloads: async () => db.all(WORKLOADS).map(toWorkload),
    async openIds() {
      const { after, before } = queueSpan(undefined);
      return ids(OPEN, after, before);
    },
    async openWithCards(after, limit) {
      const { before } = queueSpan(undefined);
      return db.all(`${QUEUE} ORDER BY queue_place LIMIT ?`, after, before, limit).map(toStored);
    },
    due: async (now, limit) => ids(DUE, now.toISOString(), limit),
    putDue: (kase) => db.write(() => void db.run(PUT_DUE, documentOf(kase), kase.id, kase.rev)),
    unplanned: async (limit) =>
      db.all(UNPLANNED, limit).map((row) => {
        const revs = decode<number[]>(String(row.pending));
        return { kase: toStored(row).kase, revs };
      }),
    planned: (planned) =>
      db.write(() => {
        for (const { id, revs } of planned) db.run(PLANNED, encode(revs), id);
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

function toSolved({ request, category, assignee, assigned_at: given }: Row): SolvedCase {
  const asked = { request: String(request), category: String(category) };
  return { ...asked, solverId: String(assignee), ...assignedAt(given) };
}

function toWorkload({ assignee, category, open_cases, assigned_at: given }: Row): Workload {
  const person = { personId: String(assignee), openCases: Number(open_cases) };
  return {
    ...person,
    ...(category && { category: String(category) }),
    ...assignedAt(given),
  };
}

function assignedAt(given: Value | undefined) {
  return given === null || given === undefined ? {} : { assignedAt: new Date(String(given)) };
}

function documentOf(kase: Case): string {
  const { _id, pending, cards, ...fields } = toDocument(kase);
  return encode(fields);
}

function cardsIn({ cards }: Row): PostedCard[] {
  return decode(String(cards));
}

function toStored(row: Row): StoredCase {
  const fields = decode<Omit<CaseDocument, '_id' | 'pending' | 'cards'>>(String(row.document));
  return fromDocument({ _id: String(row.id), ...fields, pending: [], cards: cardsIn(row) });
}
