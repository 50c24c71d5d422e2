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
  Uint8Array.from(outcomes, (outcome) => numberOf.get(outcome) as number);
const AMONG = new Map(GROUNDS.map((ground) => [ground, numbers(ALLOWED[ground])]));

/** Where words may be about a case that is known. */
const WITH_CASE: ReadonlySet<Ground> = new Set<Ground>([
  'open', 'needs_info', 'resolved', 'two_resolved', 'closed', 'staff_waiting', 'staff_assigned',
]);
const ABOUT_CASE: ReadonlySet<Outcome> = new Set<Outcome>([
  'accept', 'reopen', 'dispute', 'about_case', 'again', 'cancel_case', 'status', 'resolve_form', 'start', 'answer',
]);

/** A classifier that has learned those sentences; the program's own unless others are given. */
export function createClassifier(sentences = readSentences()): Classifier {
  const lessons = lessonsFrom(sentences);
  const likelihoods = train(lessons, PLACES, OUTCOMES.length);
  return {
    classify(text, among) {
      const found = likelihoods(featuresOf(wordsOf(text)), numbers(among));
      return among
        .map((outcome) => ({ outcome, score: found[numberOf.get(outcome) as number] as number }))
        .sort((a, b) => b.score - a.score);
    },
  };
}

const ROUNDS = 4;
type ReadSentence = Sentence & { readonly words: readonly string[] };

/** Each sentence on one of its grounds, another one in each round. */
function lessonsFrom(sentences: readonly Sentence[]): readonly (readonly Lesson[])[] {
  const read = sentences.map((sentence) => ({ ...sentence, words: wordsOf(sentence.text) }));
  const owner = ownersOf(read);
  const rounds: Lesson[][] = Array.from({ length: ROUNDS }, () => []);
  shuffled(read).forEach(({ words, outcome, grounds }, place) => {
    const said = words.join(' ');
    const own = grounds.filter((ground) => owner.get(`${ground} ${said}`) === outcome);
    if (own.length === 0) return;
    const plain = featuresOf(words);
    const same = ABOUT_CASE.has(outcome) ? featuresOf(aboutItsThing(words)) : plain;
    for (let round = 0; round < ROUNDS; round += 1) {
      const ground = own[(round + place) % own.length] as Ground;
      rounds[round]?.push({
        features: WITH_CASE.has(ground) && (round !== 1) ? same : plain,
        outcome: numberOf.get(outcome) as number,
        among: AMONG.get(ground) as Uint8Array,
      });
    }
  });
  return rounds;
}

/** The first thing that the sentence names is the one that its case is about. */
function aboutItsThing(words: readonly string[]): readonly string[] {
  const thing = words.map(thingOf).find((named) => named !== undefined);
  return thing === undefined ? words : words.map((word) => (thingOf(word) === thing ? SAME : word));
}

/** The same words listed for two outcomes of one ground mean the one that is listed for fewer grounds. */
function ownersOf(sentences: readonly ReadSentence[]): ReadonlyMap<string, Outcome> {
  const owners = new Map<string, { outcome: Outcome; grounds: number }>();
  for (const { words, outcome, grounds } of sentences) {
    const said = words.join(' ');
    for (const ground of grounds) {
      const key = `${ground} ${said}`;
      const owner = owners.get(key);
      if (!owner || grounds.length < owner.grounds)
        owners.set(key, { outcome, grounds: grounds.length });
    }
  }
  return new Map([...owners].map(([key, { outcome }]) => [key, outcome]));
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
