import type { Fields } from './fields.ts';
import type { StaffView } from './form-row.ts';
import type { FormName, Forms } from './forms.ts';
import type { INTAKE_FIELDS } from './intake-fields.ts';
import type { CATALOGUE_FIELDS, DAY_FIELDS, LEVEL_FIELDS } from './lead-fields.ts';
import type { MESSAGE_FIELDS, REGISTER_FIELDS } from './register-fields.ts';

/** The words that the rows need: a row whose words are missing does not compile where they are used. */
type AskingOf<N extends FormName> = Forms[N]['on'][keyof Forms[N]['on']];
type TitleOf<N extends FormName, V> = V extends StaffView ? `button.${N}` : `button.own.${N}`;
export type TitleKey = { [N in FormName]: TitleOf<N, keyof Forms[N]['on']> }[FormName];
export type SubmitKey = {
  [N in FormName]: AskingOf<N> extends 'at_once' ? never : `submit.${N}`;
}[FormName];

type AnyFields =
  | Forms[FormName]['fields']
  | typeof INTAKE_FIELDS
  | typeof REGISTER_FIELDS
  | typeof CATALOGUE_FIELDS
  | typeof LEVEL_FIELDS
  | typeof DAY_FIELDS
  | typeof MESSAGE_FIELDS;
type IdsOf<F, R extends boolean> = F extends Fields
  ? { [Id in keyof F & string]: F[Id] extends { required: R } ? Id : never }[keyof F & string]
  : never;
export type FieldId = IdsOf<AnyFields, boolean>;
export type RequiredFieldId = IdsOf<AnyFields, true>;
