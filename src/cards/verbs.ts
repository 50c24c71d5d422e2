import { z } from 'zod';
import { MAX_NAME } from '../domain/catalogue.ts';
import { CATALOGUE_LISTS } from '../domain/desk-catalogue.ts';
import { CASES_A_PRESS } from '../domain/handover.ts';
import { MAX_NAMESAKES, OPEN_STATES, QUEUE_PARTS } from '../domain/queue.ts';
import { STAFF_ROLES } from '../domain/roles.ts';
import { type Fields, idSchema, MAX_ID, type SchemasOf } from './fields.ts';
import type { CaseView } from './form-row.ts';
import { FORM_NAMES, type FormName, type Forms, formRow, formsOn } from './forms.ts';
import { INTAKE_FIELDS } from './intake-fields.ts';
import { CATALOGUE_FIELDS, DAY_FIELDS, LEVEL_FIELDS } from './lead-fields.ts';
import {
  BESIDE_FIELDS,
  MESSAGE_FIELDS,
  MESSAGE_REGISTER_FIELDS,
  REGISTER_FIELDS,
} from './register-fields.ts';

/** In the picker of a handover: each case goes to who is suggested for it. */
export const BY_SUGGESTION = 'suggested';

/** In a picker of states: all of them. */
export const ALL_STATES = 'all';

const ofCase = { caseId: idSchema, rev: z.number().int().min(1) };
/** Sent from the list of the person's own cases, which is then drawn anew. */
const inList = { list: z.literal('mine').optional() };
/** Sent from the card that asks once more. */
const confirmation = { confirmed: z.literal(true).optional() };
const ofDialog = { dialog: idSchema, step: z.number().int().min(0) };
const queueState = z.enum([ALL_STATES, ...OPEN_STATES]);
/** A card offers fewer. */
const MAX_CHOICES = 9;
const ofList = { list: z.enum(CATALOGUE_LISTS), page: z.number().int().min(0).default(0) };
const ofUse = { use: z.enum(['solution', 'question']).optional() };
const listRev = { rev: z.number().int().min(0) };
const MAX_PAGE = 10_000;
const place = z.string().max(MAX_ID).optional();
const pageNumber = z.number().int().min(0).max(999);
const schema = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape);

function shapeOf<F extends Fields>(fields: F) {
  const shape = Object.entries(fields).map(([id, { schema }]) => [id, schema]);
  return Object.fromEntries(shape) as SchemasOf<F>;
}

/** An inline form: clients send its inputs with any button of that card. */
function inputsBeside(name: FormName): z.ZodRawShape {
  const views = Object.keys(formRow(name).on) as CaseView[];
  const inline = views
    .flatMap(formsOn)
    .filter(([, asking]) => asking === 'inline')
    .flatMap(([other]) => Object.entries(shapeOf(formRow(other).fields)));
  return Object.fromEntries(inline.map(([id, field]) => [id, field.optional()]));
}

const caseForms = Object.fromEntries(
  FORM_NAMES.map((name) => {
    const inputs = shapeOf(formRow(name).fields);
    const place = formRow(name).on.list === undefined ? {} : inList;
    const again = formRow(name).asksAgain ? confirmation : {};
    return [name, schema({ ...ofCase, ...place, ...again, ...inputsBeside(name), ...inputs })];
  }),
) as {
  [N in FormName]: z.ZodObject<
    typeof ofCase & typeof inList & typeof confirmation & SchemasOf<Forms[N]['fields']>
  >;
};

const anyText = z.string().optional();
/** A form is left with whatever stands in its inputs. */
function left<F extends object>(fields: F) {
  const shape = Object.keys(fields).map((id) => [id, anyText]);
  return Object.fromEntries(shape) as { readonly [K in keyof F]: typeof anyText };
}

/**
 * What each action of a card may send: exactly these keys, of these types, no longer than this.
 * Data that fits no schema comes from no card of ours.
 */
export const SCHEMAS = {
  ...caseForms,
  /** Draws the card anew. */
  view_case: schema(ofCase),
  show_case: schema({ ...ofCase, state: queueState.optional() }),
  open_form: schema({ ...ofCase, form: z.literal('resolve_with_parts') }),
  /** `shown` is the state that the card shows, `state` the one that its picker says; `people` of the part of that name. */
  queue: schema({
    part: z.enum(QUEUE_PARTS).optional(),
    people: z.array(idSchema).min(1).max(MAX_NAMESAKES).optional(),
    shown: queueState,
    state: queueState.default(ALL_STATES),
    after: place,
    before: place,
  }),
  /** The desk's own lists: a page of one, the form of an entry or of a new one, what it brings back. */
  catalogue_list: schema({ ...ofList, ...left(CATALOGUE_FIELDS) }),
  catalogue_edit: schema({ ...ofList, ...ofUse, id: idSchema.optional() }),
  catalogue_save: schema({
    ...ofList,
    ...ofUse,
    ...listRev,
    id: idSchema.optional(),
    ...shapeOf(CATALOGUE_FIELDS),
  }),
  catalogue_remove: schema({ ...ofList, ...listRev, id: idSchema }),
  /** The desk's service levels: kept, or promised to the requesters too. */
  levels_save: schema({ ...listRev, ...shapeOf(LEVEL_FIELDS) }),
  levels_confirm: schema(listRev),
  /** A day on which the office does not work as usual, in the place of what that day was; or no more of it. */
  day_put: schema(shapeOf(DAY_FIELDS)),
  day_remove: schema({ day: idSchema, ...left(DAY_FIELDS) }),
  /** A page of the spare parts replaced in that month. */
  parts: schema({
    year: z.number().int().min(2000).max(2099),
    month: z.number().int().min(1).max(12),
    page: z.number().int().min(0).max(MAX_PAGE),
  }),
  /** `channel` where it is chosen from a list. */
  use_channel: schema({ channel: idSchema.optional() }),
  /** Which button of an offer. */
  intake_choose: schema({ ...ofDialog, choice: z.number().int().min(0).max(MAX_CHOICES) }),
  /** `list` where the button stands in the list of who waits. */
  contact_take: schema({ requestId: idSchema, list: z.literal(true).optional() }),
  contact_list: schema({}),
  /** Whose cases are handed over. */
  handover_list: schema({ person: idSchema }),
  /** `to` is who was suggested for the case; `handover_to` who gets them all instead. */
  handover_give: schema({
    person: idSchema,
    cases: z
      .array(schema({ ...ofCase, to: idSchema.optional() }))
      .min(1)
      .max(CASES_A_PRESS),
    handover_to: idSchema.default(BY_SUGGESTION),
  }),
  /** A page of who has which roles, from 0. */
  role_list: schema({ page: pageNumber }),
  /** `rev` is of the setting; the roles come back with commas between them. */
  role_save: schema({
    personId: idSchema,
    rev: z.number().int().min(0),
    page: pageNumber,
    roles: z
      .string()
      .max(MAX_ID)
      .default('')
      .transform((list) => list.split(',').filter((role) => role !== ''))
      .pipe(z.array(z.enum(STAFF_ROLES)).max(STAFF_ROLES.length)),
  }),
  /** `form` names the form: see `registerCase`. */
  register_case: schema({ form: idSchema, ...shapeOf(REGISTER_FIELDS), ...BESIDE_FIELDS }),
  register_cancel: schema({ form: idSchema, ...left(REGISTER_FIELDS), ...left(BESIDE_FIELDS) }),
  /** The author as the chat named them to the form; it is the desk that may name a requester at all. */
  register_message: schema({
    form: idSchema,
    author: z.guid().optional(),
    author_name: z.string().max(MAX_NAME).optional(),
    register_person: BESIDE_FIELDS.register_person,
    ...shapeOf(MESSAGE_REGISTER_FIELDS),
  }),
  /** `told` once what is missing was said. */
  open_message: schema({
    form: idSchema,
    told: z.literal(true).optional(),
    ...shapeOf(MESSAGE_FIELDS),
  }),
  intake_confirm: schema({ ...ofDialog, ...shapeOf(INTAKE_FIELDS), office_choice: anyText }),
  intake_cancel: schema({ ...ofDialog, ...left(INTAKE_FIELDS), office_choice: anyText }),
} as const;
export type Verb = keyof typeof SCHEMAS;
