import type { Case, Person } from '../domain/case.ts';
import type { ContactRequest } from '../domain/contact-request.ts';
import type { CaseEvent } from '../domain/events.ts';
import type { Actor } from '../domain/permissions.ts';
import type { MessageKind } from './kinds.ts';
import type { Language } from './language.ts';

/** What a person wrote that the message repeats: of the case, or a text of the event. */
export type Quote =
  | 'request'
  | 'solution'
  | 'question'
  | 'answer'
  | 'awaited'
  | 'reason'
  | 'refusals'
  | 'text'
  | 'note'
  | 'files'
  | 'dispute';

/** What is told, before any wording: adapters draw it in the recipient's language. */
export interface Message {
  readonly kind: MessageKind;
  readonly kase: Case;
  /** The event that is told; a card shows the case as it is now all the same. */
  readonly event: CaseEvent;
  readonly language: Language;
  /** Who sees it, for the buttons: absent on the desk's shared card. */
  readonly viewer?: Actor;
  /** Requesters are told until when the desk acts: see `promisedBy`. */
  readonly promises?: boolean;
  /** Who could not be told, or who left, in the notice to the desk. */
  readonly unreached?: Person;
  /** The cases that a notice lists. */
  readonly cases?: readonly Case[];
}

/** What is told of a request for a person: its card to the desk, what an earlier card becomes, who took it to the person, or to them that it was withdrawn. */
export interface ContactMessage {
  readonly kind: 'contact_card' | 'contact_moved' | 'contact_taken' | 'contact_withdrawn';
  readonly request: ContactRequest;
  /** The person's open cases. */
  readonly cases: readonly Case[];
  readonly language: Language;
}
