import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { isUnreachable } from '../../src/storage/mongo/errors.ts';
import { openMongoStores } from '../../src/storage/mongo/index.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { bare, commented } from '../contract/samples.ts';
import { eventually } from '../e2e/eventually.ts';
import { type MongoServer, startStandalone } from '../mongo/mongod.ts';
import { inOwnDatabase } from '../mongo/own-database.ts';

const WRITERS = 8;
/** How many times each trouble comes; more for a longer trial. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 2);
const PAUSE_MS = 50;
const BACK_WITHIN_MS = 20_000;

/** Somebody who comments on one case of their own again and again, and knows what was acknowledged. */
class Writer {
  readonly acknowledged: string[] = [];
  readonly unexpected: unknown[] = [];
  readonly #stores: Stores;
  readonly #case = bare();
  #stopped = false;

  constructor(stores: Stores) {
    this.#stores = stores;
  }

  async open(): Promise<void> {
    await this.#stores.cases.insert(this.#case);
  }

  async run(): Promise<void> {
    for (let said = 1; !this.#stopped; said += 1)
      try {
        const text = `Comentario ${said}`;
        if (await this.#comment(text)) this.acknowledged.push(text);
        await pause(PAUSE_MS);
      } catch (error) {
        if (!isUnreachable(error)) this.unexpected.push(error);
        await pause(PAUSE_MS);
      }
  }

  stop(): void {
    this.#stopped = true;
  }

  async stored(): Promise<readonly string[]> {
    const found = await this.#stores.cases.find(this.#case.id);
    return (found?.kase.comments ?? []).map(({ text }) => text);
  }

  async #comment(text: string): Promise<boolean> {
    const found = await this.#stores.cases.find(this.#case.id);
    assert.ok(found);
    const { next, events } = commented(found.kase, text);
    return this.#stores.cases.save(next, events, found.kase.rev);
  }
}

const TROUBLES: readonly (readonly [
  name: string,
  strike: (server: MongoServer) => Promise<void>,
])[] = [
  ['is killed and started again at once', (server) => away(server, 0)],
  ['is killed and started again after a while', (server) => away(server, 4_000)],
  ['stands still for a moment', (server) => frozen(server, 1_500)],
  ['stands still for longer than anybody waits', (server) => frozen(server, 10_000)],
];

async function away({ nodes: [node] }: MongoServer, ms: number): Promise<void> {
  await node?.kill();
  await pause(ms);
  await node?.restart();
}

async function frozen({ nodes: [node] }: MongoServer, ms: number): Promise<void> {
  node?.freeze();
  await pause(ms);
  node?.thaw();
}

describe('A MongoDB that goes away under work', function serverReturns() {
  this.timeout(60_000 * ROUNDS);
  let server: MongoServer;
  let stores: Stores;
  let writers: readonly Writer[];
  let writing: Promise<unknown>;

  before(async () => {
    server = await startStandalone();
    stores = await openMongoStores(inOwnDatabase(server.uri));
    writers = Array.from({ length: WRITERS }, () => new Writer(stores));
    await Promise.all(writers.map((writer) => writer.open()));
    writing = Promise.all(writers.map((writer) => writer.run()));
  });

  after(async () => {
    for (const writer of writers ?? []) writer.stop();
    await writing;
    await stores?.close();
    await server?.stop();
  });

  const counts = () => writers.map(({ acknowledged }) => acknowledged.length);

  for (const [name, strike] of TROUBLES)
    it(`and ${name}: everybody goes on by themselves`, async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await strike(server);
        const before = counts();
        const back = () =>
          counts().every((count, index) => count > (before[index] ?? 0)) || undefined;
        await eventually(
          'a write of everybody',
          back,
          () => `${before} ${counts()}`,
          BACK_WITHIN_MS,
        );
      }
    });

  it('loses nothing that was acknowledged, writes nothing twice and fails in no other way', async () => {
    for (const writer of writers) writer.stop();
    await writing;
    for (const writer of writers) {
      assert.deepEqual(writer.unexpected, []);
      const stored = await writer.stored();
      const lost = writer.acknowledged.filter((text) => !stored.includes(text));
      assert.deepEqual(lost, []);
      assert.equal(new Set(stored).size, stored.length);
    }
  });
});
