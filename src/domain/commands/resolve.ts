import { addWorkingDays, DAYS_TO_ANSWER, nextReminder } from '../calendar.ts';
import type { CommandDefinition } from './definition.ts';

interface SolutionText {
  readonly solution: string;
}

/** Steps 14-15: records the solution; the requester's three working days begin (step 18). */
export const resolve: CommandDefinition<
  SolutionText,
  SolutionText & { readonly closeAt: Date; readonly remindAt?: Date }
> = {
  record: ({ solution }, _kase, { now, calendar }) => {
    const closeAt = addWorkingDays(now, DAYS_TO_ANSWER, calendar);
    const remindAt = nextReminder(now, closeAt, calendar);
    return { solution, closeAt, ...(remindAt && { remindAt }) };
  },
  change: (kase, { data: { solution, closeAt, remindAt }, by, at }) => ({
    solutions: [...kase.solutions, { text: solution, by, at, outcome: 'proposed' }],
    closeAt,
    remindAt,
  }),
};
