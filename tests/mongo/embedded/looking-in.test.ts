import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { type Row, type TemporaryStore, temporaryStore } from './temporary-store.ts';

/* What mongosh and Compass ask on behalf of somebody who looks in. */

type Json = Record<string, unknown>;

describe('Somebody who looks into the built-in store', () => {
  let temporary: TemporaryStore;
  let db: mongoose.mongo.Db;
  let rows: mongoose.mongo.Collection<Row>;
  const docs = Array.from({ length: 20 }, (_, i) => ({ _id: i, n: i % 5, text: 'x'.repeat(i) }));

  before(async () => {
    temporary = await temporaryStore();
    db = temporary.db;
    rows = db.collection<Row>('rows');
    await rows.insertMany(docs);
    await rows.createIndex({ n: 1 });
  });

  after(() => temporary.remove());

  const bytes = docs.reduce((sum, doc) => sum + mongoose.mongo.BSON.calculateObjectSize(doc), 0);

  it('is told how much a collection holds, by command and by stage, scaled as asked', async () => {
    const [stage] = await rows.aggregate([{ $collStats: { storageStats: {} } }]).toArray();
    const stats = await db.command({ collStats: 'rows' });
    const { indexSizes } = stats;
    assert.deepEqual(stats, { ns: 'mesa.rows', ...stage?.storageStats, ok: 1 });
    assert.deepEqual([stats.count, stats.size, stats.nindexes], [20, bytes, 2]);
    assert.deepEqual(Object.keys(indexSizes), ['_id_', 'n_1']);
    assert.equal(stats.totalIndexSize, indexSizes._id_ + indexSizes.n_1);
    assert.equal(stats.avgObjSize, Math.floor(bytes / 20));
    assert.equal(
      (await db.command({ collstats: 'rows', scale: 100 })).size,
      Math.floor(bytes / 100),
    );
    assert.equal((await db.command({ collStats: 'none' })).count, 0);
    await assert.rejects(
      db
        .collection('none')
        .aggregate([{ $collStats: { count: {} } }])
        .toArray(),
      { code: 26 },
    );
    await assert.rejects(rows.aggregate([{ $limit: 1 }, { $collStats: {} }]).toArray(), {
      code: 40602,
    });
    await assert.rejects(rows.aggregate([{ $collStats: { latencyStats: {} } }]).toArray(), {
      code: 40415,
    });
  });

  it('is told the sizes of indexes in the way Compass asks for them', async () => {
    const [stage] = await rows.aggregate([{ $collStats: { storageStats: {} } }]).toArray();
    const sizes = await rows
      .aggregate([
        { $collStats: { storageStats: {} } },
        { $project: { indexSizes: { $objectToArray: '$storageStats.indexSizes' } } },
        { $unwind: '$indexSizes' },
        { $group: { _id: '$indexSizes.k', size: { $sum: { $toDouble: '$indexSizes.v' } } } },
      ])
      .toArray();
    assert.deepEqual(
      Object.fromEntries(sizes.map(({ _id, size }) => [_id, size])),
      stage?.storageStats.indexSizes,
    );
    await assert.rejects(rows.aggregate([{ $set: { n: { $toDouble: '$text' } } }]).toArray(), {
      code: 241,
    });
  });

  it('is told how much the databases hold', async () => {
    const stats = await db.command({ dbStats: 1 });
    assert.deepEqual(
      [stats.db, stats.collections, stats.objects, stats.dataSize, stats.indexes],
      ['mesa', 1, 20, bytes, 2],
    );
    const { databases, totalSize } = await db.admin().listDatabases();
    assert.deepEqual(databases, [{ name: 'mesa', sizeOnDisk: stats.totalSize, empty: false }]);
    assert.equal(totalSize, stats.totalSize);
    assert.deepEqual((await db.admin().listDatabases({ nameOnly: true })).databases, [
      { name: 'mesa' },
    ]);
  });

  it('gets documents at random, each once', async () => {
    const sample = async (size: unknown): Promise<unknown[]> =>
      (await rows.aggregate([{ $sample: { size } }]).toArray()).map(({ _id }) => _id);
    assert.equal(new Set(await sample(7)).size, 7);
    assert.equal(new Set(await sample(1000)).size, 20);
    await assert.rejects(sample(0), { code: 28747 });
    await assert.rejects(sample('x'), { code: 28746 });
  });

  it('is told what machine it is, which Compass does not connect without', async () => {
    const { system, os } = await db.admin().command({ hostInfo: 1 });
    assert.ok(system.numCores > 0 && os.type.length > 0);
  });

  const plan = async (cursor: { explain(verbosity: string): Promise<Json> }): Promise<Json> =>
    cursor.explain('executionStats');
  const stagesIn = (tree: Json | undefined): unknown[] =>
    tree ? [tree.stage, ...stagesIn(tree.inputStage as Json | undefined)] : [];

  it('is told how a query is answered, and what it reads', async () => {
    const cases: [mongoose.mongo.FindCursor, string[], number[]][] = [
      [rows.find({ n: 3 }), ['FETCH', 'IXSCAN'], [4, 4, 4]],
      [rows.find({ text: 'x' }), ['COLLSCAN'], [1, 0, 20]],
      [
        rows.find({ n: 3 }).sort({ text: 1 }).skip(1).limit(2),
        ['LIMIT', 'SKIP', 'SORT', 'FETCH', 'IXSCAN'],
        [2, 4, 4],
      ],
      [db.collection('none').find({}), ['EOF'], [0, 0, 0]],
    ];
    for (const [cursor, stages, [returned, keys, read]] of cases) {
      const { queryPlanner, executionStats: did } = (await plan(cursor)) as Record<string, Json>;
      assert.deepEqual(stagesIn(queryPlanner?.winningPlan as Json), stages);
      assert.deepEqual(
        [did?.nReturned, did?.totalKeysExamined, did?.totalDocsExamined],
        [returned, keys, read],
      );
    }
    const planner = await rows.find({ n: 3 }).explain('queryPlanner');
    assert.equal('executionStats' in planner, false);
  });

  it('is told the same of pipelines, counts and writes, which are not done', async () => {
    const group = { $group: { _id: '$n' } };
    const { stages } = await plan(rows.aggregate([{ $match: { n: 3 } }, group]));
    const [{ $cursor }, rest] = stages as [{ $cursor: Record<string, Json> }, Json];
    assert.deepEqual(rest, group);
    assert.deepEqual(stagesIn($cursor.queryPlanner?.winningPlan as Json), ['FETCH', 'IXSCAN']);
    const commands = [
      { count: 'rows', query: { n: 3 } },
      { distinct: 'rows', key: 'text', query: { n: 3 } },
      { update: 'rows', updates: [{ q: { n: 3 }, u: { $set: { n: 9 } }, multi: true }] },
      { delete: 'rows', deletes: [{ q: { n: 3 }, limit: 0 }] },
      { findAndModify: 'rows', query: { n: 3 }, remove: true },
    ];
    for (const explain of commands) {
      const { queryPlanner } = await db.command({ explain });
      assert.ok(stagesIn(queryPlanner.winningPlan).includes('IXSCAN'), JSON.stringify(explain));
    }
    assert.equal(await rows.countDocuments({ n: 3 }), 4);
    await assert.rejects(db.command({ explain: { ping: 1 } }), { code: 59 });
    await assert.rejects(db.command({ explain: { find: 'rows', odd: 1 } }), { code: 40415 });
    await assert.rejects(rows.find({ $odd: 1 }).explain(), { code: 2 });
  });
});
