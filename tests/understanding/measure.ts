import { ok } from 'node:assert/strict';
import { understand } from '../../src/application/meaning/understand.ts';
import { createClassifier } from '../../src/understanding/classifier.ts';
import { judge, type Labelled, readLabelled, type Verdict } from './labelled.ts';
import { SITUATIONS } from './situations.ts';

/** How much of a file of labelled sentences is understood; it prints numbers, never a sentence. */

const MOST_WRONG = 0.02;
const MOST_ASKED = 0.15;

const print = (line: string) => process.stdout.write(`${line}\n`);
type Count = Record<Verdict, number>;
const count = (verdicts: readonly Verdict[]): Count => ({
  right: verdicts.filter((each) => each === 'right').length,
  asked: verdicts.filter((each) => each === 'asked').length,
  wrong: verdicts.filter((each) => each === 'wrong').length,
});

const path = process.argv[2] ?? new URL('../fixtures/held-out.tsv', import.meta.url);
const [createdAt, cpuBefore] = [performance.now(), process.cpuUsage()];
const classifier = createClassifier();
const startMs = performance.now() - createdAt;
const cpu = process.cpuUsage(cpuBefore);

const rows = readLabelled(path);
const judged = rows.map((row) => ({ row, verdict: judge(row, classifier) }));

function table(title: string, of: (row: Labelled) => string): void {
  print(`\n${title.padEnd(20)}right  asked  wrong`);
  for (const key of [...new Set(rows.map(of))].sort()) {
    const { right, asked, wrong } = count(
      judged.filter(({ row }) => of(row) === key).map(({ verdict }) => verdict),
    );
    print(
      [key.padEnd(20), ...[right, asked, wrong].map((each) => String(each).padStart(5))].join(' '),
    );
  }
}
table('outcome', ({ outcome }) => outcome);
table('language', ({ language }) => language);

const total = count(judged.map(({ verdict }) => verdict));
const share = (each: number) => `${((100 * each) / rows.length).toFixed(1)} %`;
print(
  `\n${rows.length} sentences: right ${share(total.right)}, asked ${share(total.asked)}, wrong ${share(total.wrong)}`,
);

const idle = SITUATIONS.idle;
ok(idle);
const ROUNDS = 500;
const began = performance.now();
for (let i = 0; i < ROUNDS; i += 1)
  understand(
    idle,
    `la impresora ${i} del piso 3 no imprime desde ayer y tengo contratos`,
    classifier,
  );
print(
  `start ${startMs.toFixed(0)} ms (${((cpu.user + cpu.system) / 1000).toFixed(0)} ms of processor), one message ${((performance.now() - began) / ROUNDS).toFixed(2)} ms`,
);
if (total.wrong > MOST_WRONG * rows.length || total.asked > MOST_ASKED * rows.length) {
  print(`More than ${100 * MOST_WRONG} % wrong or ${100 * MOST_ASKED} % asked.`);
  process.exitCode = 1;
}
