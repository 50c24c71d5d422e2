import type { CommandDefinition, Nothing } from './definition.ts';

/** The desk is asked what to do about a requester who does not answer (step 6). */
export const askUnanswered: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: () => ({}),
};
