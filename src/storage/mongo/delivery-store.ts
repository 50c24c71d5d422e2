import mongoose from 'mongoose';
import type { Deliveries, Delivery } from '../../application/ports/deliveries.ts';
import { deliveryIn, laneHistory, NEVER } from '../document.ts';
import { driverCollection } from './driver-collection.ts';
import { isDuplicateId, isDuplicateIdOnly } from './errors.ts';
import type { Models } from './models.ts';

const { trusted } = mongoose;

/** The queue of deliveries and the lanes they go out through. */
export function createDeliveries({ deliveries, lanes, senders }: Models): Deliveries {
  return {
    async add(added) {
      if (added.length === 0) return;
      try {
        await driverCollection(deliveries).bulkWrite(added.map(addition), { ordered: false });
      } catch (error) {
        // Another instance added the same at the same time.
        if (!isDuplicateIdOnly(error)) throw error;
      }
    },
    async readyLanes(now, limit) {
      const waiting = await deliveries.distinct('lane', { status: 'pending' });
      const held = await lanes
        .find({ _id: trusted({ $in: waiting }), notBefore: trusted({ $gt: now }) }, { _id: 1 })
        .lean();
      const holding = new Set(held.map(({ _id }) => _id));
      return waiting.filter((lane) => !holding.has(lane)).slice(0, limit);
    },
    async claim(lane, owner, now, until) {
      const past = trusted({ $lte: now });
      try {
        const before = await lanes
          .findOneAndUpdate(
            { _id: lane, notBefore: past, $or: [{ leaseUntil: past }, { owner }] },
            { $set: { owner, leaseUntil: until }, $setOnInsert: { notBefore: now } },
            { upsert: true, returnDocument: 'before' },
          )
          .lean();
        return laneHistory(before ?? { leaseUntil: NEVER });
      } catch (error) {
        if (isDuplicateId(error)) return undefined;
        throw error;
      }
    },
    async release(lane, owner, notBefore, sends) {
      const given = { leaseUntil: NEVER, notBefore, sends: [...sends] };
      await lanes.updateOne({ _id: lane, owner }, { $set: given });
    },
    async announceSender(owner, now, leaseUntil) {
      const ours = { filter: { _id: owner }, update: { $set: { leaseUntil } }, upsert: true };
      const gone = { filter: { leaseUntil: trusted({ $lte: now }) } };
      await driverCollection(senders).bulkWrite([{ updateOne: ours }, { deleteMany: gone }]);
      return driverCollection(senders).countDocuments();
    },
    async resume(lane, now) {
      const later = trusted({ $gt: now });
      await lanes.updateOne({ _id: lane, notBefore: later }, { $set: { notBefore: now } });
    },
    async next(lane, limit) {
      const found = await deliveries
        .find({ lane, status: 'pending' })
        .sort({ createdAt: 1, rev: 1, _id: 1 })
        .limit(limit)
        .lean();
      return found.map(deliveryIn);
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

function addition({ id, ...fields }: Delivery) {
  const update = { $setOnInsert: { ...fields, status: 'pending' as const } };
  return { updateOne: { filter: { _id: id }, update, upsert: true } };
}
