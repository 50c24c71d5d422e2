const DAY = 24 * 60 * 60 * 1000;

/** The desk's working days. `utcOffsetMinutes` says where its midnight is (Colombia: -300, no daylight saving). */
export interface Calendar {
  readonly utcOffsetMinutes: number;
}

/** Colombia keeps one time all year. */
export const BOGOTA: Calendar = { utcOffsetMinutes: -300 };

/** Working days that a requester has to answer a resolution (step 18). */
export const DAYS_TO_ANSWER = 3;

/** Working days after which the desk is asked again about a closing that is stopped. */
export const DAYS_TO_DECIDE = 10;

const MINUTE = 60_000;

function isWorkingDay(instant: number, calendar: Calendar): boolean {
  const weekday = new Date(instant + calendar.utcOffsetMinutes * MINUTE).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The last millisecond of the instant's day, by the desk's midnight. */
function endOfDay(instant: number, calendar: Calendar): number {
  const offset = calendar.utcOffsetMinutes * MINUTE;
  return Math.floor((instant + offset) / DAY) * DAY + DAY - 1 - offset;
}

/** The desk's midnight before that instant, or that instant itself. */
export function startOfDay(instant: Date, calendar: Calendar): Date {
  return new Date(endOfDay(instant.getTime(), calendar) + 1 - DAY);
}

/** A day of the desk's calendar: months are 1 to 12, weekdays 0 (Sunday) to 6. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The instant's day at the desk, and the minutes that have passed of it. */
export function localDate(
  instant: Date,
  calendar: Calendar,
): LocalDate & { readonly weekday: number; readonly minutes: number } {
  const local = new Date(instant.getTime() + calendar.utcOffsetMinutes * MINUTE);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** The last millisecond of that day at the desk; days beyond the month's last fall into the next. */
export function endOfDate({ year, month, day }: LocalDate, calendar: Calendar): Date {
  const midnight = Date.UTC(year, month - 1, day + 1);
  return new Date(midnight - calendar.utcOffsetMinutes * MINUTE - 1);
}

/** The beginning of the desk's last working day before the instant's day. */
export function startOfLastWorkingDay(instant: Date, calendar: Calendar): Date {
  let start = startOfDay(instant, calendar).getTime() - DAY;
  while (!isWorkingDay(start, calendar)) start -= DAY;
  return new Date(start);
}

/** Whether the desk works on the instant's day. */
export function worksOn(instant: Date, calendar: Calendar): boolean {
  return isWorkingDay(instant.getTime(), calendar);
}

function afterWorkingDays(start: number, days: number, calendar: Calendar): Date {
  let instant = start;
  for (let left = days; left > 0; ) {
    instant += DAY;
    if (isWorkingDay(instant, calendar)) left -= 1;
  }
  return new Date(instant);
}

/**
 * The instant `days` working days (Monday to Friday) after `from`, at the same hour: days that are
 * not worked do not count, as terms in days run in Colombian public law. A term that begins on a
 * Saturday or a Sunday runs from the end of that day, so that it too has whole working days and
 * whoever is told later never has to answer earlier.
 */
export function addWorkingDays(from: Date, days: number, calendar: Calendar): Date {
  const instant = from.getTime();
  const start = isWorkingDay(instant, calendar) ? instant : endOfDay(instant, calendar);
  return afterWorkingDays(start, days, calendar);
}

/**
 * The next reminder strictly after `from` and before `closeAt`, one a working day at the hour of
 * `from` (a weekend's too: nobody is reminded at midnight); none when the closing comes first.
 */
export function nextReminder(from: Date, closeAt: Date, calendar: Calendar): Date | undefined {
  const next = afterWorkingDays(from.getTime(), 1, calendar);
  return next < closeAt ? next : undefined;
}

/** The day on which the instant falls at the desk, like `2026-03-04`. */
export function deskDay(instant: Date, calendar: Calendar): string {
  return new Date(instant.getTime() + calendar.utcOffsetMinutes * MINUTE)
    .toISOString()
    .slice(0, 10);
}

/** A month of a year, 1 to 12. */
export type Month = Pick<LocalDate, 'year' | 'month'>;

/** The month in which the instant falls at the desk. */
export function deskMonth(instant: Date, calendar: Calendar): Month {
  const { year, month } = localDate(instant, calendar);
  return { year, month };
}

/** The month from its first instant at the desk up to the next one's, which is not in it. */
export function monthSpan({ year, month }: Month, calendar: Calendar): { from: Date; to: Date } {
  const midnight = (index: number) =>
    new Date(Date.UTC(year, index, 1) - calendar.utcOffsetMinutes * MINUTE);
  return { from: midnight(month - 1), to: midnight(month) };
}

/** The year in which the instant falls at the desk: the one that case numbers carry. */
export function deskYear(instant: Date, calendar: Calendar): number {
  return localDate(instant, calendar).year;
}
