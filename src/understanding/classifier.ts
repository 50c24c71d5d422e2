import { ALLOWED, GROUNDS, type Ground } from '../application/meaning/grounds.ts';
import { OUTCOMES, type Outcome } from '../application/meaning/outcome.ts';
import type { Classifier } from '../application/ports/classifier.ts';
import { KINDS } from '../domain/catalogue.ts';
import { Features, PLACES, thingIn } from './features.ts';
import { type Lesson, train } from './model.ts';
import { readSentences } from './sentences.ts';
import { linesOf } from './words.ts';

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

/** As many features as the program's own sentences have; there is room for more. */
const ROOM = 1 << 20;
const ROOM_OF_ONE = 1 << 10;

/** A classifier that has learned those sentences; the program's own unless others are given. */
export function createClassifier(sentences = readSentences()): Classifier {
  const features = new Features(ROOM);
  const lessons: Lesson[] = [];
  const teach = (
    words: readonly string[],
    outcome: Outcome,
    grounds: readonly Ground[],
    same?: string,
  ) => {
    if (grounds.length === 0) return;
    const from = features.count;
    features.add(words, same);
    lessons.push({
      outcome: numberOf.get(outcome) as number,
      among: grounds.map((ground) => AMONG.get(ground) as readonly number[]),
      from,
      to: features.count,
    });
  };
  for (const { words, outcome, grounds, kind } of sentences) {
    teach(words, outcome, grounds);
    const own = lessons.at(-1);
    if (kind && own)
      lessons.push({
        ...own,
        outcome: OUTCOMES.length + KINDS.indexOf(kind),
        among: [AMONG_KINDS],
      });
    // Where a case is at hand, what the sentence names is mostly what that case is about.
    if (!ABOUT_CASE.has(outcome)) continue;
    const thing = thingIn(words);
    const near = grounds.filter((ground) => WITH_CASE.has(ground));
    if (thing !== undefined) teach(words, outcome, near, thing);
  }
  const likelihoods = train(lessons, features.all, PLACES, OUTCOMES.length + KINDS.length);
  const scored = (text: string, among: readonly number[]) => {
    const said = new Features(ROOM_OF_ONE);
    said.add(linesOf(text).flat());
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
