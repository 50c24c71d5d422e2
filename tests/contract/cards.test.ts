import assert from 'node:assert/strict';
import type { Stores } from '../../src/storage/stores.ts';
import { bare, commented, postedCard } from './samples.ts';
import { onTwoInstances, STORE_KINDS } from './store-at-hand.ts';

for (const kind of STORE_KINDS)
  describe(`The cards that show a case: ${kind}`, () => {
    let here: Stores;
    let there: Stores;
    onTwoInstances(kind, (one, other) => {
      here = one;
      there = other;
    });

    async function caseWithCards(...cards: readonly ReturnType<typeof postedCard>[]) {
      const kase = bare();
      await here.cases.insert(kase);
      for (const card of cards) await here.cases.putCard(kase.id, card);
      return kase;
    }
    const cardsOf = async (id: string) => (await there.cases.find(id))?.cards;

    it('are none at first', async () => {
      const kase = await caseWithCards();
      assert.deepEqual(await there.cases.find(kase.id), { kase, cards: [] });
    });

    it('come with the case as they were put, in the order in which they were posted', async () => {
      const cards = ['z', 'desk', 'a'].map((recipientKey) => postedCard({ recipientKey }));
      const kase = await caseWithCards(...cards);
      await caseWithCards(postedCard());
      assert.deepEqual(await there.cases.find(kase.id), { kase, cards });
    });

    it('are put again in their place, as they stand now', async () => {
      const [first, second] = [postedCard(), postedCard()];
      const kase = await caseWithCards(first, second);
      const edited = { ...first, contentHash: 'newer', activityId: 'other' };
      await there.cases.putCard(kase.id, edited);
      assert.deepEqual(await cardsOf(kase.id), [edited, second]);
    });

    it('are removed one by one, also twice, and only from their case', async () => {
      const [gone, stays] = [postedCard(), postedCard()];
      const kase = await caseWithCards(gone, stays);
      const other = await caseWithCards(gone);
      await there.cases.removeCard(kase.id, gone.id);
      await here.cases.removeCard(kase.id, gone.id);
      assert.deepEqual(await cardsOf(kase.id), [stays]);
      assert.deepEqual(await cardsOf(other.id), [gone]);
    });

    it('stay when the case is saved, and keep no save from being the next one', async () => {
      const card = postedCard();
      const kase = await caseWithCards();
      const { next, events } = commented(kase);
      await there.cases.putCard(kase.id, card);
      assert.equal(await here.cases.save(next, events, kase.rev), true);
      assert.deepEqual(await there.cases.find(kase.id), { kase: next, cards: [card] });
    });

    it('are not kept for a case that is not there', async () => {
      await here.cases.putCard('no-such-case', postedCard());
      assert.equal(await there.cases.find('no-such-case'), undefined);
    });
  });
