import { category, type Fields, kind, optional, person, priority } from './fields.ts';

/**
 * What steps 7-10 decide, in one form. It opens with what the case has, else with what is suggested,
 * else with what the requester said. What is left empty stays as it is.
 */
export const TRIAGE_FIELDS = {
  triage_kind: { ...optional(kind), part: 'kind' },
  triage_category: { ...optional(category), part: 'category' },
  triage_priority: { ...optional(priority), part: 'priority' },
  triage_assignee: { ...optional(person(true)), part: 'assignee' },
} as const satisfies Fields;
