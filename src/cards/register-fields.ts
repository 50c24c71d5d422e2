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
import { INTAKE_FIELDS } from './intake-fields.ts';

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

/** What people say of a request that they make of a message, in the form's order; what they leave empty the desk decides. */
export const MESSAGE_FIELDS = {
  request: INTAKE_FIELDS.request,
  office: INTAKE_FIELDS.office,
  register_kind: REGISTER_FIELDS.register_kind,
  message_priority: optional(priority),
} as const satisfies Fields;

const {
  register_channel: _channel,
  filing_number: _number,
  filing_date: _date,
  filing_office: _office,
  ...OF_MESSAGE
} = REGISTER_FIELDS;
/** What the desk says of a request that it registers for whoever wrote a message: it is no letter. */
export const MESSAGE_REGISTER_FIELDS = OF_MESSAGE;
