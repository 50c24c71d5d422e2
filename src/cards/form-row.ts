import type { Case, CaseLink, Person } from '../domain/case.ts';
import type { CaseCommandName } from '../domain/lifecycle.ts';
import { actingRequester } from '../domain/parties.ts';
import type { View } from '../messages/kind-row.ts';
import type { Params, WordKey } from '../messages/translate.ts';
import type { FieldData, Fields } from './fields.ts';
import { registrarShown } from './sections.ts';

/** The cards of a case, and the list of a person's own cases. */
export type CaseView = Exclude<View, 'text'> | 'list';
export type StaffView = 'desk' | 'assignment';

/**
 * How a card asks for the fields: in a form that the button opens in place, with inputs on the card
 * itself, in a card of its own that the button brings, because the case's has no room for it, or not
 * at all, because the button acts at once.
 */
export type Asking = 'form' | 'inline' | 'apart' | 'at_once';

/** Finds the person of this id among the staff. */
export type PersonById = (id: string) => Person;

/** The case that a text names; without an id when there is none. */
export type CaseByText = (text: string) => CaseLink;

/** What comes back besides the fields where the form `asksAgain`. */
export type Confirmation = { readonly confirmed?: true | undefined };

export interface FormRow<Input = object> {
  /** The command that it gives, where another form has that command's name. */
  readonly gives?: CaseCommandName;
  /** The cards that have the button. */
  readonly on: Partial<Record<CaseView, Asking>>;
  readonly fields: Fields;
  /** What the command is told, out of what came back. */
  command(
    data: Readonly<Record<string, unknown>>,
    personById: PersonById,
    caseByText: CaseByText,
  ): Input;
  /** The requester's answer that the desk waits for stands out on the requester's cards. */
  readonly awaited?: true;
  /** Once it is filled in, another card asks whether that is what is meant. */
  readonly asksAgain?: true;
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

export function row<const On extends FormRow['on'], F extends Fields, Input>(
  form: Omit<FormRow, 'on' | 'fields' | 'command'> & {
    readonly on: On;
    readonly fields: F;
    readonly command: (
      data: FieldData<F> & Confirmation,
      personById: PersonById,
      caseByText: CaseByText,
    ) => Input;
  },
) {
  return form;
}

/** A button that asks for nothing, with what its command is told: nothing. */
export const NOTHING_ASKED = { fields: {}, command: () => ({}) };

/** Whoever registered the case for somebody reads too, or alone where nothing but the name is known. */
export function readersOf(kase: Case): Explanation {
  const { name } = actingRequester(kase);
  const registrar = registrarShown(kase);
  return registrar === undefined || registrar === name
    ? { key: 'explain.comment', params: { name } }
    : { key: 'explain.comment.both', params: { name, registrar } };
}

/** Whether the card is the staff's; the others are the requester's own, or a follower's. */
export function isStaffView(view: string): view is StaffView {
  return view === 'desk' || view === 'assignment';
}
