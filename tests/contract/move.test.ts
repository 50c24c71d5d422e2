import { strict as assert } from 'node:assert';
import { isHalfMoved, type MoveProgress, moveStores } from '../../src/storage/move.ts';
import { openSqliteStores } from '../../src/storage/sqlite/index.ts';
import { StoreError, type Stores } from '../../src/storage/stores.ts';
import { caseIn, OPENED_AT, REQUESTER } from '../domain/fixtures.ts';
import { documentsOf, STORE_KINDS, type StoreAtHand, storeAtHand } from './store-at-hand.ts';

const CASES = 450;

async function filledSource(): Promise<Stores> {
  const source = openSqliteStores({ file: ':memory:' });
  const template = caseIn('in_progress');
  for (let index = 0; index < CASES; index += 1) {
    const sequence = await source.cases.nextSequence(2026);
    const number = `MS-2026-${String(sequence).padStart(6, '0')}`;
    await source.cases.insert({ ...template, id: `case-${index}`, number });
  }
  await source.contacts.remember({ person: REQUESTER, conversation: { id: 'a:1' } });
  for (const id of ['file-1', 'file-2']) {
    const file = { id, name: `${id}.pdf`, type: 'application/pdf', size: id.length };
    const kept = { ...file, personId: REQUESTER.id, keptAt: OPENED_AT };
    await source.attachments.put(kept, Buffer.from(id));
  }
  await source.deskChannel.set({ teamId: 't', channelId: 'c', conversation: { id: 'c' } });
  return source;
}

for (const kind of STORE_KINDS)
  describe(`Moving to ${kind}`, function moving() {
    this.timeout(30_000);
    let source: Stores;
    let place: StoreAtHand;
    let target: Stores;
    beforeEach(async () => {
      source = await filledSource();
      place = await storeAtHand(kind);
      target = await place.instance();
    });
    afterEach(async () => {
      await source.close();
      await place.remove();
    });

    it('copies everything, and the program goes on with it where it was', async () => {
      const seen: MoveProgress[] = [];
      const moved = await moveStores(source, target, (progress) => seen.push(progress));
      assert.ok(moved > CASES);
      assert.ok(seen.some(({ collection, copied }) => collection === 'cases' && copied === CASES));
      assert.deepEqual(await target.cases.find('case-7'), await source.cases.find('case-7'));
      assert.equal(await target.cases.nextSequence(2026), CASES + 1);
      assert.deepEqual((await target.deskChannel.find())?.channelId, 'c');
      for (const id of ['file-1', 'file-2']) {
        const file = await target.attachments.read(id);
        assert.deepEqual(file?.file, (await source.attachments.read(id))?.file);
        assert.equal(Buffer.from(file?.bytes ?? []).toString(), id);
      }
      assert.equal(await isHalfMoved(target), false);
    });

    it('refuses a database that has other data, and leaves it alone', async () => {
      await target.cases.insert(caseIn('new'));
      await assert.rejects(
        moveStores(source, target, () => undefined),
        StoreError,
      );
      assert.equal((await documentsOf(target, 'cases')).length, 1);
    });

    it('can be interrupted anywhere and run again', async () => {
      let pages = 0;
      const stopping = ({ collection }: MoveProgress) => {
        if (collection !== 'cases') return;
        pages += 1;
        if (pages === 3) throw new Error('interrupted');
      };
      await assert.rejects(moveStores(source, target, stopping), /interrupted/);
      assert.equal(await isHalfMoved(target), true);
      await moveStores(source, target, () => undefined);
      assert.equal(await isHalfMoved(target), false);
      assert.equal((await documentsOf(target, 'cases')).length, CASES);
    });

    it('notices that somebody worked on the old data meanwhile', async () => {
      let added = false;
      const meddling = async ({ collection, copied, total }: MoveProgress) => {
        if (added || collection !== 'cases' || copied < total) return;
        added = true;
        await source.cases.insert({ ...caseIn('new'), id: 'a-late', number: 'MS-2026-999999' });
      };
      const moving = moveStores(source, target, (progress) => void meddling(progress));
      await assert.rejects(moving, /"cases" has 451 documents here and 450 there/);
      assert.equal(await isHalfMoved(target), true);
    });

    it('is done once only: what was written there since is not overwritten', async () => {
      await moveStores(source, target, () => undefined);
      await assert.rejects(
        moveStores(source, target, () => undefined),
        /earlier move/,
      );
    });
  });
