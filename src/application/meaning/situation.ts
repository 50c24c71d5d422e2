import type { CaseLink, LeftToDesk, State } from '../../domain/case.ts';
import type { Kind } from '../../domain/catalogue.ts';
import type { ReceptionText } from '../../domain/reception.ts';

/** The question of a request under way that waits for an answer. */
export type OpenQuestion = 'request' | 'clarify' | 'name' | 'summary';

/** What is known of a case that the person may mean. */
export interface CaseAtHand {
  readonly id: string;
  readonly number: string;
  /** As far as words go: on hold for its requester, it waits for their answer as POR ACLARAR. */
  readonly state: State;
  /** Where `state` is not the case's own. */
  readonly stands?: State;
  readonly request: string;
  /** Of their own: for whom it was asked, where they work, and what kind it is. */
  readonly forWhom?: string;
  readonly office?: string;
  readonly kind?: Kind;
  /** What the desk asked and waits for (POR ACLARAR, or on hold); none when the request itself was unclear. */
  readonly question?: string;
  /** It asked that only minutes ago. */
  readonly justAsked?: true;
  /** It is on hold. */
  readonly held?: true;
  /** A date for the work, like `2026-03-04`: the desk proposed it and waits for a yes, or that is settled so far. */
  readonly date?: { readonly is: 'proposed' | 'settled'; readonly day: string };
  /** It was closed without a solution. */
  readonly cancelled?: true;
  /** What the requirement-reception form that it needs lacks (policy 3). */
  readonly lacks?: readonly ReceptionText[];
  /** The id of the closed case that it continues. */
  readonly continues?: string;
  /** How many things happened with it so far. */
  readonly events?: number;
  /** The open case that it was merged into, theirs or one that they follow. */
  readonly mergedInto?: CaseLink;
}

/** What is open for whoever writes: it decides what their words can mean. */
export interface Situation {
  /** The request under way, and what it was just asked. */
  readonly draft?: {
    readonly question: OpenQuestion;
    readonly request: string;
    /** What of it is left to the desk so far, and may be said. */
    readonly undecided: readonly LeftToDesk[];
    /** Whether it continues a closed case. */
    readonly continues?: boolean;
  };
  /** The titles, in every language, of the buttons that the last answer offered, in their order. */
  readonly offered: readonly (readonly string[])[];
  /** Their own cases: open ones, and those closed lately; newest first. */
  readonly own: readonly CaseAtHand[];
  /** The cases that they solve, newest first. */
  readonly solving: readonly CaseAtHand[];
  /** They asked for a person, and somebody may still be about to write to them. */
  readonly awaitsPerson?: boolean;
  readonly isStaff: boolean;
  /** The names of the staff as `normalize` leaves them, for one of the staff. */
  readonly colleagues?: readonly string[];
  /** They were just asked until when somebody is away: whose name they had said, if not themselves. */
  readonly absenceAsked?: { readonly who?: string };
  /** The year at the desk: "caso 12" is this year's. */
  readonly year: number;
}
