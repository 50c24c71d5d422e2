import { endOfTerm } from '../answer-term.ts';
import { nextReminder } from '../calendar.ts';
import type { Case, Closing, Solution } from '../case.ts';
import type { CaseChanges, DecisionContext } from './definition.ts';

/** When a resolved case closes by itself, and when its next reminder is due (step 18). */
export interface Term {
  readonly closeAt: Date;
  readonly remindAt?: Date;
}

/** The requester's days to answer, from now on. */
export function newTerm({ now, calendar, answerTerm }: DecisionContext): Term {
  const closeAt = endOfTerm(now, answerTerm, calendar);
  const remindAt = nextReminder(now, closeAt, calendar);
  return { closeAt, ...(remindAt && { remindAt }) };
}

/** The closing waits for nothing: it has no date and is not stopped. */
export const NOTHING_DUE = {
  closeAt: undefined,
  remindAt: undefined,
  suspended: undefined,
  askAt: undefined,
} as const satisfies CaseChanges;

/** Nothing holds the work up: a proposed date needs no answer either. */
export const NOT_HELD = { hold: undefined, proposedDate: undefined } as const satisfies CaseChanges;

/** Step 19, however it came about: nothing is due any more. */
export function closedBy(closing: Closing, at: Date): CaseChanges {
  return { ...NOTHING_DUE, ...NOT_HELD, closedAt: at, closing };
}

/** The case's solutions, the last one with what the requester decided about it. */
export function decidedSolutions(
  { solutions }: Case,
  decision: Pick<Solution, 'outcome' | 'refusal'>,
): readonly Solution[] {
  const last = solutions.at(-1);
  return last === undefined ? solutions : [...solutions.slice(0, -1), { ...last, ...decision }];
}
