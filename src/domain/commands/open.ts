import type { Case, CaseLink, LeftToDesk, Person } from '../case.ts';
import { type Channel, FIRST_LEVEL, type Kind, type Priority } from '../catalogue.ts';
import { type MissingDetail, missingDetails } from '../completeness.ts';
import type { CaseEventOf } from '../events.ts';
import type { Filing } from '../filing.ts';
import type { Reception } from '../reception.ts';
import { needsReception } from '../reception-words.ts';

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
  /** When the desk is open next, if it was not. */
  readonly attendedFrom?: Date;
  /** What is known of the form that such a request must come in (policy 3). */
  readonly reception?: Reception;
}

/** What is recorded: the request as the minimum-data gate (step 4) and policy 3 find it. */
export function recordOpening(input: OpenInput, number: string, attendedFrom?: Date): Opened {
  const { request, office } = input;
  return {
    ...input,
    number,
    missing: missingDetails(request),
    ...(attendedFrom && { attendedFrom }),
    ...(needsReception(request) && { reception: office === undefined ? {} : { office } }),
  };
}

/** Of a case in which nothing happened yet. */
export const NOTHING_YET = {
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
} as const satisfies Partial<Case>;

/** The case as its first event leaves it, but for its state. */
export function openedCase(id: string, event: CaseEventOf<'opened'>): Omit<Case, 'state'> {
  return {
    id,
    ...event.data,
    rev: event.rev,
    level: FIRST_LEVEL,
    ...NOTHING_YET,
    openedAt: event.at,
    history: [event],
  };
}
