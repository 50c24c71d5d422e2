import assert from 'node:assert/strict';
import type mongoose from 'mongoose';
import { type Row, type TemporaryStore, temporaryStore } from './temporary-store.ts';

describe('The built-in store refuses in the words of a MongoDB', () => {
  let temporary: TemporaryStore;
  let db: mongoose.mongo.Db;
  let rows: mongoose.mongo.Collection<Row>;

  before(async () => {
    temporary = await temporaryStore();
    db = temporary.db;
  });

  beforeEach(() => {
    rows = db.collection<Row>(`rows${Math.random()}`);
  });

  after(() => temporary.remove());

  const refuses = (run: Promise<unknown>, code: number, message: RegExp): Promise<void> =>
    assert.rejects(run, { code, message });

  it('a findAndModify that a document stands in the way of', async () => {
    const context = 'Plan executor error during findAndModify :: caused by :: ';
    await rows.insertMany([{ _id: 1, a: 1 }, { _id: 2 }]);
    await rows.createIndex({ a: 1 }, { unique: true });
    await refuses(
      rows.findOneAndUpdate({ _id: 1 }, { $set: { _id: 9 } }),
      66,
      new RegExp(`^${context}Performing an update on the path '_id'`),
    );
    const error = await rows.findOneAndUpdate({ _id: 2 }, { $set: { a: 1 } }).then(
      () => undefined,
      (one: mongoose.mongo.MongoServerError) => one,
    );
    assert.match(error?.message ?? '', new RegExp(`^${context}E11000 duplicate key error`));
    assert.deepEqual(error?.keyValue, { a: 1 });
    await refuses(rows.findOneAndUpdate({ _id: 1 }, { $odd: { a: 1 } }), 9, /^Unknown modifier/);
  });

  it('an index like one there is', async () => {
    const partial = { partialFilterExpression: { b: { $gt: 1 } } };
    const name = 'other';
    await rows.createIndex({ a: 1 });
    for (const options of [{ unique: true }, { sparse: true }, partial]) {
      await rows.createIndex({ a: 1 }, { ...options, name: JSON.stringify(options) });
      await refuses(rows.createIndex({ a: 1 }, options), 86, /has the same name as/);
    }
    await refuses(rows.createIndex({ c: 1 }, { name: 'a_1' }), 86, /has the same name as/);
    await refuses(rows.createIndex({ a: 1 }, { name }), 85, /with a different name: a_1/);
    const expiring = { expireAfterSeconds: 5 };
    await refuses(rows.createIndex({ a: 1 }, expiring), 85, /same name but different options/);
    await refuses(
      rows.createIndex({ a: 1 }, { ...expiring, name }),
      85,
      /An equivalent index already exists with a different name and options/,
    );
    await rows.createIndexes([
      { key: { d: 1 }, name: 'd' },
      { key: { d: 1 }, name: 'd' },
    ]);
    assert.equal((await rows.listIndexes().toArray()).length, 6);
  });

  it('another index on the _id alone than the one there is', async () => {
    await rows.createIndex({ _id: 1 });
    assert.deepEqual(
      (await rows.listIndexes().toArray()).map(({ name }) => name),
      ['_id_'],
    );
    await refuses(rows.createIndex({ _id: -1 }), 2, /must be \{_id: 1\}/);
    await refuses(rows.createIndex({ _id: 1 }, { unique: true }), 197, /The field 'unique' is/);
  });

  it('to drop the indexes of a collection that is not there', () =>
    refuses(db.command({ dropIndexes: 'none', index: '*' }), 26, /^ns not found mesa\.none$/));

  it('to rename a collection to nothing, or elsewhere than from admin', async () => {
    await rows.insertOne({ _id: 1 });
    const from = `mesa.${rows.collectionName}`;
    const admin = db.admin();
    await refuses(
      db.command({ renameCollection: from, to: 'mesa.other' }),
      13,
      /^renameCollection may only be run against the admin database\.$/,
    );
    await refuses(admin.command({ renameCollection: from }), 40414, /renameCollection\.to/);
    await refuses(admin.command({ renameCollection: from, to: 5 }), 14, /expected type 'string'/);
    for (const to of ['other', 'mesa.', '.other'])
      await refuses(admin.command({ renameCollection: from, to }), 73, /Invalid namespace/);
    assert.equal(await rows.countDocuments({}), 1);
  });

  it('with the name that goes with the code', async () => {
    const names = async (run: Promise<unknown>): Promise<unknown> =>
      run.then(
        () => undefined,
        ({ codeName }: mongoose.mongo.MongoServerError) => codeName,
      );
    await rows.insertOne({ _id: 1, a: [1], b: [1] });
    assert.equal(await names(rows.createIndex({ a: 1, b: 1 })), 'CannotIndexParallelArrays');
    assert.equal(
      await names(db.command({ insert: rows.collectionName, documents: [] })),
      'InvalidLength',
    );
    assert.equal(
      await names(rows.aggregate([{ $project: { a: { $nosuch: 1 } } }]).toArray()),
      'InvalidPipelineOperator',
    );
  });
});
