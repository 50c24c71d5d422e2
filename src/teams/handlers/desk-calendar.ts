import { putDay, removeDay } from '../../application/change-days.ts';
import { calendarCard, instantOf } from '../../cards/calendar-view.ts';
import { good, type Notice } from '../../cards/card-context.ts';
import { deskDay } from '../../domain/calendar.ts';
import { dayInWords } from '../../domain/day-in-words.ts';
import type { DayProblem } from '../../domain/office-days.ts';
import { isStaff } from '../../domain/permissions.ts';
import { isLead } from '../../domain/role-grants.ts';
import { dayText, nowText, weekLines } from '../../messages/hours-text.ts';
import type { Language } from '../../messages/language.ts';
import { escapeLine } from '../../messages/markdown.ts';
import { translate, translator } from '../../messages/translate.ts';
import { cardMessage, type Messages, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { Handler } from './clicks.ts';

type CalendarPorts = Needs<'deskSettings' | 'deskDays' | 'calendar' | 'clock' | 'staff'>;

/** "calendario": the hours and the next days off, for the staff; others learn the hours. */
export async function deskCalendar(ports: CalendarPorts, sender: Sender): Promise<Messages> {
  return isStaff(sender.actor) ? [cardMessage(drawn(ports, sender))] : hoursAnswer(ports, sender);
}

/** "¿Hasta qué hora atienden?", "¿mañana trabajan?": the hours, and when the desk is open next. */
export function hoursAnswer(
  { calendar, clock, deskDays }: CalendarPorts,
  { language }: Sender,
  said?: string,
): Messages {
  const t = translator(language);
  const now = clock.now();
  const day = said === undefined ? undefined : dayInWords(said, now, calendar);
  const lines = [...weekLines(calendar, t), nowText(calendar, now, t)];
  if (day === undefined) return [textMessage(lines.map(escapeLine).join('\n\n'))];
  const name = deskDay(day, calendar);
  const listed = deskDays.listed(name).find((one) => one.day === name);
  return [textMessage(escapeLine(dayText(day, calendar, listed, t)))];
}

/** "Guardar". Words alone leave what was typed as it stands. */
export const saveDay: Handler<'day_put', CalendarPorts> = async (ports, press) => {
  const t = translator(press.sender.language);
  const {
    day_date: day,
    day_from: from,
    day_until: until,
    day_es: es,
    day_en: en,
  } = press.click.data;
  const put = await putDay(ports, { day, from, until, words: { es, en } });
  if ('code' in put) return { words: problemText(put, press.sender.language) };
  const date = t.date(instantOf(put.day, ports.calendar), 'day');
  const text = t('calendar.saved', { date, name: put.words[press.sender.language] });
  return { card: drawn(ports, press.sender, good(text)) };
};

/** "Sí, quitar". */
export const dropDay: Handler<'day_remove', CalendarPorts> = async (ports, press) => {
  const t = translator(press.sender.language);
  const { day } = press.click.data;
  await removeDay(ports, day);
  const date = t.date(instantOf(day, ports.calendar), 'day');
  const text = t('calendar.removed', { date });
  return { card: drawn(ports, press.sender, good(text)) };
};

function drawn(
  { calendar, clock, deskDays }: CalendarPorts,
  { actor, language }: Sender,
  notice?: Notice,
) {
  const now = clock.now();
  const listed = deskDays.listed(deskDay(now, calendar));
  return calendarCard({ calendar, now, listed }, { language, isLead: isLead(actor), notice });
}

function problemText({ code, ...params }: DayProblem, language: Language): string {
  return translate(language, `calendar.problem.${code}`, params);
}
