import { readFile } from 'node:fs/promises';
import type { DeskDays } from '../application/ports/desk-days.ts';
import type { DeskSettings } from '../application/ports/desk-settings.ts';
import type { Clock, Log } from '../application/ports/runtime.ts';
import { type Calendar, deskYear, type Span } from '../domain/calendar.ts';
import type { ListedDay, SpecialDay } from '../domain/office-days.ts';
import { CalendarError } from './calendar-error.ts';
import { readDays } from './days-file.ts';
import { type PublicHolidays, publicHolidays } from './holidays.ts';

/** Cases are open since before, and dates are agreed ahead. */
const YEARS_BEFORE = 2;
const YEARS_AHEAD = 2;

export interface DeskCalendarSettings {
  readonly zone: string;
  readonly week: Calendar['week'];
  readonly country: string;
  /** The operator's file of days, which has to be there when it was `named`. */
  readonly daysFile: { readonly path: string; readonly named: boolean };
}

interface DeskCalendarDeps {
  readonly deskSettings: Pick<DeskSettings, 'find'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is known of the days that are not as their weekday. */
interface Gathered {
  readonly key: string;
  readonly listed: readonly ListedDay[];
  readonly days: ReadonlyMap<string, readonly Span[]>;
}

/**
 * The desk's calendar: its hours, the country's holidays, the operator's file and over them what
 * was decided in chat. `calendar.days` is the newest that `deskDays.renew` read.
 * @throws CalendarError for a country that does not exist, or a file that cannot be read or is wrong.
 */
export async function openDeskCalendar(
  { zone, week, country, daysFile }: DeskCalendarSettings,
  { deskSettings, clock, log }: DeskCalendarDeps,
): Promise<{ readonly calendar: Calendar; readonly deskDays: DeskDays }> {
  const holidays = publicHolidays(country);
  const gather = async (fileText: string, known?: Gathered): Promise<Gathered> => {
    const year = deskYear(clock.now(), { zone, week, days: new Map() });
    const own = await deskSettings.find('days');
    const key = JSON.stringify([year, own?.rev, fileText]);
    if (key === known?.key) return known;
    const file = readDays(fileText, daysFile.path);
    return { key, ...layered(years(year), holidays, file, own?.value ?? []) };
  };
  let known = await gather(await textOf(daysFile));
  return {
    calendar: {
      zone,
      week,
      get days() {
        return known.days;
      },
    },
    deskDays: {
      listed: (from) => known.listed.filter(({ day }) => day >= from),
      async renew() {
        try {
          known = await gather(await textOf(daysFile), known);
        } catch (error) {
          log.warn('days_not_renewed', { reason: String(error) });
        }
      },
    },
  };
}

async function textOf({ path, named }: DeskCalendarSettings['daysFile']): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !named) return '';
    throw new CalendarError(
      `The file of the office’s days cannot be read (${code}): ${path}. Mend it, or leave DESK_DAYS empty.`,
    );
  }
}

function years(now: number): readonly number[] {
  return Array.from(
    { length: YEARS_BEFORE + 1 + YEARS_AHEAD },
    (_, index) => now - YEARS_BEFORE + index,
  );
}

function layered(
  within: readonly number[],
  holidays: PublicHolidays,
  file: readonly SpecialDay[],
  desk: readonly SpecialDay[],
): Pick<Gathered, 'listed' | 'days'> {
  const listed = new Map<string, ListedDay>();
  for (const one of holidays(within)) listed.set(one.day, { ...one, source: 'law' });
  for (const one of file) listed.set(one.day, { ...one, source: 'file' });
  for (const one of desk) listed.set(one.day, { ...one, source: 'desk' });
  return {
    listed: [...listed.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    days: new Map([...listed.values()].map(({ day, worked }) => [day, worked])),
  };
}
