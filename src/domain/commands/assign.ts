import type { Person } from '../case.ts';
import type { CommandDefinition } from './definition.ts';

interface AssigneeChosen {
  readonly assignee: Person;
}

/** Steps 9-10. A case in work may be assigned anew, but not to whoever has it. */
export const assign: CommandDefinition<AssigneeChosen, AssigneeChosen> = {
  record: ({ assignee }, kase) =>
    kase.state !== 'new' && kase.assignee?.id === assignee.id ? undefined : { assignee },
  change: (_kase, { data }) => ({ assignee: data.assignee }),
};
