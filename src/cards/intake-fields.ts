import {
  DESK_DECIDES,
  type DeskDecides,
  KINDS,
  type Kind,
  MAX_NAME,
  MAX_OFFICE,
  PRIORITIES,
  type Priority,
} from '../domain/catalogue.ts';
import { choice, described, type Fields, optionalText, text } from './fields.ts';

/** What is looked over before a case is opened: who does not know kind or priority leaves them to the desk. */
export const INTAKE_FIELDS = {
  name: text(MAX_NAME, false),
  office: optionalText(MAX_OFFICE),
  request: text(),
  kind: choice<Kind | DeskDecides>(
    [...KINDS, DESK_DECIDES],
    (t, value) =>
      value === DESK_DECIDES ? t('choice.desk_decides') : described(t, `kind.${value}`),
    () => '',
  ),
  priority: choice<Priority | DeskDecides>(
    [...PRIORITIES, DESK_DECIDES],
    (t, value) =>
      value === DESK_DECIDES ? t('choice.desk_decides') : described(t, `priority.${value}`),
    () => '',
  ),
} as const satisfies Fields;
