import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { onEmptyRows, type Row } from './temporary-store.ts';

type Rows = mongoose.mongo.Collection<Row>;
type Change = mongoose.mongo.UpdateFilter<Row>;

describe('The built-in store behaves as a MongoDB', () => {
  let rows: Rows;
  onEmptyRows((collection) => {
    rows = collection;
  });

  const change = (update: object): Change => update as Change;
  const refuses = (run: Promise<unknown>, code: number, message: RegExp): Promise<void> =>
    assert.rejects(run, { code, message });

  describe('when it updates', () => {
    const wrong: [string, object, object, number, RegExp][] = [
      [
        'two changes of one path',
        {},
        { $set: { a: 1 }, $inc: { a: 1 } },
        40,
        /Updating the path 'a' would create a conflict at 'a'/,
      ],
      [
        'a change within a change',
        {},
        { $set: { a: 1, 'a.b': 2 } },
        40,
        /Updating the path 'a.b' would create a conflict at 'a'/,
      ],
      [
        'a change of the _id',
        {},
        { $set: { _id: 9 } },
        66,
        /Performing an update on the path '_id' would modify the immutable field '_id'/,
      ],
      [
        'adding to a text',
        { a: 'x' },
        { $inc: { a: 1 } },
        14,
        /Cannot apply \$inc to a value of non-numeric type/,
      ],
      [
        'adding a text',
        { a: 1 },
        { $inc: { a: 'x' } },
        14,
        /Cannot increment with non-numeric argument/,
      ],
      [
        'a push to what is no array',
        { a: 1 },
        { $push: { a: 1 } },
        2,
        /The field 'a' must be an array but is of type int/,
      ],
      [
        'a path through a number',
        { a: 1 },
        { $set: { 'a.b': 1 } },
        28,
        /Cannot create field 'b' in element \{a: 1\}/,
      ],
      [
        'an unknown clause of a push',
        {},
        { $push: { a: { $each: [1], $odd: 1 } } },
        2,
        /Unrecognized clause in \$push: \$odd/,
      ],
      [
        'a positional operator that found nothing',
        { a: [1] },
        { $set: { 'a.$': 1 } },
        2,
        /The positional operator did not find the match needed/,
      ],
      [
        'an array filter nobody gave',
        { a: [1] },
        { $set: { 'a.$[x]': 1 } },
        2,
        /No array filter found for identifier 'x'/,
      ],
      [
        'a sum beyond 64 bits',
        { a: mongoose.mongo.Long.MAX_VALUE },
        { $inc: { a: 1 } },
        2,
        /Failed to apply \$inc operations/,
      ],
      [
        'a field with an empty name',
        {},
        { $set: { 'a..b': 1 } },
        56,
        /contains an empty field name/,
      ],
      [
        'arithmetic on a decimal',
        { a: mongoose.mongo.Decimal128.fromString('1') },
        { $inc: { a: 1 } },
        238,
        /Decimal128/,
      ],
    ];
    for (const [what, before, update, code, message] of wrong) {
      it(`refuses ${what} and leaves the document as it is`, async () => {
        await rows.insertOne({ _id: 1, ...before });
        const was = await rows.findOne({ _id: 1 }, { promoteValues: false });
        await refuses(rows.updateOne({ _id: 1 }, change(update)), code, message);
        assert.deepEqual(await rows.findOne({ _id: 1 }, { promoteValues: false }), was);
      });
    }

    it('counts as modified only what is changed', async () => {
      await rows.insertMany([
        { _id: 1, a: 1 },
        { _id: 2, a: 2 },
      ]);
      const result = await rows.updateMany({}, { $set: { a: 1 } });
      assert.deepEqual([result.matchedCount, result.modifiedCount], [2, 1]);
    });

    it('changes the item of an array that the filter found', async () => {
      await rows.insertOne({
        _id: 1,
        items: [
          { k: 1, v: 1 },
          { k: 2, v: 1 },
          { k: 2, v: 5 },
        ],
      });
      await rows.updateOne(
        { _id: 1, items: { $elemMatch: { k: 2, v: 5 } } },
        { $set: { 'items.$.v': 6 } },
      );
      await rows.updateOne({ _id: 1, 'items.k': 2 }, change({ $inc: { 'items.$.v': 10 } }));
      await rows.updateOne({ _id: 1 }, change({ $set: { 'items.$[one].k': 7 } }), {
        arrayFilters: [{ 'one.v': { $lt: 5 } }],
      });
      assert.deepEqual((await rows.findOne({ _id: 1 }))?.items, [
        { k: 7, v: 1 },
        { k: 2, v: 11 },
        { k: 2, v: 6 },
      ]);
    });

    it('inserts on demand what the filter asks for, then the changes, the _id first', async () => {
      const result = await rows.updateOne(
        { $and: [{ b: 2 }, { 'n.x': 1 }], c: { $gt: 5 }, d: { $in: [4] } },
        change({ $set: { a: 1 }, $setOnInsert: { z: 0 }, $push: { list: 1 } }),
        { upsert: true },
      );
      const doc = await rows.findOne({});
      assert.equal(
        JSON.stringify(doc),
        JSON.stringify({ _id: result.upsertedId, b: 2, d: 4, n: { x: 1 }, a: 1, list: [1], z: 0 }),
      );
    });

    it('refuses to insert what the filter leaves open, or what is there', async () => {
      await refuses(
        rows.updateOne({ a: 1, 'a.b': 2 }, { $set: { c: 1 } }, { upsert: true }),
        54,
        /cannot infer query fields to set/,
      );
      await rows.insertOne({ _id: 1 });
      await refuses(
        rows.updateOne({ _id: 1, rev: 5 }, change({ $inc: { rev: 1 } }), { upsert: true }),
        11000,
        /E11000 duplicate key error collection: mesa.rows index: _id_ dup key: \{ _id: 1 \}/,
      );
    });

    it('replaces a document whole, keeping its _id', async () => {
      await rows.insertOne({ _id: 1, a: 1 });
      await rows.replaceOne({ _id: 1 }, { b: 2 });
      assert.deepEqual(await rows.findOne({}), { _id: 1, b: 2 });
      await refuses(rows.replaceOne({ _id: 1 }, { _id: 2 }), 66, /immutable/);
    });

    it('takes a pipeline as an update', async () => {
      await rows.insertOne({ _id: 1, a: 2, b: [1, 2] });
      await rows.updateOne({ _id: 1 }, [
        { $set: { c: { $sum: '$b' }, a: '$$REMOVE' } },
        { $unset: 'b' },
      ]);
      assert.deepEqual(await rows.findOne({}), { _id: 1, c: 3 });
      await refuses(
        rows.updateOne({ _id: 1 }, [{ $match: {} }]),
        72,
        /not allowed to be used within an update/,
      );
    });

    it('answers findOneAndUpdate with the document before or after, sorted and projected', async () => {
      await rows.insertMany([
        { _id: 1, a: 1 },
        { _id: 2, a: 2 },
      ]);
      const options = { sort: { a: -1 }, projection: { _id: 0, a: 1 } } as const;
      const more = change({ $inc: { a: 5 } });
      assert.deepEqual(await rows.findOneAndUpdate({}, more, options), { a: 2 });
      assert.deepEqual(
        await rows.findOneAndUpdate({}, more, { ...options, returnDocument: 'after' }),
        { a: 12 },
      );
      assert.deepEqual(await rows.findOneAndDelete({ a: 1 }), { _id: 1, a: 1 });
      assert.equal(
        await rows.findOneAndUpdate({ _id: 7 }, { $set: { a: 1 } }, { upsert: true }),
        null,
      );
      assert.equal(await rows.countDocuments({}), 2);
    });
  });

  describe('when it writes many', () => {
    it('stops at the first error in order, and goes on without', async () => {
      const docs = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];
      for (const [ordered, left] of [
        [true, 1],
        [false, 2],
      ] as const) {
        await rows.deleteMany({});
        const error = await rows.insertMany(docs, { ordered }).then(
          () => undefined,
          (one: mongoose.mongo.MongoBulkWriteError) => one,
        );
        const [first] = [error?.writeErrors ?? []].flat();
        assert.deepEqual([first?.index, first?.code], [1, 11000]);
        assert.equal(await rows.countDocuments({}), left);
      }
    });

    it('names the key in an error of uniqueness', async () => {
      await rows.insertOne({ _id: 1 });
      const error = await rows.insertOne({ _id: 1 }).then(
        () => undefined,
        (one: mongoose.mongo.MongoServerError) => one,
      );
      assert.deepEqual(
        [error?.code, error?.keyPattern, error?.keyValue],
        [11000, { _id: 1 }, { _id: 1 }],
      );
    });

    it('lets exactly one of many rivals win a write on a revision', async () => {
      await rows.insertOne({ _id: 1, rev: 0 });
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          rows.updateOne({ _id: 1, rev: 0 }, change({ $inc: { rev: 1 }, $push: { by: i } })),
        ),
      );
      assert.equal(results.filter(({ modifiedCount }) => modifiedCount === 1).length, 1);
      const found = (await rows.findOne({})) as Row;
      assert.equal((found.by as unknown[]).length, 1);
    });
  });
});
