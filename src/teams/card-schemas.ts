import { z } from 'zod';
import { ALL_STATES } from '../cards/fields.ts';
import type { Verb } from '../cards/verbs.ts';
import {
  CATEGORIES,
  KINDS,
  MAX_NAME,
  MAX_TEXT,
  PRIORITIES,
  RATINGS,
  type Rating,
} from '../domain/catalog.ts';
import type { CaseCommand } from '../domain/commands.ts';
import { OPEN_STATES } from '../domain/queue.ts';

/**
 * What each button may send: exactly these keys, of these types, no longer than this. Data that
 * fits no schema comes from no card of ours. Clients leave empty inputs out.
 */

const MAX_ID = 128;
const id = z.string().min(1).max(MAX_ID);
const text = z.string().max(MAX_TEXT).default('');
const rating = z.union([z.literal(''), z.enum(RATINGS.map(String))]).optional();
const ofCase = { caseId: id, rev: z.number().int().min(1) };
const queueState = z.enum([ALL_STATES, ...OPEN_STATES]);
const place = z.string().max(MAX_ID).optional();
const ofDialog = { dialog: id, step: z.number().int().min(0) };

/** Inputs of the same card that the client sends along with any of its buttons. */
const besides = { rating, answer: z.string().max(MAX_TEXT).optional() };

const schema = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape);

export const CASE_SCHEMAS = {
  ask_info: schema({ ...ofCase, question: text }),
  provide_info: schema({ ...ofCase, answer: text }),
  classify: schema({ ...ofCase, kind: z.enum(KINDS) }),
  categorize: schema({ ...ofCase, category: z.enum(CATEGORIES) }),
  prioritize: schema({ ...ofCase, priority: z.enum(PRIORITIES) }),
  assign: schema({ ...ofCase, assignee: id }),
  start: schema(ofCase),
  escalate: schema({ ...ofCase, escalate_to: id, escalate_reason: text }),
  comment: schema({ ...ofCase, ...besides, comment: text }),
  resolve: schema({ ...ofCase, solution: text }),
  accept: schema({ ...ofCase, ...besides }),
  reopen: schema({ ...ofCase, ...besides, reopen_reason: text }),
  cancel: schema({ ...ofCase, ...besides, cancel_reason: text }),
} as const;
export type CaseVerb = keyof typeof CASE_SCHEMAS;

export const OTHER_SCHEMAS = {
  view_case: schema(ofCase),
  show_case: schema({ ...ofCase, state: queueState.optional() }),
  /** `shown` is the part of the queue that the card shows, `state` the one that its picker says. */
  queue: schema({
    shown: queueState,
    state: queueState.default(ALL_STATES),
    after: place,
    before: place,
  }),
  use_channel: schema({}),
  intake_kind: schema({ ...ofDialog, kind: z.enum(KINDS) }),
  intake_priority: schema({ ...ofDialog, priority: z.enum(PRIORITIES) }),
  intake_confirm: schema({
    ...ofDialog,
    name: z.string().max(MAX_NAME).default(''),
    request: text,
    kind: z.enum(KINDS),
    priority: z.enum(PRIORITIES),
  }),
  intake_cancel: schema({
    ...ofDialog,
    name: z.string().optional(),
    request: z.string().optional(),
    kind: z.string().optional(),
    priority: z.string().optional(),
  }),
  intake_case: schema({ ...ofDialog, choice: id }),
} as const;
export type OtherVerb = keyof typeof OTHER_SCHEMAS;

type Data<V extends CaseVerb | OtherVerb> = V extends CaseVerb
  ? z.infer<(typeof CASE_SCHEMAS)[V]>
  : V extends OtherVerb
    ? z.infer<(typeof OTHER_SCHEMAS)[V]>
    : never;

/** A click, its data checked. */
export type Click = { [V in CaseVerb | OtherVerb]: { verb: V; data: Data<V> } }[
  | CaseVerb
  | OtherVerb];

/** Every verb with a schema; the templates' verbs are the same. */
export const SCHEMA_VERBS = [
  ...Object.keys(CASE_SCHEMAS),
  ...Object.keys(OTHER_SCHEMAS),
] as readonly Verb[];

export type BadClick =
  | { readonly problem: 'invalid' | 'unanswered' }
  | { readonly tooLong: number };

/** Reads what a client sent for a click: a checked click, or what is wrong with it. */
export function readClick(verb: unknown, data: unknown): Click | BadClick {
  const schemas: Record<string, z.ZodType> = { ...CASE_SCHEMAS, ...OTHER_SCHEMAS };
  if (typeof verb !== 'string' || !Object.hasOwn(schemas, verb)) return { problem: 'invalid' };
  const parsed = schemas[verb]?.safeParse(withoutVerb(data));
  if (parsed?.success) return { verb, data: parsed.data } as Click;
  return badClick(parsed?.error.issues ?? [], data);
}

/** The fallback of an action carries its verb among the data. */
function withoutVerb(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data ?? {};
  const { verb: _verb, ...rest } = data as Record<string, unknown>;
  return rest;
}

type TooBig = Extract<z.core.$ZodIssue, { code: 'too_big' }>;

/** Only people write too much: an id or a number that is too big was made up. */
function isOverfullText(issue: z.core.$ZodIssue): issue is TooBig {
  return issue.code === 'too_big' && issue.origin === 'string' && issue.maximum !== MAX_ID;
}

const CHOICES = ['kind', 'category', 'priority', 'assignee', 'escalate_to'];

function badClick(issues: readonly z.core.$ZodIssue[], data: unknown): BadClick {
  const [tooLong] = issues.filter(isOverfullText);
  if (tooLong !== undefined && issues.every(isOverfullText))
    return { tooLong: Number(tooLong.maximum) };
  const given: Record<string, unknown> =
    typeof data === 'object' && data !== null ? { ...data } : {};
  const unanswered = issues.every(({ path: [field] }) => {
    const value = given[String(field)];
    return CHOICES.includes(String(field)) && (value === undefined || value === '');
  });
  return { problem: issues.length > 0 && unanswered ? 'unanswered' : 'invalid' };
}

type CaseClick = Extract<Click, { verb: CaseVerb }>;

/** The command of a click on a case; choosing people needs their names from the staff. */
export function commandOf(
  click: CaseClick,
  personById: (id: string) => { id: string; name: string },
): CaseCommand {
  switch (click.verb) {
    case 'ask_info':
      return { name: 'ask_info', question: click.data.question };
    case 'provide_info':
      return { name: 'provide_info', answer: click.data.answer };
    case 'classify':
      return { name: 'classify', kind: click.data.kind };
    case 'categorize':
      return { name: 'categorize', category: click.data.category };
    case 'prioritize':
      return { name: 'prioritize', priority: click.data.priority };
    case 'assign':
      return { name: 'assign', assignee: personById(click.data.assignee) };
    case 'start':
      return { name: 'start' };
    case 'escalate':
      return {
        name: 'escalate',
        assignee: personById(click.data.escalate_to),
        reason: click.data.escalate_reason,
      };
    case 'comment':
      return { name: 'comment', text: click.data.comment };
    case 'resolve':
      return { name: 'resolve', solution: click.data.solution };
    case 'accept':
      return click.data.rating
        ? { name: 'accept', rating: Number(click.data.rating) as Rating }
        : { name: 'accept' };
    case 'reopen':
      return { name: 'reopen', reason: click.data.reopen_reason };
    case 'cancel':
      return { name: 'cancel', reason: click.data.cancel_reason };
  }
}

/** What the person wrote, so that it can be given back when nothing was saved. */
export function writtenText(command: CaseCommand): string | undefined {
  switch (command.name) {
    case 'ask_info':
      return command.question;
    case 'provide_info':
      return command.answer;
    case 'comment':
      return command.text;
    case 'resolve':
      return command.solution;
    case 'escalate':
    case 'reopen':
    case 'cancel':
      return command.reason;
    default:
      return undefined;
  }
}
