import type { Translator } from './translate.ts';

/** A day like `2026-03-04` in words; noon at the desk is the same day everywhere in the program. */
export function dayShown(day: string, t: Translator, style: 'day' | 'year' = 'year'): string {
  return t.date(new Date(`${day}T17:00:00Z`), style);
}
