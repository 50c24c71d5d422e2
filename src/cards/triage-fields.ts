import { category, type Fields, kind, orNothing, person, priority } from './fields.ts';

const assignee = person(true);

/**
 * What steps 7-10 decide, in one form. It opens with what the case has, else with what is suggested,
 * else with what the requester said. What is left empty stays as it is.
 */
export const TRIAGE_FIELDS = {
  triage_kind: {
    ...kind,
    part: 'kind',
    schema: orNothing(kind.schema),
    required: false,
  },
  triage_category: {
    ...category,
    part: 'category',
    schema: orNothing(category.schema),
    required: false,
  },
  triage_priority: {
    ...priority,
    part: 'priority',
    schema: orNothing(priority.schema),
    required: false,
  },
  triage_assignee: {
    ...assignee,
    part: 'assignee',
    schema: orNothing(assignee.schema),
    required: false,
  },
} as const satisfies Fields;
