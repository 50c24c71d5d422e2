import type { Kind } from '../../domain/catalogue.ts';
import type { Outcome } from '../meaning/outcome.ts';

/** Says what a sentence is most like, by example sentences in every language. Pure once it is trained. */
export interface Classifier {
  /** How much it is like each of these outcomes, from 0 to 1, the likeliest first. */
  classify(
    text: string,
    among: readonly Outcome[],
  ): readonly { readonly outcome: Outcome; readonly score: number }[];
  /** How much a request is like those of each kind, from 0 to 1, the likeliest first. */
  kinds(text: string): readonly { readonly kind: Kind; readonly score: number }[];
}
