import { type CatalogueEntry, officeNamed } from '../../domain/desk-catalogue.ts';
import { clausesOf, isAround } from '../meaning/clauses.ts';
import type { Meaning } from '../meaning/outcome.ts';
import { isNo, isYes } from '../meaning/plain-answers.ts';
import { plainWords } from '../meaning/plain-words.ts';
import type { Dialog } from './dialog.ts';
import { besides } from './outcomes/kept-words.ts';

/** What stands before the office where somebody says that it is theirs. */
const SAID_OF =
  /^(?:(?:pero|y|no|yo|tambien|also|nosotr[oa]s|ella|el|she|he|they|her|his|my|the|la|su|mi|dependencia|oficina|office|es que|es|era|seria|soy|somos|trabaj(?:o|amos)|labor(?:o|amos)|estoy|estamos|pertene(?:zco|cemos)|a|con|en|but|and|it|s|is|i|m|im|am|we|re|are|work|from|at|in|with) )+/;
const DENIES = /\b(?:no (?:es|era|soy|somos|trabajo|estoy)|not)\b/;

/** The office of the list that a clause names and nothing else: how and to whom it is said is no part of it. */
export function officeOfClause(
  offices: readonly CatalogueEntry[],
  clause: string,
): CatalogueEntry | undefined {
  const said = plainWords(withoutAddress(clause));
  if (clause.includes('?') || DENIES.test(said)) return undefined;
  return officeNamed(offices, said.replace(SAID_OF, ''));
}

/** A clause without the words of courtesy and of address at its ends: "pues Planeación mi señora". */
function withoutAddress(clause: string): string {
  const words = clause.trim().split(/\s+/);
  const isCut = (from: number, to?: number) => isAround(words.slice(from, to).join(' '));
  const end = [...words.keys()].find((at) => at > 0 && isCut(at)) ?? words.length;
  const start = [...words.keys()].findLast((at) => at > 0 && at < end && isCut(0, at)) ?? 0;
  return words.slice(start, end).join(' ');
}

/** What a message means, with the office of the list that it says besides or instead. */
export function withListedOffice(
  meaning: Meaning,
  { stage }: Dialog,
  text: string,
  offices: readonly CatalogueEntry[] = [],
): Meaning {
  if (stage !== 'summary' || offices.length === 0) return meaning;
  const saysOffice = (clause: string) => officeOfClause(offices, clause) !== undefined;
  const clause = clausesOf(text).findLast(saysOffice);
  const office = clause && officeOfClause(offices, clause)?.words.es;
  if (office === undefined) return meaning;
  const isAnswer = (each: string) => saysOffice(each) || isNo(each) || isYes(each);
  if (besides(text, isAnswer) === '')
    return { ...meaning, outcome: 'change', sure: true, others: [], cases: [], change: { office } };
  const { outcome, sure, change } = meaning;
  return sure && outcome === 'change' ? { ...meaning, change: { ...change, office } } : meaning;
}
