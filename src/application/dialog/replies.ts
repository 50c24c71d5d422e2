import type { AbsenceAnswer } from '../../domain/absence.ts';
import type { MissingDetail } from '../../domain/completeness.ts';
import type { CatalogueList } from '../../domain/desk-catalogue.ts';
import type { Rejection } from '../../domain/rejections.ts';
import type { Language } from '../../messages/language.ts';
import type { WordsOfList } from '../list-asked.ts';
import type { MonthAsked } from '../meaning/outcome.ts';
import type { OpenQuestion } from '../meaning/situation.ts';
import type { Term } from '../meaning/terms.ts';
import type { FileProblem } from '../ports/incoming-files.ts';
import type { Draft, PlainAnswer } from './dialog.ts';
import type { Offer } from './offers.ts';

/** What the dialog answers with: codes, for whoever draws it in the person's language. */

export type ReplyCode =
  | 'greeting'
  | 'greeting_nameless'
  | 'added_to_request'
  | 'words_kept'
  | 'office_noted'
  | 'office_how'
  | 'office_set'
  | 'form_how'
  | 'form_filled'
  | 'request_replaced'
  | 'continues_nothing'
  | 'asked_about'
  | 'changed'
  | 'left_to_desk'
  | 'cancelled'
  | 'draft_dropped'
  | 'unfinished'
  | 'nothing_to_cancel'
  | 'already_answered'
  | 'expired'
  | 'of_another_request'
  | 'too_long'
  | 'case_opened'
  | 'case_opened_unclear'
  /** The same outside the desk's hours. */
  | 'case_opened_later'
  | 'case_opened_unclear_later'
  | 'first_request'
  | 'one_case'
  | 'one_case_yet'
  | 'next_request'
  | 'next_request_kept'
  | 'kept_with_waiting'
  | 'requests_waiting'
  | 'waiting_dropped'
  | 'again_begun'
  | 'closed_continues'
  | 'status_known'
  | 'answer_added'
  | 'comment_added'
  | 'disputed'
  | 'accepted'
  | 'reopened'
  | 'case_cancelled'
  | 'started'
  | 'resumed'
  | 'date_confirmed'
  | 'date_proposed'
  | 'followed'
  | 'left_as_it_is'
  | 'cannot_cancel'
  | 'files_added'
  | 'files_kept'
  | 'files_dropped'
  | `file_${FileProblem}`
  | 'thanks'
  | 'thanks_resolved'
  | 'smalltalk'
  | 'write_here'
  | `term_${Term}`
  | 'later'
  | 'later_draft'
  | 'not_understood'
  | 'no_cases'
  | 'nothing_to_solve'
  | 'note_how'
  | 'note_how_which'
  | 'case_not_found'
  | 'explain_kind'
  | 'explain_priority'
  | 'explain_time'
  | 'explain_request'
  | 'explain_name'
  | 'explain_office'
  | 'office_gone'
  | 'explain_summary'
  | 'language_changed'
  | 'digest_on'
  | 'digest_off'
  | 'digest_leads_only'
  | 'secret_masked'
  | 'text_not_saved'
  | 'edit_taken'
  | 'edit_ignored'
  | 'edit_filed'
  | 'deletion_taken'
  | 'request_withdrawn';

/** What to answer: a sentence by its code, or a card drawn from the dialog or a case. */
export type Reply =
  | {
      readonly kind: 'text';
      readonly code: ReplyCode;
      readonly params?: Readonly<Record<string, string | number>>;
    }
  | {
      readonly kind: 'ask';
      readonly card: OpenQuestion;
      readonly dialog: string;
      readonly step: number;
      readonly draft: Draft;
      readonly missing?: readonly MissingDetail[];
    }
  | { readonly kind: 'offer'; readonly offer: Offer }
  /** How a case stands, in a sentence and with its card. */
  | { readonly kind: 'status'; readonly caseId: string }
  /** A case by its number, whoever asked for it; not found when they may not see it. */
  | { readonly kind: 'numbered'; readonly sequence: number; readonly year?: number }
  | { readonly kind: 'case'; readonly caseId: string }
  /** One form of a case, open. */
  | {
      readonly kind: 'form';
      readonly form: 'reopen' | 'resolve' | 'propose_date' | 'hold';
      readonly caseId: string;
    }
  | {
      readonly kind: 'view';
      readonly view:
        | 'help'
        | 'my_cases'
        | 'queue'
        | 'overview'
        | 'waiting'
        | 'calendar'
        | 'who_writes'
        | 'away'
        | 'own_roles'
        | 'roles'
        | 'levels'
        | 'register'
        | CatalogueList;
    }
  | { readonly kind: 'search'; readonly text: string }
  /** Those of the desk's cases that the words ask for. */
  | ({ readonly kind: 'list' } & WordsOfList)
  /** When the desk works, in general or on that day (in words). */
  | { readonly kind: 'hours'; readonly day?: string }
  /** The spare parts replaced in a month. */
  | ({ readonly kind: 'parts' } & MonthAsked)
  /** The desk is told that they want a person, and when it is open next if it is not. */
  | { readonly kind: 'person_told'; readonly how: 'opened' | 'added'; readonly opens?: Date }
  /** The desk is told that they do not want one any more; `false` when they had asked for none. */
  | { readonly kind: 'no_person_told'; readonly done: boolean }
  /** What was said of an absence, or why nothing came of it. */
  | { readonly kind: 'absence'; readonly answer: AbsenceAnswer }
  /** The cases of that member of the staff, to hand over. */
  | { readonly kind: 'handover'; readonly personId: string }
  /** From here on in this language. */
  | { readonly kind: 'language'; readonly language: Language }
  /** What was asked for was not carried out. */
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** The answer stands where the question's buttons were. */
  | ({ readonly kind: 'answered' } & PlainAnswer)
  | {
      readonly kind: 'answered';
      readonly card: 'offer';
      readonly offer: Offer;
      readonly answer: number;
    };
