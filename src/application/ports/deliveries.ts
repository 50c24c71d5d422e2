import type { Person } from '../../domain/case.ts';
import type { DeliveryKind } from '../../messages/kinds.ts';

export type Recipient =
  | { readonly kind: 'desk' }
  | { readonly kind: 'person'; readonly person: Person };

/** One thing to tell one recipient. Kept until sent or given up. */
export interface Delivery {
  /** `case:rev:recipient:kind`: planning twice makes one. */
  readonly id: string;
  /** Deliveries of one lane go out one at a time, in order. */
  readonly lane: string;
  /** Empty for what is about no case. */
  readonly caseId: string;
  readonly rev: number;
  readonly recipient: Recipient;
  readonly kind: DeliveryKind;
  /** Whom the notice to the desk is about: they could not be told, or left. */
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
