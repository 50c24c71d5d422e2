import type { Case, CaseLink, LeftToDesk, Person } from '../case.ts';
import { type Channel, FIRST_LEVEL, type Kind, type Priority } from '../catalogue.ts';
import { type MissingDetail, missingDetails } from '../completeness.ts';
import type { CaseEventOf } from '../events.ts';
import type { Filing } from '../filing.ts';

/** Opens a case (steps 1.3-5). */
export interface OpenInput {
  readonly channel: Channel;
  readonly requester: Person;
  /** Who registered it, when that is not the requester themselves. */
  readonly registeredBy?: Person;
  readonly request: string;
  readonly reportedKind: Kind;
  readonly priority: Priority;
  /** Kind and priority that are only assumed. */
  readonly leftToDesk?: readonly LeftToDesk[];
  /** The requester's office (dependencia), in their words. */
  readonly office?: string;
  /** Of an official letter (step 1.2), and of nothing else. */
  readonly filing?: Filing;
  /** The closed case whose trouble is back: a closed case never reopens. */
  readonly follows?: CaseLink;
}

export interface Opened extends OpenInput {
  readonly number: string;
  readonly missing: readonly MissingDetail[];
}

/** What is recorded: the request as the minimum-data gate (step 4) finds it. */
export function recordOpening(input: OpenInput, number: string): Opened {
  return { ...input, number, missing: missingDetails(input.request) };
}

/** The case as its first event leaves it, but for its state. */
export function openedCase(id: string, event: CaseEventOf<'opened'>): Omit<Case, 'state'> {
  return {
    id,
    ...event.data,
    rev: event.rev,
    level: FIRST_LEVEL,
    clarifications: [],
    solutions: [],
    comments: [],
    notes: [],
    attachments: [],
    followers: [],
    continuedBy: [],
    related: [],
    absorbed: [],
    reopenings: 0,
    openedAt: event.at,
    history: [event],
  };
}
