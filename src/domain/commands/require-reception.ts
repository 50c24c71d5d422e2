import type { CommandDefinition, Nothing } from './definition.ts';

/** Policy 3: the case needs the requirement-reception form; asked again while it is not complete. */
export const requireReception: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: ({ reception, office }) => ({ reception: reception ?? { ...(office && { office }) } }),
};
