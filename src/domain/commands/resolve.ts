import { newTerm, type Term } from './closing.ts';
import type { CommandDefinition } from './definition.ts';

interface SolutionText {
  readonly solution: string;
  /** The prepared text that was chosen, by its id: its words stand before what was typed. */
  readonly canned?: string;
}

type Solution = Pick<SolutionText, 'solution'>;

/** Steps 14-15: records the solution; the requester's three working days begin (step 18). */
export const resolve: CommandDefinition<SolutionText, Solution & Term> = {
  record: ({ solution }, _kase, context) => ({ solution, ...newTerm(context) }),
  change: (kase, { data: { solution, closeAt, remindAt }, by, at }) => ({
    solutions: [...kase.solutions, { text: solution, by, at, outcome: 'proposed' }],
    closeAt,
    remindAt,
  }),
};
