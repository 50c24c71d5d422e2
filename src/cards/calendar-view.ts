import { type Calendar, deskDay, endOfDate } from '../domain/calendar.ts';
import type { ListedDay } from '../domain/office-days.ts';
import { listedText, nowText, weekLines } from '../messages/hours-text.ts';
import { escapeLine, oneLine } from '../messages/markdown.ts';
import { type Translator, translator } from '../messages/translate.ts';
import type { Seen } from './card-context.ts';
import { notices } from './case-card.ts';
import { drawInputs } from './inputs.ts';
import { DAY_FIELDS } from './lead-fields.ts';
import { type RenderedCard, render } from './render.ts';

/** So many days a card shows: those of a year, and some. */
const DAYS_SHOWN = 24;

/** What is known of the desk's calendar when its card is drawn. */
export interface CalendarShown {
  readonly calendar: Calendar;
  readonly now: Date;
  /** The days from today on that are not as their weekday. */
  readonly listed: readonly ListedDay[];
}

/** The desk's hours and its next days off, with a lead's form for one more. */
export function calendarCard(
  { calendar, now, listed }: CalendarShown,
  { language, isLead, notice }: Seen & { readonly isLead: boolean },
): RenderedCard {
  const t = translator(language);
  const heading = t('calendar.heading');
  const days = listed.filter((one) => isFelt(one, calendar) && isSoon(one, now, calendar));
  const shown = days.slice(0, DAYS_SHOWN);
  const more = days.length - shown.length;
  return render('calendar', {
    summary: heading,
    notices: notices(notice),
    heading,
    hours: weekLines(calendar, t).map((text) => ({ text: escapeLine(text) })),
    now: escapeLine(nowText(calendar, now, t)),
    title: t(shown.length === 0 ? 'calendar.no_days' : 'calendar.days'),
    days: shown.map((one) => dayRow(one, calendar, isLead, t)),
    hints: more > 0 ? [{ text: t('calendar.more', { more }) }] : [],
    adds: isLead ? [addForm(t)] : [],
  });
}

/** A holiday on a day that is not worked anyway changes nothing. */
function isFelt({ day, worked }: ListedDay, { week }: Calendar): boolean {
  const usual = week[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? [];
  return usual.length > 0 || worked.length > 0;
}

/** A holiday comes each year: those of the next one are enough. What somebody wrote is always shown. */
function isSoon({ day, source }: ListedDay, now: Date, calendar: Calendar): boolean {
  const today = deskDay(now, calendar);
  return source !== 'law' || day < `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
}

/** The last instant of a day like `2026-12-24`. */
export function instantOf(day: string, calendar: Calendar): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return endOfDate({ year, month, day: date }, calendar);
}

function dayRow(one: ListedDay, calendar: Calendar, isLead: boolean, t: Translator) {
  const date = instantOf(one.day, calendar);
  const name = oneLine(one.words[t.language]);
  const text = listedText({ ...one, words: { es: name, en: name } }, date, t);
  const removes = isLead && one.source === 'desk';
  return {
    text: escapeLine(one.source === 'file' && isLead ? t('calendar.of_file', { text }) : text),
    removes: removes
      ? [
          {
            title: t('button.day_remove'),
            tooltip: t('button.day_remove.tooltip', { name }),
            confirm: escapeLine(t('calendar.remove', { date: t.date(date, 'day') })),
            confirmed: t('submit.day_remove'),
            data: { day: one.day, verb: 'day_remove' },
          },
        ]
      : [],
  };
}

function addForm(t: Translator) {
  return {
    title: t('button.day_put'),
    inputs: drawInputs(DAY_FIELDS, {}, t),
    save: t('submit.day_put'),
    data: { verb: 'day_put' },
  };
}
