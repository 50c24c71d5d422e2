import type { AttachedFile, Case } from '../../domain/case.ts';
import type { DeskDecides, Kind, Priority } from '../../domain/catalogue.ts';
import type { CaseCommand } from '../../domain/commands/index.ts';
import type { CatalogueEntry } from '../../domain/desk-catalogue.ts';
import type { Rejection } from '../../domain/rejections.ts';
import type { Language } from '../../messages/language.ts';
import type { AbsenceSaid } from '../absences.ts';
import type { Meaning } from '../meaning/outcome.ts';
import type { CaseAtHand, OpenQuestion } from '../meaning/situation.ts';
import type { Offer } from './offers.ts';
import type { Reply, ReplyCode } from './replies.ts';

/** The guided dialog that opens a case (steps 1.3, 4-6): where it stands, what comes in, what goes out. */

export type Stage = 'idle' | OpenQuestion;

export interface Draft {
  readonly name: string;
  readonly request: string;
  /** Neither needs to be said: what is not, the desk decides. */
  readonly kind?: Kind | DeskDecides;
  readonly priority?: Priority | DeskDecides;
  /** Where the requester works; empty when they would not say. */
  readonly office?: string;
  /** How many times the request was sent back for being unclear. */
  readonly rounds: number;
  /** What was sent with the request and waits in the store for its case. */
  readonly files?: readonly AttachedFile[];
  /** The closed case whose trouble is back. */
  readonly follows?: Pick<Case, 'id' | 'number'>;
  /** Requests that were written with this one and come after it. */
  readonly rest?: readonly string[];
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
  /** When something was last said about the draft. */
  readonly touchedAt?: Date;
  /** The messages that the draft's request is made of, in their order. */
  readonly said: readonly Said[];
  /** The last messages that became part of a case, with its number. */
  readonly filed: readonly { readonly key: string; readonly number: string }[];
  /** The last turns with their answers: a repeated one gets the same. */
  readonly turns: readonly { readonly key: string; readonly replies: readonly Reply[] }[];
  /** Buttons that were offered and not pressed yet. */
  readonly offers?: readonly Offer[];
  /** The offer that the last answer made: it can be answered in words. */
  readonly live?: string;
  /** The case that the last answer was about, how much had happened with it where that was shown: what follows at once may be about it too. */
  readonly recent?: { readonly caseId: string; readonly at: Date; readonly events?: number };
  /** Messages in a row that were not understood. */
  readonly misunderstood?: number;
  /** The person's office, once they said it; empty when they would not. */
  readonly office?: string;
}

export type Input =
  /** Words, files, or both; `masked` when a secret was taken out of them. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly masked?: boolean;
      readonly files?: readonly AttachedFile[];
    }
  /** An earlier message was changed or, without a text, deleted; `message` is the key of its turn. */
  | { readonly kind: 'edit'; readonly message: string; readonly text: string | undefined }
  | {
      readonly kind: 'card';
      readonly dialog: string;
      readonly step: number;
      readonly pressed: CardAnswer;
    };

export type CardAnswer =
  /** Which of the offer's acts. */
  | { readonly card: 'offer'; readonly answer: number }
  /** Any question's way out. */
  | { readonly card: 'any'; readonly answer: 'cancel' }
  | { readonly card: 'summary'; readonly answer: SummaryAnswer };

/** The summary as it was corrected on its card; the office may be the id of one of the desk's list. */
export type SummaryAnswer = Required<
  Pick<Draft, 'name' | 'request' | 'kind' | 'priority' | 'office'>
>;

/** What the dialog needs to know besides itself. */
export interface DialogContext {
  readonly profileName: string;
  /** Their own cases, open ones and those closed lately, and those that they solve. */
  readonly own: readonly CaseAtHand[];
  readonly solving: readonly CaseAtHand[];
  /** Open major incidents, under the desk's titles. */
  readonly major: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
  }[];
  /** The desk's list, where an office may be named. */
  readonly offices?: readonly CatalogueEntry[];
  /** What a text means where the dialog stands, and their cases as they will be. */
  readonly understand: (dialog: Dialog, text: string, own?: readonly CaseAtHand[]) => Meaning;
  /** The day that the words want, like `2026-03-04`, and why nothing can be left for it. */
  readonly dayIn: (
    text: string,
  ) => { readonly day: string; readonly problem?: Rejection } | undefined;
  /** The kind that a request's words make plain. */
  readonly plainKind: (request: string) => Kind | undefined;
  readonly now: Date;
  /** Fresh ids for a dialog and an offer that begin now. */
  readonly newId: string;
  readonly offerId: string;
  /** The key of the turn under way. */
  readonly turn: string;
}

/** What the turn does besides answering. */
export type Effect =
  | {
      readonly kind: 'open';
      readonly dialogId: string;
      readonly draft: Draft;
    }
  | {
      readonly kind: 'add_to_case';
      readonly caseId: string;
      /** Empty when only files were sent. */
      readonly text: string;
      readonly files: readonly AttachedFile[];
      /** A comment is no answer, whatever the desk asked meanwhile; unsaid, the case's state decides. */
      readonly as?: 'comment' | 'answer';
    }
  /** `code` says that it was done; the files are given to the case after it. */
  | {
      readonly kind: 'command';
      readonly caseId: string;
      readonly command: CaseCommand;
      readonly code: ReplyCode;
      readonly files?: readonly AttachedFile[];
    }
  /** Files that came with the number of a case. */
  | {
      readonly kind: 'files_to_numbered';
      readonly sequence: number;
      readonly year?: number;
      readonly files: readonly AttachedFile[];
    }
  | { readonly kind: 'person'; readonly words: string }
  /** Nobody needs to write to them any more. */
  | { readonly kind: 'no_person' }
  /** One of the staff is away or back, or hands over their cases. */
  | { readonly kind: 'absent' | 'back' | 'hand_over'; readonly said: AbsenceSaid }
  /** A lead wants the summary of each morning, or does not. */
  | { readonly kind: 'digest'; readonly digest: 'on' | 'off' }
  | { readonly kind: 'language'; readonly language: Language };

export interface Step {
  readonly dialog: Dialog;
  readonly replies: readonly Reply[];
  readonly effect?: Effect;
  /** Done after it, where one answer was given to two things. */
  readonly also?: Effect;
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
