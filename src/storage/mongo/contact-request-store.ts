import mongoose from 'mongoose';
import type { ContactRequests } from '../../application/ports/contact-requests.ts';
import { contactFields, fromContactDocument } from '../document.ts';
import { isDuplicateId } from './errors.ts';
import type { Models } from './models.ts';

/** Requests for a person in MongoDB: one document each. */
export function createContactRequests({ contactRequests }: Models): ContactRequests {
  return {
    async insert(request) {
      try {
        await contactRequests.create([{ _id: request.id, ...contactFields(request), cards: [] }]);
        return true;
      } catch (error) {
        if (isDuplicateId(error)) return false;
        throw error;
      }
    },
    async save(request, expectedRev) {
      const filter = { _id: request.id, rev: expectedRev };
      const result = await contactRequests.updateOne(filter, { $set: contactFields(request) });
      return result.matchedCount === 1;
    },
    async find(id) {
      const found = await contactRequests.findById(id).lean();
      return found === null ? undefined : fromContactDocument(found);
    },
    async ofPerson(personId, limit) {
      const found = await contactRequests
        .find({ 'person.id': personId })
        .sort({ ordinal: -1 })
        .limit(limit)
        .lean();
      return found.map((document) => fromContactDocument(document).request);
    },
    async untaken(limit) {
      const found = await contactRequests
        .find({ open: true })
        .sort({ openedAt: 1 })
        .limit(limit)
        .lean();
      return found.map((document) => fromContactDocument(document).request);
    },
    async due(now, limit) {
      const found = await contactRequests
        .find({ open: true, postAgainAt: mongoose.trusted({ $lte: now }) })
        .limit(limit)
        .lean();
      return found.map(fromContactDocument);
    },
    async unplanned(limit) {
      const found = await contactRequests.find({ pending: true }).limit(limit).lean();
      return found.map((document) => fromContactDocument(document).request);
    },
    async planned(id, rev) {
      await contactRequests.updateOne({ _id: id, rev }, { $set: { pending: false } });
    },
    async putCards(id, cards) {
      await contactRequests.updateOne({ _id: id }, { $set: { cards: [...cards] } });
    },
  };
}
