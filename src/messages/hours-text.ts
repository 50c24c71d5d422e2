import {
  type Calendar,
  localDate,
  nextWorking,
  opensNext,
  type Span,
  spansOn,
} from '../domain/calendar.ts';
import type { ListedDay } from '../domain/office-days.ts';
import type { Translator } from './translate.ts';

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** "de 8:00 a. m. a 12:00 p. m. y de 2:00 p. m. a 6:00 p. m." */
function spansText(spans: readonly Span[], t: Translator): string {
  return t.and(
    spans.map(({ from, to }) => t('hours.span', { from: t.clock(from), to: t.clock(to) })),
  );
}

/** What the desk works in a week, a line for the days that follow each other with the same hours; plain text. */
export function weekLines({ week }: Calendar, t: Translator): readonly string[] {
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const day of WEEK) {
    const spans = week[day] ?? [];
    if (spans.length === 0) continue;
    const hours = spansText(spans, t);
    const before = groups.at(-1);
    if (before?.hours === hours && (before.last + 1) % 7 === day) before.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  return groups.map(({ first, last, hours }) => {
    const [from, to] = [dayName(first, t), dayName(last, t)];
    return first === last
      ? t('hours.day', { day: from, hours })
      : t('hours.days', { from, to, hours });
  });
}

function dayName(day: number, t: Translator): string {
  return t(`weekday.${day as (typeof WEEK)[number]}`);
}

/** Whether the desk is open now, or when next. */
export function nowText(calendar: Calendar, now: Date, t: Translator): string {
  const opens = opensNext(now, calendar);
  return opens === undefined ? t('hours.open') : t('hours.opens', { date: t.date(opens, 'at') });
}

/** A day of the desk's that is not as its weekday, by its name; plain text. */
export function listedText({ worked, words }: ListedDay, date: Date, t: Translator): string {
  const params = { date: t.date(date, 'day'), name: words[t.language] };
  return worked.length === 0
    ? t('hours.off', params)
    : t('hours.half', { ...params, hours: spansText(worked, t) });
}

/** Whether the desk works on that day, given with any of its instants, and from when on if it does not. */
export function dayText(
  at: Date,
  calendar: Calendar,
  listed: ListedDay | undefined,
  t: Translator,
): string {
  const spans = spansOn(localDate(at, calendar), calendar);
  const date = t.date(at, 'day');
  const why = listed?.words[t.language];
  if (spans.length > 0) {
    const params = { date, hours: spansText(spans, t) };
    return why === undefined ? t('hours.works', params) : t('hours.works_as', { ...params, why });
  }
  const opens = t.date(nextWorking(at, calendar), 'at');
  return why === undefined
    ? t('hours.closed', { date, opens })
    : t('hours.closed_as', { date, why, opens });
}
