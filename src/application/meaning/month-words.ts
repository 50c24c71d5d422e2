import type { MonthAsked } from './outcome.ts';

/** As `normalize` leaves them; the short ones too. */
const MONTHS: readonly RegExp[] = [
  /^(?:ene(?:ro)?|jan(?:uary)?)$/,
  /^feb(?:rero|ruary)?$/,
  /^mar(?:zo|ch)?$/,
  /^(?:abr(?:il)?|apr(?:il)?)$/,
  /^(?:mayo|may)$/,
  /^(?:jun(?:io|e)?)$/,
  /^(?:jul(?:io|y)?)$/,
  /^(?:ago(?:sto)?|aug(?:ust)?)$/,
  /^(?:sep(?:tiembre|tember)?|setiembre|sept)$/,
  /^(?:oct(?:ubre|ober)?)$/,
  /^(?:nov(?:iembre|ember)?)$/,
  /^(?:dic(?:iembre)?|dec(?:ember)?)$/,
];
const YEAR_FIRST = /^(20\d\d) (\d\d?)$/;
const MONTH_FIRST = /^(\d\d?) (20\d\d)$/;
const NAMED = /^([a-z]+)(?: (?:del? |of )?(20\d\d))?$/;

/** The month that normalised words name: "octubre", "octubre de 2026", "2026 10"; nothing or "este mes" is this one. */
export function monthAsked(words: string): MonthAsked | undefined {
  if (/^(?:(?:este |this )?(?:mes|month))?$/.test(words)) return {};
  const [, year, month] = YEAR_FIRST.exec(words) ?? swapped(MONTH_FIRST.exec(words)) ?? [];
  if (year !== undefined) return checked(Number(month), Number(year));
  const [, name = '', of] = NAMED.exec(words) ?? [];
  const named = MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
  return checked(named, of === undefined ? undefined : Number(of));
}

function swapped(found: RegExpExecArray | null) {
  return found && [found[0], found[2], found[1]];
}

function checked(month: number, year: number | undefined): MonthAsked | undefined {
  if (month < 1 || month > 12) return undefined;
  return { month, ...(year !== undefined && { year }) };
}
