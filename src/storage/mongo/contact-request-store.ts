import mongoose, { type QueryFilter } from 'mongoose';
import type { ContactRequests } from '../../application/ports/contact-requests.ts';
import { contactFields, type Documents, foundAs, fromContactDocument } from '../document.ts';
import { creates } from './errors.ts';
import type { Models } from './models.ts';

/** Requests for a person in MongoDB: one document each. */
export function createContactRequests({ contactRequests }: Models): ContactRequests {
  const many = async (
    filter: QueryFilter<Documents['contactRequests']>,
    sort: Readonly<Record<string, 1 | -1>>,
    limit: number,
  ) => {
    const found = await contactRequests.find(filter).sort(sort).limit(limit).lean();
    return found.map((document) => fromContactDocument(document).request);
  };
  return {
    insert: (request) =>
      creates(() =>
        contactRequests.create([{ _id: request.id, ...contactFields(request), cards: [] }]),
      ),
    async save(request, expectedRev) {
      const filter = { _id: request.id, rev: expectedRev };
      const result = await contactRequests.updateOne(filter, { $set: contactFields(request) });
      return result.matchedCount === 1;
    },
    find: async (id) => foundAs(await contactRequests.findById(id).lean(), fromContactDocument),
    ofPerson: (personId, limit) => many({ 'person.id': personId }, { ordinal: -1 }, limit),
    untaken: (limit) => many({ open: true }, { openedAt: 1 }, limit),
    async due(now, limit) {
      const found = await contactRequests
        .find({ open: true, postAgainAt: mongoose.trusted({ $lte: now }) })
        .limit(limit)
        .lean();
      return found.map(fromContactDocument);
    },
    unplanned: (limit) => many({ pending: true }, {}, limit),
    async planned(id, rev) {
      await contactRequests.updateOne({ _id: id, rev }, { $set: { pending: false } });
    },
    async putCards(id, cards) {
      await contactRequests.updateOne({ _id: id }, { $set: { cards: [...cards] } });
    },
  };
}
