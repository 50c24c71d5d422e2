import { closedBy } from './closing.ts';
import type { CommandDefinition, Nothing } from './definition.ts';

/** Steps 18-19: the term went by without an answer. */
export const autoClose: CommandDefinition<Nothing, Nothing> = {
  record: () => ({}),
  change: (_kase, { at }) => closedBy('no_answer', at),
};
