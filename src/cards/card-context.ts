import type { StaffMember } from '../application/ports/staff.ts';
import type { Catalogue } from '../domain/desk-catalogue.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Suggestions } from '../domain/suggestions.ts';
import type { Language } from '../messages/language.ts';

/** A banner at the top of a card. Its text is plain: the card escapes it. */
export interface Notice {
  readonly tone: 'good' | 'warning' | 'attention';
  readonly text: string;
}

/** What was done, or is so. */
export const good = (text: string): Notice => ({ tone: 'good', text });
/** What was not done, and why. */
export const warning = (text: string): Notice => ({ tone: 'warning', text });

/** Who sees a card, and what else it is drawn from besides the case. */
export interface CardContext {
  readonly language: Language;
  /** When it is drawn, on a card that is drawn anew whenever it is looked at: only there an age stays true. */
  readonly now?: Date | undefined;
  /** Who sees it; absent on the desk's shared card. */
  readonly actor?: Actor | undefined;
  readonly staff: readonly StaffMember[];
  /** What the desk chooses from; the procedure's own where it is left out. */
  readonly catalogue?: Catalogue | undefined;
  readonly notice?: Notice | undefined;
  /** Requesters are told until when the desk acts: see `promisedBy`. */
  readonly promises?: boolean | undefined;
  /** What the desk's forms open with where the case has nothing yet. */
  readonly suggestions?: Suggestions | undefined;
}

/** Who sees a card that is of no case, and what came of what they did. */
export type Seen = Pick<CardContext, 'language' | 'notice'>;

/** Where an intake card belongs: a card of an older step changes nothing. */
export interface IntakeStep {
  readonly dialog: string;
  readonly step: number;
}
