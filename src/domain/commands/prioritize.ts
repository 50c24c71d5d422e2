import type { Priority } from '../catalogue.ts';
import type { CommandDefinition } from './definition.ts';
import { decided } from './left-to-desk.ts';

interface PriorityChosen {
  readonly priority: Priority;
}

/** Policy 5. */
export const prioritize: CommandDefinition<PriorityChosen, PriorityChosen> = {
  record: ({ priority }, kase) =>
    kase.priority === priority && !kase.leftToDesk?.includes('priority') ? undefined : { priority },
  change: (kase, { data }) => ({ priority: data.priority, ...decided(kase, ['priority']) }),
};
