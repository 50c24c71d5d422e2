import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { type EmbeddedStore, openEmbeddedStore } from '../../../src/mongo/embedded/index.ts';
import { inOwnDatabase } from '../own-database.ts';
import { runOn } from './driver-store.ts';
import { type Answer, type Json, type Operation, Reference, Refused } from './reference.ts';
import { sequence } from './sequences.ts';

const SEQUENCES = Number(process.env.DIFFERENTIAL_SEQUENCES ?? 500);
/** A MongoDB to compare with, where there is one; else the reference written for this test. */
const REFERENCE_URI = process.env.MONGODB_URI;

type Collection = mongoose.mongo.Collection<Json>;

const INDEXES: [Record<string, 1 | -1>, object][] = [
  [{ key: 1 }, { unique: true, partialFilterExpression: { key: { $type: 'string' } } }],
  [{ state: 1, at: -1 }, {}],
  [{ tags: 1, at: -1 }, {}],
  [{ state: 1, key: 1 }, {}],
  [{ 'items.k': 1, 'items.v': 1 }, {}],
  [{ at: 1 }, { sparse: true }],
];

async function emptied(collection: Collection, round: number): Promise<void> {
  if (round % 50 !== 0) {
    await collection.deleteMany({});
    return;
  }
  await collection.drop();
  // Every other time there is nothing but the index on _id, so that documents are read one by one.
  if (round % 100 === 0)
    for (const [keys, options] of INDEXES) await collection.createIndex(keys, options);
  else await collection.createIndex({ key: 1 }, { ...INDEXES[0]?.[1], name: 'key' });
}

async function answerOf(run: () => Answer | Promise<Answer>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refused) return { refused: error.code };
    if (error instanceof mongoose.mongo.MongoServerError) return { refused: error.code };
    throw error;
  }
}

/** As text, so that the order of the fields counts too. */
const text = (value: unknown): string => JSON.stringify(value);

describe('The built-in store, beside a reference', function () {
  this.timeout(60_000 + SEQUENCES * 200);
  let store: EmbeddedStore;
  let dataDir = '';
  const clients: mongoose.mongo.MongoClient[] = [];
  let subject: Collection;
  let other: Collection | undefined;

  async function open(uri: string): Promise<Collection> {
    const client = await new mongoose.mongo.MongoClient(uri).connect();
    clients.push(client);
    return client.db().collection<Json>('cases');
  }

  before(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'diff-'));
    store = await openEmbeddedStore({ dataDir });
    subject = await open(store.uri);
    if (REFERENCE_URI) other = await open(inOwnDatabase(REFERENCE_URI));
  });

  after(async () => {
    await other?.db.dropDatabase();
    for (const client of clients) await client.close();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  let round = 0;

  async function compare(operations: Operation[]): Promise<void> {
    await emptied(subject, round);
    if (other) await emptied(other, round);
    round += 1;
    const plain = new Reference();
    for (const operation of operations) {
      const mine = await answerOf(() => runOn(subject, operation));
      const wanted = await answerOf(() => (other ? runOn(other, operation) : plain.run(operation)));
      assert.equal(text(mine), text(wanted), `${text(operation)} answers otherwise`);
    }
    const end: Operation = { name: 'find', filter: {} };
    const wanted = other ? await runOn(other, end) : plain.all();
    assert.equal(text(await runOn(subject, end)), text(wanted), 'the documents differ in the end');
  }

  it(`gives the same answers and documents in ${SEQUENCES} random sequences of operations`, async () => {
    await fc.assert(fc.asyncProperty(sequence, compare), {
      numRuns: SEQUENCES,
      endOnFailure: false,
    });
  });
});
