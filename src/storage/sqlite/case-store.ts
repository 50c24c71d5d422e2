import type { CaseStore, PostedCard, StoredCase } from '../../application/ports/case-store.ts';
import type { Case, Person, State } from '../../domain/case.ts';
import { queueSpan } from '../../domain/queue.ts';
import type { Replacement } from '../../domain/spare-parts.ts';
import type { SolvedCase, Workload } from '../../domain/workload.ts';
import { foundAs } from '../document.ts';
import type { Database, Row, Value } from './database.ts';
import { createDeskLists } from './desk-lists.ts';
import { cardsIn, caseIn, caseText, createDocuments } from './documents.ts';
import { decode, encode } from './json.ts';

const FIND = 'SELECT id, document, cards FROM cases WHERE id = ?';
const INSERT = `INSERT INTO cases (id, document, pending) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING`;
const SAVE = `UPDATE cases SET document = ?, pending = json_insert(pending, '$[#]', ?)
  WHERE id = ? AND rev = ?`;
const PLANNED = `UPDATE cases SET pending = (SELECT json_group_array(value) FROM json_each(pending)
  WHERE value NOT IN (SELECT value FROM json_each(?))) WHERE id = ?`;
const INVOLVING = `SELECT id, document FROM case_people p JOIN cases c ON c.id = p.case_id
  WHERE p.person = ? ORDER BY p.open DESC, p.opened_at DESC LIMIT ?`;
const AWAITING = `SELECT id, document FROM cases
  WHERE decides = ? AND state IN ('needs_info', 'resolved') ORDER BY opened_at DESC LIMIT ?`;
const MAJOR = `SELECT id, document FROM cases WHERE major = 1 ORDER BY opened_at DESC LIMIT ?`;
const WITH_CARDS = `SELECT id, document, cards FROM cases
  WHERE queue_place > ? AND queue_place < ? ORDER BY queue_place LIMIT ?`;
const OPEN = 'SELECT id FROM cases WHERE queue_place > ? AND queue_place < ?';
/** Begins with the rarest word: among many cases that have a common one it would look at each. */
const SEARCH = `WITH wanted AS (SELECT value AS word FROM json_each(?)),
  rarest AS (SELECT word FROM wanted ORDER BY (SELECT count(*) FROM
    (SELECT 1 FROM case_words WHERE case_words.word = wanted.word LIMIT 1000)) LIMIT 1)
  SELECT id, document FROM case_words w JOIN cases c ON c.id = w.case_id
  WHERE w.word = (SELECT word FROM rarest) AND NOT EXISTS (SELECT 1 FROM wanted WHERE NOT EXISTS
    (SELECT 1 FROM case_words o WHERE o.word = wanted.word AND o.opened_at = w.opened_at AND o.case_id = w.case_id))
  ORDER BY w.opened_at DESC LIMIT ?`;
const SOLVED = `SELECT document ->> '$.request' AS request, category, assignee, assigned_at FROM cases
  WHERE closed_at > '' AND closing <> 'cancelled' AND closing <> 'merged'
    AND category IS NOT NULL AND assignee IS NOT NULL
  ORDER BY closed_at DESC LIMIT ?`;
const WORKLOADS = `SELECT assignee, category, count(*) AS open_cases, max(assigned_at) AS assigned_at
  FROM cases WHERE open = 1 AND assignee > '' GROUP BY assignee, category`;
const UNPLANNED = `SELECT id, document, pending FROM cases WHERE pending <> '[]' LIMIT ?`;
const DUE = 'SELECT id FROM cases WHERE next_due_at <= ? ORDER BY next_due_at LIMIT ?';
const COUNT_REPLACED = `SELECT count(*) AS total FROM case_parts
  WHERE replaced_at >= ? AND replaced_at < ?`;
const REPLACED = `SELECT c.id, number, state, replaced_at, solution.value ->> '$.by' AS by,
  solution.value ->> '$.parts.list' AS parts
  FROM case_parts p CROSS JOIN cases c ON c.id = p.case_id
  CROSS JOIN json_each(c.document, '$.solutions') solution
  WHERE replaced_at >= ? AND replaced_at < ? AND solution.value ->> '$.at."$date"' = replaced_at
  ORDER BY replaced_at, p.case_id LIMIT ? OFFSET ?`;
const PUT_DUE = 'UPDATE cases SET document = ? WHERE id = ? AND rev = ?';

/** Cases in SQLite: one row each, with pending notifications and posted cards beside the document. */
export function createCaseStore(db: Database): CaseStore {
  const counters = createDocuments(db, 'counters');
  const many = (sql: string, ...values: readonly Value[]): readonly Case[] =>
    db.all(sql, ...values).map(caseIn);
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
        const _id = `cases-${year}`;
        const value = (counters.find(_id)?.value ?? 0) + 1;
        counters.put({ _id, value });
        return value;
      }),
    insert: (kase) => db.write(() => db.run(INSERT, kase.id, caseText(kase), `[${kase.rev}]`) > 0),
    // The case brings its whole history, so its new events need no place of their own.
    save: (kase, _events, expectedRev) =>
      db.write(() => db.run(SAVE, caseText(kase), kase.rev, kase.id, expectedRev) > 0),
    find: async (id) => foundAs(db.get(FIND, id), toStored),
    findByNumber: async (number) =>
      many(`SELECT id, document FROM cases WHERE number = ?`, number)[0],
    involving: async (personId, limit) => many(INVOLVING, personId, limit),
    awaitingRequester: async (personId, limit) => many(AWAITING, personId, limit),
    majorIncidents: async (limit) => many(MAJOR, limit),
    ...createDeskLists(db),
    async replacements(span, skip, limit) {
      const [from, to] = [span.from.toISOString(), span.to.toISOString()];
      const total = Number(db.get(COUNT_REPLACED, from, to)?.total ?? 0);
      return { total, found: db.all(REPLACED, from, to, limit, skip).map(toReplacement) };
    },
    search: async (words, limit) => many(SEARCH, encode(words), limit),
    lastSolved: async (limit) => db.all(SOLVED, limit).map(toSolved),
    workloads: async () => db.all(WORKLOADS).map(toWorkload),
    async openIds() {
      const { after, before } = queueSpan(undefined);
      return ids(OPEN, after, before);
    },
    async openWithCards(after, limit) {
      const { before } = queueSpan(undefined);
      return db.all(WITH_CARDS, after, before, limit).map(toStored);
    },
    due: async (now, limit) => ids(DUE, now.toISOString(), limit),
    putDue: (kase) => db.write(() => void db.run(PUT_DUE, caseText(kase), kase.id, kase.rev)),
    unplanned: async (limit) =>
      db
        .all(UNPLANNED, limit)
        .map((row) => ({ kase: caseIn(row), revs: decode<number[]>(String(row.pending)) })),
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

function toWorkload({ assignee, category, open_cases: count, assigned_at: given }: Row): Workload {
  const held = { personId: String(assignee), openCases: Number(count), ...assignedAt(given) };
  return category ? { ...held, category: String(category) } : held;
}

function assignedAt(given: Value | undefined) {
  return given === null || given === undefined ? {} : { assignedAt: new Date(String(given)) };
}

function toReplacement({ id, number, state, replaced_at: at, by, parts }: Row): Replacement {
  return {
    caseId: String(id),
    number: String(number),
    state: state as State,
    at: new Date(String(at)),
    by: decode<Person>(String(by)),
    parts: String(parts),
  };
}

function toStored(row: Row): StoredCase {
  return { kase: caseIn(row), cards: cardsIn(row) };
}
