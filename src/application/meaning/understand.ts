import type { Classifier } from '../ports/classifier.ts';
import type { Meaning } from './outcome.ts';
import type { Situation } from './situation.ts';

/**
 * What a message means: what is open for the person decides what it can mean, certain things are
 * read by rule, and the rest is classified by example. Pure.
 */
export function understand(_situation: Situation, text: string, _classifier: Classifier): Meaning {
  return { outcome: 'intake', sure: true, others: [], cases: [], text };
}
