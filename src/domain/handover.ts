import type { Case, Person } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { Rejection } from './rejections.ts';
import type { AssigneeSuggestion } from './workload.ts';

/** So many cases are handed over by one press. */
export const CASES_A_PRESS = 10;

/** The cases of somebody that others could go on with, and who is suggested for each. */
export interface Handover {
  readonly person: Person;
  readonly own: boolean;
  readonly rows: readonly { readonly kase: Case; readonly suggested?: AssigneeSuggestion }[];
  /** How many there are besides these; they come when these are handed over. */
  readonly more: number;
}

/** What came of each case: who has it now, or why it was not handed over. */
export interface HandedOver {
  readonly given: readonly { readonly number: string; readonly to: Person }[];
  readonly kept: readonly KeptCase[];
}

export type KeptCase =
  | { readonly number: string; readonly rejection: Rejection }
  /** Somebody else changed it first. */
  | { readonly number: string; readonly by: CaseEvent }
  /** There is no such case. */
  | 'unknown';
