import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALLOWED, GROUNDS, type Ground } from '../application/meaning/grounds.ts';
import { OUTCOMES, type Outcome } from '../application/meaning/outcome.ts';
import { KINDS, type Kind } from '../domain/catalogue.ts';

/** A sentence that somebody may write, what it means, and on which grounds it means that. */
export interface Sentence {
  readonly text: string;
  readonly outcome: Outcome;
  readonly grounds: readonly Ground[];
  /** Of a request whose words make it plain. */
  readonly kind?: Kind;
}

const FILES = ['sentences.es.txt', 'sentences.en.txt'];
const HEADING = /^# (\w+)(?: (\w+))?(?: @ ([\w ]+))?$/;

/** Every example sentence that comes with the program. */
export function readSentences(): readonly Sentence[] {
  return FILES.flatMap((name) =>
    parseSentences(readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8'), name),
  );
}

/**
 * Reads "# outcome", "# outcome @ ground ground" or "# intake kind", and below it one sentence a
 * line. Without grounds they hold wherever that outcome can occur. An unknown word in a heading is
 * an error.
 */
export function parseSentences(content: string, name: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let heading: Omit<Sentence, 'text'> | undefined;
  for (const line of content.split('\n').map((each) => each.trim())) {
    if (line.startsWith('#')) heading = readHeading(line, name);
    else if (line !== '' && heading) sentences.push({ text: line, ...heading });
  }
  return sentences;
}

function readHeading(line: string, name: string): Omit<Sentence, 'text'> {
  const [, word, ofKind, list] = HEADING.exec(line) ?? [];
  const outcome = OUTCOMES.find((each) => each === word);
  if (!outcome) throw new Error(`${name}: «${line}» names no outcome`);
  const kind = KINDS.find((each) => each === ofKind);
  if (ofKind && !(kind && outcome === 'intake'))
    throw new Error(`${name}: «${line}» names no kind of a request`);
  const named = list?.trim().split(/\s+/);
  const grounds = GROUNDS.filter((ground) =>
    named ? named.includes(ground) : ALLOWED[ground].includes(outcome),
  );
  if (named && named.length !== grounds.length)
    throw new Error(`${name}: «${line}» names an unknown ground`);
  return { outcome, grounds, ...(kind && { kind }) };
}
