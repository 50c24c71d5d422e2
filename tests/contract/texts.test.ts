import assert from 'node:assert/strict';
import type { Stores } from '../../src/storage/stores.ts';
import { bare, commented, delivery, dialog, postedCard, somebody } from './samples.ts';
import { onTwoInstances, STORE_KINDS } from './store-at-hand.ts';

const AWKWARD = `a.b $set $date "q" 'r' [0] %_ \\ {"$gt":""} ñ 😀`;

for (const kind of STORE_KINDS)
  describe(`Texts and dates in a store: ${kind}`, () => {
    let here: Stores;
    let there: Stores;
    onTwoInstances(kind, (one, other) => {
      here = one;
      there = other;
    });

    it('may have characters of four bytes, and thousands of them', async () => {
      for (const request of ['👩‍💻𝒜'.repeat(1_000), 'ñ'.repeat(4_000), '\u0001\n\t\u202e']) {
        const kase = bare({ request });
        await here.cases.insert(kase);
        assert.deepEqual((await there.cases.find(kase.id))?.kase, kase);
      }
    });

    it('may look like paths, operators and quotes, as ids too', async () => {
      const kase = bare({ id: AWKWARD, number: AWKWARD });
      await here.cases.insert(kase);
      const { next, events } = commented(kase, AWKWARD);
      assert.equal(await here.cases.save(next, events, kase.rev), true);
      const card = postedCard({ id: AWKWARD, recipientKey: AWKWARD });
      await here.cases.putCard(AWKWARD, card);
      assert.deepEqual(await there.cases.find(AWKWARD), { kase: next, cards: [card] });
      assert.deepEqual(await there.cases.findByNumber(AWKWARD), next);
      await here.cases.planned([{ id: AWKWARD, revs: [1, 2] }]);
      await here.cases.removeCard(AWKWARD, AWKWARD);
      assert.deepEqual((await there.cases.find(AWKWARD))?.cards, []);
    });

    it('may look like that in lanes and deliveries', async () => {
      const planned = delivery({ id: AWKWARD, lane: AWKWARD });
      await here.deliveries.add([planned]);
      const [from, until] = [new Date(1_000), new Date(2_000)];
      assert.ok(await here.deliveries.claim(AWKWARD, AWKWARD, from, until));
      assert.equal(await there.deliveries.claim(AWKWARD, 'other', from, until), undefined);
      await here.deliveries.failed(AWKWARD, AWKWARD);
      assert.deepEqual(await there.deliveries.next(AWKWARD, 9), [{ ...planned, attempts: 1 }]);
      await here.deliveries.sent([AWKWARD], until);
      assert.deepEqual(await there.deliveries.next(AWKWARD, 9), []);
    });

    it('may look like that in people and dialogs', async () => {
      const person = { ...somebody(), id: AWKWARD, name: AWKWARD };
      await here.contacts.remember({ person, conversation: { id: AWKWARD } });
      await here.contacts.chooseLanguage(AWKWARD, 'en');
      const known = { person, conversation: { id: AWKWARD }, language: 'en' };
      assert.deepEqual(await there.contacts.find(AWKWARD), known);
      const begun = dialog({ personId: AWKWARD, id: AWKWARD });
      await here.dialogs.save(begun, 0);
      assert.deepEqual(await there.dialogs.find(AWKWARD), begun);
      const mine = bare({ requester: person });
      await here.cases.insert(mine);
      assert.deepEqual(await there.cases.involving(AWKWARD, 9), [mine]);
    });

    it('come back as the same instants, to the millisecond, and are ordered by them', async () => {
      const requester = somebody();
      const instants = [
        '2026-03-04T15:00:00.000Z',
        '2026-03-04T15:00:00.001Z',
        '2026-03-04T15:00:01Z',
      ];
      const cases = instants.map((at) => bare({ requester, openedAt: new Date(at) }));
      for (const kase of cases) await here.cases.insert(kase);
      assert.deepEqual(await there.cases.involving(requester.id, 9), cases.toReversed());
    });
  });
