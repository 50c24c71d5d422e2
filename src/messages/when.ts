import type { Translator } from './translate.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The hour of an instant with its day: "hoy 4:30 p. m." for whoever reads it at `now`, else the date,
 * as also where nobody knows when it is read.
 */
export function whenShown(
  at: Date,
  now: Date | undefined,
  t: Translator,
  style: 'moment' | 'full' = 'moment',
): string {
  const day = (instant: number) => t.date(new Date(instant), 'year');
  const isDay = (days: number) =>
    now !== undefined && day(at.getTime()) === day(now.getTime() + days * DAY_MS);
  const time = t.date(at, 'time');
  if (isDay(0)) return t('when.today', { time });
  if (isDay(1)) return t('when.tomorrow', { time });
  if (isDay(-1)) return t('when.yesterday', { time });
  const date = t.date(at, style);
  return style === 'full' ? t('when.day', { date }) : date;
}
