import type { Case, Closing, Solution } from '../case.ts';
import type { CaseChanges } from './definition.ts';

/** Step 19, however it came about: nothing is due any more. */
export function closedBy(closing: Closing, at: Date): CaseChanges {
  return { closedAt: at, closing, closeAt: undefined, remindAt: undefined };
}

/** The case's solutions, the last one with what the requester decided about it. */
export function decidedSolutions(
  { solutions }: Case,
  decision: Pick<Solution, 'outcome' | 'refusal'>,
): readonly Solution[] {
  const last = solutions.at(-1);
  return last === undefined ? solutions : [...solutions.slice(0, -1), { ...last, ...decision }];
}
