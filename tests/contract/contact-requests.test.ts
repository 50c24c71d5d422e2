import assert from 'node:assert/strict';
import type { ContactCard } from '../../src/application/ports/contact-requests.ts';
import { BOGOTA } from '../../src/domain/calendar.ts';
import {
  addWords,
  type ContactRequest,
  postAgain,
  takeContactRequest,
  withdrawContactRequest,
} from '../../src/domain/contact-request.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { contactRequest, fresh, minutesLater, somebody } from './samples.ts';
import { onTwoInstances, STORE_KINDS, winners } from './store-at-hand.ts';

const card = (post: number): ContactCard => ({
  post,
  conversation: { id: '19:canal@thread.tacv2', nested: { serviceUrl: 'https://example.org/' } },
  activityId: fresh('activity'),
  contentHash: 'digest',
});

function taken(request: ContactRequest): ContactRequest {
  const next = takeContactRequest(request, somebody(), minutesLater(5));
  assert.ok(typeof next === 'object');
  return next;
}

for (const kind of STORE_KINDS)
  describe(`The store of requests for a person: ${kind}`, () => {
    let here: Stores;
    let there: Stores;
    onTwoInstances(kind, (one, other) => {
      here = one;
      there = other;
    });
    const ids = (requests: readonly ContactRequest[]) => requests.map(({ id }) => id);
    const unplanned = async () => ids(await there.contactRequests.unplanned(1_000));

    it('gives a request back as it was written, for any instance to go on with', async () => {
      const request = contactRequest();
      assert.equal(await there.contactRequests.find(request.id), undefined);
      assert.equal(await here.contactRequests.insert(request), true);
      assert.deepEqual(await there.contactRequests.find(request.id), { request, cards: [] });
      const words = { turn: 'turn-2', text: '¿Nadie?', at: minutesLater(1) };
      const next = taken(addWords(request, words));
      assert.equal(await there.contactRequests.save(next, 1), true);
      assert.deepEqual(await here.contactRequests.find(request.id), { request: next, cards: [] });
    });

    it('keeps a request that was withdrawn, and puts it up no more', async () => {
      const request = contactRequest({ postAgainAt: minutesLater(60) });
      await here.contactRequests.insert(request);
      const withdrawn = withdrawContactRequest(request, minutesLater(5));
      assert.equal(await there.contactRequests.save(withdrawn, 1), true);
      const found = await here.contactRequests.find(request.id);
      assert.deepEqual(found, { request: withdrawn, cards: [] });
      assert.ok(!ids(await here.contactRequests.untaken(1_000)).includes(request.id));
      const due = await there.contactRequests.due(minutesLater(99), 1_000);
      assert.ok(due.every((stored) => stored.request.id !== request.id));
    });

    it('lets one of many first ones win', async () => {
      const request = contactRequest();
      const attempts = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? here : there).contactRequests.insert({ ...request, posts: index }),
      );
      assert.equal(await winners(attempts), 1);
    });

    it('lets one of many who take it win, and none on a revision that is past', async () => {
      const request = contactRequest();
      await here.contactRequests.insert(request);
      const attempts = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? here : there).contactRequests.save(taken(request), 1),
      );
      assert.equal(await winners(attempts), 1);
      assert.equal(await here.contactRequests.save(taken(request), 1), false);
      assert.equal(await here.contactRequests.save(taken(contactRequest()), 1), false);
    });

    it('keeps the cards apart from what is written of the request', async () => {
      const request = contactRequest();
      await here.contactRequests.insert(request);
      const cards = [card(1), card(2)];
      await here.contactRequests.putCards(request.id, cards);
      const next = postAgain(request, minutesLater(60), BOGOTA);
      assert.equal(await there.contactRequests.save(next, 1), true);
      assert.deepEqual(await there.contactRequests.find(request.id), { request: next, cards });
      await there.contactRequests.putCards(request.id, []);
      assert.deepEqual(await here.contactRequests.find(request.id), { request: next, cards: [] });
      await here.contactRequests.putCards('nothing', cards);
      assert.equal(await here.contactRequests.find('nothing'), undefined);
    });

    it('finds a person’s requests, the newest first', async () => {
      const person = somebody();
      const all = [1, 2, 3].map((ordinal) => contactRequest({ person, ordinal }));
      for (const request of all) await here.contactRequests.insert(request);
      await here.contactRequests.insert(contactRequest());
      const newest = [all[2]?.id, all[1]?.id];
      assert.deepEqual(ids(await there.contactRequests.ofPerson(person.id, 2)), newest);
      assert.deepEqual(await there.contactRequests.ofPerson(somebody().id, 2), []);
    });

    it('finds what nobody took, the oldest first, and what is due to be put up again', async () => {
      const [late, early, gone] = [10, 0, 5].map((minutes) =>
        contactRequest({
          openedAt: minutesLater(minutes),
          postAgainAt: minutesLater(minutes + 60),
        }),
      ) as [ContactRequest, ContactRequest, ContactRequest];
      for (const request of [late, early, gone]) await here.contactRequests.insert(request);
      await here.contactRequests.save(taken(gone), 1);
      const own = ids([late, early, gone]);
      const mine = (found: readonly string[]) => found.filter((id) => own.includes(id));
      const untaken = ids(await there.contactRequests.untaken(1_000));
      assert.deepEqual(mine(untaken), ids([early, late]));
      assert.equal((await there.contactRequests.untaken(1)).length, 1);
      const due = async (minutes: number) =>
        mine(
          (await there.contactRequests.due(minutesLater(minutes), 1_000)).map(
            ({ request }) => request.id,
          ),
        ).sort();
      assert.deepEqual(await due(59), []);
      assert.deepEqual(await due(60), ids([early]));
      assert.deepEqual(await due(99), ids([late, early]).sort());
      const [found] = await there.contactRequests.due(minutesLater(60), 1);
      assert.deepEqual(found?.cards, []);
    });

    it('knows which writes are not told yet, until the last one is', async () => {
      const request = contactRequest();
      await here.contactRequests.insert(request);
      assert.ok((await unplanned()).includes(request.id));
      const next = postAgain(request, minutesLater(60), BOGOTA);
      await here.contactRequests.save(next, 1);
      await there.contactRequests.planned(request.id, 1);
      assert.ok((await unplanned()).includes(request.id));
      await there.contactRequests.planned(request.id, 2);
      assert.ok(!(await unplanned()).includes(request.id));
      await here.contactRequests.save(taken(next), 2);
      assert.ok((await unplanned()).includes(request.id));
    });

    it('queues the delivery of a request as it was added', async () => {
      const added = {
        id: fresh('contact'),
        lane: fresh('lane'),
        kind: 'contact_card',
        requestId: 'request-1',
        rev: 3,
        createdAt: minutesLater(0),
        attempts: 0,
      } as const;
      await here.deliveries.add([added]);
      assert.deepEqual(await there.deliveries.next(added.lane, 9), [added]);
    });
  });
