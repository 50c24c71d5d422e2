import { MAX_PARTS, MAX_PROVIDER } from '../domain/catalogue.ts';
import { type Fields, optional, optionalText, person, text, toggle } from './fields.ts';

/** Steps 14-15 with what policies 1 and 4 ask for; what does not apply is left empty. */
export const RESOLVE_FIELDS = {
  parts_solution: text(),
  parts_list: optionalText(MAX_PARTS),
  parts_environment: toggle,
  parts_energy: toggle,
  parts_provider: optionalText(MAX_PROVIDER),
  parts_endorser: { ...optional(person(false)), role: 'professional' },
} as const satisfies Fields;
