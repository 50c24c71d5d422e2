import mongoose, { type QueryFilter } from 'mongoose';
import type { CaseStore } from '../../application/ports/case-store.ts';
import type { OpenCount } from '../../domain/overview.ts';
import { type QueuePart, type QueueSpan, queueSpan, WHOLE_QUEUE } from '../../domain/queue.ts';
import { type CaseDocument, fromDocument } from '../document.ts';
import { driverCollection } from './driver-collection.ts';
import type { Models } from './models.ts';

const { trusted } = mongoose;

const placed = ({ after, before }: QueueSpan) => ({ $gt: after, $lt: before });
const inState = ({ state }: QueueSpan) => (state === undefined ? {} : { state });

/** The open cases whose places lie inside the span. */
export const inQueue = (span: QueueSpan): QueryFilter<CaseDocument> => ({
  queuePlace: trusted(placed(span)),
  ...inState(span),
});

const ALIKE = {
  state: '$state',
  priority: '$priority',
  category: '$category',
  assignee: '$assignee.id',
};
const COUNTS = {
  _id: ALIKE,
  name: { $max: '$assignee.name' },
  oldest: { $min: { openedAt: '$openedAt', number: '$number' } },
  count: { $sum: 1 },
  reopened: { $sum: { $cond: [{ $gt: ['$reopenings', 0] }, 1, 0] } },
  waiting: {
    $sum: {
      $cond: [{ $or: [{ $eq: ['$state', 'needs_info'] }, { $gt: ['$closeAt', null] }] }, 1, 0],
    },
  },
};
/** An absent field is nothing to a group, or null where an index tells it. */
interface Group
  extends Omit<OpenCount, 'state' | 'priority' | 'category' | 'assignee' | keyof Late> {
  readonly _id: Pick<OpenCount, 'state' | 'priority'> & {
    readonly category?: string | null;
    readonly assignee?: string | null;
  };
  readonly name: string;
}
type Late = Pick<OpenCount, 'missed' | 'atRisk'>;

/** What the desk reads of its open cases: their queue, parts of it, and how many there are. */
export function createDeskLists({
  cases,
}: Pick<Models, 'cases'>): Pick<CaseStore, 'queue' | 'queueSize' | 'openCounts' | 'solvedBetween'> {
  const driver = driverCollection(cases);
  return {
    async queue(span, end, limit, part = WHOLE_QUEUE) {
      const order = end === 'first' ? 1 : -1;
      const filter = { ...inQueue(span), ...conditionOf(part) };
      const documents = await cases.find(filter).sort({ queuePlace: order }).limit(limit).lean();
      const found = documents.map((document) => fromDocument(document).kase);
      return end === 'first' ? found : found.toReversed();
    },
    async queueSize(span, part, place) {
      const earlier = { $sum: { $cond: [{ $lt: ['$queuePlace', place] }, 1, 0] } };
      const [size] = await driver
        .aggregate<{ total: number; earlier: number }>([
          { $match: { queuePlace: placed(span), ...inState(span), ...conditionOf(part) } },
          { $group: { _id: null, total: { $sum: 1 }, earlier } },
          { $project: { _id: 0 } },
        ])
        .toArray();
      return size ?? { total: 0, earlier: 0 };
    },
    solvedBetween: (from, until) =>
      driver.countDocuments({
        // Whatever was solved then is open or was closed since.
        $or: [{ queuePlace: placed(queueSpan(undefined)) }, { closedAt: { $gte: from } }],
        solutions: { $elemMatch: { at: { $gte: from, $lt: until } } },
      }),
    async openCounts(now) {
      const queuePlace = placed(queueSpan(undefined));
      const missed = { $sum: { $cond: [{ $lte: ['$levelDue.dueAt', now] }, 1, 0] } };
      const atRisk = { $sum: { $cond: [{ $gt: ['$levelDue.dueAt', now] }, 1, 0] } };
      // Few are late: asking for them apart is quicker than looking at the times of all.
      const [groups, lateGroups] = await Promise.all([
        driver.aggregate<Group>([{ $match: { queuePlace } }, { $group: COUNTS }]).toArray(),
        driver
          .aggregate<Late & Pick<Group, '_id'>>([
            { $match: { queuePlace, 'levelDue.warnAt': { $lte: now } } },
            { $group: { _id: ALIKE, missed, atRisk } },
          ])
          .toArray(),
      ]);
      const lateAmong = new Map(lateGroups.map(({ _id, ...late }) => [JSON.stringify(_id), late]));
      return groups.map(({ _id, name, ...numbers }) => {
        const { state, priority, category, assignee: id } = _id;
        return {
          state,
          priority,
          ...(category && { category }),
          ...(id && { assignee: { id, name } }),
          ...numbers,
          ...(lateAmong.get(JSON.stringify(_id)) ?? { missed: 0, atRisk: 0 }),
        };
      });
    },
  };
}

/** What a part of the queue asks of a case. */
function conditionOf(part: QueuePart): QueryFilter<CaseDocument> {
  switch (part.kind) {
    case 'all':
      return {};
    case 'unassigned':
      return { assignee: trusted({ $exists: false }) };
    case 'high':
      return { priority: 'high' };
    case 'mine':
      return { 'assignee.id': part.personId };
    case 'people': {
      const among = trusted({ $in: part.people.map(({ id }) => id) });
      const isTheirs = { $or: [{ 'assignee.id': among }, { 'requester.id': among }] };
      // Found by the index of "mis casos": theirs are few among those of the queue.
      return { people: among, open: true, ...isTheirs };
    }
    case 'today':
      return { openedAt: trusted({ $gte: part.since }) };
  }
}
