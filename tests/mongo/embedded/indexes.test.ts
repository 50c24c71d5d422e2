import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { openEmbeddedStore } from '../../../src/mongo/embedded/index.ts';
import { type Row, type TemporaryStore, temporaryStore } from './temporary-store.ts';

type Rows = mongoose.mongo.Collection<Row>;

describe('The indexes of the built-in store', () => {
  let temporary: TemporaryStore;
  let db: mongoose.mongo.Db;
  let rows: Rows;
  let now = new Date('2026-01-01T00:00:00Z');

  before(async () => {
    temporary = await temporaryStore({ now: () => now });
    db = temporary.db;
  });

  beforeEach(() => {
    rows = db.collection<Row>(`rows${Math.random()}`);
  });

  after(() => temporary.remove());

  const isDuplicate = { code: 11000 };
  const sound = async (collection: Rows): Promise<void> => {
    assert.deepEqual((await db.command({ validate: collection.collectionName })).errors, []);
  };

  it('keep a value unique, among the items of arrays too, and free it when it goes', async () => {
    await rows.createIndex({ tags: 1 }, { unique: true });
    await rows.insertOne({ _id: 1, tags: ['a', 'b', 'a'] });
    await assert.rejects(rows.insertOne({ _id: 2, tags: ['c', 'b'] }), isDuplicate);
    await rows.updateOne({ _id: 1 }, { $set: { tags: ['c'] } });
    await rows.insertOne({ _id: 2, tags: ['b'] });
    await rows.deleteOne({ _id: 1 });
    await rows.insertOne({ _id: 3, tags: 'c' });
    await assert.rejects(rows.updateOne({ _id: 3 }, { $set: { tags: 'b' } }), isDuplicate);
    await sound(rows);
  });

  it('count a missing field as null, once', async () => {
    await rows.createIndex({ a: 1, b: 1 }, { unique: true });
    await rows.insertOne({ _id: 1, a: 1 });
    await assert.rejects(rows.insertOne({ _id: 2, a: 1, b: null }), isDuplicate);
    await rows.insertOne({ _id: 3, a: 1, b: 1 });
  });

  it('take 1, 1.0 and a long 1 for the same', async () => {
    await rows.createIndex({ a: 1 }, { unique: true });
    await rows.insertOne({ _id: 1, a: 1 });
    await assert.rejects(rows.insertOne({ _id: 2, a: new mongoose.mongo.Double(1) }), isDuplicate);
    await assert.rejects(
      rows.insertOne({ _id: 3, a: mongoose.mongo.Long.fromNumber(1) }),
      isDuplicate,
    );
  });

  it('keep a value unique among the documents of a partial index only', async () => {
    await rows.createIndex({ key: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await rows.insertMany([
      { _id: 1, key: 'x', open: true },
      { _id: 2, key: 'x', open: false },
    ]);
    await assert.rejects(rows.insertOne({ _id: 3, key: 'x', open: true }), isDuplicate);
    await assert.rejects(rows.updateOne({ _id: 2 }, { $set: { open: true } }), isDuplicate);
    assert.equal(await rows.countDocuments({ key: 'x' }), 2);
    assert.equal((await rows.find({ key: 'x', open: true }).toArray()).length, 1);
    await sound(rows);
  });

  it('find long texts and tell them apart', async () => {
    await rows.createIndex({ text: 1 }, { unique: true });
    const long = 'x'.repeat(4000);
    await rows.insertMany([
      { _id: 1, text: `${long}1` },
      { _id: 2, text: `${long}2` },
      { _id: 3, text: 'y' },
    ]);
    await assert.rejects(rows.insertOne({ _id: 4, text: `${long}1` }), isDuplicate);
    assert.equal((await rows.findOne({ text: `${long}2` }))?._id, 2);
    assert.deepEqual(
      (
        await rows
          .find({ text: { $gt: `${long}1` } })
          .sort({ text: 1 })
          .toArray()
      ).map(({ _id }) => _id),
      [2, 3],
    );
    await sound(rows);
  });

  it('are built on what is there, or not at all', async () => {
    await rows.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ]);
    await assert.rejects(rows.createIndex({ a: 1 }, { unique: true }), isDuplicate);
    assert.equal((await rows.indexes()).length, 1);
    await rows.createIndex({ a: 1 });
    assert.equal(await rows.countDocuments({ a: 1 }), 2);
    await sound(rows);
  });

  it('are refused where they contradict one that is there, or cannot be kept', async () => {
    await rows.createIndex({ a: 1 });
    await rows.createIndex({ a: 1 });
    await assert.rejects(rows.createIndex({ a: 1 }, { name: 'other' }), { code: 85 });
    await assert.rejects(rows.createIndex({ b: 1 }, { name: 'a_1' }), { code: 86 });
    await assert.rejects(rows.createIndex({ a: 1 }, { unique: true }), { code: 86 });
    await assert.rejects(rows.createIndex({ a: 'text' }), { code: 67 });
    await assert.rejects(rows.createIndex({ a: 'hashed' }), { code: 67 });
    await assert.rejects(rows.createIndex({ '$**': 1 }), { code: 67 });
    await assert.rejects(rows.createIndex({ c: 1 }, { collation: { locale: 'es' } }), /collation/);
    await assert.rejects(
      rows.createIndex({ c: 1 }, { partialFilterExpression: { c: { $ne: 1 } } }),
      { code: 67 },
    );
    await assert.rejects(rows.createIndex({ c: 1, d: 1 }, { expireAfterSeconds: 1 }), { code: 67 });
    await assert.rejects(
      rows.insertOne({ _id: 1, x: [1], y: [1] }).then(() => rows.createIndex({ x: 1, y: 1 })),
      { code: 171 },
    );
    await rows.dropIndex('a_1');
    await assert.rejects(rows.dropIndex('a_1'), { code: 27 });
    await assert.rejects(rows.dropIndex('_id_'), { code: 72 });
  });

  it('remove documents when their time has come', async () => {
    await rows.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
    await rows.insertMany([
      { _id: 1, at: at(0) },
      { _id: 2, at: at(30) },
      { _id: 3 },
      { _id: 4, at: 'text' },
      { _id: 5, at: [at(90), at(0)] },
    ]);
    now = new Date(now.getTime() + 60_000);
    assert.equal(await temporary.store.removeExpired(), 2);
    assert.deepEqual(
      (await rows.find({}).sort({ _id: 1 }).toArray()).map(({ _id }) => _id),
      [2, 3, 4],
    );
    await sound(rows);
  });

  it('are there again, with all they hold, when the store is opened anew', async () => {
    const other = await temporaryStore();
    const before = other.db.collection<Row>('kept');
    await before.createIndex({ n: -1 }, { unique: true });
    await before.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    await other.store.close();
    const again = await openEmbeddedStore({ dataDir: other.dataDir });
    const client = await new mongoose.mongo.MongoClient(again.uri).connect();
    const kept = client.db().collection<Row>('kept');
    await assert.rejects(kept.insertOne({ _id: 3, n: 2 }), isDuplicate);
    assert.deepEqual(
      (await kept.find({}).sort({ n: -1 }).toArray()).map(({ _id }) => _id),
      [2, 1],
    );
    await kept.insertOne({ _id: 3, n: 3 });
    assert.equal(await kept.countDocuments({ n: { $gte: 2 } }), 2);
    await client.close();
    await again.close();
    await other.remove();
  });

  it('make a lookup among 20,000 documents cost about what it costs among 1,000', async () => {
    const words = (i: number): string[] => ['impresora', `w${i % 500}`, `caso${i}`];
    const costs: number[] = [];
    for (const size of [1000, 20_000]) {
      const many = db.collection<Row>(`many${size}`);
      await many.createIndexes([
        { key: { state: 1, at: -1 } },
        { key: { words: 1 } },
        { key: { at: -1 } },
      ]);
      await many.insertMany(
        Array.from({ length: size }, (_, i) => ({
          _id: `C${i}`,
          state: i % 100 ? 'closed' : 'new',
          at: i,
          words: words(i),
        })),
      );
      const look = async (i: number): Promise<void> => {
        assert.equal((await many.findOne({ _id: `C${i}` }))?.at, i);
        assert.equal(
          (await many.find({ words: { $all: ['impresora', `caso${i}`] } }).toArray()).length,
          1,
        );
        assert.equal(
          (
            await many
              .find({ state: { $in: ['new', 'closed'] } })
              .sort({ at: -1 })
              .limit(5)
              .toArray()
          )[0]?.at,
          size - 1,
        );
        assert.equal(
          (await many.find({ state: 'closed', at: { $gt: 3, $lt: 9 } }).toArray()).length,
          5,
        );
        assert.equal(
          (await many.find({ state: 'closed' }).sort({ at: 1 }).limit(1).toArray())[0]?.at,
          1,
        );
      };
      for (let i = 0; i < 10; i++) await look(i);
      const times: number[] = [];
      for (let i = 0; i < 30; i++) {
        const start = performance.now();
        await look(i);
        times.push(performance.now() - start);
      }
      costs.push(times.sort((a, b) => a - b)[15] as number);
    }
    const [small = 0, large = 0] = costs;
    assert.ok(
      large < small * 4 + 2,
      `${small.toFixed(2)} ms among 1,000 and ${large.toFixed(2)} ms among 20,000`,
    );
  }).timeout(30_000);
});
