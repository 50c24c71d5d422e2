import type { CommandDefinition, Nothing } from './definition.ts';

/** A follower is told nothing more. */
export const unfollow: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: ({ followers }, { by }) => ({ followers: followers.filter(({ id }) => id !== by.id) }),
};
