import type { Translator } from './translate.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The hour of an instant with its day: "hoy 4:30 p. m." for whoever reads it at `now`, else the date,
 * as also where nobody knows when it is read. In a sentence (`at`) "hoy a las 4:30 p. m.".
 */
export function whenShown(
  at: Date,
  now: Date | undefined,
  t: Translator,
  style: 'moment' | 'at' = 'moment',
): string {
  const isDay = (days: number) =>
    now !== undefined && isSameDay(at, new Date(now.getTime() + days * DAY_MS), t);
  const time = t.date(at, style === 'at' ? 'hour' : 'time');
  if (isDay(0)) return t('when.today', { time });
  if (isDay(1)) return t('when.tomorrow', { time });
  if (isDay(-1)) return t('when.yesterday', { time });
  const date = t.date(at, style);
  return style === 'at' ? t('when.day', { date }) : date;
}

/** The day of an instant in a sentence: "hoy" for whoever reads it at `now`, else "el lunes 23 de noviembre". */
export function dayInSentence(at: Date, now: Date | undefined, t: Translator): string {
  return now !== undefined && isSameDay(at, now, t)
    ? t('when.this_day')
    : t('when.day', { date: t.date(at, 'day') });
}

function isSameDay(at: Date, other: Date, t: Translator): boolean {
  return t.date(at, 'year') === t.date(other, 'year');
}
