import type { Span } from './calendar.ts';
import type { Wording } from './desk-catalogue.ts';

/** A day that is not worked as its weekday is, and why. */
export interface SpecialDay {
  /** Like `2026-12-24`. */
  readonly day: string;
  /** What is worked on it; nothing on a day off. */
  readonly worked: readonly Span[];
  readonly words: Wording;
}

/** Who says so: the country's law, the operator's file, or the desk's lead in chat. The later one wins. */
export type SpecialDaySource = 'law' | 'file' | 'desk';

export interface ListedDay extends SpecialDay {
  readonly source: SpecialDaySource;
}

const DAY_MINUTES = 24 * 60;
const HOUR = /^(\d{1,2})(?::(\d{2}))?$/;

/** "8:00", "08:00" or "8", and "24:00" for the end of the day, in minutes; undefined for anything else. */
export function minutesOf(text: string): number | undefined {
  const [, hour, minute = '0'] = HOUR.exec(text.trim()) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= DAY_MINUTES ? minutes : undefined;
}

/** "08:00-12:00"; undefined when it is none, or ends before it begins. */
export function spanOf(text: string): Span | undefined {
  const [first = '', last = '', ...more] = text.split(/\s*[-–]\s*/);
  const [from, to] = [minutesOf(first), minutesOf(last)];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return from < to ? { from, to } : undefined;
}

/** Whether each begins when the one before it has ended, or later. */
export function inOrder(spans: readonly Span[]): boolean {
  return spans.every(({ from }, index) => index === 0 || (spans[index - 1]?.to ?? 0) <= from);
}
