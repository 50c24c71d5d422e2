import { z } from 'zod';
import {
  MAX_EMAIL,
  MAX_FILING,
  MAX_NAME,
  MAX_OFFICE,
  MAX_TEXT,
  REGISTERED_CHANNELS,
} from '../domain/catalogue.ts';
import { choice, type Fields, idSchema, kind, priority, type TextField, text } from './fields.ts';

const optional = (maxLength: number): TextField<false> => ({
  ...text(maxLength, false),
  required: false,
});

/** What the desk says of a case that it registers for somebody (steps 1.1-3), in the form's order. */
export const REGISTER_FIELDS = {
  register_channel: choice(
    REGISTERED_CHANNELS,
    (t, value) => t(`arrival.${value}`),
    () => '',
  ),
  filing_number: optional(MAX_FILING),
  filing_office: optional(MAX_OFFICE),
  register_name: optional(MAX_NAME),
  register_email: optional(MAX_EMAIL),
  register_office: optional(MAX_OFFICE),
  register_request: text(MAX_TEXT),
  register_kind: {
    ...kind,
    schema: z.literal('').or(kind.schema).optional(),
    required: false,
  },
  register_priority: priority,
} as const satisfies Fields;

/** In a list of people: none of them, but whoever's name is typed. */
export const SOMEBODY_ELSE = 'other';

/** The inputs of the form that no other form has: a day, somebody known, and an office of the desk's list. */
export const BESIDE_FIELDS = {
  filing_date: z.string().max(MAX_NAME).default(''),
  register_person: z.literal('').or(idSchema).default(''),
  register_office_choice: z.literal('').or(idSchema).default(''),
};
