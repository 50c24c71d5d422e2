import type { ContactRequest } from '../../domain/contact-request.ts';
import type { PostedCard } from './case-store.ts';

/** A card of a request as it stands in the desk's channel with its button. */
export interface ContactCard
  extends Pick<PostedCard, 'conversation' | 'activityId' | 'contentHash'> {
  /** Which post of the request it is: see `ContactRequest.posts`. */
  readonly post: number;
}

/** A request with its cards: the newest one, and earlier ones that still have their button. */
export interface StoredContactRequest {
  readonly request: ContactRequest;
  readonly cards: readonly ContactCard[];
}

/** Requests for a person, each one document; every write is atomic and conditional. Rejects when the store cannot be reached. */
export interface ContactRequests {
  /** Writes a new request, of which nobody is told yet. `false` when one of this id exists: nothing is written. */
  insert(request: ContactRequest): Promise<boolean>;
  /** Writes the request, if its stored revision is still `expectedRev`, to be told of. `false`: somebody was faster. */
  save(request: ContactRequest, expectedRev: number): Promise<boolean>;
  find(id: string): Promise<StoredContactRequest | undefined>;
  /** The person's requests, taken ones too, newest first. */
  ofPerson(personId: string, limit: number): Promise<readonly ContactRequest[]>;
  /** Those that nobody took, oldest first. */
  untaken(limit: number): Promise<readonly ContactRequest[]>;
  /** Those that nobody took and that are due to be put up again. */
  due(now: Date, limit: number): Promise<readonly StoredContactRequest[]>;
  /** Those with a write that nobody is told of yet. */
  unplanned(limit: number): Promise<readonly ContactRequest[]>;
  /** Everybody will be told of that revision. Harmless when there is a newer one, or when repeated. */
  planned(id: string, rev: number): Promise<void>;
  /** Keeps which cards stand in the channel, in place of those kept before. */
  putCards(id: string, cards: readonly ContactCard[]): Promise<void>;
}
