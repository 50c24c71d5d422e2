import { ALLOWED, GROUNDS, type Ground } from '../application/meaning/grounds.ts';
import { OUTCOMES, type Outcome } from '../application/meaning/outcome.ts';
import { SAME } from '../application/meaning/things.ts';
import type { Classifier } from '../application/ports/classifier.ts';
import { KINDS } from '../domain/catalogue.ts';
import { addFeatures, knownThingOf, noPlaces, PLACES, type Places } from './features.ts';
import { EPOCHS, type Lesson, randomFrom, type Span, train } from './model.ts';
import { readSentences, type Sentence } from './sentences.ts';
import { wordsOf } from './words.ts';

const numberOf = new Map<Outcome, number>(OUTCOMES.map((outcome, i) => [outcome, i]));
const numbers = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => numberOf.get(outcome) as number);
/** A request is of one kind or the other: two more outcomes, compared with each other alone. */
const AMONG_KINDS = KINDS.map((_, i) => OUTCOMES.length + i);
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

/** As many features as the program's own sentences have; it grows when there are more. */
const ROOM = 1 << 20;

/** A classifier that has learned those sentences; the program's own unless others are given. */
export function createClassifier(sentences = readSentences()): Classifier {
  const features = noPlaces(ROOM);
  const lessons = lessonsFrom(sentences, features);
  const likelihoods = train(
    lessons,
    features.all.subarray(0, features.count),
    PLACES,
    OUTCOMES.length + KINDS.length,
  );
  const scored = (text: string, among: readonly number[]) => {
    const said = noPlaces();
    addFeatures(said, wordsOf(text));
    return likelihoods(said.all.subarray(0, said.count), among);
  };
  return {
    classify(text, among) {
      const found = scored(text, numbers(among));
      return among
        .map((outcome, i) => ({ outcome, score: found[i] as number }))
        .sort((a, b) => b.score - a.score);
    },
    kinds(text) {
      const found = scored(text, AMONG_KINDS);
      return KINDS.map((kind, i) => ({ kind, score: found[i] as number })).sort(
        (a, b) => b.score - a.score,
      );
    },
  };
}

function lessonsFrom(sentences: readonly Sentence[], features: Places): readonly Lesson[] {
  const alike = new Map<string, Sentence[]>();
  const read = shuffled(sentences).map((sentence) => {
    const words = wordsOf(sentence.text);
    const said = words.join(' ');
    const same = alike.get(said);
    if (same) same.push(sentence);
    else alike.set(said, [sentence]);
    return { sentence, words, said };
  });
  const lessons: Lesson[] = [];
  read.forEach(({ sentence, words, said }, place) => {
    const grounds = ownGrounds(sentence, alike.get(said) ?? []);
    if (grounds.length > 0)
      lessons.push(...lessonsOf(sentence, words, turned(grounds, place), features));
  });
  return lessons;
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

function lessonsOf(
  { outcome, kind }: Sentence,
  words: readonly string[],
  grounds: readonly Ground[],
  features: Places,
): readonly Lesson[] {
  const own = lesson(outcome, words, grounds, features);
  if (!kind) return [own];
  const turns = own.turns.slice(0, 1).map((turn) => ({ ...turn, among: AMONG_KINDS }));
  return [own, { outcome: OUTCOMES.length + KINDS.indexOf(kind), turns }];
}

/** Where a case is at hand, what the sentence names is mostly what that case is about. */
function lesson(
  outcome: Outcome,
  words: readonly string[],
  grounds: readonly Ground[],
  features: Places,
): Lesson {
  const plain = written(words, features);
  const thing = ABOUT_CASE.has(outcome) ? firstThing(words) : undefined;
  const same =
    thing === undefined
      ? plain
      : written(
          words.map((word) => (knownThingOf(word) === thing ? SAME : word)),
          features,
        );
  const turns: Lesson['turns'][number][] = [];
  for (const ground of grounds.slice(0, EPOCHS)) {
    const among = AMONG.get(ground) ?? [];
    if (same === plain || !WITH_CASE.has(ground)) turns.push({ features: plain, among });
    else for (const each of [same, plain, same, same]) turns.push({ features: each, among });
  }
  return { outcome: numberOf.get(outcome) as number, turns };
}

function firstThing(words: readonly string[]): string | undefined {
  for (const word of words) {
    const thing = knownThingOf(word);
    if (thing !== undefined) return thing;
  }
  return undefined;
}

function written(words: readonly string[], features: Places): Span {
  const from = features.count;
  addFeatures(features, words);
  return { from, to: features.count };
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
