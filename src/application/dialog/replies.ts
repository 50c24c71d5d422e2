import type { AbsenceAnswer } from '../../domain/absence.ts';
import type { MissingDetail } from '../../domain/completeness.ts';
import type { Rejection } from '../../domain/rejections.ts';
import type { Language } from '../../messages/language.ts';
import type { WordKey } from '../../messages/translate.ts';
import type { WordsOfList } from '../list-asked.ts';
import type { PlainCommand } from '../meaning/commands.ts';
import type { MonthAsked } from '../meaning/outcome.ts';
import type { OpenQuestion } from '../meaning/situation.ts';
import type { Draft } from './dialog.ts';
import type { Offer } from './offers.ts';

/** What the dialog answers with: codes, for whoever draws it in the person's language. */

type CodeOf<Key> = Key extends `dialog.${infer Code}` ? Code : never;
/** A sentence by its code: under `dialog.` and the code stands its text in each language. */
export type ReplyCode = CodeOf<WordKey> | 'text_not_saved';

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
      readonly view: Exclude<PlainCommand, 'cancel'> | 'who_writes';
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
  /** The answer stands where the offer's buttons were. */
  | {
      readonly kind: 'answered';
      readonly card: 'offer';
      readonly offer: Offer;
      readonly answer: number;
    };
