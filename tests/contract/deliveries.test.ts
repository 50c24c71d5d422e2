import assert from 'node:assert/strict';
import type { Delivery } from '../../src/application/ports/deliveries.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { OPENED_AT } from '../domain/fixtures.ts';
import { delivery, fresh, minutesLater, somebody } from './samples.ts';
import { documentsOf, onTwoInstances, STORE_KINDS, winners } from './store-at-hand.ts';

const NOW = OPENED_AT;
const LEASE = minutesLater(1);

for (const kind of STORE_KINDS)
  describe(`The queue of deliveries: ${kind}`, () => {
    let here: Stores;
    let there: Stores;
    onTwoInstances(kind, (one, other) => {
      here = one;
      there = other;
    });

    it('keeps a delivery as it was planned, and once however often it is added', async () => {
      const person = somebody();
      const planned = delivery({
        recipient: { kind: 'person', person },
        kind: 'question',
        unreached: person,
      });
      await here.deliveries.add([planned]);
      await there.deliveries.add([{ ...planned, kind: 'reminder', attempts: 7 }]);
      assert.deepEqual(await there.deliveries.next(planned.lane, 10), [planned]);
    });

    it('keeps what a turn could not send, as it was to be sent, in its place among the others', async () => {
      const lane = fresh('lane');
      const activity = { type: 'message', text: 'Listo', attachments: [{ content: { a: [1] } }] };
      const reply = { conversation: { id: 'a:chat' }, activity };
      const queued = { id: fresh('reply'), lane, rev: 0, createdAt: NOW, attempts: 0 };
      const kept: Delivery = { ...queued, kind: 'reply', reply };
      const later = delivery({ lane, createdAt: minutesLater(1) });
      await here.deliveries.add([later]);
      await here.deliveries.add([kept]);
      assert.deepEqual(await there.deliveries.next(lane, 10), [kept, later]);
    });

    it('adds each once when two instances add the same at the same time', async () => {
      const lane = fresh('lane');
      const planned = Array.from({ length: 5 }, (_, rev) => delivery({ lane, rev }));
      const adds = [here, there, here, there].map(({ deliveries }) => deliveries.add(planned));
      await Promise.all(adds);
      assert.deepEqual(await here.deliveries.next(lane, 50), planned);
    });

    it('does not send again what was sent and is planned again', async () => {
      const planned = delivery();
      await here.deliveries.add([planned]);
      await here.deliveries.sent([planned.id], NOW);
      await there.deliveries.add([planned]);
      assert.deepEqual(await there.deliveries.next(planned.lane, 10), []);
    });

    it('gives a lane’s deliveries by time, then revision, then id, as many as asked for', async () => {
      const lane = fresh('lane');
      const own = (id: string, rev: number, minutes: number) =>
        delivery({ id: `${lane}:${id}`, lane, rev, createdAt: minutesLater(minutes) });
      const ordered = [own('z', 9, 1), own('b', 2, 2), own('a', 3, 2), own('c', 3, 2)];
      await here.deliveries.add(
        [ordered[2], ordered[0], ordered[3], ordered[1]].flatMap((d) => d ?? []),
      );
      await here.deliveries.add([delivery({ createdAt: minutesLater(0) })]);
      assert.deepEqual(await there.deliveries.next(lane, 10), ordered);
      assert.deepEqual(await there.deliveries.next(lane, 2), ordered.slice(0, 2));
    });

    it('counts failed attempts and keeps the delivery', async () => {
      const planned = delivery();
      await here.deliveries.add([planned]);
      await here.deliveries.failed(planned.id, 'HTTP 502');
      await there.deliveries.failed(planned.id, 'HTTP 503');
      assert.deepEqual(await here.deliveries.next(planned.lane, 10), [{ ...planned, attempts: 2 }]);
    });

    it('gives up a dead delivery, with its reason for the operator', async () => {
      const planned = delivery();
      await here.deliveries.add([planned]);
      await here.deliveries.dead(planned.id, 'HTTP 404');
      assert.deepEqual(await here.deliveries.next(planned.lane, 10), []);
      const kept = (await documentsOf(there, 'deliveries')).find(({ _id }) => _id === planned.id);
      assert.deepEqual([kept?.status, kept?.reason, kept?.sentAt], ['dead', 'HTTP 404', undefined]);
    });

    it('forgets what was sent before an instant, and nothing else', async () => {
      const [early, late, waiting, dead] = [delivery(), delivery(), delivery(), delivery()];
      await here.deliveries.add([early, late, waiting, dead]);
      await here.deliveries.sent([early.id], minutesLater(1));
      await here.deliveries.sent([late.id], minutesLater(2));
      await here.deliveries.dead(dead.id, 'HTTP 404');
      await there.deliveries.forgetSent(minutesLater(2));
      const ids = [early, late, waiting, dead].map(({ id }) => id);
      const kept = (await documentsOf(here, 'deliveries')).map(({ _id }) => _id);
      assert.deepEqual(
        ids.filter((id) => kept.includes(id)),
        [late.id, waiting.id, dead.id],
      );
    });

    it('lets one of many instances have a lane, and its owner go on having it', async () => {
      const lane = fresh('lane');
      const attempts = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? here : there).deliveries.claim(lane, `owner-${index}`, NOW, LEASE),
      );
      assert.equal(await winners(attempts), 1);
      const held = (await documentsOf(here, 'lanes')).find(({ _id }) => _id === lane);
      const owner = held?.owner ?? '';
      assert.ok(await there.deliveries.claim(lane, owner, minutesLater(0), LEASE));
      assert.equal(await there.deliveries.claim(lane, 'late', minutesLater(0), LEASE), undefined);
    });

    it('lets one instance take over when the lease is over', async () => {
      const lane = fresh('lane');
      assert.ok(await here.deliveries.claim(lane, 'dead', NOW, LEASE));
      const attempts = Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? here : there).deliveries.claim(
          lane,
          `o-${index}`,
          LEASE,
          minutesLater(9),
        ),
      );
      assert.equal(await winners(attempts), 1);
    });

    it('holds a lane back until it may go on, for everybody', async () => {
      const planned = delivery();
      const { lane } = planned;
      await here.deliveries.add([planned]);
      const ready = async (at: Date) => (await there.deliveries.readyLanes(at, 99)).includes(lane);
      assert.equal(await ready(NOW), true);
      await here.deliveries.claim(lane, 'one', NOW, LEASE);
      await here.deliveries.release(lane, 'one', minutesLater(5), []);
      assert.equal(await ready(minutesLater(4)), false);
      assert.equal(await there.deliveries.claim(lane, 'one', minutesLater(4), LEASE), undefined);
      assert.equal(await ready(minutesLater(5)), true);
      assert.ok(await there.deliveries.claim(lane, 'two', minutesLater(5), minutesLater(6)));
    });

    it('lets a lane that waits go on at once, and leaves any other as it is', async () => {
      const [waiting, held] = [delivery(), delivery()];
      await here.deliveries.add([waiting, held]);
      await here.deliveries.claim(waiting.lane, 'one', NOW, LEASE);
      await here.deliveries.release(waiting.lane, 'one', minutesLater(5), []);
      await here.deliveries.claim(held.lane, 'one', NOW, LEASE);
      for (const lane of [waiting.lane, held.lane, fresh('lane')])
        await there.deliveries.resume(lane, NOW);
      const ready = await there.deliveries.readyLanes(NOW, 99);
      assert.ok(ready.includes(waiting.lane));
      assert.ok(await there.deliveries.claim(waiting.lane, 'two', NOW, LEASE));
      assert.equal(await there.deliveries.claim(held.lane, 'two', NOW, LEASE), undefined);
    });

    it('does not let go of a lane for somebody who lost it', async () => {
      const lane = fresh('lane');
      await here.deliveries.claim(lane, 'slow', NOW, minutesLater(1));
      await there.deliveries.claim(lane, 'quick', minutesLater(1), minutesLater(3));
      await here.deliveries.release(lane, 'slow', minutesLater(60), [1]);
      assert.equal(await here.deliveries.claim(lane, 'third', minutesLater(2), LEASE), undefined);
      const history = await there.deliveries.claim(lane, 'quick', minutesLater(2), LEASE);
      assert.deepEqual(history, { sends: [], lostAt: minutesLater(3) });
    });

    it('tells whoever takes a lane what was sent there, and whether somebody lost it', async () => {
      const lane = fresh('lane');
      const claim = (owner: string, minutes: number) =>
        there.deliveries.claim(lane, owner, minutesLater(minutes), minutesLater(minutes + 1));
      assert.deepEqual(await claim('one', 0), { sends: [] });
      const sends = [NOW.getTime(), NOW.getTime() + 1, NOW.getTime() + 1];
      await here.deliveries.release(lane, 'one', NOW, sends);
      assert.deepEqual(await claim('two', 0), { sends });
      assert.deepEqual(await claim('three', 9), { sends, lostAt: minutesLater(1) });
      await here.deliveries.release(lane, 'three', NOW, []);
      assert.deepEqual(await claim('one', 9), { sends: [] });
    });

    it('counts the instances that say they send, until what they said is over', async () => {
      const announce = (owner: string, minutes: number, until: number) =>
        (owner === 'one' ? here : there).deliveries.announceSender(
          owner,
          minutesLater(minutes),
          minutesLater(until),
        );
      assert.equal(await announce('one', 0, 10), 1);
      assert.equal(await announce('two', 0, 5), 2);
      assert.equal(await announce('one', 4, 14), 2);
      assert.equal(await announce('one', 5, 15), 1);
      assert.equal(await announce('two', 6, 7), 2);
      const both = ['one', 'two'].map((owner) => announce(owner, 20, 30));
      assert.ok((await Promise.all(both)).includes(2));
    });

    it('names the lanes with something to send, each once and no more than asked for', async () => {
      const lane = fresh('lane');
      const planned = [delivery({ lane }), delivery({ lane })];
      await here.deliveries.add([...planned, delivery(), delivery()]);
      const lanes = await there.deliveries.readyLanes(NOW, 99);
      assert.equal(lanes.filter((name) => name === lane).length, 1);
      assert.equal((await there.deliveries.readyLanes(NOW, 2)).length, 2);
      await here.deliveries.sent(
        planned.map(({ id }) => id),
        NOW,
      );
      assert.equal((await there.deliveries.readyLanes(NOW, 99)).includes(lane), false);
    });
  });
