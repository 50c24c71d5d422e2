import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';
import { type EmbeddedStore, openEmbeddedStore } from '../../../src/mongo/embedded/index.ts';
import {
  ACCUMULATED,
  DOCS,
  EXPRESSION_DOC,
  EXPRESSIONS_BY_EXAMPLE,
  FILTERS,
  STAGES_BY_EXAMPLE,
  UPDATES,
} from './operator-examples.ts';
import * as lists from './operator-lists.ts';

type Json = Record<string, unknown>;
type Row = Json & { _id: number };
type Change = mongoose.mongo.UpdateFilter<Row>;

const EXACT = { promoteValues: false } as const;
/** What MongoDB answers where this store does; each is documented beside the operator. */
const SPECIAL: Record<string, number> = {
  $text: 27,
  $near: 291,
  $nearSphere: 291,
  $changeStream: 40573,
};

describe("Each of MongoDB's operators is right or refused", () => {
  let store: EmbeddedStore;
  let dataDir = '';
  let client: mongoose.mongo.MongoClient;
  let db: mongoose.mongo.Db;
  let docs: mongoose.mongo.Collection<Row>;

  before(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'ops-'));
    store = await openEmbeddedStore({ dataDir });
    client = await new mongoose.mongo.MongoClient(store.uri).connect();
    db = client.db();
    docs = db.collection('docs');
    await docs.insertMany(DOCS as Row[]);
  });

  after(async () => {
    await client.close();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function refused(run: Promise<unknown>, code: number, words: RegExp): Promise<void> {
    await assert.rejects(run, (error: mongoose.mongo.MongoServerError) => {
      assert.equal(error.code, code, error.message);
      assert.match(error.message, words);
      return true;
    });
  }

  const literally = (name: string): RegExp => new RegExp(name.replaceAll('$', '\\$'));
  const found = async (filter: Json): Promise<unknown[]> =>
    (await docs.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);

  for (const name of [...lists.QUERY_FIELD_OPERATORS, ...lists.QUERY_TOP_OPERATORS]) {
    const examples = FILTERS[name];
    const top = lists.QUERY_TOP_OPERATORS.includes(name) && name !== '$nosuch';
    if (examples) {
      it(`finds by ${name}`, async () => {
        for (const [filter, ids] of examples)
          assert.deepEqual(await found(filter), ids, JSON.stringify(filter));
      });
      continue;
    }
    it(`refuses ${name} at any depth of a filter`, async () => {
      const condition: Json = top ? { [name]: {} } : { n: { [name]: {} } };
      const code = SPECIAL[name] ?? 2;
      const words = name in SPECIAL ? /./ : literally(name);
      await refused(found(condition), code, words);
      await refused(found({ $or: [{ n: 1 }, { $and: [condition] }] }), code, words);
      await refused(found({ items: { $elemMatch: { $or: [condition] } } }), code, words);
      if (!top) await refused(found({ n: { $not: { [name]: {} } } }), code, words);
      await refused(docs.countDocuments(condition), code, words);
      await refused(docs.deleteMany(condition), code, words);
      const pull = { $pull: { tags: condition } };
      if (!top) await refused(docs.updateMany({}, pull as unknown as Change), code, words);
    });
  }

  for (const name of lists.UPDATE_OPERATORS) {
    const examples = UPDATES[name];
    if (!examples) {
      it(`refuses the update operator ${name}`, () =>
        refused(
          docs.updateOne({ _id: 1 }, { [name]: { n: 1 } }),
          9,
          literally(`Unknown modifier: ${name}`),
        ));
      continue;
    }
    it(`updates by ${name}`, async () => {
      const some = db.collection<Row>('updates');
      for (const [before, update, after] of examples) {
        await some.replaceOne({ _id: 1 }, before, { upsert: true });
        await some.updateOne({ _id: 1 }, update as Change);
        const [now, wanted] = [await some.findOne({ _id: 1 }, EXACT), { _id: 1, ...after }];
        const bytes = mongoose.mongo.BSON.serialize;
        assert.equal(
          Buffer.from(bytes(now as Json)).toString('hex'),
          Buffer.from(bytes(wanted)).toString('hex'),
          `${JSON.stringify(update)} gives ${JSON.stringify(now)}`,
        );
      }
    });
  }

  for (const name of lists.EXPRESSIONS) {
    const examples = EXPRESSIONS_BY_EXAMPLE[name];
    const evaluate = async (expression: unknown): Promise<unknown> => {
      const some = db.collection<Row>('expressions');
      await some.replaceOne({ _id: 0 }, EXPRESSION_DOC, { upsert: true });
      const [out] = await some.aggregate([{ $replaceWith: { value: expression } }]).toArray();
      return out?.value;
    };
    if (examples) {
      it(`computes ${name}`, async () => {
        for (const [expression, value] of examples)
          assert.deepEqual(await evaluate(expression), value, JSON.stringify(expression));
      });
      continue;
    }
    it(`refuses the expression ${name} at any depth`, async () => {
      const words = literally(`Unrecognized expression '${name}'`);
      await refused(evaluate({ [name]: '$a' }), 168, words);
      await refused(evaluate([{ a: { $cond: [true, 1, { [name]: 1 }] } }]), 168, words);
      await refused(found({ $expr: { $eq: [1, { [name]: '$a' }] } }), 168, words);
      await refused(docs.updateOne({ _id: 1 }, [{ $set: { x: { [name]: 1 } } }]), 168, words);
      await refused(
        docs.aggregate([{ $group: { _id: null, x: { $sum: { [name]: 1 } } } }]).toArray(),
        168,
        words,
      );
      await refused(
        docs.find({}, { projection: { x: { $add: [{ [name]: 1 }] } } }).toArray(),
        168,
        words,
      );
    });
  }

  for (const name of lists.STAGES) {
    const examples = STAGES_BY_EXAMPLE[name];
    if (examples) {
      it(`runs the stage ${name}`, async () => {
        for (const [pipeline, wanted] of examples)
          assert.deepEqual(
            await docs.aggregate(pipeline).toArray(),
            wanted,
            JSON.stringify(pipeline),
          );
      });
      continue;
    }
    it(`refuses the stage ${name}, also inside a facet`, async () => {
      const code = SPECIAL[name] ?? 40324;
      await refused(docs.aggregate([{ [name]: {} }]).toArray(), code, literally(`${name}`));
      await refused(
        docs.aggregate([{ $facet: { a: [{ [name]: {} }] } }]).toArray(),
        code,
        literally(name),
      );
      await refused(docs.updateOne({}, [{ [name]: {} }]), code, literally(name));
    });
  }

  for (const name of lists.ACCUMULATORS) {
    const example = ACCUMULATED[name];
    const accumulate = async (argument: unknown): Promise<unknown> => {
      const some = db.collection<Row>('accumulated');
      await some.deleteMany({});
      await some.insertMany([
        { _id: 1, v: 3 },
        { _id: 2, v: 1 },
        { _id: 3 },
        { _id: 4, v: 'x' },
        { _id: 5, v: 1 },
      ]);
      const [out] = await some
        .aggregate([{ $sort: { _id: 1 } }, { $group: { _id: null, value: { [name]: argument } } }])
        .toArray();
      return out?.value;
    };
    if (example)
      it(`accumulates by ${name}`, async () =>
        assert.deepEqual(await accumulate(example[0]), example[1]));
    else
      it(`refuses the accumulator ${name}`, () =>
        refused(accumulate({}), 15952, literally(`unknown group operator '${name}'`)));
  }

  for (const name of lists.COMMANDS) {
    it(`answers the command ${name}, or refuses it by name`, async () => {
      const reply = await db.command({ [name]: 'none', odd: 1 }).then(
        () => undefined,
        (error: mongoose.mongo.MongoServerError) => error,
      );
      assert.ok(reply, 'a field nobody knows was taken');
      if (reply.code === 59) assert.equal(reply.message, `no such command: '${name}'`);
      else
        assert.equal(
          `${reply.code} ${reply.message}`,
          `40415 BSON field '${name}.odd' is an unknown field.`,
        );
    });
  }
});
