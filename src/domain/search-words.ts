import type { Case } from './case.ts';
import { normalize } from './normalize.ts';
import { beginningOf } from './whole-characters.ts';

/** Words of every text, that tell no case from another. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a al con de del el en es la las le les lo los o para por que se su sus un una unas unos y
   an and at for in is of on or the to with`.split(/\s+/),
);
/** A plural's stem is no shorter: "red" and "mes" are no plurals. */
const SHORTEST_STEM = 3;
/** What somebody pasted may be one word without end; a key of an index may not. */
const LONGEST_WORD = 64;
const WRITTEN_APART = /\b(wi|e) (fi|mail)\b/g;

/**
 * The different words of a text that a search goes by: as `normalize` leaves them, plurals like
 * singulars in Spanish and English ("impresoras", "redes", "luces"), without words that say nothing.
 */
export function searchWords(text: string): readonly string[] {
  const words = normalize(text)
    .replace(WRITTEN_APART, '$1$2')
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  return [...new Set(words.map((word) => beginningOf(singular(word), LONGEST_WORD)))];
}

/** "redes" and "red", "claves" and "clave", "luces" and "luz" become the same; what they become need be no word. */
function singular(word: string): string {
  let stem = word.replace(/([^aeiou])s$/, '$1');
  while (stem.length > SHORTEST_STEM && /[es]$/.test(stem)) stem = stem.replace(/e?s$|e$/, '');
  return stem.replace(/c$/, 'z');
}

/** What a case is found by: its number, all that people wrote in it, who asked for it from which office, by which letter, and who solves it. */
export function caseWords(kase: Case): readonly string[] {
  const {
    requester,
    registeredBy,
    office,
    filing,
    reception = {},
    assignee,
    majorTitle,
    request,
    clarifications,
    solutions,
    comments,
    notes,
    history,
  } = kase;
  const sequence = kase.number.split('-').at(-1) ?? '';
  return searchWords(
    [
      sequence,
      request,
      requester.name,
      registeredBy?.name ?? '',
      majorTitle ?? '',
      office ?? '',
      filing?.number ?? '',
      filing?.office ?? '',
      ...Object.values(reception),
      assignee?.name ?? '',
      ...clarifications.flatMap(({ question, answer = '' }) => [question, answer]),
      ...solutions.flatMap(({ text, parts, endorsement }) => [
        text,
        parts?.list ?? '',
        endorsement?.provider ?? '',
      ]),
      ...comments.map(({ text }) => text),
      // Only the staff searches.
      ...notes.map(({ text }) => text),
      ...history.map(({ data }) => {
        if ('awaited' in data) return data.awaited;
        return 'reason' in data ? data.reason : '';
      }),
    ].join('\n'),
  );
}
