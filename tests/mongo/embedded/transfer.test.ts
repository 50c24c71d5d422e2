import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { copyDatabase } from '../../../src/mongo/embedded/copy.ts';
import { type Row, type TemporaryStore, temporaryStore } from './temporary-store.ts';

const { Decimal128, Double, Long, ObjectId } = mongoose.mongo.BSON;

describe('Moving everything to another store', () => {
  let from: TemporaryStore;
  let to: TemporaryStore;
  let said: string[];

  beforeEach(async () => {
    [from, to, said] = [await temporaryStore(), await temporaryStore(), []];
    const cases = from.db.collection<Row>('cases');
    await cases.createIndex({ n: 1 }, { unique: true });
    await cases.createIndex({ at: 1 }, { expireAfterSeconds: 3600 });
    await cases.insertMany(
      Array.from({ length: 1200 }, (_, i) => ({
        _id: i % 3 ? `C-${i}` : new ObjectId(),
        n: i,
        double: new Double(2),
        long: Long.fromNumber(5),
        decimal: Decimal128.fromString('1.10'),
        at: new Date(),
        nested: { list: [1, null, { text: 'ñ' }] },
      })),
    );
    await from.db.collection<Row>('empty').insertOne({ _id: 1 });
  });

  afterEach(async () => {
    await from.remove();
    await to.remove();
  });

  const copy = (): ReturnType<typeof copyDatabase> =>
    copyDatabase(from.db, to.db, (line) => said.push(line));
  const exact = (store: TemporaryStore): Promise<unknown> =>
    store.db
      .collection<Row>('cases')
      .find({}, { promoteValues: false, sort: { n: 1 } })
      .toArray();

  it('brings every document, type and index over, and says how far it is', async () => {
    assert.deepEqual(await copy(), []);
    assert.deepEqual(await exact(to), await exact(from));
    const indexes = async ({ db }: TemporaryStore): Promise<unknown> =>
      db.collection('cases').indexes();
    assert.deepEqual(await indexes(to), await indexes(from));
    assert.ok(said.includes('cases: 500 of 1200'));
    assert.match(said.join('\n'), /cases: 1200 documents, checksum [0-9a-f]{16}/);
  });

  it('goes on where it stopped', async () => {
    const some = (await from.db
      .collection<Row>('cases')
      .find({}, { promoteValues: false })
      .sort({ _id: 1 })
      .limit(700)
      .toArray()) as Row[];
    await to.db.collection<Row>('cases').insertMany(some);
    assert.deepEqual(await copy(), []);
    assert.deepEqual(await exact(to), await exact(from));
  });

  it('mends what an interrupted copy left different, and reports what it must not touch', async () => {
    await copy();
    await to.db.collection<Row>('cases').updateOne({ n: 7 }, { $set: { nested: 1 } });
    assert.deepEqual(await copy(), []);
    assert.deepEqual(await exact(to), await exact(from));
    await to.db.collection<Row>('cases').insertOne({ _id: 'alien', n: -1 });
    assert.deepEqual(await copy(), [
      { collection: 'cases', problem: 'it has 1201 documents instead of 1200' },
    ]);
  });
});
