import type { CaseStore } from '../../application/ports/case-store.ts';
import type { OpenCount } from '../../domain/overview.ts';
import { type QueuePart, type QueueSpan, queueSpan, WHOLE_QUEUE } from '../../domain/queue.ts';
import type { Database, Value } from './database.ts';
import { caseIn } from './documents.ts';

const INSIDE = 'queue_place > ? AND queue_place < ?';
/**
 * `number` is the one of the row that has the minimum. All in one row: the driver takes long for each,
 * and an overview has many.
 */
const COUNTS = `SELECT json_group_array(json_object('state', state, 'priority', priority,
  'category', category, 'assignee', assignee, 'name', assignee_name, 'number', number,
  'openedAt', opened, 'count', count, 'reopened', reopened, 'waiting', waiting,
  'missed', missed, 'atRisk', at_risk)) AS counts
  FROM (SELECT state, priority, category, assignee, assignee_name, number,
    min(opened_at) AS opened, count(*) AS count, sum(reopenings > 0) AS reopened,
    sum(state = 'needs_info' OR close_at IS NOT NULL) AS waiting,
    ifnull(sum(level_due_at <= ?), 0) AS missed,
    ifnull(sum(level_warn_at <= ? AND level_due_at > ?), 0) AS at_risk
    FROM cases WHERE ${INSIDE} GROUP BY state, priority, category, assignee)`;

/** Whatever was solved then is open or was closed since. */
const SOLVED_BETWEEN = `SELECT count(*) AS total FROM cases WHERE (queue_place > '' OR closed_at >= ?)
  AND EXISTS (SELECT 1 FROM json_each(document, '$.solutions')
    WHERE value ->> '$.at."$date"' >= ? AND value ->> '$.at."$date"' < ?)`;

/** What the desk reads of its open cases: their queue, parts of it, and how many there are. */
export function createDeskLists(
  db: Database,
): Pick<CaseStore, 'queue' | 'queueSize' | 'openCounts' | 'solvedBetween'> {
  return {
    async queue(span, end, limit, part = WHOLE_QUEUE) {
      const [within, values] = inside(span, part);
      const order = `ORDER BY queue_place ${end === 'first' ? 'ASC' : 'DESC'}`;
      // The index finds the page, and only its documents are read.
      const found = `SELECT rowid AS place FROM cases WHERE ${within} ${order} LIMIT ?`;
      const sql = `SELECT id, document FROM (${found}) CROSS JOIN cases ON rowid = place ${order}`;
      const cases = db.all(sql, ...values, limit).map(caseIn);
      return end === 'first' ? cases : cases.toReversed();
    },
    async queueSize(span, part, place) {
      const [within, values] = inside(span, part);
      const sql = `SELECT count(*) AS total, sum(queue_place < ?) AS earlier
        FROM cases WHERE ${within}`;
      const row = db.get(sql, place, ...values);
      return { total: Number(row?.total ?? 0), earlier: Number(row?.earlier ?? 0) };
    },
    async openCounts(now) {
      const { after, before } = queueSpan(undefined);
      const at = now.toISOString();
      const row = db.get(COUNTS, at, at, at, after, before);
      const counts: readonly Counted[] = JSON.parse(String(row?.counts));
      return counts.map(toCount);
    },
    async solvedBetween(from, until) {
      const [first, end] = [from.toISOString(), until.toISOString()];
      return Number(db.get(SOLVED_BETWEEN, first, first, end)?.total ?? 0);
    },
  };
}

/** A condition in SQL, and what it binds. */
type Condition = readonly [sql: string, values: readonly Value[]];

function inside({ after, before, state }: QueueSpan, part: QueuePart): Condition {
  const [sql, values] = condition(part);
  if (state === undefined) return [`${INSIDE}${sql}`, [after, before, ...values]];
  return [`${INSIDE} AND state = ?${sql}`, [after, before, state, ...values]];
}

/** What a part of the queue asks of a case. */
function condition(part: QueuePart): Condition {
  switch (part.kind) {
    case 'all':
      return ['', []];
    case 'unassigned':
      return [' AND assignee IS NULL', []];
    case 'high':
      return [" AND priority = 'high'", []];
    case 'mine':
      return [' AND assignee = ?', [part.personId]];
    case 'people': {
      // So few that each number of them may have a statement of its own.
      const theirs = ['0', ...part.people.map(() => '? IN (assignee, requester)')].join(' OR ');
      return [` AND (${theirs})`, part.people.map(({ id }) => id)];
    }
    case 'today':
      return [' AND opened_at >= ?', [part.since.toISOString()]];
  }
}

interface Counted extends Omit<OpenCount, 'category' | 'assignee' | 'oldest'> {
  readonly category: string | null;
  readonly assignee: string | null;
  readonly name: string;
  readonly number: string;
  readonly openedAt: string;
}

function toCount(counted: Counted): OpenCount {
  const { category, assignee, name, number, openedAt, ...counts } = counted;
  return {
    ...counts,
    ...(category !== null && { category }),
    ...(assignee !== null && { assignee: { id: assignee, name } }),
    oldest: { number, openedAt: new Date(openedAt) },
  };
}
