import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { Wording } from '../domain/desk-catalogue.ts';
import type { SpecialDay } from '../domain/office-days.ts';
import { CalendarError } from './calendar-error.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Colombia's days as the law calls them, where the library does otherwise; by its rule. */
const COLOMBIAN_NAMES: Readonly<Record<string, Wording>> = {
  'easter 43': { es: 'Ascensión del Señor', en: 'Ascension Day' },
  'monday after 07-09 since 2026': {
    es: 'Nuestra Señora del Rosario de Chiquinquirá',
    en: 'Our Lady of the Rosary of Chiquinquirá',
  },
  'monday after 08-15': { es: 'Asunción de la Virgen', en: 'Assumption of Mary' },
  '12-08': { es: 'Inmaculada Concepción', en: 'Immaculate Conception' },
};

/** The public holidays of those years. */
export type PublicHolidays = (years: readonly number[]) => readonly SpecialDay[];

/**
 * The public holidays of a country like `CO`, or of a part of one like `ES-MD`; those that are not
 * whole days are left out.
 * @throws CalendarError when there is no such country.
 */
export function publicHolidays(place: string): PublicHolidays {
  // As CommonJS: an import of the library's many modules takes several times as long.
  const Library = createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  const library = new Library(place, { types: ['public'] });
  if (!isKnown(library, place.toUpperCase().split('-')))
    throw new CalendarError(
      'DESK_COUNTRY must be the two letters of a country, for example DESK_COUNTRY=CO, or of a part of it, for example DESK_COUNTRY=ES-MD.',
    );
  return (years) => years.flatMap((year) => [...holidaysIn(library, year).values()]);
}

function isKnown(library: Holidays, [country = '', state, region]: readonly string[]): boolean {
  if (!Object.hasOwn(library.getCountries(), country)) return false;
  if (state === undefined) return true;
  if (!Object.hasOwn(library.getStates(country) ?? {}, state)) return false;
  return region === undefined || Object.hasOwn(library.getRegions(country, state) ?? {}, region);
}

/** By day: two may fall on one. */
function holidaysIn(library: Holidays, year: number): ReadonlyMap<string, SpecialDay> {
  const days = new Map<string, SpecialDay>();
  for (const { date, start, end, rule, name } of library.getHolidays(year)) {
    const words = wordsOf(library, rule, name);
    const [first = '', hour = ''] = date.split(' ');
    const length = Math.round((end.getTime() - start.getTime()) / DAY_MS);
    for (let ahead = 0; hour === '00:00:00' && ahead < length; ahead += 1) {
      const day = dayAhead(first, ahead);
      const { es, en } = days.get(day)?.words ?? {};
      const both = es ? { es: `${es} / ${words.es}`, en: `${en} / ${words.en}` } : words;
      days.set(day, { day, worked: [], words: both });
    }
  }
  return days;
}

function dayAhead(day: string, ahead: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ahead);
  return date.toISOString().slice(0, 10);
}

/** In both languages, else as the country calls it. */
function wordsOf(library: Holidays, rule: string, name: string): Wording {
  const known = (library.getRule(rule) as { readonly name?: Partial<Wording> } | undefined)?.name;
  const { es = name, en = name } = typeof known === 'object' ? known : {};
  const isColombian = library.getTimezones()[0] === 'America/Bogota';
  return (isColombian && COLOMBIAN_NAMES[rule]) || { es, en };
}
