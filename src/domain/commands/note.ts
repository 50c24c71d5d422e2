import type { CommandDefinition } from './definition.ts';

interface NoteText {
  readonly note: string;
}

/** Said by one of the staff to the others while they work on the case (step 12); the requester never sees it. */
export const note: CommandDefinition<NoteText, NoteText> = {
  record: ({ note: text }) => ({ note: text }),
  change: (kase, { data, by, at }) => ({
    notes: [...kase.notes, { text: data.note, by, at }],
  }),
};
