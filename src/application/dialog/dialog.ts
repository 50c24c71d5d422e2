import type { AttachedFile, Case } from '../../domain/case.ts';
import type { Kind, Priority } from '../../domain/catalogue.ts';
import type { MissingDetail } from '../../domain/completeness.ts';
import type { Rejection } from '../../domain/rejections.ts';
import type { FileProblem } from '../ports/incoming-files.ts';

/** The guided dialog that opens a case (steps 1.3, 4-6): where it stands, what comes in, what goes out. */

export type DialogCard = 'kind' | 'priority' | 'summary' | 'which_case';
export type Stage = 'idle' | 'request' | 'clarify' | 'name' | DialogCard;

export interface Draft {
  readonly name: string;
  readonly request: string;
  readonly kind?: Kind;
  readonly priority?: Priority;
  /** How many times the request was sent back for being unclear. */
  readonly rounds: number;
  /** What was sent with the request and waits in the store for its case. */
  readonly files?: readonly AttachedFile[];
}

/** What one message brought to the request; `key` is its turn's. */
export interface Said {
  readonly key: string;
  readonly text: string;
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
  /** The messages that the draft's request is made of, in their order. */
  readonly said: readonly Said[];
  /** The last messages that became part of a case, with its number. */
  readonly filed: readonly { readonly key: string; readonly number: string }[];
  /** The last turns with their answers: a repeated one gets the same. */
  readonly turns: readonly { readonly key: string; readonly replies: readonly Reply[] }[];
}

export type ReplyCode =
  | 'greeting'
  | 'greeting_nameless'
  | 'ask_name'
  | 'request_unclear'
  | 'kind_not_understood'
  | 'priority_not_understood'
  | 'added_to_request'
  | 'cancelled'
  | 'unfinished'
  | 'nothing_to_cancel'
  | 'already_answered'
  | 'expired'
  | 'too_long'
  | 'case_opened'
  | 'case_opened_unclear'
  | 'answer_added'
  | 'comment_added'
  | 'files_added'
  | 'files_kept'
  | 'files_dropped'
  | `file_${FileProblem}`
  | 'thanks'
  | 'thanks_resolved'
  | 'text_not_saved'
  | 'edit_taken'
  | 'edit_ignored'
  | 'edit_filed'
  | 'deletion_taken'
  | 'request_withdrawn';

/** What to answer: a sentence by its code, or a card drawn from the dialog. */
export type Reply =
  | {
      readonly kind: 'text';
      readonly code: ReplyCode;
      readonly params?: Readonly<Record<string, string | number>>;
      readonly missing?: readonly MissingDetail[];
    }
  | {
      readonly kind: 'ask';
      readonly card: DialogCard;
      readonly dialog: string;
      readonly step: number;
      readonly draft: Draft;
      /** What `which_case` offers; none for the other cards. */
      readonly cases: DialogContext['awaiting'];
    }
  /** What was asked for was not carried out. */
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** The answer stands where the question's buttons were. */
  | ({ readonly kind: 'answered' } & PlainAnswer);

export type Input =
  /** Words, files, or both. */
  | { readonly kind: 'text'; readonly text: string; readonly files?: readonly AttachedFile[] }
  | { readonly kind: 'cancel' | 'repeat_question' }
  /** An earlier message was changed or, without a text, deleted; `message` is the key of its turn. */
  | { readonly kind: 'edit'; readonly message: string; readonly text: string | undefined }
  | {
      readonly kind: 'card';
      readonly dialog: string;
      readonly step: number;
      readonly pressed: CardAnswer;
    };

export type CardAnswer =
  | { readonly card: 'kind'; readonly answer: Kind }
  | { readonly card: 'priority'; readonly answer: Priority }
  | { readonly card: 'which_case'; readonly answer: string }
  | {
      readonly card: 'summary';
      readonly answer: 'cancel' | Required<Omit<Draft, 'rounds' | 'files'>>;
    };

/** An answer that is chosen, not a whole form. */
export type PlainAnswer = Exclude<CardAnswer, { card: 'summary' }>;

/** What the dialog needs to know besides itself. */
export interface DialogContext {
  readonly profileName: string;
  /** Cases that wait for this person, asked for only when a new dialog begins. */
  readonly awaiting: readonly Pick<Case, 'id' | 'number' | 'state' | 'request'>[];
  /** A fresh id for a dialog that begins now. */
  readonly newId: string;
  /** The key of the turn under way. */
  readonly turn: string;
}

/** What the turn does besides answering. */
export type Effect =
  | { readonly kind: 'open'; readonly dialogId: string; readonly draft: Required<Draft> }
  | {
      readonly kind: 'add_to_case';
      readonly caseId: string;
      /** Empty when only files were sent. */
      readonly text: string;
      readonly files: readonly AttachedFile[];
    };

export interface Step {
  readonly dialog: Dialog;
  readonly replies: readonly Reply[];
  readonly effect?: Effect;
}

/** What is known before anything was said. */
export const EMPTY_DRAFT: Draft = { name: '', request: '', rounds: 0 };

/** A person who never wrote before. */
export function freshDialog(personId: string): Dialog {
  const draft = EMPTY_DRAFT;
  return {
    personId,
    rev: 0,
    id: '',
    stage: 'idle',
    step: 0,
    draft,
    said: [],
    filed: [],
    turns: [],
  };
}
