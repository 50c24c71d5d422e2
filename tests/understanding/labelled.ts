import { readFileSync } from 'node:fs';
import { understand } from '../../src/application/meaning/understand.ts';
import type { Classifier } from '../../src/application/ports/classifier.ts';
import { SITUATIONS } from './situations.ts';

/** A sentence with what it means where it is said. */
export interface Labelled {
  readonly language: string;
  readonly situation: string;
  readonly text: string;
  readonly outcome: string;
}

/** The rows of a tab-separated file whose first line names its columns. */
export function readLabelled(path: string | URL): readonly Labelled[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const columns = head.split('\t');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
      const [language, situation] = [cell('language'), cell('situation')];
      return { language, situation, text: cell('text'), outcome: cell('outcome').trim() };
    });
}

export type Verdict = 'right' | 'asked' | 'wrong';

/** Whether the program understands a sentence, asks what it means, or takes it wrongly. */
export function judge(row: Labelled, classifier: Classifier): Verdict {
  const situation = SITUATIONS[row.situation];
  if (!situation) throw new Error(`no situation is called «${row.situation}»`);
  const meaning = understand(situation, row.text, classifier);
  if (!meaning.sure) return 'asked';
  // The office is no question of its own: naming it changes the summary.
  const isOffice = row.situation === 'draft_office' && row.outcome === 'answer';
  return meaning.outcome === (isOffice ? 'change' : row.outcome) ? 'right' : 'wrong';
}
