import { type Calendar, endOfDate, localDate } from './calendar.ts';
import { normalize } from './normalize.ts';

/** 0 is Sunday; Spanish and English, in plain letters. */
export const WEEKDAYS = [
  ['domingo', 'sunday'],
  ['lunes', 'monday'],
  ['martes', 'tuesday'],
  ['miercoles', 'wednesday'],
  ['jueves', 'thursday'],
  ['viernes', 'friday'],
  ['sabado', 'saturday'],
];
const MONTHS = [
  ['enero', 'january'],
  ['febrero', 'february'],
  ['marzo', 'march'],
  ['abril', 'april'],
  ['mayo', 'may'],
  ['junio', 'june'],
  ['julio', 'july'],
  ['agosto', 'august'],
  ['septiembre', 'setiembre', 'september'],
  ['octubre', 'october'],
  ['noviembre', 'november'],
  ['diciembre', 'december'],
];
const FILLER =
  /\b(?:el|al|este|proximo|dia|que viene|de|del|inclusive|incluido|the|this|next|on|of|day|included)\b/g;
/** "Hasta el 3 de noviembre", said late in the year of it: further ahead than this it is the one that passed. */
const MOST_DAYS_AHEAD = 200;

/** A day as words name it: so many days from today, a day of the week, or a date, as far as it was said. */
type Named =
  | { readonly ahead: number }
  | { readonly weekday: number }
  | { readonly day: number; readonly month?: number; readonly year?: number };

/** Whether the words name a day and nothing else. */
export function namesDay(text: string): boolean {
  return named(text) !== undefined;
}

/**
 * The last instant of the day that the words name in the desk's calendar: "hoy", "mañana", "el
 * lunes" (the next one), "15 de diciembre", "15/12", "el 15", "2026-12-15", in Spanish or English.
 * Without a year it is the next such day, or the one that passed if that is nearer. Undefined for
 * anything else.
 */
export function dayInWords(text: string, now: Date, calendar: Calendar): Date | undefined {
  const said = named(text);
  if (said === undefined) return undefined;
  const today = localDate(now, calendar);
  const end = (year: number, month: number, day: number) =>
    endOfDate({ year, month, day }, calendar);
  const { year, month, day, weekday } = today;
  if ('ahead' in said) return end(year, month, day + said.ahead);
  if ('weekday' in said) return end(year, month, day + (((said.weekday - weekday + 6) % 7) + 1));
  if (said.month === undefined)
    return existing(said, year, said.day < day ? month + 1 : month, calendar);
  if (said.year !== undefined) return existing(said, said.year, said.month, calendar);
  const thisYear = existing(said, year, said.month, calendar);
  if (thisYear === undefined || thisYear >= now) return thisYear;
  const nextYear = existing(said, year + 1, said.month, calendar);
  const latest = end(year, month, day + MOST_DAYS_AHEAD);
  return nextYear !== undefined && nextYear <= latest ? nextYear : thisYear;
}

/** Undefined for the thirtieth of February. */
function existing(
  { day }: { readonly day: number },
  year: number,
  month: number,
  calendar: Calendar,
): Date | undefined {
  const found = endOfDate({ year, month, day }, calendar);
  return localDate(found, calendar).day === day ? found : undefined;
}

function named(text: string): Named | undefined {
  const said = normalize(text)
    .replace(FILLER, ' ')
    .replace(/\b(?:primero|1ro|1o|first)\b/g, '1')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^(?:ayer|yesterday)$/.test(said)) return { ahead: -1 };
  if (/^(?:hoy|today)$/.test(said)) return { ahead: 0 };
  if (/^(?:manana|tomorrow)$/.test(said)) return { ahead: 1 };
  if (/^(?:pasado manana|after tomorrow)$/.test(said)) return { ahead: 2 };
  const [first = '', ...rest] = said.split(' ');
  const weekday = WEEKDAYS.findIndex((names) => names.includes(first));
  if (weekday >= 0 && rest.length === 0) return { weekday };
  return dateIn(weekday >= 0 ? rest : [first, ...rest]);
}

function dateIn(words: readonly string[]): Named | undefined {
  const [a = '', b = '', c = ''] = words;
  if (words.length > 3) return undefined;
  if (/^\d{4}$/.test(a)) return words.length === 3 ? date(c, b, a) : undefined;
  if (words.length === 1) return date(a, undefined, undefined);
  return monthOf(a) === undefined || /^\d/.test(a) ? date(a, b, c) : date(b, a, c);
}

function date(day: string, month: string | undefined, year = ''): Named | undefined {
  const inMonth = month === undefined ? undefined : monthOf(month);
  const isDay = /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= 31;
  if (!isDay || (month !== undefined && inMonth === undefined)) return undefined;
  if (year !== '' && !/^\d{4}$/.test(year)) return undefined;
  return {
    day: Number(day),
    ...(inMonth !== undefined && { month: inMonth }),
    ...(year !== '' && { year: Number(year) }),
  };
}

/** 1 to 12, by its number or by its name. */
function monthOf(word: string): number | undefined {
  if (/^\d{1,2}$/.test(word))
    return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : undefined;
  return monthNamed(word);
}

/** 1 to 12, by its name in Spanish or English as `normalize` leaves it, which may be cut short. */
export function monthNamed(word: string): number | undefined {
  const found = MONTHS.findIndex(
    (names) => word.length >= 3 && names.some((name) => name.startsWith(word)),
  );
  return found < 0 ? undefined : found + 1;
}

const MONTH = MONTHS.flat().join('|');
const WEEKDAY = WEEKDAYS.flat().join('|');
/** What names a day inside a sentence, as `normalize` leaves it; "en la mañana" is an hour. */
const DAY_SAID = new RegExp(
  [
    `(?:(?:${WEEKDAY}) )?\\d{1,2}(?: de)? (?:${MONTH})(?: (?:de |del )?\\d{4})?`,
    `(?:(?:${WEEKDAY}) )?(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?(?: \\d{4})?`,
    `(?:${WEEKDAY}) \\d{1,2}(?! (?:a m|p m|am|pm))`,
    WEEKDAY,
    'pasado manana|day after tomorrow|tomorrow|hoy|today',
    '(?<!\\b(?:la|esta|una) )manana',
    '\\d{4} \\d{2} \\d{2}',
    '\\d{1,2} \\d{1,2} \\d{4}',
    '(?<=\\b(?:el|dia|on|on the|for the) )\\d{1,2}(?:st|nd|rd|th)?(?! (?:a m|p m|am|pm|piso|floor))',
  ]
    .map((one) => `\\b(?:${one})\\b`)
    .join('|'),
);
const SLASHED = /\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\b/;
/** Where a sentence turns to what is wanted instead. */
const TURNS = /[,.;:!?¿¡\n]+|\b(?:pero|mejor|sino|but|rather|instead)\b/iu;
const DENIED = /\b(?:no|nunca|not|cant|can t|cannot|wont|dont)\b/;

/**
 * The words of a sentence that name a day which is wanted: "el jueves no puedo, mejor el viernes en la
 * tarde" says "viernes". They are as `dayInWords` takes them; undefined when it names none.
 */
export function dayWanted(text: string): string | undefined {
  const parts = text.split(TURNS).filter((part) => !DENIED.test(normalize(part)));
  for (const part of parts) {
    const slashed = SLASHED.exec(part)?.[0];
    const said = slashed ?? DAY_SAID.exec(normalize(part))?.[0];
    if (said !== undefined) return said;
  }
  return undefined;
}
