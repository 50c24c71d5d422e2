import type { Message } from '../../messages/message.ts';
import type { PostedCard } from './case-store.ts';
import type { Recipient, Reply } from './deliveries.ts';

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

/** The limits of the chat take nothing more before that instant: nothing was sent, and nothing failed. */
export class NotBefore extends Error {
  override readonly name = 'NotBefore';
  readonly instant: Date;
  constructor(instant: Date) {
    super(`not before ${instant.toISOString()}`);
    this.instant = instant;
  }
}

/** Proactive messages. Every call throws `DeliveryError`, or `NotBefore`. */
export interface Chat {
  /** Posts and says where it went. */
  post(
    recipient: Recipient,
    message: Message,
  ): Promise<Pick<PostedCard, 'conversation' | 'activityId' | 'contentHash'>>;
  /** Edits a posted card and gives what it shows now; sends nothing when it shows that already. */
  edit(card: PostedCard, message: Message): Promise<Pick<PostedCard, 'contentHash'>>;
  /** Sends what a turn could not send; it counts for that lane. */
  resend(lane: string, reply: Reply): Promise<void>;
}
