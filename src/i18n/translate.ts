import type { Language } from '../desk/ports.ts';
import { en } from './en.ts';
import { es } from './es.ts';

export type Words = typeof es;
export type WordKey = keyof Words;
export type Params = Readonly<Record<string, string | number>>;

const DICTIONARIES: Record<Language, Record<WordKey, string>> = { es, en };
const PLACE = /\{(\w+)\}/g;

/**
 * The sentence of this key with its places filled in. Nothing is escaped: whoever shows it as
 * Markdown escapes what people wrote. Throws when a place has no parameter, so that no `{name}`
 * ever reaches a person.
 */
export function translate(language: Language, key: WordKey, params: Params = {}): string {
  return DICTIONARIES[language][key].replace(PLACE, (_place, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) throw new Error(`"${key}" needs the parameter "${name}"`);
    return String(value);
  });
}

const LOCALES: Record<Language, string> = { es: 'es-CO', en: 'en-US' };
const TIME_ZONE = 'America/Bogota';

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  es: dateFormat('es'),
  en: dateFormat('en'),
};

function dateFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: TIME_ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

const DATE_PATTERNS = { full: 'date.full', day: 'date.day', short: 'date.short' } as const;

/**
 * The instant in the desk's time (Bogotá): `full` "lunes 23 de noviembre, 3:05 p. m.", `day`
 * without the hour, `short` without the weekday, `time` the hour alone. Only names come from the platform, because its
 * patterns and spaces differ between Node versions.
 */
export function formatDate(
  language: Language,
  instant: Date,
  style: keyof typeof DATE_PATTERNS | 'time' = 'full',
): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of FORMATS[language].formatToParts(instant)) parts[type] = value;
  const hour = Number(parts.hour);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${parts.minute}`;
  const time = translate(language, hour < 12 ? 'date.am' : 'date.pm', { clock });
  if (style === 'time') return time;
  const { weekday = '', day = '', month = '' } = parts;
  return translate(language, DATE_PATTERNS[style], {
    weekday,
    day,
    month,
    time,
  });
}

/** "Ana, Luis o Marta". */
export function listOr(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'disjunction' }).format(items);
}
