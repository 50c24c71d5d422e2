import type { Case, Person } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import type { Actor, StaffRole } from '../domain/policy.ts';
import type { QueueSpan } from '../domain/queue.ts';
import type { Dialog } from './intake/dialog.ts';

/** What the desk needs of the world. Adapters implement these; nothing here knows Teams, MongoDB or SMTP. */

export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Instants, so that tests can travel in time. */
export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A new unguessable id. */
  create(): string;
  /** The same short, unguessable-to-collide digest for the same text, on every instance. */
  digest(text: string): string;
}

/** One line for the operator: an event name and its fields. Never a sentence for the person in front. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

/** Cases, each one document; every write is atomic and conditional. Rejects when the store cannot be reached. */
export interface CaseStore {
  /** The next number of that year's sequence; never the same twice. Gaps are harmless. */
  nextSequence(year: number): Promise<number>;
  /** Writes a new case and its pending notifications. `false` when a case of this id exists: nothing is written. */
  insert(kase: Case): Promise<boolean>;
  /** Writes the case with its new events and their notifications, if its stored revision is still `expectedRev`. `false`: somebody was faster. */
  save(kase: Case, events: readonly CaseEvent[], expectedRev: number): Promise<boolean>;
  find(id: string): Promise<Case | undefined>;
  findByNumber(number: string): Promise<Case | undefined>;
  /** Cases that the person asked for or solves, open ones first, newest first. */
  involving(personId: string, limit: number): Promise<readonly Case[]>;
  /** Cases that wait for their requester: POR ACLARAR or RESUELTO, newest first. */
  awaitingRequester(personId: string, limit: number): Promise<readonly Case[]>;
  /** Open cases placed strictly inside the span: its first or last ones, in the queue's order. */
  queue(span: QueueSpan, end: 'first' | 'last', limit: number): Promise<readonly Case[]>;
  /** Cases, closed ones too, that have all of these words (see `searchWords`), newest first. */
  search(words: readonly string[], limit: number): Promise<readonly Case[]>;
  /** Every case that is not closed, for a channel that becomes the desk's. */
  openIds(): Promise<readonly string[]>;
  /** Ids of resolved cases whose closing is due (step 18). */
  closingDue(now: Date, limit: number): Promise<readonly string[]>;
  /** Ids of resolved cases whose reminder is due. */
  reminderDue(now: Date, limit: number): Promise<readonly string[]>;
  /** Cases with events whose notifications are not planned yet, and those events' revisions. */
  unplanned(limit: number): Promise<readonly { id: string; revs: readonly number[] }[]>;
  /** Marks the revision's notifications as planned. Harmless when repeated. */
  planned(id: string, rev: number): Promise<void>;
}

/**
 * What a message shows. Living ones are cards: they are posted once and edited as the case moves;
 * the others are said once. `update` edits the recipient's living cards quietly.
 */
export const LIVING = [
  'desk_card',
  'case_card',
  'question',
  'assignment',
  'reopening',
  'resolution',
  'reminder',
] as const;
export const SAID_ONCE = [
  'assigned_notice',
  'comment_notice',
  'closed_notice',
  'cancelled_notice',
  'unreached_notice',
] as const;
export type LivingContent = (typeof LIVING)[number];
export type NoticeContent = (typeof SAID_ONCE)[number];
export type Content = LivingContent | NoticeContent | 'update';

export type Recipient =
  | { readonly kind: 'desk' }
  | { readonly kind: 'person'; readonly person: Person };

/** One thing to tell one recipient. Kept until sent or given up. */
export interface Delivery {
  /** `case:rev:recipient:content`: planning twice makes one. */
  readonly id: string;
  /** Deliveries of one lane go out one at a time, in order. */
  readonly lane: string;
  readonly caseId: string;
  readonly rev: number;
  readonly recipient: Recipient;
  readonly content: Content;
  /** Whom the notice to the desk is about: they could not be told. */
  readonly unreached?: Person;
  readonly createdAt: Date;
  readonly attempts: number;
}

/** The queue of deliveries, shared by all instances. */
export interface Deliveries {
  /** Adds what is not there yet, by id. */
  add(deliveries: readonly Delivery[]): Promise<void>;
  /** Lanes with something to send now. */
  readyLanes(now: Date, limit: number): Promise<readonly string[]>;
  /** Takes the lane until `until`; `false` when another instance has it or it must wait. */
  claim(lane: string, owner: string, now: Date, until: Date): Promise<boolean>;
  /** Gives the lane back; nothing of it goes out before `notBefore`. */
  release(lane: string, owner: string, notBefore: Date): Promise<void>;
  /** The lane's next deliveries in order. */
  next(lane: string, limit: number): Promise<readonly Delivery[]>;
  sent(ids: readonly string[], at: Date): Promise<void>;
  /** Removes what was sent before that instant. */
  forgetSent(before: Date): Promise<void>;
  /** Counts a failed attempt. */
  failed(id: string, reason: string): Promise<void>;
  /** Gives a delivery up; it stays for the operator to see. */
  dead(id: string, reason: string): Promise<void>;
}

/** A living card as it stands in a conversation. */
export interface PostedCard {
  /** `case:recipient:content:rev`. */
  readonly id: string;
  readonly caseId: string;
  /** `desk`, or the person's id. */
  readonly recipientKey: string;
  readonly content: LivingContent;
  /** The revision of the event that posted it. */
  readonly rev: number;
  readonly conversation: unknown;
  readonly activityId: string;
  /** What it shows, as a digest: an edit that changes nothing is not sent. */
  readonly shown: string;
}

export interface PostedCards {
  ofCase(caseId: string, recipientKey: string): Promise<readonly PostedCard[]>;
  put(card: PostedCard): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What is known of a person besides their cases. */
export interface Contact {
  readonly person: Person;
  /** Where they can be written to; opaque outside the chat adapter. */
  readonly conversation?: unknown;
  /** What they chose. */
  readonly language?: Language;
  /** What their client last said. */
  readonly locale?: string;
}

/** The team and channel that work as the desk. */
export interface Desk {
  readonly teamId: string;
  readonly channelId: string;
  readonly conversation: unknown;
}

export interface Conversations {
  contact(personId: string): Promise<Contact | undefined>;
  /** Keeps name, address, conversation and locale; leaves the chosen language alone. */
  remember(contact: Omit<Contact, 'language'>): Promise<void>;
  chooseLanguage(personId: string, language: Language): Promise<void>;
  /** The person removed the program: nothing can be sent there any more. */
  forgetConversation(personId: string): Promise<void>;
  desk(): Promise<Desk | undefined>;
  setDesk(desk: Desk): Promise<void>;
}

/** Guided dialogs, one a person; kept so that any instance can take the next turn, also after a restart. */
export interface Dialogs {
  find(personId: string): Promise<Dialog | undefined>;
  /** Writes the dialog if its stored revision is still `expectedRev` (0: there is none yet). */
  save(dialog: Dialog, expectedRev: number): Promise<boolean>;
}

/** A member of the desk's team. */
export interface StaffMember {
  readonly person: Person;
  readonly roles: readonly StaffRole[];
  /** The member's id in the chat, for opening a conversation with them. */
  readonly chatId: string;
}

/** The desk's staff: who is in the desk's team. Read through a cache that a change renews. */
export interface Staff {
  find(personId: string): Promise<StaffMember | undefined>;
  all(): Promise<readonly StaffMember[]>;
  replaceAll(members: readonly StaffMember[]): Promise<void>;
}

/** What is told, before any wording: adapters draw it in the recipient's language. */
export interface Message {
  readonly content: LivingContent | NoticeContent;
  readonly kase: Case;
  /** The event that is told; a card shows the case as it is now all the same. */
  readonly event: CaseEvent;
  readonly language: Language;
  /** Who sees it, for the buttons: absent on the desk's shared card. */
  readonly viewer?: Actor;
  /** Who could not be told, in the notice to the desk. */
  readonly unreached?: Person;
}

/** Why a message did not go out. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** `gone`: it will never work there. `retry`: it may later, not before `retryAfterMs` if given. */
  readonly kind: 'gone' | 'retry';
  readonly retryAfterMs: number | undefined;
  constructor(kind: 'gone' | 'retry', reason: string, retryAfterMs?: number) {
    super(reason);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Proactive messages. Both calls throw `DeliveryError`. */
export interface Chat {
  /** Posts and says where it went. */
  post(
    recipient: Recipient,
    message: Message,
  ): Promise<{ conversation: unknown; activityId: string; shown: string }>;
  /** Edits a posted card and gives what it shows now; sends nothing when it shows that already. */
  edit(card: PostedCard, message: Message): Promise<{ shown: string }>;
}

/** E-mail to a person who cannot be reached in chat: same events, same words. Throws `DeliveryError`. */
export interface Mail {
  /** `deliveryId` gives the Message-ID, so that a repeat is recognised as one. */
  send(
    to: Person & { readonly email: string },
    message: Message,
    deliveryId: string,
  ): Promise<void>;
}
