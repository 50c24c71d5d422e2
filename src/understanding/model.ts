/** One sentence to learn from: what it is, and in turn its features and what else it could have been. */
export interface Lesson {
  readonly outcome: number;
  readonly turns: readonly {
    readonly features: readonly number[];
    readonly among: readonly number[];
  }[];
}

/** Says how likely each of some outcomes is, from 0 to 1 and together 1, in their order. */
export type Model = (features: readonly number[], among: readonly number[]) => Float64Array;

const EPOCHS = 6;
const RATE = 0.8;
const DECAY = 0.8;
/** A sentence that is known this well teaches nothing more, and is left alone for so many rounds. */
const KNOWN = 0.95;
const REST = 3;
/** So many features of a sentence are left out each time, by chance: others write other words. */
const LEFT_OUT = 0.3;
/** What only one sentence has tells nothing of others. */
const FEWEST = 2;

/**
 * Softmax regression over sparse features, by stochastic gradient descent, always in the same
 * order. Each sentence is compared with the outcomes of its own ground only: "sigue igual" reopens
 * a resolved case and is a word about an open one, and the two never contradict each other.
 */
export function train(lessons: readonly Lesson[], places: number, outcomes: number): Model {
  const { rowOf, rows } = numberFeatures(lessons, places, outcomes);
  const weights = new Float32Array(rows * outcomes);
  const taken = new Int32Array(4096);

  /** Fills `taken` with where the weights of the known features begin; how many there are. */
  const take = (features: readonly number[], chance?: () => number): number => {
    let count = 0;
    for (const feature of features) {
      const row = rowOf[feature] as number;
      if (row === 0 || count === taken.length || (chance && chance() < LEFT_OUT)) continue;
      taken[count] = row;
      count += 1;
    }
    return count;
  };
  const score = (count: number, among: readonly number[]): Float64Array => {
    const scores = new Float64Array(among.length);
    for (let i = 0; i < count; i += 1) {
      const row = taken[i] as number;
      for (let j = 0; j < scores.length; j += 1)
        (scores[j] as number) += weights[row + (among[j] as number)] as number;
    }
    return softmax(scores, 1 / Math.sqrt(count || 1));
  };

  const learn = (count: number, among: readonly number[], changes: Float64Array): void => {
    for (let i = 0; i < count; i += 1) {
      const row = taken[i] as number;
      for (let j = 0; j < changes.length; j += 1)
        (weights[row + (among[j] as number)] as number) += changes[j] as number;
    }
  };

  const chance = randomFrom(1);
  /** Whether the sentence is known well already; else it is learned. */
  const study = ({ outcome, turns }: Lesson, epoch: number, rate: number): boolean => {
    const { features, among } = turns[epoch % turns.length] as Lesson['turns'][number];
    const count = take(features, chance);
    const changes = score(count, among);
    const right = among.indexOf(outcome);
    if ((changes[right] as number) > KNOWN) return true;
    for (let j = 0; j < changes.length; j += 1)
      changes[j] = rate * ((j === right ? 1 : 0) - (changes[j] as number));
    learn(count, among, changes);
    return false;
  };
  const due = new Uint8Array(lessons.length);
  let rate = RATE;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    lessons.forEach((lesson, i) => {
      if ((due[i] as number) <= epoch && study(lesson, epoch, rate)) due[i] = epoch + REST;
    });
    rate *= DECAY;
  }
  return (features, among) => score(take(features), among);
}

/** Where the weights of each feature begin; 0 for those that are too rare to have any. */
function numberFeatures(lessons: readonly Lesson[], places: number, outcomes: number) {
  const seen = new Uint8Array(places);
  const rowOf = new Int32Array(places);
  let rows = 1;
  for (const { turns } of lessons)
    for (const feature of turns[0]?.features ?? []) {
      const before = seen[feature] as number;
      if (before >= FEWEST) continue;
      seen[feature] = before + 1;
      if (before + 1 < FEWEST) continue;
      rowOf[feature] = rows * outcomes;
      rows += 1;
    }
  return { rowOf, rows };
}

function softmax(scores: Float64Array, scale: number): Float64Array {
  let total = 0;
  for (let j = 0; j < scores.length; j += 1) {
    scores[j] = Math.exp((scores[j] as number) * scale);
    total += scores[j] as number;
  }
  for (let j = 0; j < scores.length; j += 1) (scores[j] as number) /= total;
  return scores;
}

/** The same numbers from 0 to 1 at every start: what a sentence means does not change by chance. */
export function randomFrom(start: number): () => number {
  let seed = start;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
