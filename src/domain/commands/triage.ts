import type { Person } from '../case.ts';
import type { Category, Kind, Priority } from '../catalogue.ts';
import type { CaseCommandName } from '../lifecycle.ts';
import type { CommandDefinition } from './definition.ts';
import { decided } from './left-to-desk.ts';

/** What steps 7-10 decide of a case. */
export interface TriageParts {
  readonly kind?: Kind;
  readonly category?: Category;
  readonly priority?: Priority;
  readonly assignee?: Person;
}
export type TriagePart = keyof TriageParts;

/** The parts in the procedure's order, each with the command that decides it alone: by whose rule it is decided here too. */
export const TRIAGE_PARTS = {
  kind: 'classify',
  category: 'categorize',
  priority: 'prioritize',
  assignee: 'assign',
} as const satisfies Record<TriagePart, CaseCommandName>;

/** Steps 7-10 in one write. It is told the parts that change, and records them as one event. */
export const triage: CommandDefinition<TriageParts, TriageParts> = {
  record: ({ kind, category, priority, assignee }) => {
    const parts = {
      ...(kind && { kind }),
      ...(category && { category }),
      ...(priority && { priority }),
      ...(assignee && { assignee }),
    };
    return Object.keys(parts).length === 0 ? undefined : parts;
  },
  change: (kase, { data }) => ({
    ...data,
    ...decided(
      kase,
      (['kind', 'priority'] as const).filter((part) => part in data),
    ),
  }),
};
