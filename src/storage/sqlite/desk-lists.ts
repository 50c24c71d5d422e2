import type { CaseStore } from '../../application/ports/case-store.ts';
import type { Case } from '../../domain/case.ts';
import type { Priority } from '../../domain/catalogue.ts';
import type { OpenCount } from '../../domain/overview.ts';
import {
  type OpenState,
  type QueuePart,
  type QueueSpan,
  queueSpan,
  WHOLE_QUEUE,
} from '../../domain/queue.ts';
import type { Database, Row, Value } from './database.ts';

const INSIDE = 'queue_place > ? AND queue_place < ?';
const IN_STATE = ' AND state = ?';
/** What a part of the queue asks of a case; at most one value is bound. */
const CONDITIONS: Readonly<Record<QueuePart['kind'], string>> = {
  all: '',
  unassigned: ' AND assignee IS NULL',
  high: " AND priority = 'high'",
  mine: ' AND assignee = ?',
  people: ' AND EXISTS (SELECT 1 FROM json_each(?) WHERE value IN (assignee, requester))',
  today: ' AND opened_at >= ?',
};
/** `number` is the one of the row that has the minimum. */
const COUNTS = `SELECT state, priority, category, assignee, assignee_name, number,
  min(opened_at) AS opened_at, count(*) AS count, sum(reopenings > 0) AS reopened,
  sum(state = 'needs_info' OR close_at IS NOT NULL) AS waiting,
  sum(level_due_at <= ?) AS missed, sum(level_warn_at <= ? AND level_due_at > ?) AS at_risk
  FROM cases WHERE ${INSIDE} GROUP BY state, priority, category, assignee`;

/** Whatever was solved then is open or was closed since. */
const SOLVED_BETWEEN = `SELECT count(*) AS total FROM cases WHERE (queue_place > '' OR closed_at >= ?)
  AND EXISTS (SELECT 1 FROM json_each(document, '$.solutions')
    WHERE value ->> '$.at."$date"' >= ? AND value ->> '$.at."$date"' < ?)`;

/** What the desk reads of its open cases: their queue, parts of it, and how many there are. */
export function createDeskLists(
  db: Database,
  columns: string,
  toCase: (row: Row) => Case,
): Pick<CaseStore, 'queue' | 'queueSize' | 'openCounts' | 'solvedBetween'> {
  return {
    async queue(span, end, limit, part = WHOLE_QUEUE) {
      const found = `SELECT ${columns} FROM cases WHERE ${inside(span, part)}`;
      const order = end === 'first' ? 'ASC' : 'DESC';
      const sql = `${found} ORDER BY queue_place ${order} LIMIT ?`;
      const cases = db.all(sql, ...bound(span, part), limit).map(toCase);
      return end === 'first' ? cases : cases.toReversed();
    },
    async queueSize(span, part, place) {
      const sql = `SELECT count(*) AS total, sum(queue_place < ?) AS earlier
        FROM cases WHERE ${inside(span, part)}`;
      const row = db.get(sql, place, ...bound(span, part));
      return { total: Number(row?.total ?? 0), earlier: Number(row?.earlier ?? 0) };
    },
    async openCounts(now) {
      const { after, before } = queueSpan(undefined);
      const at = now.toISOString();
      return db.all(COUNTS, at, at, at, after, before).map(toCount);
    },
    async solvedBetween(from, until) {
      const [first, end] = [from.toISOString(), until.toISOString()];
      return Number(db.get(SOLVED_BETWEEN, first, first, end)?.total ?? 0);
    },
  };
}

function inside({ state }: QueueSpan, part: QueuePart): string {
  return `${INSIDE}${state === undefined ? '' : IN_STATE}${CONDITIONS[part.kind]}`;
}

function bound({ after, before, state }: QueueSpan, part: QueuePart): readonly Value[] {
  return [after, before, ...(state === undefined ? [] : [state]), ...boundBy(part)];
}

function boundBy(part: QueuePart): readonly Value[] {
  switch (part.kind) {
    case 'mine':
      return [part.personId];
    case 'people':
      return [JSON.stringify(part.people.map(({ id }) => id))];
    case 'today':
      return [part.since.toISOString()];
    default:
      return [];
  }
}

function toCount(row: Row): OpenCount {
  const { category, assignee, assignee_name: name } = row;
  return {
    state: row.state as OpenState,
    priority: row.priority as Priority,
    ...(category !== null && { category: String(category) }),
    ...(assignee !== null && { assignee: { id: String(assignee), name: String(name) } }),
    count: Number(row.count),
    reopened: Number(row.reopened),
    waiting: Number(row.waiting),
    missed: Number(row.missed),
    atRisk: Number(row.at_risk),
    oldest: { number: String(row.number), openedAt: new Date(String(row.opened_at)) },
  };
}
