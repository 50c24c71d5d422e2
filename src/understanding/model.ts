/** Features of a sentence: a part of the table that `Lessons` has. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One sentence to learn from: what it is, and in turn its features and what else it could have been. */
export interface Lesson {
  readonly outcome: number;
  readonly turns: readonly { readonly features: Span; readonly among: readonly number[] }[];
}

/** Says how likely each of some outcomes is, from 0 to 1 and together 1, in their order. */
export type Model = (features: Int32Array, among: readonly number[]) => Float64Array;

/** Rounds over all sentences. */
export const EPOCHS = 5;
const RATE = 0.8;
const DECAY = 0.8;
/** A sentence that is known this well teaches nothing more, and is left alone for so many rounds. */
const KNOWN = 0.95;
const REST = 3;
/** So many features of a sentence are left out each time, by chance: others write other words. */
const LEFT_OUT = 0.3;
/** What only one sentence has tells nothing of others. */
const FEWEST = 2;
/** A smaller change of a weight changes nothing that counts. */
const SLIGHT = 0.002;
const MOST_TAKEN = 4096;

/**
 * Softmax regression over sparse features, by stochastic gradient descent, always in the same
 * order. Each sentence is compared with the outcomes of its own ground only: "sigue igual" reopens
 * a resolved case and is a word about an open one, and the two never contradict each other.
 */
export function train(
  lessons: readonly Lesson[],
  features: Int32Array,
  places: number,
  outcomes: number,
): Model {
  const { rowOf, rows } = numberFeatures(lessons, features, places, outcomes);
  const weights = new Float32Array(rows * outcomes);
  const rowsOf = features.map((feature) => rowOf[feature] as number);
  const taken = new Int32Array(MOST_TAKEN);
  const scores = new Float64Array(outcomes);
  const chance = randomFrom(1);

  /** Fills `taken` with where the weights of the known features begin; how many there are. */
  const take = ({ from, to }: Span): number => {
    let count = 0;
    for (let i = from; i < to && count < MOST_TAKEN; i += 1) {
      const row = rowsOf[i] as number;
      if (row === 0 || chance() < LEFT_OUT) continue;
      taken[count] = row;
      count += 1;
    }
    return count;
  };
  const due = new Uint8Array(lessons.length);
  let rate = RATE;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let i = 0; i < lessons.length; i += 1) {
      if ((due[i] as number) > epoch) continue;
      const { outcome, turns } = lessons[i] as Lesson;
      const turn = turns[epoch % turns.length] as Lesson['turns'][number];
      const count = take(turn.features);
      const right = turn.among.indexOf(outcome);
      score(weights, taken, count, turn.among, scores);
      if ((scores[right] as number) > KNOWN) due[i] = epoch + REST;
      else learn(weights, taken, count, turn.among, scores, right, rate);
    }
    rate *= DECAY;
  }
  return (found, among) => {
    const known = found.map((feature) => rowOf[feature] as number).filter((row) => row !== 0);
    const likelihoods = new Float64Array(among.length);
    score(weights, known, known.length, among, likelihoods);
    return likelihoods;
  };
}

/** Writes how likely each outcome is, in their order. */
function score(
  weights: Float32Array,
  taken: Int32Array,
  count: number,
  among: readonly number[],
  scores: Float64Array,
): void {
  const many = among.length;
  for (let j = 0; j < many; j += 1) {
    const column = among[j] as number;
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += weights[(taken[i] as number) + column] as number;
    scores[j] = sum;
  }
  softmax(scores, many, 1 / Math.sqrt(count || 1));
}

/** Moves the weights so that the right outcome is likelier next time. */
function learn(
  weights: Float32Array,
  taken: Int32Array,
  count: number,
  among: readonly number[],
  scores: Float64Array,
  right: number,
  rate: number,
): void {
  for (let j = 0; j < among.length; j += 1) {
    const column = among[j] as number;
    const change = rate * ((j === right ? 1 : 0) - (scores[j] as number));
    if (change < SLIGHT && change > -SLIGHT) continue;
    for (let i = 0; i < count; i += 1) {
      const at = (taken[i] as number) + column;
      weights[at] = (weights[at] as number) + change;
    }
  }
}

/** Where the weights of each feature begin; 0 for those that are too rare to have any. */
function numberFeatures(
  lessons: readonly Lesson[],
  features: Int32Array,
  places: number,
  outcomes: number,
) {
  const seen = new Uint8Array(places);
  const rowOf = new Int32Array(places);
  let rows = 1;
  let last = -1;
  for (const { turns } of lessons) {
    const { from, to } = (turns[0] as Lesson['turns'][number]).features;
    if (from === last) continue;
    last = from;
    for (let i = from; i < to; i += 1) {
      const feature = features[i] as number;
      const before = seen[feature] as number;
      if (before >= FEWEST) continue;
      seen[feature] = before + 1;
      if (before + 1 < FEWEST) continue;
      rowOf[feature] = rows * outcomes;
      rows += 1;
    }
  }
  return { rowOf, rows };
}

function softmax(scores: Float64Array, many: number, scale: number): void {
  let total = 0;
  for (let j = 0; j < many; j += 1) {
    const value = Math.exp((scores[j] as number) * scale);
    scores[j] = value;
    total += value;
  }
  for (let j = 0; j < many; j += 1) scores[j] = (scores[j] as number) / total;
}

/** The same numbers from 0 to 1 at every start: what a sentence means does not change by chance. */
export function randomFrom(start: number): () => number {
  let seed = start;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
