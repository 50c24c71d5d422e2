import type { Deliveries } from '../../application/ports/deliveries.ts';
import { deliveryIn, laneHistory, NEVER } from '../document.ts';
import type { Database } from './database.ts';
import { createDocuments } from './documents.ts';
import { encode } from './json.ts';

const READY = `SELECT DISTINCT lane FROM deliveries d WHERE status = 'pending' AND NOT EXISTS
  (SELECT 1 FROM lanes WHERE lanes.id = d.lane AND not_before > ?) LIMIT ?`;
const NEXT = "WHERE lane = ? AND status = 'pending' ORDER BY created_at, rev, id LIMIT ?";
const SENT = `UPDATE deliveries SET document = json_set(document, '$.status', 'sent', '$.sentAt', json(?))
  WHERE id IN (SELECT value FROM json_each(?)) AND status = 'pending'`;
const FORGET_SENT = 'DELETE FROM deliveries WHERE sent_at < ?';
const FORGET_SENDERS = 'DELETE FROM senders WHERE lease_until <= ?';

/** The queue of deliveries and the lanes they go out through. */
export function createDeliveries(db: Database): Deliveries {
  const documents = createDocuments(db, 'deliveries');
  const lanes = createDocuments(db, 'lanes');
  const senders = createDocuments(db, 'senders');
  return {
    add: (deliveries) =>
      db.write(() => {
        for (const { id, ...fields } of deliveries)
          documents.add({ _id: id, ...fields, status: 'pending' });
      }),
    readyLanes: async (now, limit) =>
      db.all(READY, now.toISOString(), limit).map(({ lane }) => String(lane)),
    claim: (lane, owner, now, until) =>
      db.write(() => {
        const held = lanes.find(lane) ?? { _id: lane, owner, leaseUntil: NEVER, notBefore: now };
        const free = held.leaseUntil <= now || held.owner === owner;
        if (!free || held.notBefore > now) return undefined;
        lanes.put({ ...held, owner, leaseUntil: until });
        return laneHistory(held);
      }),
    release: (lane, owner, notBefore, sends) =>
      lanes.update(lane, (held) =>
        held.owner === owner ? { leaseUntil: NEVER, notBefore, sends: [...sends] } : undefined,
      ),
    announceSender: (owner, now, leaseUntil) =>
      db.write(() => {
        db.run(FORGET_SENDERS, now.toISOString());
        senders.put({ _id: owner, leaseUntil });
        return Number(db.get('SELECT count(*) AS count FROM senders')?.count);
      }),
    resume: (lane, now) =>
      lanes.update(lane, (held) => (held.notBefore > now ? { notBefore: now } : undefined)),
    next: async (lane, limit) => documents.all(NEXT, lane, limit).map(deliveryIn),
    sent: (ids, sentAt) => db.write(() => void db.run(SENT, encode(sentAt), encode(ids))),
    forgetSent: (before) => db.write(() => void db.run(FORGET_SENT, before.toISOString())),
    failed: (id, reason) =>
      documents.update(id, ({ attempts }) => ({ attempts: attempts + 1, reason })),
    dead: (id, reason) => documents.update(id, () => ({ status: 'dead', reason })),
  };
}
