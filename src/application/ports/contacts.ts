import type { Person } from '../../domain/case.ts';
import type { Language } from '../../messages/language.ts';

/** What is known of a person besides their cases. */
export interface Contact {
  readonly person: Person;
  /** Where they can be written to; opaque outside the chat adapter. */
  readonly conversation?: unknown;
  /** What they chose. */
  readonly language?: Language;
  /** What their client last said. */
  readonly locale?: string;
  /** When they last wrote, to the day; a former version kept none. */
  readonly seenAt?: Date;
}

/** Everybody who wrote to the desk. */
export interface Contacts {
  find(personId: string): Promise<Contact | undefined>;
  /** Those whose name is this one to `normalize`, as it leaves it; some of them when there are more. */
  named(normalizedName: string, limit: number): Promise<readonly Contact[]>;
  /** Those who wrote last, the last one first. */
  recent(limit: number): Promise<readonly Contact[]>;
  /** Keeps name, address, conversation, locale and when they wrote; leaves the chosen language alone. */
  remember(contact: Omit<Contact, 'language'>): Promise<void>;
  chooseLanguage(personId: string, language: Language): Promise<void>;
  /** The person removed the program: nothing can be sent there any more. */
  forgetConversation(personId: string): Promise<void>;
}
