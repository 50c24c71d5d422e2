import type { Person } from '../case.ts';
import type { CommandDefinition } from './definition.ts';

interface Escalation {
  readonly assignee: Person;
  readonly reason: string;
}

/**
 * To somebody else of the next support level (step 8 begins with level 1); the reason stays as a
 * note. Whoever has the case keeps it: nothing is recorded.
 */
export const escalate: CommandDefinition<Escalation, Escalation & { readonly level: number }> = {
  record: ({ assignee, reason }, kase) =>
    kase.assignee?.id === assignee.id ? undefined : { level: kase.level + 1, assignee, reason },
  change: (kase, { data: { level, assignee, reason: text }, by, at }) => ({
    level,
    assignee,
    notes: [...kase.notes, { text, by, at }],
  }),
};
