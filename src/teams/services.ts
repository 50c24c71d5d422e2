import type { TurnDeps } from '../desk/intake/take-turn.ts';
import type {
  CaseStore,
  Conversations,
  Deliveries,
  Language,
  Log,
  PostedCards,
} from '../desk/ports.ts';
import type { Actor } from '../domain/policy.ts';
import type { Proactive } from './adapter.ts';

/** What the Teams adapter works with. */
export interface TeamsServices extends TurnDeps {
  readonly cases: CaseStore;
  readonly conversations: Conversations;
  readonly deliveries: Deliveries;
  readonly cards: PostedCards;
  readonly proactive: Proactive;
  readonly log: Log;
  /** Local mode: the first channel becomes the desk at once. */
  readonly local: boolean;
  readonly fixedLanguage: Language | undefined;
  /** Whether the error says that the store cannot be reached now. */
  readonly isUnavailable: (error: unknown) => boolean;
}

/** Who sent what is being answered, and in which language to answer. */
export interface Speaker {
  readonly actor: Actor;
  readonly language: Language;
}
