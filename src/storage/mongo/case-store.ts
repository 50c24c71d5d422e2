import mongoose, { type mongo, type QueryFilter } from 'mongoose';
import type { CaseStore, PostedCard } from '../../application/ports/case-store.ts';
import { type Case, type State, UNSOLVED } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/events.ts';
import { queueSpan } from '../../domain/queue.ts';
import type { SolvedCase, Workload } from '../../domain/workload.ts';
import { type CaseDocument, foundAs, fromDocument, NEVER, toDocument } from '../document.ts';
import { CASE_PATHS } from './case-schema.ts';
import { createDeskLists, inQueue } from './desk-lists.ts';
import { driverCollection } from './driver-collection.ts';
import { creates } from './errors.ts';
import type { Models } from './models.ts';
import { createReplacements } from './replacements.ts';

const { trusted } = mongoose;

type Sort = Readonly<Record<string, 1 | -1>>;

/** Cases in MongoDB: one document each; history, pending notifications and posted cards are inside it. */
export function createCaseStore({ cases, counters }: Models): CaseStore {
  const driver = driverCollection(cases);
  const many = async (filter: QueryFilter<CaseDocument>, sort: Sort, limit: number) => {
    const found = await cases.find(filter).sort(sort).limit(limit).lean();
    return found.map((document) => fromDocument(document).kase);
  };
  const ids = async (filter: QueryFilter<CaseDocument>, limit: number, sort: Sort = {}) => {
    const found = await cases.find(filter, { _id: 1 }).sort(sort).limit(limit).lean();
    return found.map(({ _id }) => _id);
  };
  return {
    async nextSequence(year) {
      const counter = await counters.findOneAndUpdate(
        { _id: `cases-${year}` },
        { $inc: { value: 1 } },
        { upsert: true, returnDocument: 'after', lean: true },
      );
      if (counter === null) throw new Error('the counter of case numbers gave nothing');
      return counter.value;
    },
    insert: (kase) => creates(() => cases.create([toDocument(kase)])),
    async save(kase, events, expectedRev) {
      const filter = { _id: kase.id, rev: expectedRev };
      const update = saveUpdate(kase, events) as mongo.UpdateFilter<CaseDocument>;
      return (await driver.updateOne(filter, update)).matchedCount === 1;
    },
    find: async (id) => foundAs(await driver.findOne({ _id: id }), fromDocument),
    findByNumber: async (number) =>
      foundAs(await cases.findOne({ number }).lean(), fromDocument)?.kase,
    involving: (personId, limit) => many({ people: personId }, { open: -1, openedAt: -1 }, limit),
    awaitingRequester(personId, limit) {
      const waiting: State[] = ['needs_info', 'resolved'];
      const filter = { decides: personId, state: trusted({ $in: waiting }) };
      return many(filter, { openedAt: -1 }, limit);
    },
    majorIncidents: (limit) => many({ major: true }, { openedAt: -1 }, limit),
    ...createDeskLists({ cases }),
    replacements: createReplacements({ cases }),
    search: (words, limit) =>
      many({ words: trusted({ $all: [...words] }) }, { openedAt: -1 }, limit),
    async lastSolved(limit) {
      const found = await cases
        .find(SOLVED, { request: 1, category: 1, 'assignee.id': 1, assignedAt: 1 })
        .sort({ closedAt: -1 })
        .limit(limit)
        .lean<readonly (SolvedCase & { readonly assignee: { readonly id: string } })[]>();
      return found.map(({ request, category, assignee, assignedAt }) => ({
        request,
        category,
        solverId: assignee.id,
        ...(assignedAt && { assignedAt }),
      }));
    },
    async workloads() {
      const found = await driver.aggregate<WorkloadGroup>(WORKLOADS).toArray();
      return found.map(({ _id: { personId, category }, openCases, assignedAt }) => ({
        personId,
        openCases,
        ...(category && { category }),
        ...(assignedAt && { assignedAt }),
      }));
    },
    openIds: () => ids(inQueue(queueSpan(undefined)), 0),
    async openWithCards(after, limit) {
      const { before } = queueSpan(undefined);
      const filter = inQueue({ after, before });
      const found = await cases.find(filter).sort({ queuePlace: 1 }).limit(limit).lean();
      return found.map(fromDocument);
    },
    due: (now, limit) => ids({ nextDueAt: trusted({ $lte: now }) }, limit, { nextDueAt: 1 }),
    async putDue(kase) {
      const { nextDueAt, levelDue, queuePlace } = toDocument(kase);
      const entries = Object.entries({ nextDueAt, levelDue, queuePlace });
      const gone = entries.filter(([, value]) => value === undefined).map(([path]) => [path, 1]);
      const kept = entries.filter(([, value]) => value !== undefined);
      await driver.updateOne(
        { _id: kase.id, rev: kase.rev },
        {
          ...(kept.length > 0 && { $set: Object.fromEntries(kept) }),
          ...(gone.length > 0 && { $unset: Object.fromEntries(gone) }),
        },
      );
    },
    async unplanned(limit) {
      const found = await driver.find({ pending: { $gt: 0 } }, { limit }).toArray();
      return found.map((document) => ({
        kase: fromDocument(document).kase,
        revs: document.pending,
      }));
    },
    async planned(planned) {
      const writes = planned.map(({ id, revs }) => ({
        updateOne: { filter: { _id: id }, update: { $pullAll: { pending: [...revs] } } },
      }));
      if (writes.length > 0) await driver.bulkWrite(writes, { ordered: false });
    },
    async putCard(caseId, card) {
      const [standing, missing] = cardWrites(caseId, card);
      const { matchedCount } = await driver.updateOne(standing.filter, standing.update);
      if (matchedCount === 0) await driver.updateOne(missing.filter, missing.update);
    },
    async removeCard(caseId, cardId) {
      await cases.updateOne({ _id: caseId }, { $pull: { cards: { id: cardId } } });
    },
  };
}

const SOLVED: QueryFilter<CaseDocument> = {
  closedAt: trusted({ $gt: NEVER }),
  closing: trusted({ $nin: [...UNSOLVED] }),
  category: trusted({ $ne: null }),
  'assignee.id': trusted({ $gt: '' }),
};
/** An absent field is nothing to a group, or null. */
interface WorkloadGroup extends Pick<Workload, 'openCases'> {
  readonly _id: Pick<Workload, 'personId'> & { readonly category?: string | null };
  readonly assignedAt?: Date | null;
}
const WORKLOADS = [
  { $match: { open: true, 'assignee.id': { $gt: '' } } },
  {
    $group: {
      _id: { personId: '$assignee.id', category: '$category' },
      openCases: { $sum: 1 },
      assignedAt: { $max: '$assignedAt' },
    },
  },
];

/** The one write of a command: new state, history and pending notifications together; the cards stay. */
function saveUpdate(kase: Case, events: readonly CaseEvent[]) {
  const { _id, history, pending, cards, ...fields } = toDocument(kase);
  const kept = Object.entries(fields).flatMap(([path, value]) => (value === undefined ? [] : path));
  const others = new Set(['_id', 'history', 'pending', 'cards', ...kept]);
  const gone = Object.keys(CASE_PATHS).filter((path) => !others.has(path));
  return {
    $set: fields,
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((path) => [path, 1])) }),
    $push: { history: { $each: [...events] }, pending: kase.rev },
  };
}

/** In the place of the card of that id or, when there is none, after the others: one of the two applies. */
export function cardWrites(caseId: string, card: PostedCard) {
  const standing = { _id: caseId, 'cards.id': card.id };
  const missing = { _id: caseId, 'cards.id': { $ne: card.id } };
  return [
    { filter: standing, update: { $set: { 'cards.$': card } } },
    { filter: missing, update: { $push: { cards: card } } },
  ] as const;
}
