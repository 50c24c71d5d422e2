import { type Calendar, deskDay, deskYear, type Span } from './calendar.ts';
import { MAX_ENTRY_NAME, tidy, type Wording } from './desk-catalogue.ts';
import { isCalendarDay } from './filing.ts';
import { isBlank } from './normalize.ts';

/** A day that is not worked as its weekday is, and why. */
export interface SpecialDay {
  /** Like `2026-12-24`. */
  readonly day: string;
  /** What is worked on it; nothing on a day off. */
  readonly worked: readonly Span[];
  readonly words: Wording;
}

/** Who says so: the country's law, the operator's file, or the desk's lead in chat. The later one wins. */
export type SpecialDaySource = 'law' | 'file' | 'desk';

export interface ListedDay extends SpecialDay {
  readonly source: SpecialDaySource;
}

const DAY_MINUTES = 24 * 60;
const HOUR = /^(\d{1,2})(?::(\d{2}))?$/;

/** "8:00", "08:00" or "8", and "24:00" for the end of the day, in minutes; undefined for anything else. */
function minutesOf(text: string): number | undefined {
  const [, hour, minute = '0'] = HOUR.exec(text.trim()) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= DAY_MINUTES ? minutes : undefined;
}

/** "08:00-12:00"; undefined when it is none, or ends before it begins. */
export function spanOf(text: string): Span | undefined {
  const [first = '', last = '', ...more] = text.split(/\s*[-–]\s*/);
  const [from, to] = [minutesOf(first), minutesOf(last)];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return from < to ? { from, to } : undefined;
}

/** Whether each begins when the one before it has ended, or later. */
export function inOrder(spans: readonly Span[]): boolean {
  return spans.every(({ from }, index) => index === 0 || (spans[index - 1]?.to ?? 0) <= from);
}

/** Why a day was not written. */
export type DayProblem =
  | {
      readonly code:
        | 'no_day'
        | 'day_past'
        | 'day_far'
        | 'no_day_name'
        | 'day_hours'
        | 'day_hours_needed';
    }
  | { readonly code: 'day_name_too_long' | 'days_full'; readonly max: number };

/** A day as a lead writes it: an hour left out is the one at which the desk opens or closes on that weekday; without both it is off. */
export interface DayWritten {
  readonly day: string;
  readonly from?: string;
  readonly until?: string;
  readonly words: Wording;
}

/** As far ahead as holidays are known too. */
const YEARS_AHEAD = 2;

/** The day that was written, or why it is none. */
export function specialDay(
  { day, from = '', until = '', words }: DayWritten,
  calendar: Calendar,
  now: Date,
): SpecialDay | DayProblem {
  if (!isCalendarDay(day)) return { code: 'no_day' };
  if (day < deskDay(now, calendar)) return { code: 'day_past' };
  if (Number(day.slice(0, 4)) > deskYear(now, calendar) + YEARS_AHEAD) return { code: 'day_far' };
  const named = tidy(words);
  if (isBlank(named.es)) return { code: 'no_day_name' };
  if ([named.es, named.en].some(({ length }) => length > MAX_ENTRY_NAME))
    return { code: 'day_name_too_long', max: MAX_ENTRY_NAME };
  const worked = workedOn(day, from.trim(), until.trim(), calendar);
  return 'code' in worked ? worked : { day, worked: worked.spans, words: named };
}

function workedOn(
  day: string,
  from: string,
  until: string,
  { week }: Calendar,
): { readonly spans: readonly Span[] } | DayProblem {
  if (from === '' && until === '') return { spans: [] };
  const first = from === '' ? 0 : minutesOf(from);
  const last = until === '' ? DAY_MINUTES : minutesOf(until);
  if (first === undefined || last === undefined || first >= last) return { code: 'day_hours' };
  // Both hours say all of it, whatever break the weekday has.
  if (from !== '' && until !== '') return { spans: [{ from: first, to: last }] };
  const usual = week[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? [];
  if (usual.length === 0) return { code: 'day_hours_needed' };
  const spans = usual
    .map((span) => ({ from: Math.max(span.from, first), to: Math.min(span.to, last) }))
    .filter((span) => span.from < span.to);
  return spans.length === 0 ? { code: 'day_hours' } : { spans };
}
