import type { Case } from '../domain/case.ts';
import { type Actor, maySee } from '../domain/policy.ts';
import { caseNumber } from './handle-command.ts';
import type { CaseStore } from './ports.ts';

const LISTED = 10;

/** The cases that the person asked for or solves: open ones first, newest first, ten at most. */
export function myCases(cases: CaseStore, actor: Actor): Promise<readonly Case[]> {
  return cases.involving(actor.person.id, LISTED);
}

/** The case of that id if the actor may see it. */
export async function visibleCase(
  cases: CaseStore,
  actor: Actor,
  id: string,
): Promise<Case | undefined> {
  const kase = await cases.find(id);
  return kase !== undefined && maySee(actor, kase) ? kase : undefined;
}

/**
 * The case that a person means by `12` (this year's, else last year's) or by its whole number.
 * A case they may not see is answered like one that does not exist.
 */
export async function caseByReference(
  cases: CaseStore,
  actor: Actor,
  reference: { readonly year?: number; readonly sequence: number },
  now: Date,
): Promise<Case | undefined> {
  const thisYear = now.getUTCFullYear();
  const years = reference.year === undefined ? [thisYear, thisYear - 1] : [reference.year];
  for (const year of years) {
    const kase = await cases.findByNumber(caseNumber(year, reference.sequence));
    if (kase !== undefined && maySee(actor, kase)) return kase;
  }
  return undefined;
}
