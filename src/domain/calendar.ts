import { Temporal } from 'temporal-polyfill';
import {
  clocksAt,
  clocksChange,
  type Day,
  dayAfter,
  dayAt,
  lastShown,
  reached,
} from './zone-clocks.ts';

/** Hours of a day that are worked, in minutes that the desk's clocks show since midnight; `to` is not in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * When the desk works, by its own clocks. Spans of a day are in order and do not overlap.
 *
 * Where a zone changes its clocks, an hour is reached at the first instant at which they show it or
 * a later one: work that begins in an hour that is left out begins with the change, and an hour
 * that is shown twice is worked twice, unless work begins or ends within it (then its first showing
 * counts).
 */
export interface Calendar {
  /** IANA name, like `America/Bogota`. */
  readonly zone: string;
  /** What is worked on each weekday, 0 (Sunday) to 6. */
  readonly week: readonly (readonly Span[])[];
  /** By day, like `2026-03-04`: what is worked on a day that is not as its weekday; none on a day off. */
  readonly days: ReadonlyMap<string, readonly Span[]>;
}

const OFFICE_HOURS: readonly Span[] = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 14 * 60, to: 18 * 60 },
];

/** Colombia's usual office hours, without its holidays. */
export const BOGOTA: Calendar = {
  zone: 'America/Bogota',
  week: [[], OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, []],
  days: new Map(),
};

const MINUTE = 60_000;
/** A calendar without a worked day for as long as this has a mistake in it. */
const LONGEST_REST_DAYS = 3 * 366;
const LAST_HOUR = Temporal.PlainTime.from('23:59:59.999');

/** Instants, in milliseconds, between which the desk works; `end` is not in it. */
interface Session {
  readonly start: number;
  readonly end: number;
}

function spansOf(day: Day, { days, week }: Calendar): readonly Span[] {
  return days.get(day.toString()) ?? week[day.dayOfWeek % 7] ?? [];
}

/** None either on a day that a zone left out when it crossed the date line. */
function sessionsOn(day: Day, calendar: Calendar): readonly Session[] {
  return spansOf(day, calendar)
    .map(({ from, to }) => ({
      start: reached(day, from, calendar.zone),
      end: reached(day, to, calendar.zone),
    }))
    .filter(({ start, end }) => start < end);
}

/** What is found first, looking at that day and the following ones. */
function search<Found>(
  first: Day,
  calendar: Calendar,
  look: (sessions: readonly Session[], day: Day) => Found | undefined,
): Found {
  let day = first;
  for (let rest = 0; rest < LONGEST_REST_DAYS; rest += 1) {
    const sessions = sessionsOn(day, calendar);
    const found = look(sessions, day);
    if (found !== undefined) return found;
    if (sessions.length > 0) rest = 0;
    day = dayAfter(day);
  }
  throw new RangeError(`No day is worked within ${LONGEST_REST_DAYS} days before ${day}`);
}

/** Whether the desk is open at that instant. */
export function isWorking(at: Date, calendar: Calendar): boolean {
  const now = at.getTime();
  const today = sessionsOn(dayAt(at, calendar.zone), calendar);
  return today.some(({ start, end }) => start <= now && now < end);
}

/**
 * When the desk is open next: that instant itself while it is open.
 * @throws RangeError when the calendar has no working time within three years.
 */
export function nextWorking(at: Date, calendar: Calendar): Date {
  const now = at.getTime();
  return search(dayAt(at, calendar.zone), calendar, (sessions) => {
    const next = sessions.find(({ end }) => now < end);
    return next && new Date(Math.max(next.start, now));
  });
}

/** When the desk is open next, where it is not open at that instant. */
export function opensNext(at: Date, calendar: Calendar): Date | undefined {
  return isWorking(at, calendar) ? undefined : nextWorking(at, calendar);
}

/** Minutes of working time between two instants, with their fraction; 0 when `to` is not after `from`. */
export function workingMinutes(from: Date, to: Date, calendar: Calendar): number {
  if (to <= from) return 0;
  const [first, last] = [dayAt(from, calendar.zone), dayAt(to, calendar.zone)];
  const steady = !clocksChange(from, to, calendar.zone);
  let worked = 0;
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = dayAfter(day))
    // A case stays open for months: whole days are counted without instants while clocks keep still.
    if (steady && !day.equals(first) && !day.equals(last))
      for (const span of spansOf(day, calendar)) worked += (span.to - span.from) * MINUTE;
    else
      for (const { start, end } of sessionsOn(day, calendar))
        worked += Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime()));
  return worked / MINUTE;
}

/**
 * The first instant by which that many minutes have been worked since `from`: the end of a morning,
 * not the beginning of its afternoon; `from` itself for none.
 * @throws RangeError when the calendar has no working time within three years.
 */
export function afterWorkingMinutes(from: Date, minutes: number, calendar: Calendar): Date {
  let left = Math.round(minutes * MINUTE);
  if (left <= 0) return from;
  return search(dayAt(from, calendar.zone), calendar, (sessions) => {
    for (const { start, end } of sessions) {
      const begin = Math.max(start, from.getTime());
      if (end - begin >= left) return new Date(begin + left);
      left -= Math.max(0, end - begin);
    }
    return undefined;
  });
}

function nthWorkingDay(from: Day, days: number, calendar: Calendar): Day {
  let left = days;
  return search(from, calendar, (sessions, day) => {
    if (sessions.length > 0 && !day.equals(from)) left -= 1;
    return left <= 0 ? day : undefined;
  });
}

/**
 * The instant `days` working days after `from`, at the same hour: days that are not worked at all do
 * not count, as terms in days run in Colombian public law; a half day counts. A term that begins on
 * such a day runs from the end of it, so that it too has whole working days and whoever is told
 * later never has to answer earlier. An hour that clocks show twice is the second one.
 */
export function addWorkingDays(from: Date, days: number, calendar: Calendar): Date {
  const clocks = clocksAt(from, calendar.zone);
  const hour = worksOn(from, calendar) ? clocks.toPlainTime() : LAST_HOUR;
  return lastShown(nthWorkingDay(clocks.toPlainDate(), days, calendar), hour, calendar.zone);
}

/**
 * The next reminder strictly after `from` and before `closeAt`, one a working day at the hour of
 * `from` (that of a day off too: nobody is reminded at midnight); none when the closing comes first.
 */
export function nextReminder(from: Date, closeAt: Date, calendar: Calendar): Date | undefined {
  const clocks = clocksAt(from, calendar.zone);
  const day = nthWorkingDay(clocks.toPlainDate(), 1, calendar);
  const next = lastShown(day, clocks.toPlainTime(), calendar.zone);
  return next < closeAt ? next : undefined;
}

/** A day of the desk's calendar: months are 1 to 12, weekdays 0 (Sunday) to 6. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The instant's day at the desk, and the minutes that its clocks show. */
export function localDate(
  instant: Date,
  { zone }: Calendar,
): LocalDate & { readonly weekday: number; readonly minutes: number } {
  const { year, month, day, dayOfWeek, hour, minute } = clocksAt(instant, zone);
  return { year, month, day, weekday: dayOfWeek % 7, minutes: hour * 60 + minute };
}

/** The desk's midnight before that instant, or that instant itself. */
export function startOfDay(instant: Date, { zone }: Calendar): Date {
  return new Date(reached(dayAt(instant, zone), 0, zone));
}

/** The last millisecond of that day at the desk; days beyond the month's last fall into the next. */
export function endOfDate({ year, month, day }: LocalDate, { zone }: Calendar): Date {
  const following = new Temporal.PlainDate(year, 1, 1)
    .add({ months: month - 1 })
    .add({ days: day });
  return new Date(reached(following, 0, zone) - 1);
}

/** Whether the desk works on the instant's day, be it for a part of it. */
export function worksOn(instant: Date, calendar: Calendar): boolean {
  return sessionsOn(dayAt(instant, calendar.zone), calendar).length > 0;
}

/** What is worked on that day by the desk's clocks; nothing on a day off. */
export function spansOn({ year, month, day }: LocalDate, calendar: Calendar): readonly Span[] {
  return spansOf(new Temporal.PlainDate(year, month, day), calendar);
}

/** The beginning of the desk's last working day before the instant's day. */
export function startOfLastWorkingDay(instant: Date, calendar: Calendar): Date {
  let day = dayAt(instant, calendar.zone).subtract({ days: 1 });
  while (sessionsOn(day, calendar).length === 0) day = day.subtract({ days: 1 });
  return new Date(reached(day, 0, calendar.zone));
}

/** The day on which the instant falls at the desk, like `2026-03-04`. */
export function deskDay(instant: Date, { zone }: Calendar): string {
  return dayAt(instant, zone).toString();
}

/** A month of a year, 1 to 12. */
export type Month = Pick<LocalDate, 'year' | 'month'>;

/** The month in which the instant falls at the desk. */
export function deskMonth(instant: Date, calendar: Calendar): Month {
  const { year, month } = localDate(instant, calendar);
  return { year, month };
}

/** The month from its first instant at the desk up to the next one's, which is not in it. */
export function monthSpan({ year, month }: Month, { zone }: Calendar): { from: Date; to: Date } {
  const first = new Temporal.PlainDate(year, month, 1);
  const midnight = (day: Day) => new Date(reached(day, 0, zone));
  return { from: midnight(first), to: midnight(first.add({ months: 1 })) };
}

/** The year in which the instant falls at the desk: the one that case numbers carry. */
export function deskYear(instant: Date, calendar: Calendar): number {
  return localDate(instant, calendar).year;
}
