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
import type { Translator } from '../messages/translate.ts';
import { choice, described, type Fields, optionalText, text } from './fields.ts';

/** One of these, or that the desk decides. */
function orDesk<V extends string>(
  values: readonly V[],
  title: (t: Translator, value: V) => string,
) {
  return choice<V | DeskDecides>(
    [...values, DESK_DECIDES],
    (t, value) => (value === DESK_DECIDES ? t('choice.desk_decides') : title(t, value as V)),
    () => '',
  );
}

/** What is looked over before a case is opened: who does not know kind or priority leaves them to the desk. */
export const INTAKE_FIELDS = {
  name: text(MAX_NAME, false),
  office: optionalText(MAX_OFFICE),
  request: text(),
  kind: orDesk<Kind>(KINDS, (t, value) => described(t, `kind.${value}`)),
  priority: orDesk<Priority>(PRIORITIES, (t, value) => described(t, `priority.${value}`)),
} as const satisfies Fields;
