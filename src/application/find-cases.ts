import type { Case } from '../domain/case.ts';
import { type Actor, isStaff, shownTo } from '../domain/permissions.ts';
import { caseWords, searchWords } from '../domain/search-words.ts';
import { findCaseReference } from './meaning/case-reference.ts';
import type { Needs } from './ports/needs.ts';
import { caseByReference, myCases, searchCases } from './queries.ts';

export type FindDeps = Needs<'calendar' | 'cases' | 'clock'>;

const LISTED = 10;
/** Of a person's own cases, so many are looked through. */
const LOOKED_THROUGH = 100;

/**
 * The cases that a number or some words find among those that the actor may see, ten at most: the
 * staff search all, anybody else their own. Without a text, the ones they have to do with.
 */
export async function findCases(
  deps: FindDeps,
  actor: Actor,
  text: string,
): Promise<readonly Case[]> {
  const { cases } = deps;
  if (text.trim() === '') return myCases(cases, actor);
  const reference = findCaseReference(text);
  const named = reference?.rest === '' ? await caseByReference(deps, actor, reference) : undefined;
  if (named !== undefined) return [named];
  if (isStaff(actor)) return (await searchCases(cases, actor, text))?.cases ?? [];
  const words = searchWords(text);
  if (words.length === 0) return [];
  const own = await cases.involving(actor.person.id, LOOKED_THROUGH);
  const shown = own.flatMap((kase) => shownTo(actor, kase) ?? []);
  return shown.filter((kase) => hasWords(kase, words)).slice(0, LISTED);
}

function hasWords(kase: Case, words: readonly string[]): boolean {
  const all = caseWords(kase);
  return words.every((word) => all.includes(word));
}
