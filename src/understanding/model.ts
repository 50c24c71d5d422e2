/** A sentence to learn from: what it is, what it could be on each of its grounds, and where its features stand. */
export interface Lesson {
  readonly outcome: number;
  readonly among: readonly (readonly number[])[];
  readonly from: number;
  readonly to: number;
}

/** Says how likely each of some outcomes is, from 0 to 1 and together 1, in their order. */
export type Model = (features: Int32Array, among: readonly number[]) => Float64Array;

/** Rounds over all sentences. */
const EPOCHS = 5;
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
const SLIGHT = 0.01;
/** Among all whole numbers of 32 bits, the least for which a feature is not left out. */
const LEAST_TAKEN = (LEFT_OUT - 0.5) * 2 ** 32;
const MOST_TAKEN = 4096;
/** Sentences are taken in leaps of so many, a prime, so that the outcomes are mixed. */
const LEAP = 104_729;

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
  const taken = new Int32Array(MOST_TAKEN);
  const scores = new Float64Array(outcomes);
  const due = new Uint8Array(lessons.length);
  // Small functions are compiled at the first sentences, one long loop late and several times.
  const round = (epoch: number, rate: number) => {
    for (let step = 0; step < lessons.length; step += 1) {
      const i = (step * LEAP) % lessons.length;
      if ((due[i] as number) > epoch) continue;
      const lesson = lessons[i] as Lesson;
      const among = lesson.among[(epoch + i) % lesson.among.length] as readonly number[];
      const count = take(features, rowOf, lesson, taken, step + epoch);
      const right = among.indexOf(lesson.outcome);
      score(weights, taken, count, among, scores);
      if ((scores[right] as number) > KNOWN) due[i] = epoch + REST;
      else learn(weights, taken, count, among, scores, right, rate);
    }
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) round(epoch, RATE * DECAY ** epoch);
  return (found, among) => {
    const known = found.map((feature) => rowOf[feature] as number).filter((row) => row !== 0);
    const likelihoods = new Float64Array(among.length);
    score(weights, known, known.length, among, likelihoods);
    return likelihoods;
  };
}

/** Fills `taken` with where the weights of a sentence's features begin, without some by chance; how many there are. */
function take(
  features: Int32Array,
  rowOf: Int32Array,
  { from, to }: Lesson,
  taken: Int32Array,
  seed: number,
): number {
  let chance = Math.imul(seed, 0x9e3779b1);
  let count = 0;
  for (let k = from; k < to && count < MOST_TAKEN; k += 1) {
    const row = rowOf[features[k] as number] as number;
    chance = (Math.imul(chance, 1664525) + 1013904223) | 0;
    if (row === 0 || chance < LEAST_TAKEN) continue;
    taken[count] = row;
    count += 1;
  }
  return count;
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
  const end = lessons.at(-1)?.to ?? 0;
  for (let i = 0; i < end; i += 1) {
    const feature = features[i] as number;
    const times = (seen[feature] as number) + 1;
    if (times > FEWEST) continue;
    seen[feature] = times;
    if (times < FEWEST) continue;
    rowOf[feature] = rows * outcomes;
    rows += 1;
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
