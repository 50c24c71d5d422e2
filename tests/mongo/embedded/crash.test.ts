import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';
import { openEmbeddedStore } from '../../../src/mongo/embedded/index.ts';

const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 2);
const WRITERS = 6;
const CHILD = path.join(import.meta.dirname, 'crash-child.ts');

interface Case {
  _id: string;
  rev: number;
  tags: string[];
  history: { rev: number; text: string }[];
}
type Cases = mongoose.mongo.Collection<Case>;

/** What a writer was told is written, and what it had asked for when the store died. */
interface Account {
  acknowledged: Map<string, number>;
  asked: Map<string, number>;
}

function start(dataDir: string): Promise<{ child: ChildProcess; uri: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve({ child, uri: line.toString().trim() }));
    child.once('exit', (code) => reject(new Error(`the store ended with ${code}`)));
  });
}

const filler = (rev: number): string => `${rev} `.repeat(40 + ((rev * 37) % 400));

/** Inserts cases and moves them on, one awaited write after the other, until the store is gone. */
async function write(cases: Cases, name: string, account: Account): Promise<void> {
  for (let n = 0; ; n++) {
    const _id = `${name}-${n}`;
    account.asked.set(_id, 0);
    await cases.insertOne({ _id, rev: 0, tags: [`t${n % 7}`], history: [] });
    account.acknowledged.set(_id, 0);
    for (let rev = 0; rev < n % 5; rev++) {
      account.asked.set(_id, rev + 1);
      const entry = { rev: rev + 1, text: filler(rev) };
      await cases.updateOne(
        { _id, rev },
        { $inc: { rev: 1 }, $push: { history: entry, tags: `t${rev}` } },
      );
      account.acknowledged.set(_id, rev + 1);
    }
  }
}

async function loadUntilKilled(dataDir: string, round: number, account: Account): Promise<void> {
  const { child, uri } = await start(dataDir);
  const client = await new mongoose.mongo.MongoClient(uri, {
    serverSelectionTimeoutMS: 500,
  }).connect();
  const cases = client.db('crash').collection<Case>('cases');
  await cases.createIndexes([{ key: { tags: 1 } }, { key: { rev: 1, _id: 1 }, unique: true }]);
  const writers = Array.from({ length: WRITERS }, (_, i) =>
    write(cases, `r${round}w${i}`, account).catch((error: unknown) => {
      // A write to a socket whose other end was just killed fails below the driver.
      const cut = (error as NodeJS.ErrnoException).code === 'EPIPE';
      if (!cut && !(error instanceof mongoose.mongo.MongoError)) throw error;
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 600));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  await client.close(true);
  await Promise.all(writers);
}

async function check(dataDir: string, account: Account): Promise<void> {
  const store = await openEmbeddedStore({ dataDir });
  const client = await new mongoose.mongo.MongoClient(store.uri).connect();
  try {
    const db = client.db('crash');
    const found = new Map(
      (await db.collection<Case>('cases').find({}).toArray()).map((one) => [one._id, one]),
    );
    for (const [_id, rev] of account.acknowledged) {
      const kept = found.get(_id);
      assert.ok(
        kept && kept.rev >= rev,
        `${_id} was acknowledged at rev ${rev} and is at ${kept?.rev}`,
      );
    }
    for (const [_id, one] of found) {
      assert.ok(
        one.rev <= (account.asked.get(_id) ?? -1),
        `${_id} has a revision nobody asked for`,
      );
      const whole = Array.from({ length: one.rev }, (_, i) => ({ rev: i + 1, text: filler(i) }));
      assert.deepEqual(one.history, whole, `${_id} is half written`);
      assert.equal(one.tags.length, one.rev + 1);
    }
    const verdict = await db.command({ validate: 'cases' });
    assert.deepEqual(verdict.errors, [], 'indexes and documents disagree');
  } finally {
    await client.close();
    await store.close();
  }
}

describe('The built-in store, killed under load', function () {
  this.timeout(20_000 + ROUNDS * 10_000);

  it(`loses nothing it acknowledged and opens again by itself, ${ROUNDS} times in a row`, async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'crash-'));
    const account: Account = { acknowledged: new Map(), asked: new Map() };
    for (let round = 0; round < ROUNDS; round++) {
      await loadUntilKilled(dataDir, round, account);
      await check(dataDir, account);
    }
    assert.ok(account.acknowledged.size > 0);
    rmSync(dataDir, { recursive: true, force: true });
  });
});
