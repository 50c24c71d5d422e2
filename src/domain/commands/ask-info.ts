import type { CommandDefinition } from './definition.ts';

interface Question {
  readonly question: string;
}

/** Step 6: asks the requester for what is missing. */
export const askInfo: CommandDefinition<Question, Question> = {
  record: ({ question }) => ({ question }),
  change: (kase, { data, by, at }) => ({
    clarifications: [...kase.clarifications, { question: data.question, askedBy: by, askedAt: at }],
  }),
};
