import type { Person } from '../../domain/case.ts';
import type { DeliveryKind } from '../../messages/kinds.ts';

export type Recipient =
  | { readonly kind: 'desk' }
  | { readonly kind: 'person'; readonly person: Person };

interface Queued {
  /** Adding the same twice makes one. */
  readonly id: string;
  /** Deliveries of one lane go out one at a time, in order. */
  readonly lane: string;
  /** The order among those of one instant. */
  readonly rev: number;
  readonly createdAt: Date;
  readonly attempts: number;
}

/** One thing to tell one recipient of a case, drawn when it is sent; its id is `case:rev:recipient:kind`. */
export interface CaseDelivery extends Queued {
  /** Empty for what is about no case. */
  readonly caseId: string;
  readonly recipient: Recipient;
  readonly kind: DeliveryKind;
  /** Whom the notice to the desk is about: they could not be told, or left. */
  readonly unreached?: Person;
}

/** What is told of a request for a person: its card to the desk, drawn when it is sent, who took it to the person, or to them that it was withdrawn. */
export interface ContactDelivery extends Queued {
  readonly kind: 'contact_card' | 'contact_taken' | 'contact_withdrawn';
  readonly requestId: string;
}

/** What a turn answered and the chat did not take, as it was to be sent. */
export interface Reply {
  readonly conversation: unknown;
  readonly activity: unknown;
}
export interface ReplyDelivery extends Queued {
  readonly kind: 'reply';
  readonly reply: Reply;
}

/** Something to send. Kept until sent or given up. */
export type Delivery = CaseDelivery | ContactDelivery | ReplyDelivery;

/** What is known of a lane's conversation by whoever takes it. */
export interface LaneHistory {
  /** When something was sent there (ms since 1970), oldest first, as far as a limit counts it. */
  readonly sends: readonly number[];
  /** Until when somebody had it who did not give it back: what they sent is not known. */
  readonly lostAt?: Date;
}

/** The queue of deliveries, shared by all instances. */
export interface Deliveries {
  /** Adds what is not there yet, by id. */
  add(deliveries: readonly Delivery[]): Promise<void>;
  /** Lanes with something to send now. */
  readyLanes(now: Date, limit: number): Promise<readonly string[]>;
  /** Takes the lane until `until`; undefined when another instance has it or it must wait. */
  claim(lane: string, owner: string, now: Date, until: Date): Promise<LaneHistory | undefined>;
  /** Gives the lane back with what was sent there; nothing of it goes out before `notBefore`. */
  release(lane: string, owner: string, notBefore: Date, sends: readonly number[]): Promise<void>;
  /** Says that this instance may send until then; gives how many say so now, itself included. */
  announceSender(owner: string, now: Date, until: Date): Promise<number>;
  /** A lane that waits for its time may go on at once. Harmless for any other. */
  resume(lane: string, now: Date): Promise<void>;
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
