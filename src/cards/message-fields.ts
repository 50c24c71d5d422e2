import { type Fields, INTAKE_FIELDS, optional, priority } from './fields.ts';
import { REGISTER_FIELDS } from './register-fields.ts';

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
