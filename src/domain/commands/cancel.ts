import { closedBy } from './closing.ts';
import type { CommandDefinition } from './definition.ts';

interface Reason {
  readonly reason: string;
}

/** The request is not needed any more. */
export const cancel: CommandDefinition<Reason, Reason> = {
  record: ({ reason }) => ({ reason }),
  change: (_kase, { at }) => closedBy('cancelled', at),
};
