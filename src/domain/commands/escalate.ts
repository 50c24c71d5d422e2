import type { Person } from '../case.ts';
import type { CommandDefinition } from './definition.ts';

interface Escalation {
  readonly assignee: Person;
  readonly reason: string;
}

/** To somebody of the next support level (step 8 begins with level 1); the reason stays as a note. */
export const escalate: CommandDefinition<Escalation, Escalation & { readonly level: number }> = {
  record: ({ assignee, reason }, kase) => ({ level: kase.level + 1, assignee, reason }),
  change: (kase, { data: { level, assignee, reason: text }, by, at }) => ({
    level,
    assignee,
    notes: [...kase.notes, { text, by, at }],
  }),
};
