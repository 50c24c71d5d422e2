import type { z } from 'zod';
import type { CaseCommand } from '../domain/commands/index.ts';
import { fieldOf, MAX_ID } from './fields.ts';
import type { CaseByText, PersonById } from './form-row.ts';
import { commandGiven, FORM_NAMES, type FormName, formRow } from './forms.ts';
import { INTAKE_FIELDS } from './intake-fields.ts';
import { REGISTER_FIELDS } from './register-fields.ts';
import { isJson } from './render.ts';
import { SCHEMAS, type Verb } from './verbs.ts';

/** A click on an action of a card, its data checked. */
export type Click = {
  [V in Verb]: { readonly verb: V; readonly data: z.infer<(typeof SCHEMAS)[V]> };
}[Verb];
export type ClickOf<V extends Verb> = Extract<Click, { verb: V }>;
/** A click that asks for a command on a case. */
export type CaseClick = ClickOf<FormName>;

export type BadClick =
  | { readonly problem: 'invalid' | 'unanswered' }
  | { readonly tooLong: number };

/** Reads what a client sent for a click: a checked click, or what is wrong with it. */
export function readClick(verb: unknown, data: unknown): Click | BadClick {
  if (typeof verb !== 'string' || !Object.hasOwn(SCHEMAS, verb)) return { problem: 'invalid' };
  const schema: z.ZodType = SCHEMAS[verb as Verb];
  const sent = sentFor(data);
  const parsed = schema.safeParse(sent);
  if (parsed.success) return { verb, data: parsed.data } as Click;
  return badClick(parsed.error.issues, sent);
}

/** The command that the click asks for. */
export function commandOf(
  { verb, data }: CaseClick,
  personById: PersonById,
  caseByText: CaseByText,
): CaseCommand {
  const input = formRow(verb).command({ ...data }, personById, caseByText);
  return { name: commandGiven(verb), ...input } as CaseCommand;
}

/** What the person wrote that names another case. */
export function casesWritten({ verb, data }: CaseClick): readonly string[] {
  const inputs: Readonly<Record<string, unknown>> = { ...data };
  return Object.entries(formRow(verb).fields).flatMap(([id, field]) =>
    field.kind === 'text' && field.namesCase ? [String(inputs[id])] : [],
  );
}

/** What the person wrote, so that it can be given back when nothing was saved; undefined for nothing. */
export function writtenText({ verb, data }: CaseClick): string | undefined {
  const inputs: Readonly<Record<string, unknown>> = { ...data };
  const texts = Object.entries(formRow(verb).fields)
    .filter(([, { kind }]) => kind === 'text')
    .map(([id]) => String(inputs[id]))
    .filter((text) => text.trim() !== '');
  return texts.length === 0 ? undefined : texts.join('\n');
}

/** By field, without the verb, which the fallback of an action carries among the data. */
function sentFor(data: unknown): unknown {
  if (!isJson(data)) return data ?? {};
  const { verb: _verb, ...rest } = data;
  return Object.fromEntries(Object.entries(rest).map(([id, value]) => [fieldOf(id), value]));
}

type TooBig = Extract<z.core.$ZodIssue, { code: 'too_big' }>;

/** Only people write too much: an id or a number that is too big was made up. */
function isOverfullText(issue: z.core.$ZodIssue): issue is TooBig {
  return issue.code === 'too_big' && issue.origin === 'string' && issue.maximum !== MAX_ID;
}

/** The pickers in which something must be chosen. */
const PICKERS: readonly string[] = [
  INTAKE_FIELDS,
  REGISTER_FIELDS,
  ...FORM_NAMES.map((name) => formRow(name).fields),
]
  .flatMap((fields) =>
    Object.entries(fields)
      .filter(([, field]) => field.kind !== 'text' && field.required)
      .map(([id]) => id),
  )
  .concat('office_choice');

function badClick(issues: readonly z.core.$ZodIssue[], data: unknown): BadClick {
  const [tooLong] = issues.filter(isOverfullText);
  if (tooLong !== undefined && issues.every(isOverfullText))
    return { tooLong: Number(tooLong.maximum) };
  const sent = isJson(data) ? data : {};
  const unanswered = issues.every(({ path: [field] }) => {
    const id = String(field);
    return PICKERS.includes(id) && (sent[id] === undefined || sent[id] === '');
  });
  return { problem: issues.length > 0 && unanswered ? 'unanswered' : 'invalid' };
}
