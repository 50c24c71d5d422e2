import { Temporal } from 'temporal-polyfill';

/** A day as the clocks of a zone count it. */
export type Day = Temporal.PlainDate;

/** What the zone's clocks show at that instant. */
export function clocksAt(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/** The day that the zone's clocks show at that instant. */
export function dayAt(instant: Date, zone: string): Day {
  return clocksAt(instant, zone).toPlainDate();
}

export function dayAfter(day: Day): Day {
  return day.add({ days: 1 });
}

/** The same few days are asked for again and again, and reckoning takes long. */
const MOST_KEPT = 5_000;
const kept = new Map<string, number>();

/** The first instant, in milliseconds, at which the zone's clocks show that minute of the day or a later one. */
export function reached(day: Day, minutes: number, zone: string): number {
  const key = `${zone} ${day} ${minutes}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const instant = reckonReached(day, minutes, zone);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, instant);
  return instant;
}

function reckonReached(day: Day, minutes: number, zone: string): number {
  const shown = day.toPlainDateTime().add({ minutes });
  const first = shown.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(shown)) return first.epochMilliseconds;
  // Clocks leave that minute out: what is found shows an hour before their change.
  return first.getTimeZoneTransition('next')?.epochMilliseconds ?? first.epochMilliseconds;
}

/** The last instant at which they show that hour of the day; an hour that they leave out falls after the change. */
export function lastShown(day: Day, hour: Temporal.PlainTime, zone: string): Date {
  const shown = day.toPlainDateTime(hour).toZonedDateTime(zone, { disambiguation: 'later' });
  return new Date(shown.epochMilliseconds);
}

/** Whether the zone's clocks change between the two instants. */
export function clocksChange(from: Date, to: Date, zone: string): boolean {
  const change = clocksAt(from, zone).getTimeZoneTransition('next');
  return change !== null && change.epochMilliseconds <= to.getTime();
}
