import type { CommandDefinition, Nothing } from './definition.ts';

/** Step 11. */
export const start: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: () => ({}),
};
