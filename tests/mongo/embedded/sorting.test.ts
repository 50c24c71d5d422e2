import assert from 'node:assert/strict';
import type mongoose from 'mongoose';
import { onEmptyRows, type Row } from './temporary-store.ts';

type Sort = Record<string, 1 | -1>;

describe('The built-in store sorts by what is in arrays', () => {
  let rows: mongoose.mongo.Collection<Row>;
  onEmptyRows((collection) => {
    rows = collection;
  });

  async function sorted(docs: object[], sort: Sort): Promise<unknown[]> {
    await rows.insertMany(docs.map((doc, i) => ({ _id: i + 1, ...doc })));
    const found = await rows.find({}).sort(sort).toArray();
    const [first] = await rows.aggregate([{ $sort: sort }]).toArray();
    assert.deepEqual(first?._id, found[0]?._id);
    return found.map(({ _id }) => _id);
  }

  it('by one item of an array in all its parts, not by the best of each', async () => {
    const docs = [
      {
        a: [
          { b: 1, c: 5 },
          { b: 2, c: 1 },
        ],
      },
      { a: [{ b: 1, c: 3 }] },
    ];
    assert.deepEqual(await sorted(docs, { 'a.b': 1, 'a.c': 1 }), [2, 1]);
  });

  it('by null for an item that has no such field', async () => {
    const docs = [{ a: [1, { b: 2 }] }, { a: { b: 1 } }];
    assert.deepEqual(await sorted(docs, { 'a.b': 1 }), [1, 2]);
  });

  it('by an item in its place', async () => {
    const docs = [{ a: [4, 1] }, { a: [3, 9] }, { a: [] }];
    assert.deepEqual(await sorted(docs, { 'a.0': 1 }), [3, 2, 1]);
  });

  it('but not by two arrays at once, nor by a number that is a place and a name', async () => {
    await assert.rejects(sorted([{ a: [1], b: [2] }], { a: 1, b: 1 }), {
      code: 2,
      message: /cannot sort with keys that are parallel arrays/,
    });
    await rows.deleteMany({});
    await assert.rejects(sorted([{ a: [{ 0: 1 }, 2] }], { 'a.0': 1 }), {
      code: 16746,
      message: /Ambiguous field name found in array/,
    });
  });

  it('taking an array inside an item for one value when it pushes', async () => {
    await rows.insertOne({ _id: 1, a: [{ k: [1, 9] }, { k: 2 }, 5] });
    const push = { $push: { a: { $each: [], $sort: { k: 1 } } } };
    await rows.updateOne({}, push as unknown as mongoose.mongo.UpdateFilter<Row>);
    assert.deepEqual((await rows.findOne({}))?.a, [5, { k: 2 }, { k: [1, 9] }]);
  });
});
