import type { State } from '../../domain/case.ts';
import type { Kind, Priority } from '../../domain/catalogue.ts';
import type { AbsenceSaid } from '../absences.ts';
import type { Term } from './terms.ts';

/** What a message may come to, whatever it says literally. */
export const OUTCOMES = [
  /** Something new that fails or is needed: a request begins with these words. */
  'intake',
  /** The answer to the question that is open: the desk's (POR ACLARAR), or the dialog's for a text. */
  'answer',
  /** RESUELTO: it works now. */
  'accept',
  /** RESUELTO: it does not work. */
  'reopen',
  /** RESUELTO: about that case, and neither thanks, yes, no, a question of its state nor something new. */
  'dispute',
  /** About an open case: something to add to it, or the same trouble told again. */
  'about_case',
  /** A date that the desk proposed for a case will do, or will not; another one may be named. */
  'confirm_date',
  'other_date',
  /** How a case stands, who has it, when it is attended. */
  'status',
  /** An open case is not needed any more. */
  'cancel_case',
  /** The summary is right: open the case. */
  'open',
  /** The request under way is dropped; nothing is opened. */
  'discard',
  /** The request under way is to be changed, or its question is answered by a choice; see `DraftChange`. */
  'change',
  /** Something in the summary is wrong, and it is not said what. */
  'ask_what',
  /** The trouble of a closed case is back. */
  'again',
  /** They want a person, or they complain. */
  'person',
  /** They asked for a person before, and want none any more. */
  'no_person',
  /** They asked for a person before, and ask who it is. */
  'who_writes',
  /** How the office of a case is corrected. */
  'office_how',
  /** They do not understand the question, ask about it, or do not know. */
  'explain',
  /** They leave the answer to the desk. */
  'open_question',
  'thanks',
  'greet',
  /** Courtesy, leftovers and talk that asks for nothing. */
  'smalltalk',
  /** They will come back to it: nothing is decided. */
  'later',
  'help',
  /** What words of the procedure mean; see `terms`. */
  'terms',
  /** Of the requirement-reception form that a case lacks (policy 3): what goes into it, or how that is done. */
  'reception',
  /** Whether other things are asked for here too. */
  'write_here',
  /** One of several cases is meant, and it is not plain which. */
  'ask_which',
  /** One of the buttons just offered, typed: see `choice`. */
  'choose',
  /** Their own cases. */
  'my_cases',
  /** One case, by its number or plainly meant. */
  'show_case',
  'language',
  /** Staff: begins to work on a case. */
  'start',
  /** Staff: solved; the form for the solution. */
  'resolve_form',
  /** Staff: the form that puts a case on hold; and the work on one goes on. */
  'hold_form',
  'resume',
  /** Staff: something said to the desk alone, which a button of the case's card keeps. */
  'note',
  /** Staff: the queue, or those cases that have these words. */
  'list',
  /** Staff: how many cases there are. */
  'overview',
  /** Staff: the spare parts replaced in a month. */
  'parts',
  /** Staff: who waits for a person to write to them. */
  'waiting',
  /** When the desk works, in general or on a day; see `day`. */
  'hours',
  /** Staff: the desk's hours and days off. */
  'calendar',
  /** Staff: who of them is away. */
  'away',
  /** Staff: which roles they have, and who leads. */
  'own_roles',
  /** Staff: who has which roles. */
  'roles',
  /** Staff: how soon cases are to be started and solved. */
  'levels',
  /** Staff: the form that registers a case for somebody. */
  'register',
  /** Lead: one of the desk's own lists. */
  'categories',
  'offices',
  'canned',
  /** Staff: somebody of them is away, or back, or their cases are to be handed over; see `absence`. */
  'absent',
  'back',
  'hand_over',
  /** Leads: the summary of each morning is wanted, or not. */
  'digest',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What of the request is changed. */
export interface DraftChange {
  readonly kind?: Kind;
  readonly priority?: Priority;
  /** Who it is for. */
  readonly name?: string;
  readonly office?: string;
  /** Added to the request as a correction. */
  readonly correction?: string;
  /** Takes the place of all that was asked for before. */
  readonly request?: string;
  /** It continues no closed case. */
  readonly apart?: true;
}

/** A month, 1 to 12; without a year the last one that has begun, without either this one. */
export interface MonthAsked {
  readonly month?: number;
  readonly year?: number;
}

/** What of the queue is asked for: a state of the cases, or what they have in common. */
export type ListFilter = State | 'unassigned' | 'mine' | 'high' | 'today';

/** What a message means in its situation. */
export interface Meaning {
  readonly outcome: Outcome;
  /** Sure enough to act on; else it is asked, with what it may be. */
  readonly sure: boolean;
  /** What it may be besides `outcome`, the likeliest first; only while not sure, or of `ask_which`: what. */
  readonly others: readonly Outcome[];
  /** Ids of the cases that it may be about, the likeliest first; one when it is plain which. */
  readonly cases: readonly string[];
  /** A case that was named and is not among those of the situation. */
  readonly named?: { readonly sequence: number; readonly year?: number };
  /** What was said without the number of the case before it: "MS-2026-000001: tampoco prende". */
  readonly text: string;
  readonly change?: DraftChange;
  /** Which of the offered buttons. */
  readonly choice?: number;
  /** The requests of a message that holds several: at least two. */
  readonly requests?: readonly string[];
  /** `list`: what to look for, empty when it was not said; nothing for the whole queue. */
  readonly search?: string;
  /** `list`: "buscar …" asked for these words, whatever they are; else a person's name may be meant. */
  readonly byWords?: true;
  /** `list`: only cases of this kind. */
  readonly filter?: ListFilter;
  /** `terms`: which ones. */
  readonly terms?: readonly Term[];
  /** `hours`: of which day, in words. */
  readonly day?: string;
  /** `parts`: of which month. */
  readonly month?: MonthAsked;
  readonly language?: 'es' | 'en';
  /** `absent`, `back`, `hand_over`: whose, when it is not the speaker's, and until when. */
  readonly absence?: AbsenceSaid;
  readonly digest?: 'on' | 'off';
}

/** A meaning as a rule or an example gives it: sure and about no case unless it says so. */
export type Reading = Pick<Meaning, 'outcome'> & Partial<Meaning>;
