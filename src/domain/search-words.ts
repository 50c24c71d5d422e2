import type { Case } from './case.ts';
import { normalize } from './clarity.ts';
import { FILLERS } from './clarity-words.ts';

/** Shorter words keep their ending: "red" and "mes" are no plurals. */
const SHORTEST_PLURAL = 4;

/**
 * The different words of a text that a search goes by: without accents and capitals, plurals like
 * singulars in Spanish and English ("impresoras", "redes", "claves"), without words that say nothing.
 */
export function searchWords(text: string): readonly string[] {
  const words = normalize(text)
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word));
  return [...new Set(words.map(singular))];
}

/** "redes" and "red", "claves" and "clave" become the same; what they become need be no word. */
function singular(word: string): string {
  return word.length < SHORTEST_PLURAL ? word : word.replace(/e?s$|e$/, '');
}

/** What a case is found by: all that people wrote in it, and who asked for it and solves it. */
export function caseWords(kase: Case): readonly string[] {
  const { requester, assignee, request, clarifications, solutions, comments } = kase;
  return searchWords(
    [
      request,
      requester.name,
      assignee?.name ?? '',
      ...clarifications.flatMap(({ question, answer = '' }) => [question, answer]),
      ...solutions.flatMap(({ text, refusal = '' }) => [text, refusal]),
      ...comments.map(({ text }) => text),
    ].join(' '),
  );
}
