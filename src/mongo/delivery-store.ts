import mongoose from 'mongoose';
import type { Deliveries, Delivery, PostedCards } from '../desk/ports.ts';
import { isDuplicateKey } from './errors.ts';
import type { DeliveryDocument, Models } from './models.ts';

const { trusted } = mongoose;

/** The queue of deliveries and the lanes they go out through. */
export function createDeliveries({ deliveries, lanes }: Models): Deliveries {
  return {
    async add(added) {
      for (const delivery of added) {
        const { id, ...fields } = delivery;
        await deliveries.updateOne(
          { _id: id },
          { $setOnInsert: { ...fields, status: 'pending' } },
          { upsert: true },
        );
      }
    },
    async readyLanes(now, limit) {
      const waiting = await deliveries.distinct('lane', { status: 'pending' });
      const later = trusted({ $gt: now });
      const held = await lanes
        .find({ _id: trusted({ $in: waiting }), notBefore: later }, { _id: 1 })
        .lean();
      const holding = new Set(held.map(({ _id }) => _id));
      return waiting.filter((lane) => !holding.has(lane)).slice(0, limit);
    },
    async claim(lane, owner, now, until) {
      const past = trusted({ $lte: now });
      try {
        await lanes.updateOne(
          { _id: lane, notBefore: past, $or: [{ leaseUntil: past }, { owner }] },
          { $set: { owner, leaseUntil: until }, $setOnInsert: { notBefore: now } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async release(lane, owner, notBefore) {
      const leaseUntil = new Date(0);
      await lanes.updateOne({ _id: lane, owner }, { $set: { leaseUntil, notBefore } });
    },
    async next(lane, limit) {
      const found = await deliveries
        .find({ lane, status: 'pending' })
        .sort({ createdAt: 1, rev: 1, _id: 1 })
        .limit(limit)
        .lean();
      return found.map(fromDocument);
    },
    async sent(ids, at) {
      await deliveries.updateMany(
        { _id: trusted({ $in: [...ids] }), status: 'pending' },
        { $set: { status: 'sent', sentAt: at } },
      );
    },
    async forgetSent(before) {
      await deliveries.deleteMany({ sentAt: trusted({ $lt: before }) });
    },
    async failed(id, reason) {
      await deliveries.updateOne({ _id: id }, { $inc: { attempts: 1 }, $set: { reason } });
    },
    async dead(id, reason) {
      await deliveries.updateOne({ _id: id }, { $set: { status: 'dead', reason } });
    },
  };
}

function fromDocument(document: DeliveryDocument): Delivery {
  const { _id: id, status: _status, reason: _reason, sentAt: _sentAt, ...fields } = document;
  return { id, ...fields };
}

/** Where each living card stands. */
export function createPostedCards({ cards }: Models): PostedCards {
  return {
    async ofCase(caseId, recipientKey) {
      const found = await cards.find({ caseId, recipientKey }).lean();
      return found.map(({ _id: id, ...fields }) => ({ id, ...fields }));
    },
    async put({ id, ...fields }) {
      await cards.updateOne({ _id: id }, { $set: fields }, { upsert: true });
    },
    async remove(id) {
      await cards.deleteOne({ _id: id });
    },
  };
}
