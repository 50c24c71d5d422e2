import type { CommandDefinition } from './definition.ts';

interface Question {
  readonly question: string;
  /** The prepared text that was chosen, by its id: its words stand before what was typed. */
  readonly canned?: string;
}

/** Step 6: asks the requester for what is missing. */
export const askInfo: CommandDefinition<Question, Pick<Question, 'question'>> = {
  record: ({ question }) => ({ question }),
  change: (kase, { data, by, at }) => ({
    clarifications: [...kase.clarifications, { question: data.question, askedBy: by, askedAt: at }],
  }),
};
