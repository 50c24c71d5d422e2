import { addWorkingDays, type Calendar, worksOn } from './calendar.ts';
import type { Case } from './case.ts';
import { clocksAt } from './zone-clocks.ts';

/** Working days that a requester has to answer a resolution (step 18). */
export const DAYS_TO_ANSWER = 3;

/** Working days after which the desk is asked again about a closing that is stopped. */
export const DAYS_TO_DECIDE = 10;

/** How many days a requester has to answer a resolution (step 18), and which days count. */
export interface AnswerTerm {
  readonly days: number;
  readonly counted: 'working' | 'calendar';
}

/** What the procedure says, where the desk says nothing else. */
export const PROCEDURE_TERM: AnswerTerm = { days: DAYS_TO_ANSWER, counted: 'working' };

/**
 * When a term that begins at that instant is over. One of calendar days that would end on a day that
 * is not worked ends with the next one that is, as terms do in Colombian public law.
 */
export function endOfTerm(from: Date, { days, counted }: AnswerTerm, calendar: Calendar): Date {
  if (counted === 'working') return addWorkingDays(from, days, calendar);
  const end = new Date(clocksAt(from, calendar.zone).add({ days }).epochMilliseconds);
  return worksOn(end, calendar) ? end : addWorkingDays(end, 1, calendar);
}

/**
 * From when on a resolved case tells that the program was stopped for long: its reminder, or else its
 * closing, is a working day overdue. A night and a weekend are no such stop. Whoever could not
 * answer meanwhile is reminded once more, and has at least `oneMoreDay`; undefined while nothing closes.
 */
export function missedAt({ remindAt, closeAt }: Case, calendar: Calendar): Date | undefined {
  const due = remindAt ?? closeAt;
  return due && oneMoreDay(due, calendar);
}

/** One working day later. */
export function oneMoreDay(from: Date, calendar: Calendar): Date {
  return addWorkingDays(from, 1, calendar);
}
