import { missingInReception } from '../domain/reception.ts';
import { row } from './form-row.ts';
import { RECEPTION_FIELDS } from './reception-fields.ts';

/** What can be pressed about the requirement-reception form (policy 3). */
export const RECEPTION_FORMS = {
  require_reception: row({
    on: { desk: 'at_once' },
    fields: {},
    command: () => ({}),
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
    fields: {},
    command: () => ({}),
    explain: () => ({ key: 'explain.waive_reception' }),
    folds: () => true,
  }),
};
