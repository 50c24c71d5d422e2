import assert from 'node:assert/strict';
import type { Doc } from '../../../src/mongo/embedded/bson/values.ts';
import { isUnreachable } from '../../../src/mongo/errors.ts';
import { bare, commented } from '../../contract/samples.ts';
import { cutAfterwards } from './behaviours.ts';
import type { Asked } from './disguised-server.ts';
import { DisguisedStore, KINDS, type Wanted } from './disguised-store.ts';
import { openDesk, type WorkingDesk, worksOn } from './working-desk.ts';

const WRITES = ['insert', 'update', 'delete', 'findAndModify', 'createIndexes'];
const READS = ['find', 'distinct'];
const ANYBODYS = ['hello', 'ismaster', 'ping', 'saslStart', 'saslContinue'];

/** What a command says under that name, with plain numbers. */
const said = ({ command }: Asked, name: string): unknown =>
  command[name] === undefined ? undefined : JSON.parse(JSON.stringify(command[name]));

const isWork = ({ name }: Asked): boolean => !ANYBODYS.includes(name);
const isNumbered = ({ command }: Asked): boolean => command.txnNumber !== undefined;

/** Whether a driver may number it: no index, and nothing that changes as many as there are. */
function isRepeatable(asked: Asked): boolean {
  const statements = [said(asked, 'updates'), said(asked, 'deletes')].flat() as Doc[];
  const many = statements.some((each) => each?.multi === true || each?.limit === 0);
  return asked.name !== 'createIndexes' && !many;
}

/** Opens such a server and the desk on its address, and closes both. */
async function withDesk(
  wanted: Wanted,
  address: (store: DisguisedStore) => string,
  use: (desk: WorkingDesk, store: DisguisedStore) => Promise<void>,
): Promise<void> {
  const store = await DisguisedStore.open(wanted);
  try {
    const desk = await openDesk(address(store));
    try {
      await use(desk, store);
    } finally {
      await desk.close();
    }
  } finally {
    await store.close();
  }
}

const options =
  (asked: Readonly<Record<string, string>>) =>
  (store: DisguisedStore): string =>
    store.uri({ options: asked });

/** Every one of those commands was sent, and each says this under that name. */
function allSay(store: DisguisedStore, names: readonly string[], name: string, wanted: unknown) {
  for (const command of names) assert.ok(store.asked(command).length > 0, `no ${command}`);
  for (const asked of store.asked(...names))
    assert.deepEqual(said(asked, name), wanted, `${asked.name}`);
}

describe('An address of MongoDB', function addresses() {
  this.timeout(20_000);

  for (const { name, wanted, addressed, numbers } of KINDS)
    it(`of ${name} is all that the program needs to work there`, () =>
      withDesk(
        wanted,
        (store) => store.uri(addressed),
        async (desk, store) => {
          await worksOn(desk);
          allSay(store, WRITES, 'writeConcern', { w: 'majority', j: true });
          allSay(store, READS, 'readConcern', { level: 'majority' });
          const repeatable = numbers ? store.asked(...WRITES).filter(isRepeatable) : [];
          assert.deepEqual(store.asked().filter(isNumbered), repeatable);
          for (const asked of store.asked().filter(isWork))
            assert.equal(asked.visitor.user, wanted.account?.user, asked.name);
        },
      ));

  it('goes before what the program would ask for by itself', () => {
    const own = { w: '1', journal: 'false', readConcernLevel: 'local', retryWrites: 'false' };
    return withDesk({ kind: 'set' }, options(own), async (desk, store) => {
      await worksOn(desk);
      allSay(store, WRITES, 'writeConcern', { w: 1, j: false });
      allSay(store, READS, 'readConcern', { level: 'local' });
      assert.deepEqual(store.asked().filter(isNumbered), []);
    });
  });

  it('leaves what it does not speak of as it is', () =>
    withDesk({}, options({}), async (_desk, store) => {
      const wishes = [
        [{ w: 'majority' }, { w: 'majority', j: true }],
        [{ w: '1' }, { w: 1, j: true }],
        [{ journal: 'false' }, { w: 'majority', j: false }],
        [{ wtimeoutMS: '9000' }, { w: 'majority', j: true, wtimeout: 9000 }],
      ] as const;
      for (const [asked, wanted] of wishes) {
        const desk = await openDesk(store.uri({ options: asked }));
        await desk.cases.insert(bare());
        await desk.close();
        const last = store.asked('insert').at(-1);
        assert.deepEqual(last && said(last, 'writeConcern'), wanted);
      }
    }));

  it('asks for nothing inside its password', () => {
    const account = { user: 'mesa', password: 'a&w=1&readConcernLevel=local', db: 'admin' };
    const address = ({ servers: [server] }: DisguisedStore) =>
      `mongodb://mesa:${account.password}@${server?.address}/mesa?authSource=admin`;
    return withDesk({ account }, address, async (desk, store) => {
      await worksOn(desk);
      allSay(store, WRITES, 'writeConcern', { w: 'majority', j: true });
      allSay(store, READS, 'readConcern', { level: 'majority' });
    });
  });
});

describe('A write whose line breaks after it was carried out', function brokenLines() {
  this.timeout(20_000);

  for (const kind of ['set', 'mongos'] as const)
    it(`is asked for again and made once on a ${kind}`, () =>
      withDesk({ kind }, options({}), async ({ cases }, store) => {
        const kase = bare();
        store.mishaps.once('insert', cutAfterwards);
        assert.equal(await cases.insert(kase), true);
        const [first, second, ...more] = store.asked('insert');
        assert.deepEqual(more, []);
        for (const name of ['lsid', 'txnNumber'])
          assert.deepEqual(second && said(second, name), first && said(first, name));
        const { next, events } = commented(kase);
        store.mishaps.once('update', cutAfterwards);
        assert.equal(await cases.save(next, events, kase.rev), true);
        assert.deepEqual(await cases.find(kase.id), next);
        store.mishaps.once('findAndModify', cutAfterwards);
        assert.deepEqual([await cases.nextSequence(2041), await cases.nextSequence(2041)], [1, 2]);
      }));

  it('is told as one that may have been made where the address wants no second attempt', () =>
    withDesk({ kind: 'set' }, options({ retryWrites: 'false' }), async ({ cases }, store) => {
      const kase = bare();
      store.mishaps.once('insert', cutAfterwards);
      await assert.rejects(cases.insert(kase), isUnreachable);
      assert.equal(store.asked('insert').length, 1);
      assert.deepEqual(await cases.find(kase.id), kase);
    }));
});

describe('A primary that steps down', function stepDown() {
  this.timeout(20_000);

  const at = (name: string, store: DisguisedStore) =>
    store.mishaps.once(name, (next) => (asked) => {
      store.set.failOver();
      return next(asked);
    });

  // The driver tells an old primary from a new one otherwise since MongoDB 6.0.
  const sets = { 'of today': { kind: 'set' }, 'of MongoDB 4.4': { kind: 'set', wireVersion: 9 } };
  for (const [which, wanted] of Object.entries(sets) as [string, Wanted][])
    it(`is followed by the next one, for what was under way too, in a set ${which}`, () =>
      withDesk(wanted, options({ replicaSet: 'mesa' }), async ({ cases }, store) => {
        const kase = bare();
        const [first, second] = store.servers.map(({ address }) => address);
        at('insert', store);
        assert.equal(await cases.insert(kase), true);
        assert.deepEqual(
          store.asked('insert').map((asked) => asked.at),
          [first, second],
        );
        at('find', store);
        assert.deepEqual(await cases.find(kase.id), kase);
        assert.equal(store.asked('find').at(-1)?.at, first);
      }));

  it('is told as a database that cannot be reached where the address wants no second attempt', () =>
    withDesk({ kind: 'set' }, options({ retryWrites: 'false' }), async ({ cases }, store) => {
      at('insert', store);
      const kase = bare();
      await assert.rejects(cases.insert(kase), isUnreachable);
      assert.equal(await cases.insert(kase), true);
    }));
});
