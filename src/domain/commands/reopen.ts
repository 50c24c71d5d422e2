import { decidedSolutions, NOTHING_DUE } from './closing.ts';
import type { CommandDefinition } from './definition.ts';

interface Reason {
  readonly reason: string;
}

/** Step 17: the requester is not satisfied. The same assignee goes on. */
export const reopen: CommandDefinition<Reason, Reason> = {
  record: ({ reason }) => ({ reason }),
  change: (kase, { data }) => ({
    ...NOTHING_DUE,
    // The date that was agreed on is that of the work that is done.
    agreedDate: undefined,
    reopenings: kase.reopenings + 1,
    solutions: decidedSolutions(kase, { outcome: 'refused', refusal: data.reason }),
  }),
};
