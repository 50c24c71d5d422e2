import mongoose, { type QueryFilter } from 'mongoose';
import type { CaseStore } from '../desk/ports.ts';
import type { Case, State } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { type QueueSpan, queuePlace, queueSpan } from '../domain/queue.ts';
import { caseWords } from '../domain/search-words.ts';
import { isDuplicateKey } from './errors.ts';
import type { CaseDocument, Models } from './models.ts';

const { trusted } = mongoose;

/** Fields that a document may lose, so that a write can take them away. */
const OPTIONAL = [
  'queuePlace',
  'kind',
  'category',
  'assignee',
  'closeAt',
  'remindAt',
  'closedAt',
  'closing',
  'rating',
] as const satisfies readonly (keyof CaseDocument)[];

/** How many cases are completed at a time, at start. */
const COMPLETED_AT_ONCE = 100;

/** Gives cases that were stored before there was a queue and a search what these find them by. */
export async function completeCases({ cases }: Models): Promise<void> {
  const older = { words: null };
  for (;;) {
    const found = await cases.find(older).limit(COMPLETED_AT_ONCE).lean();
    if (found.length === 0) return;
    for (const document of found) {
      const kase = fromDocument(document);
      const { _id, rev } = document;
      if (kase !== undefined) await cases.updateOne({ _id, rev }, { $set: derived(kase) });
    }
  }
}

/** Cases in MongoDB: one document each, history and pending notifications inside it. */
export function createCaseStore({ cases, counters }: Models): CaseStore {
  const ids = async (filter: QueryFilter<CaseDocument>, limit: number) => {
    const found = await cases.find(filter, { _id: 1 }).limit(limit).lean();
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
    async insert(kase) {
      try {
        await cases.create([toDocument(kase)]);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async save(kase, events, expectedRev) {
      const result = await cases.updateOne(
        { _id: kase.id, rev: expectedRev },
        saveUpdate(kase, events),
        { runValidators: true },
      );
      return result.matchedCount === 1;
    },
    async find(id) {
      return fromDocument(await cases.findById(id).lean());
    },
    async findByNumber(number) {
      return fromDocument(await cases.findOne({ number }).lean());
    },
    async involving(personId, limit) {
      const sort = { open: -1, openedAt: -1 } as const;
      return many(await cases.find({ people: personId }).sort(sort).limit(limit).lean());
    },
    async awaitingRequester(personId, limit) {
      const waiting: State[] = ['needs_info', 'resolved'];
      const filter: QueryFilter<CaseDocument> = {
        'requester.id': personId,
        state: trusted({ $in: waiting }),
      };
      return many(await cases.find(filter).sort({ openedAt: -1 }).limit(limit).lean());
    },
    async queue(span, end, limit) {
      const order = end === 'first' ? 1 : -1;
      const found = many(
        await cases.find(inQueue(span)).sort({ queuePlace: order }).limit(limit).lean(),
      );
      return end === 'first' ? found : found.toReversed();
    },
    async search(words, limit) {
      const filter = { words: trusted({ $all: [...words] }) };
      return many(await cases.find(filter).sort({ openedAt: -1 }).limit(limit).lean());
    },
    openIds: () => ids(inQueue(queueSpan(undefined)), 0),
    closingDue: (now, limit) => ids({ state: 'resolved', closeAt: trusted({ $lte: now }) }, limit),
    reminderDue: (now, limit) =>
      ids({ state: 'resolved', remindAt: trusted({ $lte: now }) }, limit),
    async unplanned(limit) {
      const filter = { pending: trusted({ $gt: 0 }) };
      const found = await cases.find(filter, { pending: 1 }).limit(limit).lean();
      return found.map(({ _id, pending }) => ({ id: _id, revs: pending }));
    },
    async planned(id, rev) {
      await cases.updateOne({ _id: id }, { $pull: { pending: rev } });
    },
  };
}

const inQueue = ({ after, before }: QueueSpan): QueryFilter<CaseDocument> => ({
  queuePlace: trusted({ $gt: after, $lt: before }),
});

/** The one write of a command: new state, history and pending notifications together. */
function saveUpdate(kase: Case, events: readonly CaseEvent[]) {
  const { id: _id, history: _history, ...own } = kase;
  const fields: Partial<CaseDocument> = { ...own, ...derived(kase) };
  const gone = OPTIONAL.filter((field) => fields[field] === undefined);
  return {
    $set: fields,
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, 1])) }),
    $push: { history: { $each: [...events] }, pending: kase.rev },
  };
}

/** What a document has besides its case, for the queries. */
function derived(kase: Case) {
  const people = [kase.requester.id, ...(kase.assignee ? [kase.assignee.id] : [])];
  const place = queuePlace(kase);
  return {
    people,
    open: kase.state !== 'closed',
    words: [...caseWords(kase)],
    ...(place !== undefined && { queuePlace: place }),
  };
}

/** The document of a new case: nothing of it is told yet. */
export function toDocument(kase: Case): CaseDocument {
  const { id, ...fields } = kase;
  return { _id: id, ...fields, ...derived(kase), pending: [kase.rev] };
}

function fromDocument(document: CaseDocument | null): Case | undefined {
  if (document === null) return undefined;
  const { _id: id, people, open, queuePlace: place, words, pending, ...fields } = document;
  return { id, ...fields };
}

function many(documents: readonly CaseDocument[]): readonly Case[] {
  return documents.flatMap((document) => fromDocument(document) ?? []);
}
