import { NOTHING_DUE, newTerm, type Term } from './closing.ts';
import type { CommandDefinition } from './definition.ts';

interface Answer {
  readonly answer: string;
}

/** The requester is answered, and has a whole term again (step 18). */
export const restartTerm: CommandDefinition<Answer, Answer & Term> = {
  record: ({ answer }, _kase, context) => ({ answer, ...newTerm(context) }),
  change: (kase, { data: { answer, closeAt, remindAt }, by, at }) => ({
    ...NOTHING_DUE,
    comments: [...kase.comments, { text: answer, by, at }],
    closeAt,
    remindAt,
  }),
};
