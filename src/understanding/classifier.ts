import { ALLOWED, GROUNDS, type Ground } from '../application/meaning/grounds.ts';
import { OUTCOMES, type Outcome } from '../application/meaning/outcome.ts';
import { SAME, thingOf } from '../application/meaning/things.ts';
import type { Classifier } from '../application/ports/classifier.ts';
import { featuresOf, PLACES } from './features.ts';
import { type Lesson, randomFrom, train } from './model.ts';
import { readSentences, type Sentence } from './sentences.ts';
import { wordsOf } from './words.ts';

const numberOf = new Map<Outcome, number>(OUTCOMES.map((outcome, i) => [outcome, i]));
const numbers = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => numberOf.get(outcome) as number);
const AMONG = new Map(GROUNDS.map((ground) => [ground, numbers(ALLOWED[ground])]));

/** Where words may be about a case that is known. */
const WITH_CASE: ReadonlySet<Ground> = new Set<Ground>([
  'open',
  'needs_info',
  'resolved',
  'two_resolved',
  'closed',
  'staff_waiting',
  'staff_assigned',
]);
const ABOUT_CASE: ReadonlySet<Outcome> = new Set<Outcome>([
  'accept',
  'reopen',
  'dispute',
  'about_case',
  'again',
  'cancel_case',
  'status',
  'resolve_form',
  'start',
  'answer',
]);

/** A classifier that has learned those sentences; the program's own unless others are given. */
export function createClassifier(sentences = readSentences()): Classifier {
  const likelihoods = train(lessonsFrom(sentences), PLACES, OUTCOMES.length);
  return {
    classify(text, among) {
      const found = likelihoods(featuresOf(wordsOf(text)), numbers(among));
      return among
        .map((outcome, i) => ({ outcome, score: found[i] as number }))
        .sort((a, b) => b.score - a.score);
    },
  };
}

function lessonsFrom(sentences: readonly Sentence[]): readonly Lesson[] {
  const alike = new Map<string, Sentence[]>();
  const read = shuffled(sentences).map((sentence) => {
    const words = wordsOf(sentence.text);
    const said = words.join(' ');
    const same = alike.get(said);
    if (same) same.push(sentence);
    else alike.set(said, [sentence]);
    return { sentence, words, said };
  });
  return read.flatMap(({ sentence, words, said }, place) => {
    const grounds = ownGrounds(sentence, alike.get(said) ?? []);
    if (grounds.length === 0) return [];
    return lesson(sentence.outcome, words, turned(grounds, place));
  });
}

/** The same words listed for two outcomes of one ground mean the one that is listed for fewer grounds. */
function ownGrounds(sentence: Sentence, alike: readonly Sentence[]): readonly Ground[] {
  if (alike.length === 1) return sentence.grounds;
  return sentence.grounds.filter((ground) =>
    alike.every(
      (other) =>
        other.outcome === sentence.outcome ||
        !other.grounds.includes(ground) ||
        other.grounds.length > sentence.grounds.length,
    ),
  );
}

/** Where a case is at hand, what the sentence names is mostly what that case is about. */
function lesson(outcome: Outcome, words: readonly string[], grounds: readonly Ground[]): Lesson {
  const plain = featuresOf(words);
  const thing = ABOUT_CASE.has(outcome)
    ? words.map(thingOf).find((named) => named !== undefined)
    : undefined;
  const same =
    thing === undefined
      ? plain
      : featuresOf(words.map((word) => (thingOf(word) === thing ? SAME : word)));
  const turns = grounds.flatMap((ground) => {
    const among = AMONG.get(ground) ?? [];
    if (same === plain || !WITH_CASE.has(ground)) return [{ features: plain, among }];
    return [same, plain, same, same].map((features) => ({ features, among }));
  });
  return { outcome: numberOf.get(outcome) as number, turns };
}

/** Sentences of many grounds do not all begin with the same one. */
function turned<T>(all: readonly T[], by: number): readonly T[] {
  return all.map((_, i) => all[(i + by) % all.length] as T);
}

/** In an order that mixes the outcomes and is always the same. */
function shuffled<T>(all: readonly T[]): readonly T[] {
  const mixed = [...all];
  const chance = randomFrom(1);
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
