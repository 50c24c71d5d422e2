import { z } from 'zod';
import {
  MAX_EMAIL,
  MAX_FILING,
  MAX_NAME,
  MAX_OFFICE,
  MAX_TEXT,
  REGISTERED_CHANNELS,
} from '../domain/catalogue.ts';
import {
  choice,
  date,
  type Fields,
  idSchema,
  kind,
  optional,
  optionalText,
  priority,
  text,
} from './fields.ts';

/** What the desk says of a case that it registers for somebody (steps 1.1-3), in the form's order. */
export const REGISTER_FIELDS = {
  register_channel: choice(
    REGISTERED_CHANNELS,
    (t, value) => t(`arrival.${value}`),
    () => '',
  ),
  filing_number: optionalText(MAX_FILING),
  filing_date: date(false, MAX_NAME),
  filing_office: optionalText(MAX_OFFICE),
  register_name: optionalText(MAX_NAME),
  register_email: optionalText(MAX_EMAIL),
  register_office: optionalText(MAX_OFFICE),
  register_request: text(MAX_TEXT),
  register_kind: optional(kind),
  register_priority: priority,
} as const satisfies Fields;

/** In a list of people: none of them, but whoever's name is typed. */
export const SOMEBODY_ELSE = 'other';

/** The inputs of the form that no other form has: somebody known, and an office of the desk's list. */
export const BESIDE_FIELDS = {
  register_person: z.literal('').or(idSchema).default(''),
  register_office_choice: z.literal('').or(idSchema).default(''),
};
