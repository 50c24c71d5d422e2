import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import Driver from 'libsql';
import mongoose from 'mongoose';
import { loadConfig } from '../../src/config.ts';
import { createHttpServer, listen } from '../../src/http/server.ts';
import { createLog } from '../../src/log.ts';
import { startProgram } from '../../src/program.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import { processActivity } from '../../src/teams/endpoint.ts';
import { openBenchStores } from './bench-store.ts';
import { happenedAt, kaseAt, load } from './load.ts';
import { CASES, cardsOf, deskChannelAt, STAFF_MEMBER } from './turns-cases.ts';

/*
 * What `turns.ts` measures, each in a process of its own: `turns-server.ts echo|raw|program`. It says
 * "ready" once it can be measured; `raw` prints its figures instead.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
/** Of processor in a second. */
const QUIET_MICROSECONDS = 100_000;

/** An invoke answered at once on the same server and adapter. */
async function echo(port: number): Promise<void> {
  const adapter = createAdapter(undefined);
  const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'ok' };
  const bot = async (context: TurnContext) => {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  };
  const server = createHttpServer({
    onDownload: async () => ({ status: 404, text: '' }),
    onActivity: (activity) => processActivity(adapter, bot, activity),
  });
  await listen(server, port, '127.0.0.1');
  say('ready');
}

/** The program itself in local mode, with its desk, staff and cases in place. */
async function program(port: number): Promise<void> {
  const stores = await openBenchStores();
  await stores.staff.replaceAll([STAFF_MEMBER]);
  const channel = deskChannelAt(String(process.env.CONNECTOR_URL));
  await stores.deskChannel.set(channel);
  // Of today: what the service level makes due would be measured with the clicks.
  const now = new Date();
  const caseAt = (index: number) => happenedAt(kaseAt(index), now);
  await load(stores, CASES, (kase) => cardsOf(kase, channel), caseAt);
  await stores.close();
  await startProgram(
    loadConfig({ ...process.env, PORT: String(port) }),
    createLog((line) => process.stderr.write(line)),
  );
  await untilQuiet();
  say('ready');
}

/** A program that starts reckons of every open case what is due, which no click brings with it. */
async function untilQuiet(): Promise<void> {
  for (let before = process.cpuUsage(); ; before = process.cpuUsage()) {
    await setTimeout(1_000);
    const { user, system } = process.cpuUsage(before);
    if (user + system < QUIET_MICROSECONDS) return;
  }
}

/** One read and one durable write of a case's document by the driver alone. */
function rawStore(): (round: number) => Promise<void> {
  const document = { ...kaseAt(0), id: undefined };
  const id = (round: number) => `raw-${round % CASES}`;
  const uri = process.env.MONGODB_URI;
  if (uri === undefined) {
    const folder = join(String(process.env.DATA_DIR), 'raw');
    mkdirSync(folder, { recursive: true });
    const db = new Driver(join(folder, 'raw.db'));
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    db.exec('CREATE TABLE cases (id TEXT PRIMARY KEY, document TEXT)');
    const insert = db.prepare('INSERT INTO cases VALUES (?, ?)');
    for (let n = 0; n < CASES; n += 1) insert.run(id(n), JSON.stringify(document));
    const read = db.prepare('SELECT document FROM cases WHERE id = ?');
    const write = db.prepare('UPDATE cases SET document = ? WHERE id = ?');
    return async (round) => {
      const row = read.get(id(round)) as { document: string };
      const kase = JSON.parse(row.document) as { rev: number };
      write.run(JSON.stringify({ ...kase, rev: kase.rev + 1 }), id(round));
    };
  }
  const connected = mongoose
    .createConnection(uri, { writeConcern: { w: 'majority', journal: true } })
    .asPromise();
  const filled = connected.then(async ({ db }) => {
    const cases = db?.collection<{ _id: string; rev: number }>('raw');
    if (cases === undefined) throw new Error('not connected');
    const documents = Array.from({ length: CASES }, (_, n) => ({ ...document, _id: id(n) }));
    await cases.insertMany(documents as never[]);
    return cases;
  });
  return async (round) => {
    const cases = await filled;
    const kase = await cases.findOne({ _id: id(round) });
    await cases.updateOne({ _id: id(round) }, { $set: { ...kase, rev: (kase?.rev ?? 0) + 1 } });
  };
}

const [mode, port] = process.argv.slice(2);
if (mode === 'echo') await echo(Number(port));
else if (mode === 'program') await program(Number(port));
else {
  const { measure } = await import('./turns-load.ts');
  const call = rawStore();
  const figures = [];
  for (const concurrency of [1, 10]) figures.push(await measure(concurrency, call));
  say(JSON.stringify(figures));
  process.exit(0);
}
