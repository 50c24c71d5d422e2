import type { Case } from '../../domain/case.ts';
import type { CaseEvent } from '../../domain/events.ts';
import type { OpenCount } from '../../domain/overview.ts';
import type { QueuePart, QueueSize, QueueSpan } from '../../domain/queue.ts';
import type { Replacements } from '../../domain/spare-parts.ts';
import type { SolvedCase, Workload } from '../../domain/workload.ts';
import type { EditableKind } from '../../messages/kinds.ts';

/** An editable card as it stands in a conversation. */
export interface PostedCard {
  /** `case:recipient:kind:rev`. */
  readonly id: string;
  /** `desk`, or the person's id. */
  readonly recipientKey: string;
  readonly kind: EditableKind;
  /** The revision of the event that posted it; 0 for the kinds of which a case has one. */
  readonly rev: number;
  readonly conversation: unknown;
  readonly activityId: string;
  /** A digest of what it shows: an edit that changes nothing is not sent. */
  readonly contentHash: string;
}

/** A case with the cards that show it. */
export interface StoredCase {
  readonly kase: Case;
  readonly cards: readonly PostedCard[];
}

/** Cases, each one document; every write is atomic and conditional. Rejects when the store cannot be reached. */
export interface CaseStore {
  /** The next number of that year's sequence; never the same twice. Gaps are harmless. */
  nextSequence(year: number): Promise<number>;
  /** Writes a new case and its pending notifications. `false` when a case of this id exists: nothing is written. */
  insert(kase: Case): Promise<boolean>;
  /** Writes the case with its new events and their notifications, if its stored revision is still `expectedRev`. `false`: somebody was faster. */
  save(kase: Case, events: readonly CaseEvent[], expectedRev: number): Promise<boolean>;
  find(id: string): Promise<StoredCase | undefined>;
  findByNumber(number: string): Promise<Case | undefined>;
  /** Cases to which the person is a party (see `parties`) but no former one, open ones first, newest first. */
  involving(personId: string, limit: number): Promise<readonly Case[]>;
  /** Cases that wait for this person as their requester (see `actingRequester`): POR ACLARAR or RESUELTO, newest first. */
  awaitingRequester(personId: string, limit: number): Promise<readonly Case[]>;
  /** Major incidents that are not closed, newest first. */
  majorIncidents(limit: number): Promise<readonly Case[]>;
  /** Open cases placed strictly inside the span, of that part of the queue: the first or last ones, in the queue's order. */
  queue(
    span: QueueSpan,
    end: 'first' | 'last',
    limit: number,
    part?: QueuePart,
  ): Promise<readonly Case[]>;
  /** How many open cases are placed inside the span, of that part; and how many of them before that place. */
  queueSize(span: QueueSpan, part: QueuePart, place: string): Promise<QueueSize>;
  /** How many cases got a solution at or after the one instant and before the other, whatever became of it. */
  solvedBetween(from: Date, until: Date): Promise<number>;
  /** Every open case, counted together with those that are like it; what is at risk or missed, at that instant. */
  openCounts(now: Date): Promise<readonly OpenCount[]>;
  /** The spare parts replaced from that instant on and before the other, the first ones first, without `skip` of them. */
  replacements(
    span: { readonly from: Date; readonly to: Date },
    skip: number,
    limit: number,
  ): Promise<Replacements>;
  /** Cases, closed ones too, that have all of these words (see `searchWords`), newest first. */
  search(words: readonly string[], limit: number): Promise<readonly Case[]>;
  /** What the solved cases with a category tell (see `solvedCase`), the last closed first. */
  lastSolved(limit: number): Promise<readonly SolvedCase[]>;
  /** What of the open cases each person has to solve, by category. */
  workloads(): Promise<readonly Workload[]>;
  /** Every case that is not closed, for a channel that becomes the desk's. */
  openIds(): Promise<readonly string[]>;
  /** Open cases placed after that place of the queue (see `queuePlace`), in its order, with their cards. */
  openWithCards(after: string, limit: number): Promise<readonly StoredCase[]>;
  /** Ids of cases with which the program itself has something to do by then, the longest due first. */
  due(now: Date, limit: number): Promise<readonly string[]>;
  /** Keeps what was reckoned anew of the case, and its place in the queue; nothing when it has another revision by now. */
  putDue(kase: Case): Promise<void>;
  /** Cases with events whose notifications are not planned yet, and those events' revisions. */
  unplanned(
    limit: number,
  ): Promise<readonly { readonly kase: Case; readonly revs: readonly number[] }[]>;
  /** Marks the notifications of these revisions of these cases as planned. Harmless when repeated. */
  planned(
    cases: readonly { readonly id: string; readonly revs: readonly number[] }[],
  ): Promise<void>;
  /** Keeps where a card of the case stands, or what it shows now. */
  putCard(caseId: string, card: PostedCard): Promise<void>;
  removeCard(caseId: string, cardId: string): Promise<void>;
}
