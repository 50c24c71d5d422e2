import assert from 'node:assert/strict';
import type { Model } from 'mongoose';
import { type Instance, StoreAtHand } from './store-at-hand.ts';

interface Listed {
  readonly key: Record<string, unknown>;
  readonly unique?: boolean;
}

/** Every index by what it serves; `_id` has its own always. */
const WANTED: Readonly<Record<string, readonly Listed[]>> = {
  cases: [
    { key: { number: 1 }, unique: true },
    { key: { people: 1, open: -1, openedAt: -1 } },
    { key: { 'requester.id': 1, state: 1, openedAt: -1 } },
    { key: { state: 1, closeAt: 1 } },
    { key: { state: 1, remindAt: 1 } },
    { key: { pending: 1 } },
    { key: { queuePlace: 1 } },
    { key: { words: 1, openedAt: -1 } },
  ],
  deliveries: [
    { key: { lane: 1, status: 1, createdAt: 1, rev: 1, _id: 1 } },
    { key: { status: 1, lane: 1 } },
    { key: { sentAt: 1 } },
  ],
  cards: [{ key: { caseId: 1, recipientKey: 1 } }],
};

describe('The indexes of the program', () => {
  let store: StoreAtHand;
  let one: Instance;

  before(async () => {
    store = await StoreAtHand.open();
    one = await store.instance();
  });

  after(() => store?.remove());

  async function listed(collection: string): Promise<readonly Listed[]> {
    const models = Object.values(one.models) as readonly Model<unknown>[];
    const model = models.find(({ collection: { name } }) => name === collection);
    assert.ok(model, `no model has the collection ${collection}`);
    return (await model.collection.listIndexes().toArray()) as unknown as readonly Listed[];
  }

  const asText = ({ key, unique }: Listed) => JSON.stringify({ key, unique: unique === true });

  for (const [collection, wanted] of Object.entries(WANTED))
    it(`are in the collection ${collection}, as the server lists them`, async () => {
      const there = (await listed(collection)).map(asText);
      for (const index of wanted) assert.ok(there.includes(asText(index)), asText(index));
    });

  it('are all named here: an index more in the program is an index more in this test', () => {
    for (const model of Object.values(one.models) as readonly Model<unknown>[]) {
      const wanted = WANTED[model.collection.name] ?? [];
      assert.deepEqual(
        model.schema.indexes().map(([key]) => key),
        wanted.map(({ key }) => key),
      );
    }
  });

  it('say what stands in their way when the database has another one instead', async () => {
    const elsewhere = await StoreAtHand.open();
    try {
      const { cases } = (await elsewhere.instance()).models;
      await cases.collection.dropIndex('number_1');
      await cases.collection.createIndex({ number: 1 });
      const wrong = /collection "cases" cannot have its index on {"number":1}: .*number_1/;
      await assert.rejects(elsewhere.instance(), wrong);
      await cases.collection.dropIndex('number_1');
      const twice = ['a', 'b'].map((id) => ({ _id: id, number: 'MS-2026-000001' }));
      await cases.collection.insertMany(twice as never);
      await assert.rejects(elsewhere.instance(), /cannot have its index .*E11000.*MS-2026-000001/);
    } finally {
      await elsewhere.remove();
    }
  });

  it('are created again without harm by every instance that starts, several at once', async () => {
    await Promise.all([store.instance(), store.instance(), store.instance()]);
    for (const [collection, wanted] of Object.entries(WANTED))
      assert.equal((await listed(collection)).length, wanted.length + 1);
  });
});
