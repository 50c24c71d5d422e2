import type { Case } from '../../domain/case.ts';
import type { Kind, Priority } from '../../domain/catalog.ts';
import type { MissingDetail } from '../../domain/clarity.ts';
import type { Rejection } from '../../domain/rejections.ts';

/** The guided dialog that opens a case (steps 1.3, 4-6): where it stands, what comes in, what goes out. */

export type Stage =
  | 'idle'
  | 'which_case'
  | 'request'
  | 'clarify'
  | 'name'
  | 'kind'
  | 'priority'
  | 'summary';

export interface Draft {
  readonly name: string;
  readonly request: string;
  readonly kind?: Kind;
  readonly priority?: Priority;
  /** How many times the request was sent back for being unclear. */
  readonly rounds: number;
}

/** One person's dialog. `id` names one conversation about one request: the case's id derives from it. */
export interface Dialog {
  readonly personId: string;
  readonly rev: number;
  readonly id: string;
  readonly stage: Stage;
  /** Counts the questions, so that an old question's button is recognised. */
  readonly step: number;
  readonly draft: Draft;
  /** The last turns with their answers: a repeated one gets the same. */
  readonly turns: readonly Turn[];
}

export interface Turn {
  readonly key: string;
  readonly replies: readonly Reply[];
}

export type DialogCard = 'kind' | 'priority' | 'summary' | 'which_case';
export type Say =
  | 'intake.greeting'
  | 'intake.greeting.nameless'
  | 'intake.ask_name'
  | 'intake.unclear'
  | 'intake.pick_kind'
  | 'intake.pick_priority'
  | 'intake.summary_added'
  | 'intake.cancelled'
  | 'intake.unfinished'
  | 'intake.nothing_to_cancel'
  | 'intake.already_answered'
  | 'intake.expired'
  | 'intake.too_long'
  | 'intake.opened'
  | 'intake.unclear_opened'
  | 'intake.answer_added'
  | 'intake.comment_added'
  | 'thanks.reply'
  | 'thanks.resolved'
  | 'card.no_effect_text';

/** What to answer: words by their key, or a card drawn from the dialog. */
export type Reply =
  | {
      readonly kind: 'say';
      readonly say: Say;
      readonly params?: Readonly<Record<string, string | number>>;
      readonly missing?: readonly MissingDetail[];
    }
  | {
      readonly kind: 'ask';
      readonly card: DialogCard;
      readonly dialog: string;
      readonly step: number;
      readonly draft: Draft;
      /** Cases offered by `which_case`. */
      readonly caseIds?: readonly string[];
    }
  /** What was asked for was not carried out. */
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** The answer stands where the question's buttons were. */
  | { readonly kind: 'answered'; readonly card: DialogCard; readonly answer: string };

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'repeat_question' }
  | ({ readonly kind: 'card'; readonly dialog: string; readonly step: number } & CardAnswer);

export type CardAnswer =
  | { readonly card: 'kind'; readonly answer: Kind }
  | { readonly card: 'priority'; readonly answer: Priority }
  | { readonly card: 'which_case'; readonly answer: string }
  | {
      readonly card: 'summary';
      readonly answer: 'cancel' | (Required<Omit<Draft, 'rounds'>> & { readonly confirmed: true });
    };

/** What the dialog needs to know besides itself. */
export interface Surroundings {
  readonly profileName: string;
  /** Cases that wait for this person, asked for only when a new dialog begins. */
  readonly awaiting: readonly Pick<Case, 'id' | 'number' | 'state'>[];
  /** A fresh id for a dialog that begins now. */
  readonly newId: string;
}

/** What the turn does besides answering. */
export type Effect =
  | { readonly kind: 'open'; readonly dialogId: string; readonly draft: Required<Draft> }
  | { readonly kind: 'tell_case'; readonly caseId: string; readonly text: string };

export interface Step {
  readonly dialog: Dialog;
  readonly replies: readonly Reply[];
  readonly effect?: Effect;
}

/** A person who never wrote before. */
export function freshDialog(personId: string): Dialog {
  const draft = { name: '', request: '', rounds: 0 };
  return { personId, rev: 0, id: '', stage: 'idle', step: 0, draft, turns: [] };
}
