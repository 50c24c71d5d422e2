import type { Deliveries, Delivery } from '../../application/ports/deliveries.ts';
import { type DeliveryDocument, laneHistory, NEVER } from '../document.ts';
import type { Database, Row } from './database.ts';
import { createDocuments } from './documents.ts';
import { decode, encode } from './json.ts';

const READY = `SELECT DISTINCT lane FROM deliveries d WHERE status = 'pending' AND NOT EXISTS
  (SELECT 1 FROM lanes WHERE lanes.id = d.lane AND not_before > ?) LIMIT ?`;
const NEXT = `SELECT id, document FROM deliveries WHERE lane = ? AND status = 'pending'
  ORDER BY created_at, rev, id LIMIT ?`;

const ADD = 'INSERT INTO deliveries (id, document) VALUES (?, ?) ON CONFLICT (id) DO NOTHING';
const SENT = `UPDATE deliveries SET document = json_set(document, '$.status', 'sent', '$.sentAt', json(?))
  WHERE id IN (SELECT value FROM json_each(?)) AND status = 'pending'`;

const FORGET_SENDERS = 'DELETE FROM senders WHERE lease_until <= ?';

type Stored = Omit<DeliveryDocument, '_id'>;

/** The queue of deliveries and the lanes they go out through. */
export function createDeliveries(db: Database): Deliveries {
  const documents = createDocuments(db, 'deliveries');
  const lanes = createDocuments(db, 'lanes');
  const senders = createDocuments(db, 'senders');
  const change = (id: string, become: (stored: Stored) => Partial<Stored>): void =>
    void documents.change(id, (stored) => stored && { ...stored, ...become(stored) });
  return {
    add: (deliveries) =>
      db.write(() => {
        for (const { id, ...fields } of deliveries)
          db.run(ADD, id, encode({ ...fields, status: 'pending' }));
      }),
    readyLanes: async (now, limit) =>
      db.all(READY, now.toISOString(), limit).map(({ lane }) => String(lane)),
    claim: (lane, owner, now, until) =>
      db.write(() => {
        const held = lanes.find(lane) ?? { owner, leaseUntil: NEVER, notBefore: now };
        const free = held.leaseUntil <= now || held.owner === owner;
        if (!free || held.notBefore > now) return undefined;
        lanes.put(lane, { ...held, owner, leaseUntil: until });
        return laneHistory(held);
      }),
    async release(lane, owner, notBefore, sends) {
      const given = { owner, leaseUntil: NEVER, notBefore, sends: [...sends] };
      await db.write(() =>
        lanes.change(lane, (held) => (held?.owner === owner ? given : undefined)),
      );
    },
    announceSender: (owner, now, leaseUntil) =>
      db.write(() => {
        db.run(FORGET_SENDERS, now.toISOString());
        senders.put(owner, { leaseUntil });
        return Number(db.get('SELECT count(*) AS count FROM senders')?.count);
      }),
    async resume(lane, now) {
      await db.write(() =>
        lanes.change(lane, (held) =>
          held !== undefined && held.notBefore > now ? { ...held, notBefore: now } : undefined,
        ),
      );
    },
    next: async (lane, limit) => db.all(NEXT, lane, limit).map(toDelivery),
    sent: (ids, sentAt) => db.write(() => void db.run(SENT, encode(sentAt), encode(ids))),
    forgetSent: (before) =>
      db.write(() => void db.run('DELETE FROM deliveries WHERE sent_at < ?', before.toISOString())),
    failed: (id, reason) =>
      db.write(() => change(id, ({ attempts }) => ({ attempts: attempts + 1, reason }))),
    dead: (id, reason) => db.write(() => change(id, () => ({ status: 'dead', reason }))),
  };
}

function toDelivery({ id, document }: Row): Delivery {
  const stored = decode<Stored>(String(document));
  const { status, reason, sentAt, ...fields } = stored;
  return { id: String(id), ...fields } as Delivery;
}
