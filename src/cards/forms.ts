import { MAX_PARTS, MAX_PROVIDER, type Rating } from '../domain/catalogue.ts';
import type { CommandOf } from '../domain/commands/index.ts';
import { heldQuestion } from '../domain/hold.ts';
import type { CaseCommandName, LIFECYCLE } from '../domain/lifecycle.ts';
import { missingInReception } from '../domain/reception.ts';
import {
  canned,
  caseNumber,
  category,
  kind,
  officeOf,
  optional,
  optionalText,
  person,
  priority,
  rating,
  text,
  title,
  toggle,
  unless,
} from './fields.ts';
import {
  type Asking,
  type CaseView,
  type FormRow,
  isStaffView,
  NOTHING_ASKED,
  readersOf,
  row,
} from './form-row.ts';
import { HOLD_FORMS } from './hold-forms.ts';
import { RECEPTION_FORMS } from './reception-forms.ts';

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
    fields: { canned_question: canned('question'), question: unless('canned_question') },
    command: ({ question, canned_question: id }) => ({ question, ...(id && { canned: id }) }),
  }),
  provide_info: row({
    on: { desk: 'form', requester: 'form', question: 'inline', list: 'form' },
    fields: { answer: text() },
    command: ({ answer }) => ({ answer }),
    awaited: true,
  }),
  ...RECEPTION_FORMS,
  set_office: row({
    on: { desk: 'form', requester: 'form' },
    fields: { set_office: officeOf },
    command: ({ set_office }) => ({ office: set_office }),
    folds: () => true,
  }),
  // Steps 7-10 in one form. It opens with what the case has, else with what is suggested, else with
  // what the requester said; what is left empty stays as it is.
  triage: row({
    on: { desk: 'form' },
    fields: {
      triage_kind: { ...optional(kind), part: 'kind' },
      triage_category: { ...optional(category), part: 'category' },
      triage_priority: { ...optional(priority), part: 'priority' },
      triage_assignee: { ...optional(person(true)), part: 'assignee' },
    },
    command: ({ triage_kind, triage_category, triage_priority, triage_assignee }, personById) => ({
      ...(triage_kind && { kind: triage_kind }),
      ...(triage_category && { category: triage_category }),
      ...(triage_priority && { priority: triage_priority }),
      ...(triage_assignee && { assignee: personById(triage_assignee) }),
    }),
    explain: ({ reception }) => ({
      key: missingInReception(reception).length > 0 ? 'explain.triage.reception' : 'explain.triage',
    }),
  }),
  classify: row({ on: { desk: 'form' }, fields: { kind }, command: ({ kind }) => ({ kind }) }),
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
  start: row({ on: { desk: 'at_once', assignment: 'at_once' }, ...NOTHING_ASKED }),
  escalate: row({
    on: { desk: 'form', assignment: 'form' },
    fields: { escalate_to: { ...person(false), otherThanAssignee: true }, escalate_reason: text() },
    command: ({ escalate_to, escalate_reason }, personById) => ({
      assignee: personById(escalate_to),
      reason: escalate_reason,
    }),
  }),
  ...HOLD_FORMS,
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
    folds: (kase, view) =>
      !isStaffView(view) &&
      (kase.state === 'needs_info' ||
        kase.state === 'resolved' ||
        heldQuestion(kase) !== undefined),
  }),
  note: row({
    on: { desk: 'form', assignment: 'form' },
    fields: { note: text() },
    command: ({ note }) => ({ note }),
    explain: () => ({ key: 'explain.note' }),
  }),
  view_files: row({
    on: { desk: 'at_once', assignment: 'at_once', requester: 'at_once' },
    ...NOTHING_ASKED,
  }),
  resolve: row({
    on: { desk: 'form', assignment: 'form' },
    fields: { canned_solution: canned('solution'), solution: unless('canned_solution') },
    command: ({ solution, canned_solution: id }) => ({ solution, ...(id && { canned: id }) }),
    explain: () => ({ key: 'explain.resolve' }),
  }),
  // Steps 14-15 with what policies 1 and 4 ask for; what does not apply is left empty.
  resolve_with_parts: row({
    gives: 'resolve',
    on: { desk: 'apart', assignment: 'apart' },
    fields: {
      parts_solution: text(),
      parts_list: optionalText(MAX_PARTS),
      parts_environment: toggle,
      parts_energy: toggle,
      parts_provider: optionalText(MAX_PROVIDER),
      parts_endorser: { ...optional(person(false)), role: 'professional' },
    },
    command: ({ parts_solution, parts_endorser, ...told }, personById) => ({
      solution: parts_solution,
      parts: told.parts_list,
      environment: told.parts_environment === 'true',
      energy: told.parts_energy === 'true',
      provider: told.parts_provider,
      ...(parts_endorser && { endorsedBy: personById(parts_endorser) }),
    }),
    folds: () => true,
  }),
  cancel: row({
    on: { desk: 'form', requester: 'form', list: 'form' },
    fields: { cancel_reason: text() },
    command: ({ cancel_reason }) => ({ reason: cancel_reason }),
    destructive: true,
    folds: (_kase, view) => view === 'desk',
  }),
  link: row({
    on: { desk: 'form' },
    fields: { link_to: caseNumber },
    command: ({ link_to }, _personById, caseByText) => ({ other: caseByText(link_to) }),
    explain: () => ({ key: 'explain.link' }),
    folds: () => true,
  }),
  merge: row({
    on: { desk: 'form' },
    fields: { merge_into: caseNumber },
    command: ({ merge_into, confirmed = false }, _personById, caseByText) => ({
      other: caseByText(merge_into),
      confirmed,
    }),
    explain: () => ({ key: 'explain.merge' }),
    asksAgain: true,
    folds: () => true,
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
    ...NOTHING_ASKED,
    destructive: true,
    folds: () => true,
  }),
  unfollow: row({ on: { follower: 'at_once' }, ...NOTHING_ASKED }),
} satisfies { readonly [N in PressableCommand]: FormRow<Omit<CommandOf<N>, 'name'>> } & {
  readonly resolve_with_parts: FormRow<Omit<CommandOf<'resolve'>, 'name'>>;
};

export type Forms = typeof FORMS;
export type FormName = keyof Forms;
export const FORM_NAMES = Object.keys(FORMS) as FormName[];

/** The row of one button, for code that treats all alike. */
export function formRow(name: FormName): FormRow {
  return FORMS[name];
}

/** The command that the form gives. */
export function commandGiven(name: FormName): CaseCommandName {
  return formRow(name).gives ?? (name as PressableCommand);
}

/** A card's buttons in their order, and how each asks for its fields. */
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
