import { monthNamed } from '../../domain/day-in-words.ts';
import type { MonthAsked } from './outcome.ts';

const YEAR_FIRST = /^(20\d\d) (\d\d?)$/;
const MONTH_FIRST = /^(\d\d?) (20\d\d)$/;
const NAMED = /^([a-z]+)(?: (?:del? |of )?(20\d\d))?$/;

/** The month that normalised words name: "octubre", "octubre de 2026", "2026 10"; nothing or "este mes" is this one. */
export function monthAsked(words: string): MonthAsked | undefined {
  if (/^(?:(?:este |this )?(?:mes|month))?$/.test(words)) return {};
  const [, year, month] = YEAR_FIRST.exec(words) ?? swapped(MONTH_FIRST.exec(words)) ?? [];
  if (year !== undefined) return checked(Number(month), Number(year));
  const [, name = '', of] = NAMED.exec(words) ?? [];
  return checked(monthNamed(name), of === undefined ? undefined : Number(of));
}

function swapped(found: RegExpExecArray | null) {
  return found && [found[0], found[2], found[1]];
}

function checked(month: number | undefined, year: number | undefined): MonthAsked | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined;
  return { month, ...(year !== undefined && { year }) };
}
