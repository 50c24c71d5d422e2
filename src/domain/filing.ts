import { normalize } from './normalize.ts';

/** An official letter as the correspondence system (SIGOB) filed it (step 1.2). */
export interface Filing {
  /** As people write it. */
  readonly number: string;
  /** The day on which it was filed: `2026-03-04`. */
  readonly date: string;
  /** The office that sent it, when it was said. */
  readonly office?: string;
}

/**
 * What a filing number is told from others by: accents, capitals and what stands between its parts
 * do not matter. Empty for a text without letters or digits.
 */
export function filingKey(number: string): string {
  return normalize(number);
}

/** Whether the text is a day of the calendar, like `2026-03-04`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
