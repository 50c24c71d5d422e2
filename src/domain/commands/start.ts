import type { CommandDefinition, Nothing } from './definition.ts';

/** Step 11. Whatever the case waited for, its work begins. */
export const start: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: () => ({ hold: undefined }),
};
