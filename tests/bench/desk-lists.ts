import { BOGOTA } from '../../src/domain/calendar.ts';
import { askedList, foundCases, overview, queueList } from '../../src/teams/handlers/case-lists.ts';
import { storeAtHand } from '../contract/store-at-hand.ts';
import { findMongod, startStandalone } from '../mongo/mongod.ts';
import { asStaff, depsOn, EVERY, inventory, loadOnly, NOW, solver, stateOf } from './load.ts';

/*
 * What the desk asks for all day, answered in chat by a desk of 20 people with 300 open cases and
 * 20,000 closed ones: the time of the query and of the card, against that of three queries of the
 * store in the same run. On SQLite and on a MongoDB (MONGODB_URI, else one started here).
 */
const OPEN_CASES = 300;
const CLOSED_CASES = 20_000;
const ROUNDS = 400;
const WARM_UP = 300;
const LISTED = 11;

function indexes(): readonly number[] {
  const all = Array.from({ length: (CLOSED_CASES / 15) * EVERY + EVERY }, (_, index) => index);
  const isOpen = (index: number) => stateOf(index) !== 'closed';
  return [
    ...all.filter(isOpen).slice(0, OPEN_CASES),
    ...all.filter((index) => !isOpen(index)).slice(0, CLOSED_CASES),
  ];
}

/** The medians of an answer and of the queries it is held against, taken in turns: what slows one slows the other. */
async function medians(
  answer: (round: number) => Promise<unknown>,
  baseline: () => Promise<unknown>,
): Promise<readonly [number, number]> {
  const answers: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const start = performance.now();
    await answer(round);
    const between = performance.now();
    await baseline();
    if (round < WARM_UP) continue;
    answers.push(between - start);
    baselines.push(performance.now() - between);
  }
  return [middle(answers), middle(baselines)];
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN;
}

async function measure(where: 'SQLite on a file' | 'MongoDB'): Promise<void> {
  const store = await storeAtHand(where);
  try {
    const stores = await store.instance();
    await loadOnly(stores, indexes());
    const deps = await depsOn(stores);
    const ports = { ...stores, clock: { now: () => NOW }, calendar: BOGOTA };
    const sender = { actor: asStaff(solver(0)), language: 'es' as const };
    const { cases } = deps;
    const threeQueries = async () => {
      for (let query = 0; query < 3; query += 1)
        await cases.queue({ after: '', before: '~' }, 'first', LISTED, { kind: 'all' });
    };
    const answers: Readonly<
      Record<string, (round: number) => Promise<{ readonly length: number }>>
    > = {
      cola: () => queueList(ports, sender),
      'casos sin asignar': () => askedList(ports, sender, { filter: 'unassigned' }),
      'casos de Profesional 3': () => askedList(ports, sender, { search: 'Profesional 3' }),
      'buscar <número de inventario>': (round) =>
        foundCases(cases, sender, inventory(round * 20 + 7)),
      'buscar impresora': () => foundCases(cases, sender, 'impresora'),
      resumen: () => overview(ports, sender),
    };
    process.stdout.write(
      `\nOn ${where}, ${OPEN_CASES} open cases, ${CLOSED_CASES} closed, Node ${process.version}:\n\n` +
        '| answer | median (ms) | three store queries (ms) | of them |\n|---|---|---|---|\n',
    );
    for (const [name, answer] of Object.entries(answers)) {
      if ((await answer(0)).length === 0)
        throw new Error(`the benchmark measures nothing: ${name}`);
      const [time, queries] = await medians(answer, threeQueries);
      process.stdout.write(
        `| ${name} | ${time.toFixed(2)} | ${queries.toFixed(2)} | ${(time / queries).toFixed(2)} |\n`,
      );
    }
  } finally {
    await store.remove();
  }
}

await measure('SQLite on a file');
if (process.env.MONGODB_URI === undefined) {
  await findMongod();
  const server = await startStandalone();
  process.env.MONGODB_URI = server.uri;
  await measure('MongoDB').finally(() => server.stop());
} else await measure('MongoDB');
