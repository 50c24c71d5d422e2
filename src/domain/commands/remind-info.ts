import type { CommandDefinition, Nothing } from './definition.ts';

/** The requester is reminded that their answer is waited for (step 6). */
export const remindInfo: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: () => ({}),
};
