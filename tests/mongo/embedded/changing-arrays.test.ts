import assert from 'node:assert/strict';
import type mongoose from 'mongoose';
import { onEmptyRows, type Row } from './temporary-store.ts';

describe('The built-in store changes the items of arrays', () => {
  let rows: mongoose.mongo.Collection<Row>;
  onEmptyRows((collection) => {
    rows = collection;
  });

  async function changed(a: unknown[], filter: object, update: object): Promise<unknown> {
    await rows.insertOne({ _id: 1, a });
    await rows.updateOne(filter, update as mongoose.mongo.UpdateFilter<Row>);
    return (await rows.findOne({}))?.a;
  }

  const PULLS: [string, object, unknown[]][] = [
    ['one of several conditions', { $or: [{ x: 1 }, { y: 2 }] }, [{ x: 3 }, 5]],
    ['none of several conditions', { $nor: [{ x: 3 }] }, [{ x: 3 }, 5]],
    [
      'all of several conditions',
      { $and: [{ x: { $gt: 1 } }, { x: { $lt: 9 } }] },
      [{ x: 1 }, { y: 2 }, 5],
    ],
  ];
  for (const [what, condition, left] of PULLS)
    it(`taking out those whose fields meet ${what}`, async () => {
      const items = [{ x: 1 }, { y: 2 }, { x: 3 }, 5];
      assert.deepEqual(await changed(items, {}, { $pull: { a: condition } }), left);
    });

  const wrong: [object, RegExp][] = [
    [{ $position: 'x' }, /The value for \$position must be an integer value, not of type: string/],
    [{ $slice: 1.5 }, /The value for \$slice must be an integer value but was given type: double/],
    [{ $sort: 2 }, /The \$sort element value must be either 1 or -1/],
    [{ $sort: { k: 2 } }, /The \$sort element value must be either 1 or -1/],
    [{ $sort: { 'k.': 1 } }, /is a dotted field but has an empty part: k\./],
  ];
  for (const [clause, message] of wrong)
    it(`but not by a push with ${JSON.stringify(clause)}`, () =>
      assert.rejects(changed([1], {}, { $push: { a: { $each: [2], ...clause } } }), {
        code: 2,
        message,
      }));

  it('at the place that the filter found, whatever kind of condition found it', async () => {
    const set = { $set: { 'a.$': 'here' } };
    assert.deepEqual(await changed([1, 2, 3], { a: { $all: [3, 2] } }, set), [1, 'here', 3]);
    await rows.deleteMany({});
    assert.deepEqual(
      await changed([5, { b: 1 }], { 'a.b': { $exists: true } }, { $set: { 'a.$.c': 2 } }),
      [5, { b: 1, c: 2 }],
    );
    await rows.deleteMany({});
    assert.deepEqual(
      await changed([{ b: [] }, { b: [1] }], { 'a.b': { $size: 1 } }, { $set: { 'a.$.c': 2 } }),
      [{ b: [] }, { b: [1], c: 2 }],
    );
  });

  it('but at no place where the filter found the array as a whole', async () => {
    for (const filter of [{ a: [5] }, { a: { $gte: [5] } }, { a: { $type: 'array' } }]) {
      await rows.deleteMany({});
      await assert.rejects(changed([5], filter, { $set: { 'a.$': 9 } }), {
        code: 2,
        message: /The positional operator did not find the match needed from the query/,
      });
    }
  });
});
