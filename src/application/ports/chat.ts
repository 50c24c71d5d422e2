import type { Absence } from '../../domain/absence.ts';
import type { Person } from '../../domain/case.ts';
import type { LeadDigest } from '../../domain/overview.ts';
import type { Language } from '../../messages/language.ts';
import type { ContactMessage, Message } from '../../messages/message.ts';
import type { PostedCard } from './case-store.ts';
import type { Recipient, Reply } from './deliveries.ts';
import type { AwayReason } from './desk-channel.ts';
import type { StaffMember } from './staff.ts';

/** Why a message did not go out. `away`: it is the whole conversation that takes nothing. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** `gone`: it will never work there. `retry`: it may later, not before `retryAfterMs` if given. `wait`: so far nothing was tried. */
  readonly kind: 'gone' | 'retry' | 'wait';
  readonly retryAfterMs: number | undefined;
  readonly away: AwayReason | undefined;
  constructor(
    kind: DeliveryError['kind'],
    reason: string,
    retryAfterMs?: number,
    away?: AwayReason,
  ) {
    super(reason);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
    this.away = away;
  }
}

/** The limits of the chat take nothing more before that instant: nothing was sent, and nothing failed. */
export class NotBefore extends Error {
  override readonly name = 'NotBefore';
  readonly instant: Date;
  constructor(instant: Date) {
    super(`not before ${instant.toISOString()}`);
    this.instant = instant;
  }
}

/** As much of a card in a conversation as an edit needs. */
export type StandingCard = Pick<
  PostedCard,
  'recipientKey' | 'conversation' | 'activityId' | 'contentHash'
>;

/** Proactive messages. Every call throws `DeliveryError`, or `NotBefore`. */
export interface Chat {
  /** Posts and says where it went: at the desk in the thread of the card that it `answers`, as long as that stands in the desk's channel. */
  post(
    recipient: Recipient,
    message: Message | ContactMessage,
    answers?: StandingCard,
  ): Promise<Pick<PostedCard, 'conversation' | 'activityId' | 'contentHash'>>;
  /** Edits a posted card and gives what it shows now; sends nothing when it shows that already. */
  edit(
    card: StandingCard,
    message: Message | ContactMessage,
  ): Promise<Pick<PostedCard, 'contentHash'>>;
  /** Sends what a turn could not send; it counts for that lane. */
  resend(lane: string, reply: Reply): Promise<void>;
  /** Tells a member of the staff, in their own chat, that the desk's channel is away, and offers to choose another. */
  offerSetup(person: Person, why: AwayReason, language: Language): Promise<void>;
  /** Sends a lead the summary of the morning, in their own chat. */
  sendDigest(person: Person, digest: LeadDigest, language: Language): Promise<void>;
  /** Tells a member of the staff, in their own chat, until when they are away and who said so, or that they are not any more. */
  tellAbsence(person: Person, absence: Absence | undefined, language: Language): Promise<void>;
  /** Tells a member of the staff, in their own chat, which roles they have now and who gave them. */
  tellRoles(member: StaffMember, by: Person, language: Language): Promise<void>;
}
