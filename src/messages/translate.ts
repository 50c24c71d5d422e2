import { en } from './en.ts';
import { es } from './es.ts';
import type { Language } from './language.ts';

export type Words = typeof es;
export type WordKey = keyof Words;
export type Params = Readonly<Record<string, string | number>>;

/** The words of one language. Nothing is escaped: whoever shows them as Markdown escapes what people wrote. */
export interface Translator {
  /**
   * The sentence of this key with its places filled in. Throws when a place has no parameter, so
   * that no `{name}` ever reaches a person.
   */
  (key: WordKey, params?: Params): string;
  readonly language: Language;
  /**
   * The instant in the desk's time: `full` "lunes 23 de noviembre, 3:05 p. m.", `day`
   * without the hour, `short` without the weekday, `moment` "23 nov, 3:05 p. m.", `year` that of `short`
   * with the year, `month` only the month and its year, `time` the hour alone, `hour` "a las 8:00
   * a. m.", `at` "lunes 30 de noviembre a las 8:00 a. m.".
   */
  date(
    instant: Date,
    style?: 'full' | 'day' | 'short' | 'moment' | 'year' | 'month' | 'time' | 'hour' | 'at',
  ): string;
  /** "8:00 a. m.", of the minutes that the clocks show since midnight. */
  clock(minutes: number): string;
  /**
   * How long ago the instant was, in minutes or hours; from a day on, the date. An instant that lies
   * ahead, for clocks differ, was just now.
   */
  age(instant: Date, now: Date): string;
  /** "2,5" in Spanish, "2.5" in English. */
  number(value: number): string;
  /** "Ana, Luis o Marta". */
  or(items: readonly string[]): string;
  /** "Ana, Luis y Marta". */
  and(items: readonly string[]): string;
}

const PLACE = /\{(\w+)\}/g;
const MINUTE_MS = 60_000;
const DATES_KNOWN = 1_000;
const DAY_MINUTES = 24 * 60;
/** What a month is known by where there is little room: the names of one language differ in them. */
const MONTH_LETTERS = 3;
/** The desk's: a process serves one desk. */
let timeZone = 'America/Bogota';
const TRANSLATORS: Record<Language, Translator> = {
  es: createTranslator('es', es, 'es-CO'),
  en: createTranslator('en', en, 'en-US'),
};

/** From now on times are said as the clocks of this zone (an IANA name) show them. */
export function sayTimesIn(zone: string): void {
  timeZone = zone;
}

/** The words of this language, for whoever needs several. */
export function translator(language: Language): Translator {
  return TRANSLATORS[language];
}

/** One sentence, see Translator. */
export function translate(language: Language, key: WordKey, params: Params = {}): string {
  return TRANSLATORS[language](key, params);
}

/** A day like `2026-03-04` in words; noon at the desk is the same day everywhere in the program. */
export function dayShown(day: string, t: Translator, style: 'day' | 'year' = 'year'): string {
  return t.date(new Date(`${day}T17:00:00Z`), style);
}

function createTranslator(
  language: Language,
  words: Record<WordKey, string>,
  locale: string,
): Translator {
  const partsOf = datePartsIn(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });

  /** Text and names of places in turn, the text first. */
  const sentences = new Map<WordKey, readonly string[]>();
  function t(key: WordKey, params: Params = {}): string {
    const parts = sentences.get(key) ?? words[key].split(PLACE);
    sentences.set(key, parts);
    let filled = parts[0] ?? '';
    for (let at = 1; at < parts.length; at += 2) {
      const place = parts[at] ?? '';
      const value = Object.hasOwn(params, place) ? params[place] : undefined;
      if (value === undefined) throw new Error(`"${key}" needs the parameter "${place}"`);
      const after = parts[at + 1] ?? '';
      // "4:00 p. m." ends its sentence by itself.
      const ends = String(value).endsWith('.') && after.startsWith('.');
      filled += value + (ends ? after.slice(1) : after);
    }
    return filled;
  }

  t.language = language;
  /** Only names come from the platform, because its patterns and spaces differ between Node versions. */
  t.date = (instant: Date, style: Parameters<Translator['date']>[1] = 'full'): string => {
    const parts = partsOf(instant);
    const hour = Number(parts.hour);
    const time = t.clock(hour * 60 + Number(parts.minute));
    if (style === 'time') return time;
    const { weekday = '', day = '', month: whole = '', year = '' } = parts;
    const month = style === 'moment' ? whole.slice(0, MONTH_LETTERS) : whole;
    const isOne = hour % 12 === 1 && (style === 'at' || style === 'hour');
    const key = isOne ? (`date.${style}_one` as const) : (`date.${style}` as const);
    return t(key, { weekday, day, month, year, time });
  };
  t.clock = (minutes: number): string => {
    const hour = Math.floor(minutes / 60) % 24;
    const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minutes % 60).padStart(2, '0')}`;
    return t(hour < 12 ? 'date.am' : 'date.pm', { clock });
  };
  t.age = (instant: Date, now: Date): string => {
    const minutes = Math.floor((now.getTime() - instant.getTime()) / MINUTE_MS);
    if (minutes < 1) return t('age.moment');
    if (minutes < 60) return t('age.minutes', { minutes });
    return minutes < DAY_MINUTES
      ? t('age.hours', { hours: Math.floor(minutes / 60) })
      : t.date(instant, 'short');
  };
  t.number = (value: number): string => numbers.format(value);
  t.or = (items: readonly string[]): string => alternatives.format(items);
  t.and = (items: readonly string[]): string => all.format(items);
  return t;
}

/** The names and numbers of an instant by the desk's clock. Whoever reads a list reads it again soon: they are kept. */
function datePartsIn(locale: string) {
  const known = new Map<number, Readonly<Record<string, string>>>();
  let zone: string | undefined;
  let format = new Intl.DateTimeFormat(locale);
  return (instant: Date): Readonly<Record<string, string>> => {
    if (zone !== timeZone) {
      zone = timeZone;
      format = dateFormat(locale, zone);
      known.clear();
    }
    const minute = Math.floor(instant.getTime() / MINUTE_MS);
    const found = known.get(minute);
    if (found !== undefined) return found;
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
    if (known.size >= DATES_KNOWN) known.clear();
    known.set(minute, parts);
    return parts;
  };
}

function dateFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
