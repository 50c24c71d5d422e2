import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type CommandDeps, handleCommand } from '../../src/application/handle-command.ts';
import { sweep } from '../../src/application/jobs.ts';
import { openCase } from '../../src/application/open-case.ts';
import { caseByReference, deskQueue, myCases, searchCases } from '../../src/application/queries.ts';
import type { Person } from '../../src/domain/case.ts';
import { queuePlace } from '../../src/domain/queue.ts';
import { Child } from '../../src/local/child.ts';
import { storeAtHand } from '../contract/store-at-hand.ts';
import { findMongod, startStandalone } from '../mongo/mongod.ts';
import {
  asStaff,
  caseId,
  depsOn,
  dueCase,
  EVERY,
  inventory,
  kaseAt,
  load,
  requesterOf,
  solver,
  YEAR,
} from './load.ts';

/*
 * What the program's own calls cost as the desk grows: `store.ts [sizes…]`, on SQLite and on a MongoDB
 * (MONGODB_URI, else one started here). Each size has a process and a store of its own.
 */
const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 400;
const WARM_UP = 60;
const ONE = '--one';

interface Measure {
  readonly name: string;
  readonly median: number;
  readonly p99: number;
}
interface Sheet {
  readonly size: number;
  readonly loadedIn: number;
  /** Bytes. */
  readonly rss: number;
  readonly heap: number;
  readonly measures: readonly Measure[];
}
interface Task {
  readonly name: string;
  /** Not timed: what the round needs. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: (round: number) => Promise<unknown>;
}

function must(done: boolean, what: string): void {
  if (!done) throw new Error(`the benchmark measures nothing: ${what}`);
}

/** A different case each round, the same ones every time, from all over the store. */
const spread = (round: number, count: number) => (round * 7_919) % count;

const requester = (round: number, size: number) => requesterOf(spread(round, size));

async function opens(deps: CommandDeps, person: Person): Promise<void> {
  const result = await openCase(deps, {
    actor: { person, roles: [] },
    caseId: randomUUID(),
    command: {
      name: 'open',
      channel: 'chat',
      requester: person,
      request: 'La impresora del piso 3 no imprime desde ayer',
      reportedKind: 'incident',
      priority: 'medium',
    },
  });
  must(result.kind === 'opened', result.kind);
}

function writes(deps: CommandDeps, size: number): readonly Task[] {
  const newCases = Math.floor(size / EVERY);
  return [
    { name: 'open a case', run: (round) => opens(deps, requester(round, size)) },
    {
      name: 'a transition (assign)',
      run: async (round) => {
        const result = await handleCommand(deps, {
          actor: asStaff(solver(0)),
          caseId: caseId((round % newCases) * EVERY),
          command: { name: 'assign', assignee: solver(Math.floor(round / newCases)) },
        });
        must(result.kind === 'done', JSON.stringify(result));
      },
    },
    {
      name: 'due sweep (1 of 1 due)',
      prepare: () => deps.cases.insert(dueCase()),
      run: async () => {
        const { auto_close: closed } = await sweep(deps);
        must(closed === 1, `${closed} closed`);
      },
    },
  ];
}

function reads(deps: CommandDeps, size: number): readonly Task[] {
  const { cases } = deps;
  return [
    {
      name: 'queue: first page',
      run: async () => {
        const page = await deskQueue(cases, asStaff(solver(0)), {});
        must(page?.next !== undefined, 'a queue of one page');
      },
    },
    {
      name: 'queue: a page amid it',
      run: async (round) => {
        const place = queuePlace(kaseAt(spread(round, Math.floor(size / EVERY) - 1) * EVERY));
        const page = await deskQueue(cases, asStaff(solver(0)), { after: place });
        must(page !== undefined && page.cases.length > 0, 'an empty page');
      },
    },
    {
      name: 'search: a word of one case and a word of all',
      run: async (round) => {
        const found = await searchCases(
          cases,
          asStaff(solver(0)),
          `equipo ${inventory(spread(round, size))}`,
        );
        must(found?.cases.length === 1, `${found?.cases.length} found`);
      },
    },
    {
      name: 'search: a word of every case',
      run: async () => {
        const found = await searchCases(cases, asStaff(solver(0)), 'IMPRESORAS');
        must(found?.more === true, 'nothing more');
      },
    },
    {
      name: 'search: two words of every case',
      run: async () => {
        const found = await searchCases(cases, asStaff(solver(0)), 'impresora imprime');
        must(found?.more === true, 'nothing more');
      },
    },
    {
      name: 'staff: my cases (10)',
      run: async (round) => {
        const found = await myCases(cases, asStaff(solver(round)));
        must(found.length > 1, 'a professional without cases');
      },
    },
    {
      name: 'requester: my cases',
      run: async (round) => {
        const found = await myCases(cases, { person: requester(round, size), roles: [] });
        must(found.length > 0, 'a requester without cases');
      },
    },
    {
      name: 'find by number',
      run: async (round) => {
        const reference = { year: YEAR, sequence: spread(round, size) + 1 };
        const found = await caseByReference(deps, asStaff(solver(0)), reference);
        must(found !== undefined, `no case ${reference.sequence}`);
      },
    },
    {
      name: 'awaiting requester',
      run: (round) => cases.awaitingRequester(requester(round, size).id, 10),
    },
  ];
}

async function measure(task: Task): Promise<Measure> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    await task.prepare?.();
    const start = performance.now();
    await task.run(round);
    if (round >= WARM_UP) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { name: task.name, median: at(0.5), p99: at(0.99) };
}

async function measureSize(size: number): Promise<Sheet> {
  const store = await storeAtHand(process.env.MONGODB_URI ? 'MongoDB' : 'SQLite on a file');
  try {
    const instance = await store.instance();
    const start = performance.now();
    await load(instance, size);
    const loadedIn = performance.now() - start;
    const measures: Measure[] = [];
    const deps = await depsOn(instance);
    for (const task of [...reads(deps, size), ...writes(deps, size)])
      measures.push(await measure(task));
    const { rss, heapUsed, external } = process.memoryUsage();
    return { size, loadedIn, rss, heap: heapUsed + external, measures };
  } finally {
    await store.remove();
  }
}

async function inOwnProcess(size: number, env: NodeJS.ProcessEnv): Promise<Sheet> {
  const script = fileURLToPath(import.meta.url);
  const options = { name: 'The benchmark', script, args: [ONE, String(size)], env, quiet: true };
  const child = Child.start(options);
  const { code } = await child.ended;
  const sheet = child.output.split('\n').find((line) => line.startsWith('{'));
  if (code !== 0 || sheet === undefined) throw new Error(child.output);
  return JSON.parse(sheet) as Sheet;
}

const ms = (value: number) => value.toFixed(2);
const mb = (bytes: number) => Math.round(bytes / 1024 ** 2);

function table(sheets: readonly Sheet[]): string {
  const [first] = sheets;
  const lines = ['| | ', '|---|'];
  for (const { size } of sheets) {
    lines[0] += `| ${size} cases: median, p99 (ms) | ratio `;
    lines[1] += '---|---|';
  }
  lines[0] += '|';
  for (const [row, { name, median: base }] of (first?.measures ?? []).entries()) {
    const cells = sheets.map(({ measures }) => {
      const { median = Number.NaN, p99 = Number.NaN } = measures[row] ?? {};
      return ` ${ms(median)}, ${ms(p99)} | ${ms(median / base)} |`;
    });
    lines.push(`| ${name} |${cells.join('')}`);
  }
  const memory = sheets.map(({ rss, heap }) => ` ${mb(rss)} MB, ${mb(heap)} MB | |`);
  lines.push(`| memory: RSS, heap |${memory.join('')}`);
  const loading = sheets.map(({ loadedIn }) => ` ${(loadedIn / 1000).toFixed(1)} s | |`);
  lines.push(`| loading that many cases |${loading.join('')}`);
  return lines.join('\n').replace('| | |', '| |');
}

async function main([first, ...rest]: readonly string[]): Promise<void> {
  if (first === ONE) {
    process.stdout.write(`${JSON.stringify(await measureSize(Number(rest[0])))}\n`);
    return;
  }
  const given = [first, ...rest].filter((text) => text !== undefined).map(Number);
  const sizes = given.length > 0 ? given : SIZES;
  const { MONGODB_URI, ...env } = process.env;
  await onEach('SQLite', sizes, env);
  if (MONGODB_URI === undefined) await findMongod();
  const mongo = MONGODB_URI === undefined ? await startStandalone() : undefined;
  await onEach('MongoDB', sizes, { ...env, MONGODB_URI: MONGODB_URI ?? mongo?.uri });
  await mongo?.stop();
}

async function onEach(
  where: string,
  sizes: readonly number[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const sheets: Sheet[] = [];
  for (const size of sizes) sheets.push(await inOwnProcess(size, env));
  process.stdout.write(`On ${where}, Node ${process.version}:\n\n${table(sheets)}\n\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
