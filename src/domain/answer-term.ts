import { addCalendarDays, addWorkingDays, type Calendar, DAYS_TO_ANSWER } from './calendar.ts';
import type { Case } from './case.ts';

/** How many days a requester has to answer a resolution (step 18), and which days count. */
export interface AnswerTerm {
  readonly days: number;
  readonly counted: 'working' | 'calendar';
}

/** What the procedure says, where the desk says nothing else. */
export const PROCEDURE_TERM: AnswerTerm = { days: DAYS_TO_ANSWER, counted: 'working' };

/** When a term that begins at that instant is over. */
export function endOfTerm(from: Date, { days, counted }: AnswerTerm, calendar: Calendar): Date {
  return counted === 'working'
    ? addWorkingDays(from, days, calendar)
    : addCalendarDays(from, days, calendar);
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
