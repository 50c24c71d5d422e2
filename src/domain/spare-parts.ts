import type { Month } from './calendar.ts';
import type { Case, Person, State } from './case.ts';

/** Spare parts that were replaced in a case, once (policy 4): a case that was reopened may have several. */
export interface Replacement {
  readonly caseId: string;
  readonly number: string;
  /** The case's state now. */
  readonly state: State;
  readonly at: Date;
  readonly by: Person;
  /** Which parts, as they were written. */
  readonly parts: string;
}

/** A part of a month's replacements, in their order. */
export interface Replacements {
  /** How many there are in the whole month. */
  readonly total: number;
  readonly found: readonly Replacement[];
}

/** A page of the spare parts replaced in a month, the first ones first. */
export interface PartsPage extends Replacements {
  readonly month: Month;
  /** The month's first instant at the desk. */
  readonly from: Date;
  /** 0 for the first one. */
  readonly page: number;
  /** How many of the month stand before this page. */
  readonly earlier: number;
  readonly more: boolean;
}

/** When spare parts were replaced: refused solutions count too, for the parts stay where they are. */
export function replacedAt({ solutions }: Case): Date[] {
  return solutions.flatMap(({ parts, at }) => (parts === undefined ? [] : [at]));
}
