import { missingInReception, RECEPTION_LIMITS, type ReceptionText } from '../domain/reception.ts';
import { date, type Fields, optionalText, type TextField } from './fields.ts';
import { NOTHING_ASKED, row } from './form-row.ts';

/** Nothing is mandatory: what was filled in is kept, and what is missing is said. */
function receptionText(name: ReceptionText, multiline: boolean): TextField<false> {
  const field = optionalText(RECEPTION_LIMITS[name], multiline);
  return { ...field, current: ({ reception }) => reception?.[name] ?? '' };
}

/** The requirement-reception form (policy 3), in its order. It opens with what is filled in. */
const RECEPTION_FIELDS = {
  reception_office: receptionText('office', false),
  reception_objective: receptionText('objective', true),
  reception_situation: receptionText('situation', true),
  reception_result: receptionText('result', true),
  reception_affected: receptionText('affected', false),
  reception_date: { ...date(false), current: ({ reception }) => reception?.wantedDate ?? '' },
  reception_responsible: receptionText('responsible', false),
} as const satisfies Fields;

/** What can be pressed about the requirement-reception form (policy 3), part of `FORMS`. */
export const RECEPTION_FORMS = {
  require_reception: row({
    on: { desk: 'at_once' },
    ...NOTHING_ASKED,
    folds: ({ reception }) => reception === undefined,
  }),
  fill_reception: row({
    on: { desk: 'form', requester: 'form', reception: 'inline' },
    fields: RECEPTION_FIELDS,
    command: (data) => ({
      office: data.reception_office,
      objective: data.reception_objective,
      situation: data.reception_situation,
      result: data.reception_result,
      affected: data.reception_affected,
      wantedDate: data.reception_date,
      responsible: data.reception_responsible,
    }),
    awaited: true,
    folds: ({ reception }) => missingInReception(reception).length === 0,
  }),
  waive_reception: row({
    on: { desk: 'form' },
    ...NOTHING_ASKED,
    explain: () => ({ key: 'explain.waive_reception' }),
    folds: () => true,
  }),
};
