import type { CommandDefinition, Nothing } from './definition.ts';

/** Policy 3: the desk finds that the case needs no form. What was filled in stays in the history. */
export const waiveReception: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: () => ({ reception: undefined }),
};
