import type { Outcome } from '../meaning/outcome.ts';

/** Says what a sentence is most like, by example sentences in every language. Pure once it is trained. */
export interface Classifier {
  /** How much it is like each of these outcomes, from 0 to 1, the likeliest first. */
  classify(
    text: string,
    among: readonly Outcome[],
  ): readonly { readonly outcome: Outcome; readonly score: number }[];
}
