import type { CommandDefinition, Nothing } from './definition.ts';

/** Somebody whom the major incident affects too is told of it from now on. */
export const follow: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: ({ followers }, { by }) => ({ followers: [...followers, by] }),
};
