import assert from 'node:assert/strict';
import type mongoose from 'mongoose';
import { type Row, type TemporaryStore, temporaryStore } from './temporary-store.ts';

describe('The built-in store projects', () => {
  let temporary: TemporaryStore;
  let rows: mongoose.mongo.Collection<Row>;
  const doc = { _id: 1, a: [{ k: 1 }, { k: 2 }], b: [1, 2], d: 5 };

  before(async () => {
    temporary = await temporaryStore();
    rows = temporary.db.collection<Row>('rows');
    await rows.insertOne(doc);
  });

  after(() => temporary.remove());

  /** The fields of the answer in their order, as text. */
  const project = async (projection: object, filter: object = {}): Promise<string> =>
    JSON.stringify(await rows.findOne(filter, { projection }));
  const aggregate = async (projection: object): Promise<string> =>
    JSON.stringify((await rows.aggregate([{ $project: projection }]).toArray())[0]);

  it('an _id that is computed', async () => {
    assert.equal(await aggregate({ _id: '$d', b: 1 }), '{"b":[1,2],"_id":5}');
    assert.equal(await project({ _id: '$d', b: 1 }), '{"b":[1,2],"_id":5}');
  });

  it('a part of the _id', async () => {
    const parts = temporary.db.collection<{ _id: object; d: number }>('parts');
    await parts.insertOne({ _id: { x: 1, y: 2 }, d: 5 });
    for (const projection of [{ '_id.x': 1 }, { _id: { x: 1 } }])
      assert.deepEqual(await parts.findOne({}, { projection }), { _id: { x: 1 } });
    assert.deepEqual(await parts.findOne({}, { projection: { '_id.x': 0 } }), {
      _id: { y: 2 },
      d: 5,
    });
  });

  it('a matching item after the fields that are there', async () => {
    const matching = { $elemMatch: { k: 2 } };
    assert.equal(await project({ a: matching, d: 1 }), '{"_id":1,"d":5,"a":[{"k":2}]}');
    assert.equal(await project({ a: matching, _id: 0 }), '{"a":[{"k":2}]}');
    assert.equal(await project({ a: matching, b: 0 }), '{"_id":1,"d":5,"a":[{"k":2}]}');
    assert.equal(
      await project({ a: matching, b: { $slice: 1 } }),
      '{"_id":1,"b":[1],"d":5,"a":[{"k":2}]}',
    );
  });

  const wrong: [string, object, object, number, RegExp][] = [
    ['a place the filter does not speak of', { 'a.$': 1 }, { d: 5 }, 31277, /does not match/],
    ['two places', { 'a.$': 1, 'b.$': 1 }, { 'a.k': 1, b: 1 }, 31276, /more than one positional/],
    [
      'a place and a matching item',
      { 'a.$': 1, b: { $elemMatch: { $gt: 1 } } },
      { 'a.k': 2 },
      31255,
      /Cannot specify positional operator and \$elemMatch/,
    ],
    ['a place in the middle', { 'a.$.k': 1 }, { 'a.k': 2 }, 31394, /middle of a path/],
    ['an expression for a place', { 'a.$': { $slice: 1 } }, { 'a.k': 2 }, 31271, /sub object/],
    ['a text for a place', { 'a.$': 'x' }, { 'a.k': 2 }, 31308, /with a literal/],
    ['the exclusion of a place', { 'a.$': 0 }, { 'a.k': 2 }, 16410, /may not start with/],
    ['an expression where it excludes', { b: 0, z: { $add: [1, 1] } }, {}, 31252, /expression/],
    ['a text where it excludes', { b: 0, z: 'x' }, {}, 31310, /Cannot use an expression z: "x"/],
  ];
  for (const [what, projection, filter, code, message] of wrong)
    it(`but not ${what}`, () => assert.rejects(project(projection, filter), { code, message }));

  it('but not a place in an aggregation', () =>
    assert.rejects(aggregate({ 'a.$': 1 }), { code: 31324 }));
});
