import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALLOWED, GROUNDS, type Ground } from '../application/meaning/grounds.ts';
import { OUTCOMES, type Outcome } from '../application/meaning/outcome.ts';
import { KINDS, type Kind } from '../domain/catalogue.ts';
import { linesOf } from './words.ts';

/** The words that somebody may write, what they mean, and on which grounds they mean that. */
export interface Sentence {
  readonly words: readonly string[];
  readonly outcome: Outcome;
  readonly grounds: readonly Ground[];
  /** Of a request whose words make it plain. */
  readonly kind?: Kind;
}

const FILES = ['sentences.es.txt', 'sentences.en.txt'];
const HEADINGS = /^(#.*)$/m;
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
function parseSentences(content: string, name: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const [, ...parts] = content.split(HEADINGS);
  for (let i = 0; i < parts.length; i += 2) {
    const heading = readHeading((parts[i] as string).trim(), name);
    for (const words of linesOf(parts[i + 1] as string))
      if (words.length > 0) sentences.push({ words, ...heading });
  }
  return sentences;
}

function readHeading(line: string, name: string): Omit<Sentence, 'words'> {
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
