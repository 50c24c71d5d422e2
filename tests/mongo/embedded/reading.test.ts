import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { onEmptyRows, type Row } from './temporary-store.ts';

type Rows = mongoose.mongo.Collection<Row>;

describe('The built-in store reads as a MongoDB, or refuses', () => {
  let db: mongoose.mongo.Db;
  let rows: Rows;
  onEmptyRows((collection, database) => {
    rows = collection;
    db = database;
  });

  const refuses = (run: Promise<unknown>, code: number, message: RegExp): Promise<void> =>
    assert.rejects(run, { code, message });

  describe('when it reads', () => {
    beforeEach(() =>
      rows.insertMany(
        Array.from({ length: 250 }, (_, i) => ({ _id: i, n: i % 10, list: [i, i + 1, i + 2] })),
      ),
    );

    it('gives long results in batches, and forgets a cursor that is closed', async () => {
      assert.equal((await rows.find({}).batchSize(7).toArray()).length, 250);
      const cursor = rows.find({}).batchSize(2);
      await cursor.next();
      const id = cursor.id as mongoose.mongo.Long;
      await cursor.close();
      await refuses(db.command({ getMore: id, collection: 'rows' }), 43, /cursor id \d+ not found/);
    });

    it('goes on with a cursor while documents come and go', async () => {
      const cursor = rows.find({}).sort({ _id: 1 }).batchSize(10);
      const seen: unknown[] = [];
      for await (const { _id } of cursor) {
        seen.push(_id);
        if (seen.length === 5) await rows.deleteMany({ _id: { $gte: 100, $lt: 200 } });
      }
      assert.equal(new Set(seen).size, seen.length);
      assert.ok(seen.length >= 150 && seen.includes(249));
    });

    it('sorts, skips and limits', async () => {
      const found = await rows
        .find({ n: { $in: [3, 7] } })
        .sort({ n: -1, _id: 1 })
        .skip(24)
        .limit(3)
        .toArray();
      assert.deepEqual(
        found.map(({ _id }) => _id),
        [247, 3, 13],
      );
    });

    it('projects by inclusion, exclusion, slices, matching items and position', async () => {
      const one = async (filter: object, projection: object): Promise<unknown> =>
        rows.findOne(filter, { projection });
      assert.deepEqual(await one({ _id: 5 }, { n: 1, _id: 0 }), { n: 5 });
      assert.deepEqual(await one({ _id: 5 }, { list: 0 }), { _id: 5, n: 5 });
      assert.deepEqual(await one({ _id: 5 }, { list: { $slice: -1 } }), {
        _id: 5,
        n: 5,
        list: [7],
      });
      assert.deepEqual(await one({ _id: 5 }, { list: { $elemMatch: { $gt: 5 } } }), {
        _id: 5,
        list: [6],
      });
      assert.deepEqual(await one({ _id: 5, list: { $gte: 6 } }, { 'list.$': 1 }), {
        _id: 5,
        list: [6],
      });
      await refuses(
        one({}, { a: 1, b: 0 }),
        31254,
        /Cannot do exclusion on field b in inclusion projection/,
      );
      await refuses(
        one({}, { a: 0, b: 1 }),
        31253,
        /Cannot do inclusion on field b in exclusion projection/,
      );
    });

    it('gives up when the time allowed is over', () =>
      refuses(
        rows
          .find({
            $expr: {
              $eq: [
                {
                  $reduce: {
                    input: { $map: { input: '$list', in: { $add: ['$$this', 1] } } },
                    initialValue: 0,
                    in: { $add: ['$$value', '$$this'] },
                  },
                },
                -1,
              ],
            },
          })
          .batchSize(1000)
          .maxTimeMS(1)
          .toArray()
          .then(async () => {
            // A machine may be quick enough; then ask for more work than any can do in a millisecond.
            await rows.insertMany(Array.from({ length: 20_000 }, (_, i) => ({ _id: 1000 + i })));
            await rows
              .find({ nothing: { $regex: 'x' } })
              .maxTimeMS(1)
              .toArray();
          }),
        50,
        /operation exceeded time limit/,
      ));
  });

  describe('when it is asked for what it does not have', () => {
    it('refuses transactions, and leaves nothing of them', async () => {
      const begin = {
        txnNumber: mongoose.mongo.Long.fromNumber(1),
        autocommit: false,
        startTransaction: true,
      };
      const insert = {
        insert: 'rows',
        documents: [{ _id: 1 }],
        lsid: { id: new mongoose.mongo.UUID() },
        ...begin,
      };
      await refuses(
        db.command(insert),
        20,
        /Transaction numbers are only allowed on a replica set/,
      );
      await refuses(db.admin().command({ commitTransaction: 1 }), 59, /no such command/);
      assert.equal(await rows.countDocuments({}), 0);
    });

    it('refuses other collations, views, capped collections, snapshots and impossible promises', async () => {
      await refuses(
        rows.find({}, { collation: { locale: 'es' } }).toArray(),
        2,
        /collation is not supported/,
      );
      await refuses(db.createCollection('v', { viewOn: 'rows', pipeline: [] }), 2, /viewOn/);
      await refuses(db.createCollection('v', { capped: true, size: 1 }), 2, /capped/);
      await refuses(
        db.command({ find: 'rows', readConcern: { level: 'snapshot' } }),
        246,
        /snapshot/,
      );
      await refuses(rows.insertOne({ _id: 1 }, { writeConcern: { w: 3 } }), 2, /'w' > 1/);
      await refuses(
        rows.find({}, { hint: 'none' }).toArray(),
        2,
        /hint provided does not correspond/,
      );
      await refuses(db.watch().next(), 40573, /only supported on replica sets/);
      await refuses(
        db.aggregate([{ $match: {} }]).toArray(),
        73,
        /^\{aggregate: 1\} is not valid for '\$match'; a collection is required\.$/,
      );
      await refuses(rows.watch().next(), 40573, /only supported on replica sets/);
    });

    it('refuses to store what it could not give back as it came', async () => {
      await refuses(
        rows.insertOne({ _id: [1] as unknown as number }),
        53,
        /cannot be of type array/,
      );
      await refuses(
        rows.insertOne({
          _id: 1,
          ref: new mongoose.mongo.DBRef('a', new mongoose.mongo.ObjectId()),
        }),
        2,
        /DBRef/,
      );
    });
  });
});
