import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { queueSpan } from '../../../src/domain/queue.ts';
import {
  createAttachments,
  createDownloadLinks,
} from '../../../src/storage/mongo/attachment-stores.ts';
import { backfill } from '../../../src/storage/mongo/backfill.ts';
import { createCaseStore } from '../../../src/storage/mongo/case-store.ts';
import { createContactRequests } from '../../../src/storage/mongo/contact-request-store.ts';
import { createDeliveries } from '../../../src/storage/mongo/delivery-store.ts';
import { openMongoStores } from '../../../src/storage/mongo/index.ts';
import { type Models, openModels } from '../../../src/storage/mongo/models.ts';
import { createContacts } from '../../../src/storage/mongo/people-stores.ts';
import {
  bare,
  delivery,
  minutesLater,
  QUEUE_PARTS_ASKED,
  somebody,
} from '../../contract/samples.ts';
import { openDatabase, type TestDatabase } from './database.ts';

interface Listed {
  readonly key: Record<string, unknown>;
  readonly unique?: boolean;
}

interface Question {
  readonly collection: string;
  readonly filter: mongoose.mongo.Filter<object>;
  readonly sort: mongoose.mongo.Sort;
}

const filterOf = ({ updateOne }: { updateOne: Question }) => updateOne.filter;

/** What the driver is asked while this runs. */
async function listenedTo(run: () => Promise<void>): Promise<readonly Question[]> {
  const asked: Question[] = [];
  mongoose.set('debug', (collection, method, ...args) => {
    const [first, options] = method === 'distinct' ? [args[1], {}] : args;
    const filters =
      method === 'bulkWrite'
        ? first.map(filterOf)
        : [method === 'aggregate' ? first[0].$match : first];
    for (const filter of filters) asked.push({ collection, filter, sort: options?.sort ?? {} });
  });
  try {
    await run();
  } finally {
    mongoose.set('debug', false);
  }
  return asked;
}

describe('The indexes in MongoDB', () => {
  let database: TestDatabase;
  let models: Models;

  beforeEach(async () => {
    database = await openDatabase();
    models = await openModels(database.connection);
  });

  afterEach(() => database?.remove());

  /** Every way in which the program looks for cases and deliveries, but by their ids. */
  async function ask(): Promise<void> {
    const cases = createCaseStore(models);
    const deliveries = createDeliveries(models);
    const [now, person] = [minutesLater(0), somebody()];
    await cases.findByNumber('MS-2026-000001');
    await cases.involving(person.id, 10);
    await cases.awaitingRequester(person.id, 10);
    await cases.majorIncidents(10);
    await cases.lastSolved(10);
    await cases.workloads();
    await createContacts(models).named('ana gomez', 2);
    await createContacts(models).recent(50);
    await cases.queue(queueSpan(undefined), 'first', 10);
    await cases.queue(queueSpan('assigned'), 'last', 10);
    for (const part of QUEUE_PARTS_ASKED) await cases.queue(queueSpan('new'), 'first', 10, part);
    await cases.search(['impresora', 'piso'], 10);
    await cases.replacements({ from: now, to: minutesLater(1) }, 10, 10);
    await cases.openIds();
    await cases.openWithCards('', 10);
    await backfill(database.connection, models);
    await cases.due(now, 10);
    await cases.unplanned(10);
    await deliveries.readyLanes(now, 10);
    await deliveries.next('desk', 10);
    await deliveries.forgetSent(now);
    await createAttachments(models, database.connection).forgetPerson(person.id);
    await createDownloadLinks(models).forgetExpired(now);
    const requests = createContactRequests(models);
    await requests.ofPerson(person.id, 10);
    await requests.untaken(10);
    await requests.due(now, 10);
    await requests.unplanned(10);
  }

  it('serve every question: none reads a whole collection, none sorts what it found', async () => {
    await createCaseStore(models).insert(bare());
    await createDeliveries(models).add([delivery()]);
    await createDeliveries(models).claim('lane', 'owner', minutesLater(0), minutesLater(1));
    const questions = await listenedTo(ask);
    assert.ok(questions.length >= 14, `${questions.length} questions`);
    for (const { collection, filter, sort } of questions) {
      const plan = await database.connection
        .collection(collection)
        .find(filter)
        .sort(sort)
        .explain();
      const told = JSON.stringify(plan.queryPlanner?.winningPlan ?? plan);
      const what = `${collection} ${JSON.stringify(filter)} ${JSON.stringify(sort)}: ${told}`;
      assert.match(told, /"(IXSCAN|IDHACK|EXPRESS_IXSCAN)"/, what);
      assert.doesNotMatch(told, /"(COLLSCAN|SORT)"/, what);
    }
  });

  it('say what stands in their way when the database has another one instead', async () => {
    const { collection } = models.cases;
    await collection.dropIndex('number_1');
    await collection.createIndex({ number: 1 });
    const wrong = /collection "cases" cannot have its index on {"number":1}: .*number_1/;
    await assert.rejects(openMongoStores(database.uri), wrong);
    await collection.dropIndex('number_1');
    const twice = ['a', 'b'].map((id) => ({ _id: id, number: 'MS-2026-000001' }));
    await collection.insertMany(twice as never);
    const broken = /cannot have its index .*E11000.*MS-2026-000001/;
    await assert.rejects(openMongoStores(database.uri), broken);
  });

  it('are created again without harm by every instance that starts, several at once', async () => {
    await Promise.all([1, 2, 3].map(async () => (await openMongoStores(database.uri)).close()));
    for (const { collection, schema } of Object.values(models)) {
      if (schema.indexes().length === 0) continue;
      const there = (await collection.listIndexes().toArray()) as unknown as readonly Listed[];
      assert.equal(there.length, schema.indexes().length + 1);
    }
  });

  it('let no number be there twice', async () => {
    const kase = bare();
    const cases = createCaseStore(models);
    await cases.insert(kase);
    await assert.rejects(cases.insert(bare({ number: kase.number })), /E11000/);
    assert.equal(await models.cases.countDocuments({ number: kase.number }), 1);
  });
});
