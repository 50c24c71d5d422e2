import type { Calendar, Span } from '../domain/calendar.ts';
import { WEEKDAYS } from '../domain/day-in-words.ts';
import { normalize } from '../domain/normalize.ts';
import { inOrder, spanOf } from '../domain/office-days.ts';

/** What a desk works unless its setting says otherwise. */
export const USUAL_HOURS = 'lun-vie 08:00-12:00 14:00-18:00';

const SHORTEST_NAME = 3;
const BETWEEN = /\s+(?:a|to)\s+|\s*[-–]\s*/g;
const AND: ReadonlySet<string> = new Set(['', 'y', 'and']);

/**
 * The week of `lun-vie 08:00-12:00 14:00-18:00; sáb 9:00-12:00`, 0 being Sunday: days in Spanish or
 * English, by three letters at least, with their hours; days that are not named are not worked.
 * Undefined when the text says anything else, one day twice, or hours that are not in order.
 */
export function weekOf(text: string): Calendar['week'] | undefined {
  const week = new Map<number, readonly Span[]>();
  // Some readers of .env files leave the quotes around a value.
  for (const part of text
    .replaceAll('"', '')
    .split(/[;\n]/)
    .filter((one) => one.trim() !== '')) {
    const words = part.replace(BETWEEN, '-').split(/[\s,]+/);
    const said = words.filter((word) => !AND.has(word));
    const hours = said.findIndex((word) => /^\d/.test(word));
    const days = daysOf(said.slice(0, Math.max(hours, 0)));
    const spans = spansOf(said.slice(hours));
    if (days === undefined || spans === undefined || days.some((day) => week.has(day)))
      return undefined;
    for (const day of days) week.set(day, spans);
  }
  return week.size === 0 ? undefined : WEEKDAYS.map((_, day) => week.get(day) ?? []);
}

/** "lun-vie", or "lun mié vie"; undefined when one of them is no weekday, or there is none. */
function daysOf(words: readonly string[]): readonly number[] | undefined {
  const days = new Set<number>();
  for (const word of words) {
    const [first, last = first, ...more] = word.split('-').map(weekdayNamed);
    if (first === undefined || last === undefined || more.length > 0) return undefined;
    for (let ahead = 0; ahead <= (last - first + 7) % 7; ahead += 1) days.add((first + ahead) % 7);
  }
  return days.size === 0 ? undefined : [...days];
}

function weekdayNamed(word: string): number | undefined {
  const said = normalize(word);
  const found = WEEKDAYS.findIndex((names) => names.some((name) => name.startsWith(said)));
  return said.length < SHORTEST_NAME || found < 0 ? undefined : found;
}

/** Hours of a day in order, like `08:00-12:00 14:00-18:00`; undefined when they are not, or there are none. */
export function spansOf(words: readonly string[]): readonly Span[] | undefined {
  const spans = words.flatMap((word) => spanOf(word) ?? []);
  const isSound = spans.length > 0 && spans.length === words.length && inOrder(spans);
  return isSound ? spans : undefined;
}
