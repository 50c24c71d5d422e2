const DAY = 24 * 60 * 60 * 1000;

/** The desk's working days. `utcOffsetMinutes` says where its midnight is (Colombia: -300, no daylight saving). */
export interface Calendar {
  readonly utcOffsetMinutes: number;
}

/** Colombia keeps one time all year. */
export const BOGOTA: Calendar = { utcOffsetMinutes: -300 };

/** Working days that a requester has to answer a resolution (step 18). */
export const DAYS_TO_ANSWER = 3;

function isWorkingDay(instant: number, calendar: Calendar): boolean {
  const weekday = new Date(instant + calendar.utcOffsetMinutes * 60_000).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The instant `days` working days (Monday to Friday) after `from`, at the same hour: days that are
 * not worked do not count, as terms in days run in Colombian public law. From a Saturday or a
 * Sunday the term runs as from the end of that weekend's Sunday.
 */
export function addWorkingDays(from: Date, days: number, calendar: Calendar): Date {
  let instant = from.getTime();
  for (let left = days; left > 0; ) {
    instant += DAY;
    if (isWorkingDay(instant, calendar)) left -= 1;
  }
  return new Date(instant);
}

/** The next reminder strictly after `from` and before `closeAt`, one a working day; none when the closing comes first. */
export function nextReminder(from: Date, closeAt: Date, calendar: Calendar): Date | undefined {
  const next = addWorkingDays(from, 1, calendar);
  return next < closeAt ? next : undefined;
}
