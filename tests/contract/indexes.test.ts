import assert from 'node:assert/strict';
import mongoose, { type Model } from 'mongoose';
import { queueSpan } from '../../src/domain/queue.ts';
import { completeCases } from '../../src/mongo/case-store.ts';
import { bare, delivery, minutesLater, somebody } from './samples.ts';
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

/** Every way in which the program looks for cases, deliveries and cards, but by their ids. */
async function ask({ cases, deliveries, cards, models }: Instance): Promise<void> {
  const [now, person] = [minutesLater(0), somebody()];
  await cases.findByNumber('MS-2026-000001');
  await cases.involving(person.id, 10);
  await cases.awaitingRequester(person.id, 10);
  await cases.queue(queueSpan(undefined), 'first', 10);
  await cases.queue(queueSpan('assigned'), 'last', 10);
  await cases.search(['impresora', 'piso'], 10);
  await cases.openIds();
  await completeCases(models);
  await cases.closingDue(now, 10);
  await cases.reminderDue(now, 10);
  await cases.unplanned(10);
  await deliveries.readyLanes(now, 10);
  await deliveries.next('desk', 10);
  await deliveries.forgetSent(now);
  await cards.ofCase('case-1', person.id);
}

interface Asked {
  readonly collection: string;
  readonly filter: mongoose.mongo.Filter<object>;
  readonly sort: mongoose.mongo.Sort;
}

/** What the driver is asked while this runs. */
async function listenedTo(run: () => Promise<void>): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  mongoose.set('debug', (collection, method, ...args) => {
    const [first, options] = method === 'distinct' ? [args[1], {}] : args;
    asked.push({ collection, filter: first, sort: options?.sort ?? {} });
  });
  try {
    await run();
  } finally {
    mongoose.set('debug', false);
  }
  return asked;
}

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

  it('serve every question: none reads a whole collection, none sorts what it found', async () => {
    await one.cases.insert(bare());
    await one.deliveries.add([delivery()]);
    await one.deliveries.claim('lane', 'owner', minutesLater(0), minutesLater(1));
    const questions = await listenedTo(() => ask(one));
    assert.ok(questions.length >= 14, `${questions.length} questions`);
    for (const { collection, filter, sort } of questions) {
      const plan = await one.connection.collection(collection).find(filter).sort(sort).explain();
      const told = JSON.stringify(plan.queryPlanner?.winningPlan ?? plan);
      const what = `${collection} ${JSON.stringify(filter)} ${JSON.stringify(sort)}: ${told}`;
      assert.match(told, /"(IXSCAN|IDHACK|EXPRESS_IXSCAN)"/, what);
      assert.doesNotMatch(told, /"(COLLSCAN|SORT)"/, what);
    }
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
