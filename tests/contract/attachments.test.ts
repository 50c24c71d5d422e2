import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { KeptFile } from '../../src/application/ports/attachments.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { bare, fresh, minutesLater } from './samples.ts';
import { onTwoInstances, STORE_KINDS } from './store-at-hand.ts';

const MEGABYTE = 1024 * 1024;

function keptFile(bytes: Uint8Array, own: Partial<KeptFile> = {}): KeptFile {
  return {
    id: fresh('file'),
    name: 'señal 📷.png',
    type: 'image/png',
    size: bytes.length,
    personId: fresh('p'),
    keptAt: minutesLater(0),
    ...own,
  };
}

for (const kind of STORE_KINDS)
  describe(`Attachments: ${kind}`, () => {
    let here: Stores;
    let there: Stores;
    onTwoInstances(kind, (one, other) => {
      here = one;
      there = other;
    });

    async function kept(bytes: Uint8Array, own: Partial<KeptFile> = {}): Promise<KeptFile> {
      const file = keptFile(bytes, own);
      await here.attachments.put(file, bytes);
      return file;
    }

    for (const size of [0, 1, 300_000, 10 * MEGABYTE])
      it(`come back byte for byte: ${size} bytes`, async () => {
        const bytes = randomBytes(size);
        const file = await kept(bytes);
        const found = await there.attachments.read(file.id);
        assert.deepEqual(found?.file, file);
        assert.ok(bytes.equals(found.bytes));
      });

    it('that are not there are told apart from empty ones', async () => {
      assert.equal(await there.attachments.read('no-such-file'), undefined);
    });

    it('stay as they were first kept, also when two keep the same at once', async () => {
      const file = keptFile(Buffer.from('first'));
      await Promise.all(
        [here, there].map((one) => one.attachments.put(file, Buffer.from('first'))),
      );
      await there.attachments.put({ ...file, name: 'other' }, Buffer.from('second'));
      const found = await here.attachments.read(file.id);
      assert.deepEqual(found?.file, file);
      assert.equal(Buffer.from(found.bytes).toString(), 'first');
    });

    it('are removed by their ids, also twice, and can be kept again', async () => {
      const [gone, stays] = [await kept(Buffer.from('a')), await kept(Buffer.from('b'))];
      await there.attachments.remove([gone.id, 'no-such-file']);
      await here.attachments.remove([gone.id]);
      assert.equal(await here.attachments.read(gone.id), undefined);
      assert.ok(await here.attachments.read(stays.id));
      await here.attachments.put(gone, Buffer.from('again'));
      const found = await there.attachments.read(gone.id);
      assert.equal(Buffer.from(found?.bytes ?? []).toString(), 'again');
    });

    it('are none in a case that a former version wrote', async () => {
      const kase = bare();
      await here.cases.insert(kase);
      const cases = here.collections.find(({ name }) => name === 'cases');
      const document = (await cases?.page(undefined, 1_000))?.find(({ _id }) => _id === kase.id);
      assert.ok(cases && document);
      const { attachments: _none, ...former } = document;
      await cases.put([{ ...former, _id: kase.id }]);
      assert.deepEqual((await there.cases.find(kase.id))?.kase, kase);
    });

    it('of a person are removed all together, and nobody else’s', async () => {
      const personId = fresh('p');
      const [one, two] = [
        await kept(Buffer.from('a'), { personId }),
        await kept(Buffer.from('b'), { personId }),
      ];
      const other = await kept(Buffer.from('c'));
      await there.attachments.forgetPerson(personId);
      assert.equal(await here.attachments.read(one.id), undefined);
      assert.equal(await here.attachments.read(two.id), undefined);
      assert.ok(await here.attachments.read(other.id));
    });
  });

for (const kind of STORE_KINDS)
  describe(`Links for downloading: ${kind}`, () => {
    let here: Stores;
    let there: Stores;
    onTwoInstances(kind, (one, other) => {
      here = one;
      there = other;
    });

    async function given(expiresAt = minutesLater(10)) {
      const link = {
        digest: fresh('digest'),
        caseId: fresh('case'),
        fileId: fresh('file'),
        personId: fresh('p'),
        expiresAt,
      };
      await here.links.add([link]);
      return link;
    }

    it('are used once: whoever comes later is told so, whichever instance they ask', async () => {
      const link = await given();
      assert.deepEqual(await there.links.use(link.digest, minutesLater(1)), {
        ...link,
        usedBefore: false,
      });
      for (const stores of [here, there])
        assert.deepEqual(await stores.links.use(link.digest, minutesLater(2)), {
          ...link,
          usedBefore: true,
        });
    });

    it('let one of several at once through', async () => {
      const { digest } = await given();
      const uses = await Promise.all(
        [here, there, here, there].map((stores) => stores.links.use(digest, minutesLater(1))),
      );
      assert.equal(uses.filter((use) => use?.usedBefore === false).length, 1);
    });

    it('that nobody gave are not there', async () => {
      assert.equal(await there.links.use('no-such-digest', minutesLater(1)), undefined);
    });

    it('are forgotten when their time is long over, and no others', async () => {
      const [old, young] = [await given(minutesLater(10)), await given(minutesLater(60))];
      await there.links.forgetExpired(minutesLater(30));
      assert.equal(await here.links.use(old.digest, minutesLater(31)), undefined);
      assert.equal((await here.links.use(young.digest, minutesLater(31)))?.usedBefore, false);
    });
  });
