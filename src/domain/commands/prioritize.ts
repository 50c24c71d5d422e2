import type { Priority } from '../catalogue.ts';
import type { CommandDefinition } from './definition.ts';

interface PriorityChosen {
  readonly priority: Priority;
}

/** Policy 5. */
export const prioritize: CommandDefinition<PriorityChosen, PriorityChosen> = {
  record: ({ priority }, kase) => (kase.priority === priority ? undefined : { priority }),
  change: (_kase, { data }) => ({ priority: data.priority }),
};
