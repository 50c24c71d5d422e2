import type { CaseStore } from '../../application/ports/case-store.ts';
import type { Case } from '../../domain/case.ts';
import type { OpenCount } from '../../domain/overview.ts';
import { type QueuePart, type QueueSpan, queueSpan, WHOLE_QUEUE } from '../../domain/queue.ts';
import type { Database, Row, Value } from './database.ts';

const INSIDE = 'queue_place > ? AND queue_place < ?';
const IN_STATE = ' AND state = ?';
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
  columns: string,
  toCase: (row: Row) => Case,
): Pick<CaseStore, 'queue' | 'queueSize' | 'openCounts' | 'solvedBetween'> {
  return {
    async queue(span, end, limit, part = WHOLE_QUEUE) {
      const order = `ORDER BY queue_place ${end === 'first' ? 'ASC' : 'DESC'}`;
      // The index finds the page, and only its documents are read.
      const found = `SELECT rowid AS place FROM cases WHERE ${inside(span, part)} ${order} LIMIT ?`;
      const sql = `SELECT ${columns} FROM (${found}) CROSS JOIN cases ON rowid = place ${order}`;
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

function inside({ state }: QueueSpan, part: QueuePart): string {
  return `${INSIDE}${state === undefined ? '' : IN_STATE}${condition(part)}`;
}

/** What a part of the queue asks of a case. */
function condition(part: QueuePart): string {
  switch (part.kind) {
    case 'all':
      return '';
    case 'unassigned':
      return ' AND assignee IS NULL';
    case 'high':
      return " AND priority = 'high'";
    case 'mine':
      return ' AND assignee = ?';
    case 'people':
      // So few that each number of them may have a statement of its own.
      return ` AND (${['0', ...part.people.map(() => '? IN (assignee, requester)')].join(' OR ')})`;
    case 'today':
      return ' AND opened_at >= ?';
  }
}

function bound({ after, before, state }: QueueSpan, part: QueuePart): readonly Value[] {
  return [after, before, ...(state === undefined ? [] : [state]), ...boundBy(part)];
}

function boundBy(part: QueuePart): readonly Value[] {
  switch (part.kind) {
    case 'mine':
      return [part.personId];
    case 'people':
      return part.people.map(({ id }) => id);
    case 'today':
      return [part.since.toISOString()];
    default:
      return [];
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
  const { state, priority, category, assignee, name, number, openedAt } = counted;
  const { count, reopened, waiting, missed, atRisk } = counted;
  return {
    state,
    priority,
    ...(category !== null && { category }),
    ...(assignee !== null && { assignee: { id: assignee, name } }),
    count,
    reopened,
    waiting,
    missed,
    atRisk,
    oldest: { number, openedAt: new Date(openedAt) },
  };
}
