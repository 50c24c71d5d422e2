import assert from 'node:assert/strict';
import { queueSpan } from '../../src/domain/queue.ts';
import { searchWords } from '../../src/domain/search-words.ts';
import type { Collection, StoredDocument, Stores } from '../../src/storage/stores.ts';
import {
  bare,
  commented,
  contactRequest,
  delivery,
  dialog,
  minutesLater,
  postedCard,
  resolved,
  somebody,
} from './samples.ts';
import { STORE_KINDS, type StoreAtHand, storeAtHand } from './store-at-hand.ts';

async function everything({ collections }: Stores): Promise<Record<string, unknown>> {
  const found = collections.map(async (each) => [each.name, await each.page(undefined, 1_000)]);
  return Object.fromEntries(await Promise.all(found));
}

async function inPages({ page }: Collection, limit: number): Promise<readonly StoredDocument[]> {
  const all: StoredDocument[] = [];
  for (;;) {
    const found = await page(all.at(-1)?._id, limit);
    if (found.length === 0) return all;
    assert.ok(found.length <= limit);
    all.push(...found);
  }
}

async function aDay(stores: Stores): Promise<void> {
  const kase = bare();
  await stores.cases.insert(kase);
  const { next, events } = commented(kase, 'El módem');
  await stores.cases.save(next, events, kase.rev);
  await stores.cases.putCard(kase.id, postedCard());
  await stores.cases.insert(resolved());
  await stores.cases.nextSequence(2026);
  await stores.deliveries.add([delivery({ lane: 'desk' }), delivery()]);
  await stores.deliveries.claim('desk', 'one', minutesLater(0), minutesLater(1));
  await stores.deliveries.announceSender('one', minutesLater(0), minutesLater(1));
  await stores.contacts.remember({ person: somebody(), conversation: { id: 'a' } });
  await stores.staff.replaceAll([{ person: somebody(), roles: ['desk'], chatId: '29:x' }]);
  await stores.dialogs.save(dialog(), 0);
  const file = { id: 'f', name: 'a.png', type: 'image/png', size: 1, personId: 'p' };
  await stores.attachments.put({ ...file, keptAt: minutesLater(0) }, Buffer.from('x'));
  const link = { digest: 'd', caseId: kase.id, fileId: 'f', personId: 'p' };
  await stores.links.add([{ ...link, expiresAt: minutesLater(10) }]);
  const request = contactRequest();
  await stores.contactRequests.insert(request);
  await stores.contactRequests.putCards(request.id, [
    { post: 1, conversation: { id: 'c' }, activityId: 'a', contentHash: 'x' },
  ]);
  await stores.deskChannel.set({ teamId: 't', channelId: 'c', conversation: { id: 'a' } });
}

for (const kind of STORE_KINDS)
  describe(`Copying a store: ${kind}`, () => {
    let opened: StoreAtHand[];
    const store = async () => {
      const next = await storeAtHand(kind);
      opened.push(next);
      return next.instance();
    };

    beforeEach(() => {
      opened = [];
    });
    afterEach(async () => {
      for (const each of opened) await each.remove();
    });

    it('gives every document, each collection’s in the order of their ids, page by page', async () => {
      const stores = await store();
      const ids = ['b', 'a', 'C', 'ñ', '😀', '\uffee', 'a.b', 'ab'];
      await stores.deliveries.add(ids.map((id) => delivery({ id })));
      const deliveries = stores.collections.find(({ name }) => name === 'deliveries');
      assert.ok(deliveries);
      const wanted = [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      for (const limit of [1, 3, 100])
        assert.deepEqual(
          (await inPages(deliveries, limit)).map(({ _id }) => _id),
          wanted,
        );
      assert.equal(await deliveries.count(), ids.length);
    });

    it('makes an equal store of an empty one, and again when it is repeated', async () => {
      const [from, to] = [await store(), await store()];
      await aDay(from);
      for (const _time of [1, 2])
        for (const source of from.collections) {
          const target = to.collections.find(({ name }) => name === source.name);
          await target?.put(await source.page(undefined, 100));
          assert.ok(((await target?.count()) ?? 0) > 0, source.name);
          assert.equal(await target?.count(), await source.count());
        }
      assert.deepEqual(await everything(to), await everything(from));
    });

    it('makes a store that answers as the first one does, and goes on where it stood', async () => {
      const [from, to] = [await store(), await store()];
      await aDay(from);
      for (const [at, source] of from.collections.entries())
        await to.collections[at]?.put(await source.page(undefined, 100));
      const answers = async ({ cases, deliveries, contacts, staff, deskChannel }: Stores) => {
        const open = await cases.openIds();
        const person = (await cases.find(open[0] ?? ''))?.kase.requester.id ?? '';
        return [
          open,
          await cases.unplanned(9),
          await cases.queue(queueSpan(undefined), 'first', 9),
          await cases.search(searchWords('modem'), 9),
          await cases.involving(person, 9),
          await cases.due(minutesLater(99_999), 9),
          await deliveries.readyLanes(minutesLater(0), 9),
          await deliveries.claim('desk', 'two', minutesLater(0), minutesLater(1)),
          await contacts.find(person),
          await staff.all(),
          await deskChannel.find(),
          await cases.nextSequence(2026),
        ];
      };
      assert.deepEqual(await answers(to), await answers(from));
    });

    it('takes away of a document what its copy does not have', async () => {
      const stores = await store();
      await aDay(stores);
      const cases = stores.collections.find(({ name }) => name === 'cases');
      const [first] = (await cases?.page(undefined, 1)) ?? [];
      assert.ok(cases && first);
      const bared: Record<string, unknown> & StoredDocument = { ...first, cards: [], words: ['x'] };
      delete bared.assignee;
      await cases.put([bared]);
      assert.deepEqual((await cases.page(undefined, 1))[0], bared);
      assert.deepEqual((await stores.cases.search(['x'], 9)).length, 1);
    });
  });
