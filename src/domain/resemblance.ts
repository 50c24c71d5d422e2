import { isSubject } from './completeness.ts';
import { PLACE } from './completeness-words.ts';
import { normalize } from './normalize.ts';
import { searchWords } from './search-words.ts';

/** Two texts are alike when they share so many of the words that tell one trouble from another. */
const SHARED = 2;

/** The words of a text that name things and places, not what happens to them or when. */
function tellingWords(text: string): ReadonlySet<string> {
  const words = normalize(text)
    .split(' ')
    .filter((word) => isSubject(word) || PLACE.test(word));
  return new Set(searchWords(words.join(' ')));
}

/** Those of the items whose text is about the same as this one, the most alike first. */
export function resembling<T>(text: string, items: readonly T[], textOf: (item: T) => string): T[] {
  const words = tellingWords(text);
  return items
    .map((item) => {
      const others = tellingWords(textOf(item));
      return { item, shared: [...words].filter((word) => others.has(word)).length };
    })
    .filter(({ shared }) => shared >= SHARED)
    .sort((a, b) => b.shared - a.shared)
    .map(({ item }) => item);
}
