import { deskDay, deskYear } from '../domain/calendar.ts';
import {
  type DayProblem,
  type DayWritten,
  type SpecialDay,
  specialDay,
} from '../domain/office-days.ts';
import { withoutSecrets } from '../domain/secrets.ts';
import { changeSetting } from './change-setting.ts';
import type { Needs } from './ports/needs.ts';

/** The office's own days that are kept: those of the last years count for cases that are still open. */
const MAX_DAYS = 60;
const YEARS_KEPT = 2;

/**
 * The office does not work as usual on that day, in the place of what was said of it before; every
 * instance counts it within seconds. Whether the actor may is asked before. Repeating it changes
 * nothing more. Rejects when the store cannot be reached, with nothing written.
 */
export async function putDay(
  deps: Needs<'calendar' | 'clock' | 'deskDays' | 'deskSettings'>,
  written: DayWritten,
): Promise<SpecialDay | DayProblem> {
  const { deskSettings, calendar, clock } = deps;
  const now = clock.now();
  const put = specialDay({ ...written, words: withoutSecrets(written.words) }, calendar, now);
  if ('code' in put) return put;
  const known = (await deskSettings.find('days', { fresh: true }))?.value ?? [];
  const today = deskDay(now, calendar);
  const others = known.filter(({ day }) => day !== put.day && day >= today);
  if (others.length >= MAX_DAYS) return { code: 'days_full', max: MAX_DAYS };
  const oldest = `${deskYear(now, calendar) - YEARS_KEPT}-01-01`;
  await changeSetting(deskSettings, 'days', [], (days) => [
    ...days.filter(({ day }) => day !== put.day && day >= oldest),
    put,
  ]);
  await deps.deskDays.renew();
  return put;
}

/** That day is again as the operator's file, the holidays or its weekday have it; twice counts once. Gives what it was. */
export async function removeDay(
  { deskSettings, deskDays }: Needs<'deskSettings' | 'deskDays'>,
  day: string,
): Promise<SpecialDay | undefined> {
  const known = (await deskSettings.find('days', { fresh: true }))?.value ?? [];
  const removed = known.find((one) => one.day === day);
  if (removed !== undefined)
    await changeSetting(deskSettings, 'days', [], (days) => days.filter((one) => one.day !== day));
  await deskDays.renew();
  return removed;
}
