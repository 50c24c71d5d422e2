import type { Case, Person } from '../domain/case.ts';
import type { Rating } from '../domain/catalogue.ts';
import type { CommandOf } from '../domain/commands/index.ts';
import type { CaseCommandName, LIFECYCLE } from '../domain/lifecycle.ts';
import { actingRequester } from '../domain/parties.ts';
import type { View } from '../messages/kinds.ts';
import type { Params, WordKey } from '../messages/translate.ts';
import {
  category,
  type FieldData,
  type Fields,
  type INTAKE_FIELDS,
  kind,
  person,
  priority,
  rating,
  text,
  title,
} from './fields.ts';
import type { REGISTER_FIELDS } from './register-fields.ts';
import { registrarShown } from './sections.ts';
import { TRIAGE_FIELDS } from './triage-fields.ts';

/** The cards of a case, and the list of a person's own cases. */
export type CaseView = Exclude<View, 'text'> | 'list';
type StaffView = 'desk' | 'assignment';

/**
 * How a card asks for the fields: in a form that the button opens in place, with inputs on the card
 * itself, or not at all, because the button acts at once.
 */
export type Asking = 'form' | 'inline' | 'at_once';

/** Finds the person of this id among the staff. */
export type PersonById = (id: string) => Person;

export interface FormRow<Input = object> {
  /** The cards that have the button. */
  readonly on: Partial<Record<CaseView, Asking>>;
  readonly fields: Fields;
  /** What the command is told, out of what came back. */
  command(data: Readonly<Record<string, unknown>>, personById: PersonById): Input;
  /** The requester's answer that the desk waits for stands out on the requester's cards. */
  readonly awaited?: true;
  /** It takes something away. */
  readonly destructive?: true;
  /** A line above the fields on the staff's cards: who reads what is written, or what the form does. */
  explain?(kase: Case): Explanation;
  /** When the button is behind "more" though it would fit. */
  folds?(kase: Case, view: CaseView): boolean;
}

export interface Explanation {
  readonly key: Extract<WordKey, `explain.${string}`>;
  readonly params?: Params;
}

function row<const On extends FormRow['on'], F extends Fields, Input>(
  form: Omit<FormRow, 'on' | 'fields' | 'command'> & {
    readonly on: On;
    readonly fields: F;
    readonly command: (data: FieldData<F>, personById: PersonById) => Input;
  },
) {
  return form;
}

type ByPeople<N extends CaseCommandName> =
  Exclude<(typeof LIFECYCLE)[N]['who'][number], 'system'> extends never ? never : N;
/** The commands on a case that people may give, but for those that come with a message of the chat: each has its row. */
type PressableCommand = Exclude<
  { [N in CaseCommandName]: ByPeople<N> }[CaseCommandName],
  'attach' | 'dispute' | 'follow'
>;

/** What can be pressed on a case: one row a command, in the order in which the buttons stand. */
export const FORMS = {
  ask_info: row({
    on: { desk: 'form' },
    fields: { question: text() },
    command: ({ question }) => ({ question }),
  }),
  provide_info: row({
    on: { desk: 'form', requester: 'form', question: 'inline', list: 'form' },
    fields: { answer: text() },
    command: ({ answer }) => ({ answer }),
    awaited: true,
  }),
  triage: row({
    on: { desk: 'form' },
    fields: TRIAGE_FIELDS,
    command: ({ triage_kind, triage_category, triage_priority, triage_assignee }, personById) => ({
      ...(triage_kind && { kind: triage_kind }),
      ...(triage_category && { category: triage_category }),
      ...(triage_priority && { priority: triage_priority }),
      ...(triage_assignee && { assignee: personById(triage_assignee) }),
    }),
    explain: () => ({ key: 'explain.triage' }),
  }),
  classify: row({
    on: { desk: 'form' },
    fields: { kind },
    command: ({ kind }) => ({ kind }),
  }),
  categorize: row({
    on: { desk: 'form' },
    fields: { category },
    command: ({ category }) => ({ category }),
  }),
  prioritize: row({
    on: { desk: 'form' },
    fields: { priority },
    command: ({ priority }) => ({ priority }),
  }),
  assign: row({
    on: { desk: 'form' },
    fields: { assignee: person(true) },
    command: ({ assignee }, personById) => ({ assignee: personById(assignee) }),
  }),
  start: row({
    on: { desk: 'at_once', assignment: 'at_once' },
    fields: {},
    command: () => ({}),
  }),
  escalate: row({
    on: { desk: 'form', assignment: 'form' },
    fields: { escalate_to: person(false), escalate_reason: text() },
    command: ({ escalate_to, escalate_reason }, personById) => ({
      assignee: personById(escalate_to),
      reason: escalate_reason,
    }),
  }),
  accept: row({
    on: { requester: 'at_once', resolution: 'inline', list: 'at_once' },
    fields: { rating },
    command: ({ rating }) => (rating ? { rating: Number(rating) as Rating } : {}),
    awaited: true,
  }),
  reopen: row({
    on: { requester: 'form', resolution: 'form', list: 'form' },
    fields: { reopen_reason: text() },
    command: ({ reopen_reason }) => ({ reason: reopen_reason }),
  }),
  restart_term: row({
    on: { desk: 'form', assignment: 'form' },
    fields: { dispute_answer: text() },
    command: ({ dispute_answer }) => ({ answer: dispute_answer }),
  }),
  comment: row({
    on: { desk: 'form', assignment: 'form', requester: 'form', list: 'form' },
    fields: { comment: text() },
    command: ({ comment }) => ({ text: comment }),
    explain: readersOf,
    folds: ({ state }, view) =>
      !isStaffView(view) && (state === 'needs_info' || state === 'resolved'),
  }),
  note: row({
    on: { desk: 'form', assignment: 'form' },
    fields: { note: text() },
    command: ({ note }) => ({ note }),
    explain: () => ({ key: 'explain.note' }),
  }),
  view_files: row({
    on: { desk: 'at_once', assignment: 'at_once', requester: 'at_once' },
    fields: {},
    command: () => ({}),
  }),
  resolve: row({
    on: { desk: 'form', assignment: 'form' },
    fields: { solution: text() },
    command: ({ solution }) => ({ solution }),
  }),
  cancel: row({
    on: { desk: 'form', requester: 'form', list: 'form' },
    fields: { cancel_reason: text() },
    command: ({ cancel_reason }) => ({ reason: cancel_reason }),
    destructive: true,
    folds: (_kase, view) => view === 'desk',
  }),
  declare_major: row({
    on: { desk: 'form' },
    fields: { title },
    command: ({ title }) => ({ title }),
    folds: () => true,
  }),
  // Those who follow it are lost with it: it asks once more.
  withdraw_major: row({
    on: { desk: 'form' },
    fields: {},
    command: () => ({}),
    destructive: true,
    folds: () => true,
  }),
  unfollow: row({
    on: { follower: 'at_once' },
    fields: {},
    command: () => ({}),
  }),
} satisfies { readonly [N in PressableCommand]: FormRow<Omit<CommandOf<N>, 'name'>> };

/** Whoever registered the case for somebody reads too, or alone where nothing but the name is known. */
function readersOf(kase: Case): Explanation {
  const { name } = actingRequester(kase);
  const registrar = registrarShown(kase);
  return registrar === undefined || registrar === name
    ? { key: 'explain.comment', params: { name } }
    : { key: 'explain.comment.both', params: { name, registrar } };
}

export type Forms = typeof FORMS;
export type FormName = keyof Forms;
export const FORM_NAMES = Object.keys(FORMS) as FormName[];

/** The row of one button, for code that treats all alike. */
export function formRow(name: FormName): FormRow {
  return FORMS[name];
}

/** The buttons of a card, in their order, and how each asks for its fields. */
export function formsOn(view: CaseView): readonly (readonly [FormName, Asking])[] {
  return FORM_NAMES.flatMap((name) => {
    const asking = formRow(name).on[view];
    return asking === undefined ? [] : [[name, asking] as const];
  });
}

/** Whether only cards of the desk's side have the button: whoever pressed it was looking at one. */
export function isStaffForm(name: FormName): boolean {
  return Object.keys(formRow(name).on).every((view) => isStaffView(view));
}

/** Whether the card is the staff's; the others are the requester's own, or a follower's. */
export function isStaffView(view: string): view is StaffView {
  return view === 'desk' || view === 'assignment';
}

/** The words that the rows need: a row whose words are missing does not compile where they are used. */
type AskingOf<N extends FormName> = Forms[N]['on'][keyof Forms[N]['on']];
type TitleOf<N extends FormName, V> = V extends StaffView ? `button.${N}` : `button.own.${N}`;
export type TitleKey = { [N in FormName]: TitleOf<N, keyof Forms[N]['on']> }[FormName];
export type SubmitKey = {
  [N in FormName]: AskingOf<N> extends 'at_once' ? never : `submit.${N}`;
}[FormName];

type AnyFields = Forms[FormName]['fields'] | typeof INTAKE_FIELDS | typeof REGISTER_FIELDS;
type IdsOf<F, R extends boolean> = F extends Fields
  ? { [Id in keyof F & string]: F[Id] extends { required: R } ? Id : never }[keyof F & string]
  : never;
export type FieldId = IdsOf<AnyFields, boolean>;
export type RequiredFieldId = IdsOf<AnyFields, true>;
