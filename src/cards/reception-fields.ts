import { RECEPTION_LIMITS, type ReceptionText } from '../domain/reception.ts';
import { date, type Fields, optionalText, type TextField } from './fields.ts';

/** Nothing is mandatory: what was filled in is kept, and what is missing is said. */
function receptionText(name: ReceptionText, multiline: boolean): TextField<false> {
  const field = optionalText(RECEPTION_LIMITS[name], multiline);
  return { ...field, current: ({ reception }) => reception?.[name] ?? '' };
}

/** The requirement-reception form (policy 3), in its order. It opens with what is filled in. */
export const RECEPTION_FIELDS = {
  reception_office: receptionText('office', false),
  reception_objective: receptionText('objective', true),
  reception_situation: receptionText('situation', true),
  reception_result: receptionText('result', true),
  reception_affected: receptionText('affected', false),
  reception_date: { ...date(false), current: ({ reception }) => reception?.wantedDate ?? '' },
  reception_responsible: receptionText('responsible', false),
} as const satisfies Fields;
