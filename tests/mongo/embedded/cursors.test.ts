import assert from 'node:assert/strict';
import type mongoose from 'mongoose';
import { Cursors } from '../../../src/mongo/embedded/commands/cursors.ts';
import { type Row, type TemporaryStore, temporaryStore } from './temporary-store.ts';

describe('A cursor of the built-in store', () => {
  let temporary: TemporaryStore;
  let db: mongoose.mongo.Db;
  let rows: mongoose.mongo.Collection<Row>;

  before(async () => {
    temporary = await temporaryStore();
    db = temporary.db;
  });

  beforeEach(async () => {
    rows = db.collection<Row>(`rows${Math.random()}`);
    await rows.insertMany(Array.from({ length: 300 }, (_, i) => ({ _id: i, n: i })));
    await rows.createIndex({ n: 1 });
  });

  after(() => temporary.remove());

  it('does not count the time its client takes between two batches', async () => {
    const cursor = rows.find({}, { batchSize: 100, maxTimeMS: 200 });
    await cursor.next();
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.equal((await cursor.toArray()).length, 299);
  });

  it('is closed as soon as it has given as many documents as were asked for', async () => {
    const answer = await db.command({ find: rows.collectionName, limit: 4, batchSize: 2 });
    assert.notEqual(String(answer.cursor.id), '0');
    const more = await db.command({ getMore: answer.cursor.id, collection: rows.collectionName });
    assert.deepEqual([more.cursor.nextBatch.length, String(more.cursor.id)], [2, '0']);
    const whole = await db.command({ find: rows.collectionName, limit: 4, batchSize: 4 });
    assert.equal(String(whole.cursor.id), '0');
  });

  it('says so when what it reads from is gone, and does not end as if that were all', async () => {
    const killed = (words: RegExp) => ({ code: 175, codeName: 'QueryPlanKilled', message: words });
    const byIndex = rows.find({ n: { $gte: 0 } }, { batchSize: 2 });
    const all = rows.find({}, { batchSize: 2 });
    await byIndex.next();
    await all.next();
    await rows.dropIndex('n_1');
    await assert.rejects(byIndex.toArray(), killed(/index 'n_1' dropped/));
    await rows.drop();
    await assert.rejects(all.toArray(), killed(/collection dropped/));
  });

  it('is forgotten after ten minutes of rest, or thirty where it is not to time out', () => {
    const minute = 60_000;
    const cursors = new Cursors();
    const docs = () => [{ _id: 1 }, { _id: 2 }][Symbol.iterator]();
    const brief = cursors.start('a.b', docs(), { batchSize: 1 }).id.toBigInt();
    const patient = cursors.start('a.b', docs(), { batchSize: 1, patient: true }).id.toBigInt();
    cursors.sweep(performance.now() + 11 * minute);
    assert.throws(() => cursors.more(brief, 'a.b', 1), { code: 43 });
    assert.equal(cursors.more(patient, 'a.b', 1).docs.length, 1);
    cursors.sweep(performance.now() + 31 * minute);
    assert.throws(() => cursors.more(patient, 'a.b', 1), { code: 43 });
  });

  it('goes on when its collection gets another name', async () => {
    const cursor = rows.find({}, { batchSize: 2 });
    await cursor.next();
    await rows.rename(`${rows.collectionName}b`);
    assert.equal((await cursor.toArray()).length, 299);
  });
});
