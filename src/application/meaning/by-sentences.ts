import { HAPPENING } from '../../domain/completeness-words.ts';
import type { Outcome, Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import { thingOf } from './things.ts';

const ENDS = /(?<=[.!?…])\s+|[;\n]+|,\s+(?=(?:pero|but)\s)/iu;
/** What stands around the matter, whatever it tells. */
export const COURTESY: ReadonlySet<Outcome> = new Set<Outcome>(['greet', 'thanks', 'smalltalk']);

/**
 * What the sentences of a long text agree on, without those that are courtesy or talk; when
 * they say several things, not sure, with each of them; none when one of them is not sure itself.
 */
export function bySentences(
  text: string,
  read: (sentence: string) => Reading,
): Reading | undefined {
  const sentences = text.split(ENDS).filter((sentence) => plainWords(sentence) !== '');
  if (sentences.length < 2) return undefined;
  const readings = sentences.map((sentence) => ({ sentence, ...read(sentence) }));
  const matter = readings.filter(({ sentence, outcome, sure }) =>
    sure === false ? !isTalk(sentence, outcome) : !COURTESY.has(outcome),
  );
  if (matter.length === 0) {
    const isThanks = readings.some(({ outcome }) => outcome === 'thanks');
    return { outcome: isThanks ? 'thanks' : 'smalltalk' };
  }
  const [one, ...more] = new Set(
    matter.filter(({ sure }) => sure !== false).map(({ outcome }) => outcome),
  );
  // Each of them is offered: nothing that was said gets lost.
  if (one !== undefined && more.length > 0) return { outcome: one, sure: false, others: more };
  return matter.every(({ sure }) => sure !== false) ? one && { outcome: one } : undefined;
}

/** What is most like talk and names nothing of the desk's says nothing of the matter. */
function isTalk(sentence: string, outcome: Outcome): boolean {
  if (!COURTESY.has(outcome) || sentence.includes('?')) return false;
  const words = plainWords(sentence).split(' ');
  return words.every((word) => thingOf(word) === undefined && !HAPPENING.test(word));
}
