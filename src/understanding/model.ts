/** One sentence to learn from: its features, what it is, and what else it could have been. */
export interface Lesson {
  readonly features: Int32Array;
  readonly outcome: number;
  readonly among: Uint8Array;
}

/** Says how likely each of some outcomes is, from 0 to 1 and together 1, at the outcome's number. */
export type Model = (features: Int32Array, among: Uint8Array) => Float64Array;

const EPOCHS = 8;
const RATE = 0.6;
const DECAY = 0.85;
/** A sentence that is known this well teaches nothing more. */
const KNOWN = 0.95;
/** So many features of a sentence are left out each time, by chance: others write other words. */
const LEFT_OUT = 0.3;

/**
 * Softmax regression over sparse features, by stochastic gradient descent, always in the same
 * order. Each sentence is compared with the outcomes of its own ground only: "sigue igual" reopens
 * a resolved case and is a word about an open one, and the two never contradict each other.
 */
export function train(
  rounds: readonly (readonly Lesson[])[],
  places: number,
  outcomes: number,
): Model {
  const weights = new Float32Array(places * outcomes);
  const scores = new Float64Array(outcomes);

  const likelihoods: Model = (features, among) => {
    scores.fill(0);
    for (let i = 0; i < features.length; i += 1) {
      const row = (features[i] as number) * outcomes;
      for (let j = 0; j < among.length; j += 1) {
        const outcome = among[j] as number;
        (scores[outcome] as number) += weights[row + outcome] as number;
      }
    }
    const scale = 1 / Math.sqrt(features.length || 1);
    let total = 0;
    for (let j = 0; j < among.length; j += 1) {
      const outcome = among[j] as number;
      const part = Math.exp((scores[outcome] as number) * scale);
      scores[outcome] = part;
      total += part;
    }
    for (let j = 0; j < among.length; j += 1) (scores[among[j] as number] as number) /= total;
    return scores;
  };

  const chance = randomFrom(1);
  let rate = RATE;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { features: all, outcome, among } of rounds[epoch % rounds.length] ?? []) {
      const features = all.filter(() => chance() >= LEFT_OUT);
      const said = likelihoods(features, among);
      if ((said[outcome] as number) > KNOWN) continue;
      for (let j = 0; j < among.length; j += 1) {
        const each = among[j] as number;
        said[each] = rate * ((each === outcome ? 1 : 0) - (said[each] as number));
      }
      for (let i = 0; i < features.length; i += 1) {
        const row = (features[i] as number) * outcomes;
        for (let j = 0; j < among.length; j += 1) {
          const each = among[j] as number;
          (weights[row + each] as number) += said[each] as number;
        }
      }
    }
    rate *= DECAY;
  }
  return likelihoods;
}

/** The same numbers from 0 to 1 at every start: what a sentence means does not change by chance. */
export function randomFrom(start: number): () => number {
  let seed = start;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
