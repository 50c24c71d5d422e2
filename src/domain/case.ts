import type { Category, Channel, Kind, Priority, Rating } from './catalogue.ts';
import type { MissingDetail } from './completeness.ts';
import type { CaseEvent } from './events.ts';
import type { Filing } from './filing.ts';
import type { Hold, ProposedDate } from './hold.ts';
import type { LevelDue } from './level-alerts.ts';
import type { Reception } from './reception.ts';

export const STATES = [
  'new',
  'needs_info',
  'assigned',
  'in_progress',
  'resolved',
  'closed',
] as const;
/** NUEVO, POR ACLARAR, ASIGNADO, EN CURSO, RESUELTO, CERRADO. */
export type State = (typeof STATES)[number];

/**
 * Somebody the desk deals with. `id` is the directory's object id, the address of a person known
 * only by e-mail, or what `personKnownByName` makes.
 */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

/** Another case, as a card names it. */
export interface CaseLink {
  readonly id: string;
  readonly number: string;
}

/** Somebody who is told how a case goes without seeing it: see `asFollowersSee`. */
export interface Follower extends Person {
  /** Their own case, or one they followed, that was merged into this one; without it they follow a major incident. */
  readonly mergedFrom?: CaseLink;
}

/** How a person is greeted; empty when the name is unknown. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}

/** Step 6: one question of the desk and its answer. */
export interface Clarification {
  readonly question: string;
  readonly askedBy: Person;
  readonly askedAt: Date;
  readonly answer?: string;
  readonly answeredAt?: Date;
}

/** Spare parts that were replaced (policy 4): resolving asks for both conditions of the checklist. */
export interface PartsReplaced {
  /** Which ones, as they were written. */
  readonly list: string;
  /** The part taken out is disposed of by the environmental rules. */
  readonly environment: true;
  /** The new part meets the criteria of energy saving. */
  readonly energy: true;
}

/** A solution that a provider gave and one of the staff's professionals endorsed (policy 1). */
export interface Endorsement {
  readonly provider: string;
  readonly by: Person;
}

/** Step 14. Kept for ever, so that history survives a reopening. */
export interface Solution {
  readonly text: string;
  readonly parts?: PartsReplaced;
  readonly endorsement?: Endorsement;
  readonly by: Person;
  readonly at: Date;
  readonly outcome: 'proposed' | 'refused' | 'accepted';
  readonly refusal?: string;
}

export interface Comment {
  readonly text: string;
  readonly by: Person;
  readonly at: Date;
  /** The requester said it of a resolved case: it is neither a yes nor a no, and stopped the closing. */
  readonly disputes?: true;
}

/** Said by the staff to the staff: nobody else may see it. */
export interface InternalNote {
  readonly text: string;
  readonly by: Person;
  readonly at: Date;
}

/** The closing of a resolved case is stopped: it has no date until somebody answers the requester. */
export interface Suspension {
  readonly since: Date;
}

/** A file that somebody sent (steps 1-3); its bytes are kept apart from the case, under its id. */
export interface AttachedFile {
  readonly id: string;
  /** Without a path, its extension that of its true type. */
  readonly name: string;
  /** The media type that its content has. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** A file of a case, and who sent it when. */
export interface Attachment extends AttachedFile {
  readonly by: Person;
  readonly at: Date;
}

/** What a requester may leave to the desk when they open a case. */
export type LeftToDesk = 'kind' | 'priority';

export const CLOSINGS = ['accepted', 'no_answer', 'cancelled', 'merged'] as const;
export type Closing = (typeof CLOSINGS)[number];
/** Closed so, a case was not solved. */
export const UNSOLVED = ['cancelled', 'merged'] as const satisfies readonly Closing[];

/** One case: what the desk knows of one request or incident. Times are instants. */
export interface Case {
  readonly id: string;
  /** What people say and write: `MS-2026-000001`. */
  readonly number: string;
  /** Counts the writes; every write is conditional on it. */
  readonly rev: number;
  readonly state: State;
  readonly channel: Channel;
  readonly requester: Person;
  /** Who registered it for the requester; absent when nobody else did. */
  readonly registeredBy?: Person;
  readonly request: string;
  /** The requester's office (dependencia), when it was said. */
  readonly office?: string;
  /** The official letter by which it came. */
  readonly filing?: Filing;
  /** The requirement-reception form (policy 3); only a case that needs it has one. */
  readonly reception?: Reception;
  /** The closed case that this one continues. */
  readonly follows?: CaseLink;
  /** The cases that continue this closed one, the newest last. */
  readonly continuedBy: readonly CaseLink[];
  /** Other cases that the desk says have to do with this one, the newest last. */
  readonly related: readonly CaseLink[];
  /** The cases that were merged into this one, the newest last. */
  readonly absorbed: readonly CaseLink[];
  /** The case that stays, when this one was merged into it. */
  readonly mergedInto?: CaseLink;
  /** What the minimum-data gate (step 4) still misses. */
  readonly missing: readonly MissingDetail[];
  /** What the requester called it; `kind` is the desk's own classification (step 7). */
  readonly reportedKind: Kind;
  readonly kind?: Kind;
  readonly priority: Priority;
  /** What the requester would not say and the desk has not decided yet. */
  readonly leftToDesk?: readonly LeftToDesk[];
  readonly category?: Category;
  readonly level: number;
  readonly assignee?: Person;
  /** Present while the case in work waits for somebody, something or a day; its state stays. */
  readonly hold?: Hold;
  /** A date that one side proposed; see `openProposal`. */
  readonly proposedDate?: ProposedDate;
  /** The beginning of the desk's work on the day that both sides agreed on last (policy 5, Baja). */
  readonly agreedDate?: Date;
  readonly clarifications: readonly Clarification[];
  readonly solutions: readonly Solution[];
  readonly comments: readonly Comment[];
  readonly notes: readonly InternalNote[];
  readonly attachments: readonly Attachment[];
  /** What the desk calls a major incident before everybody; only that has one. */
  readonly majorTitle?: string;
  /** Whom the major incident affects too, and whose case was merged into this one: they learn how it goes, nothing else. */
  readonly followers: readonly Follower[];
  readonly reopenings: number;
  readonly openedAt: Date;
  /** When the desk is open next, of a case that was opened outside its hours: its requester was told so. */
  readonly attendedFrom?: Date;
  /** When the program itself has to do something with it: see `nextDueAt`. */
  readonly nextDueAt?: Date;
  /** What falls due next of its service level; absent while no clock runs. Reckoned with `nextDueAt`. */
  readonly levelDue?: LevelDue;
  /** When a resolved case closes by itself (step 18). */
  readonly closeAt?: Date;
  /** When the next reminder before that closing is due. */
  readonly remindAt?: Date;
  /** Present while the closing is stopped; `closeAt` and `remindAt` are then absent. */
  readonly suspended?: Suspension;
  /** When the desk is asked again about a closing that is stopped. */
  readonly askAt?: Date;
  readonly closedAt?: Date;
  readonly closing?: Closing;
  readonly rating?: Rating;
  readonly history: readonly CaseEvent[];
}
