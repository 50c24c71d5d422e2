import type { CommandDefinition, Nothing } from './definition.ts';

/** It is no major incident after all, so nobody but its parties has to do with it. */
export const withdrawMajor: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: ({ followers }) => ({
    majorTitle: undefined,
    followers: followers.filter(({ mergedFrom }) => mergedFrom !== undefined),
  }),
};
