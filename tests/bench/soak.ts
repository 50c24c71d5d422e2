import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { queueSpan } from '../../src/domain/queue.ts';
import { openDatabase, openSqliteStores } from '../../src/storage/sqlite/index.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { commented, delivery, filed, postedCard, somebody } from '../contract/samples.ts';
import { opened } from '../domain/fixtures.ts';

/*
 * The built-in store at full load for SOAK_MINUTES, closed and opened a hundred times, with forced
 * garbage collections. Ends with the code 1 when an acknowledged write is lost or memory is not flat.
 */
const MINUTES = Number(process.env.SOAK_MINUTES ?? 1);
const RESTARTS = 100;
const WORKERS = 8;
const REVISIONS = 6;
const COLLECT_EVERY_MS = 1_000;
/** Beyond what the first tenth of the run needed. */
const GROWTH_ALLOWED = 0.5;

const say = (line: string) => process.stdout.write(`${line}\n`);
const collect = globalThis.gc ?? (() => undefined);

/** The revision of each case that was acknowledged; the case `soak-7` is the seventh. */
class Ledger {
  #revs = new Uint8Array(1_000_000);
  count = 0;
  writes = 0;

  begin(): number {
    if (this.count === this.#revs.length) {
      const larger = new Uint8Array(this.count * 2);
      larger.set(this.#revs);
      this.#revs = larger;
    }
    this.count += 1;
    return this.count - 1;
  }

  acknowledge(index: number, rev: number): void {
    this.#revs[index] = rev;
    this.writes += 1;
  }

  rev(index: number): number {
    return this.#revs[index] ?? 0;
  }
}

/** One case from its opening to its last comment, with the reads and deliveries that go with it. */
async function oneCase(stores: Stores, ledger: Ledger): Promise<void> {
  const { cases, deliveries, contacts } = stores;
  const index = ledger.begin();
  const id = `soak-${index}`;
  const requester = { ...somebody(), id: `p-${randomInt(2_000)}` };
  const number = `MS-2026-${await cases.nextSequence(2026)}`;
  let kase = filed(opened(`La impresora ${index % 97} no imprime`), { id, number, requester });
  if (!(await cases.insert(kase))) throw new Error(`${id} was there already`);
  ledger.acknowledge(index, 1);
  await contacts.remember({ person: requester, conversation: { id } });
  while (kase.rev < REVISIONS) {
    const { next, events } = commented(kase, `Comentario ${kase.rev} de ${requester.name}`);
    if (!(await cases.save(next, events, kase.rev))) throw new Error(`${id} was changed`);
    ledger.acknowledge(index, next.rev);
    await cases.putCard(id, postedCard({ id: 'desk', contentHash: String(next.rev) }));
    kase = next;
  }
  const lane = `lane-${index % 50}`;
  await deliveries.add([delivery({ id, lane, caseId: id }), delivery({ id: `${id}:b`, lane })]);
  await cases.planned([{ id, revs: Array.from({ length: REVISIONS }, (_, at) => at + 1) }]);
  await Promise.all([
    cases.find(id),
    cases.search(['impresora', String(index % 97)], 5),
    cases.queue(queueSpan(undefined), 'last', 5),
    cases.involving(requester.id, 5),
    cases.unplanned(5),
    deliveries.readyLanes(new Date(), 50),
  ]);
  const now = new Date();
  if (!(await deliveries.claim(lane, id, now, new Date(now.getTime() + 60_000)))) return;
  const waiting = await deliveries.next(lane, 20);
  await deliveries.sent(
    waiting.map((each) => each.id),
    now,
  );
  await deliveries.release(lane, id, now, []);
  await deliveries.forgetSent(new Date(now.getTime() - 5_000));
}

async function verify({ cases, collections }: Stores, ledger: Ledger, all: boolean): Promise<void> {
  const stored = await collections.find(({ name }) => name === 'cases')?.count();
  if (stored !== ledger.count) throw new Error(`${stored} cases are not ${ledger.count}`);
  const looks = all ? ledger.count : Math.min(200, ledger.count);
  for (let look = 0; look < looks; look += 1) {
    const index = all ? look : randomInt(ledger.count);
    const rev = (await cases.find(`soak-${index}`))?.kase.rev;
    if (rev !== ledger.rev(index))
      throw new Error(`soak-${index}: ${rev} is not ${ledger.rev(index)}`);
  }
}

function memory(): number {
  collect();
  return process.memoryUsage().rss / 2 ** 20;
}

async function soak(dataDir: string): Promise<void> {
  const ledger = new Ledger();
  const samples: number[] = [];
  let collected = Date.now();
  const slice = (MINUTES * 60_000) / RESTARTS;
  for (let restart = 1; restart <= RESTARTS; restart += 1) {
    const stores = openSqliteStores({ dataDir });
    await verify(stores, ledger, false);
    const until = Date.now() + slice;
    const work = async () => {
      while (Date.now() < until) {
        await oneCase(stores, ledger);
        // What was collected is ended on a turn of the event loop, which calls of this store do not make.
        await setImmediate();
        if (Date.now() - collected < COLLECT_EVERY_MS) continue;
        collected = Date.now();
        collect();
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
    await stores.close();
    samples.push(memory());
    if (restart % 5 === 0)
      say(
        `restart ${restart}: ${ledger.count} cases, ${ledger.writes} writes, ${samples.at(-1)?.toFixed(0)} MB`,
      );
  }
  const stores = openSqliteStores({ dataDir });
  await verify(stores, ledger, true);
  await stores.close();
  const db = openDatabase({ dataDir });
  say(`integrity_check: ${db.get('PRAGMA integrity_check')?.integrity_check}`);
  db.close();
  const [early, late] = [samples.slice(0, RESTARTS / 10), samples.slice(-RESTARTS / 10)];
  const [before, after] = [Math.max(...early), Math.max(...late)];
  say(
    `${ledger.writes} writes, none lost; ${before.toFixed(0)} MB early, ${after.toFixed(0)} MB late`,
  );
  if (after > before * (1 + GROWTH_ALLOWED)) throw new Error('memory is not flat');
}

const dataDir = await mkdtemp(join(tmpdir(), 'soak-'));
try {
  await soak(dataDir);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
