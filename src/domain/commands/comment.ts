import type { CommandDefinition } from './definition.ts';

interface CommentText {
  readonly text: string;
}

/** Said by any party to the others, while the case is open. */
export const comment: CommandDefinition<CommentText, CommentText> = {
  record: ({ text }) => ({ text }),
  change: (kase, { data, by, at }) => ({
    comments: [...kase.comments, { text: data.text, by, at }],
  }),
};
