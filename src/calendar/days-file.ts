import { isCalendarDay } from '../domain/filing.ts';
import type { SpecialDay } from '../domain/office-days.ts';
import { CalendarError } from './calendar-error.ts';
import { spansOf } from './desk-hours.ts';

const LINE = /^(\S+)\s+((?:\d{1,2}(?::\d{2})?[-–]\d{1,2}(?::\d{2})?\s+)*)(.+)$/;
const EXAMPLE =
  'write it as "2026-12-24 08:00-12:00 Nochebuena", or "2026-06-12 Día del municipio"';

/**
 * The office's own days: a line for each with its date, the hours that are worked (none on a day
 * off) and its name, in English too after a slash; `#` begins a comment.
 * @throws CalendarError that names every wrong line of the file.
 */
export function readDays(text: string, file: string): readonly SpecialDay[] {
  const days = new Map<string, SpecialDay>();
  const problems: string[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const said = line.replace(/#.*/, '').trim();
    if (said === '') continue;
    const found = dayOf(said);
    const problem = typeof found === 'string' ? found : days.has(found.day) ? TWICE : undefined;
    if (problem !== undefined) problems.push(`${file}, line ${index + 1}: ${problem}.`);
    else if (typeof found !== 'string') days.set(found.day, found);
  }
  if (problems.length > 0) throw new CalendarError(problems.join('\n'));
  return [...days.values()];
}

const TWICE = 'that day has a line already: leave one of them';

/** The day of a line, or what is wrong with it. */
function dayOf(line: string): SpecialDay | string {
  const [, day = '', hours = '', name = ''] = LINE.exec(line) ?? [];
  if (day === '') return `a date and a name are needed; ${EXAMPLE}`;
  if (!isCalendarDay(day)) return `"${day}" is no day like 2026-12-24; ${EXAMPLE}`;
  const spans = hours.trim() === '' ? [] : spansOf(hours.trim().split(/\s+/));
  if (spans === undefined) return `hours must be in order, like 08:00-12:00; ${EXAMPLE}`;
  if (/^\d/.test(name) && name.includes(':'))
    return `"${name}" is no name and no hours like 08:00-12:00; ${EXAMPLE}`;
  const [es = name, en = es] = name.split(/\s+\/\s+/);
  return { day, worked: spans, words: { es, en } };
}
