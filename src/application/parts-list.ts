import { deskMonth, type Month, monthSpan } from '../domain/calendar.ts';
import { type Actor, isStaff } from '../domain/permissions.ts';
import type { PartsPage } from '../domain/spare-parts.ts';
import type { MonthAsked } from './meaning/outcome.ts';
import type { Needs } from './ports/needs.ts';

const LISTED = 10;

/**
 * The cases resolved with spare parts in that month of the desk's calendar (policy 4): this month
 * when none was named, and of a month without a year the last one that has begun. Ten at most. Only the staff may
 * see it: `undefined` for anybody else.
 */
export async function partsReplaced(
  { cases, clock, calendar }: Needs<'calendar' | 'cases' | 'clock'>,
  actor: Actor,
  asked: MonthAsked,
  page = 0,
): Promise<PartsPage | undefined> {
  if (!isStaff(actor)) return undefined;
  const month = meant(asked, deskMonth(clock.now(), calendar));
  const span = monthSpan(month, calendar);
  const earlier = page * LISTED;
  const { total, found } = await cases.replacements(span, earlier, LISTED);
  return {
    month,
    from: span.from,
    page,
    earlier,
    total,
    found,
    more: total > earlier + found.length,
  };
}

function meant({ month, year }: MonthAsked, now: Month): Month {
  if (month === undefined) return now;
  return { month, year: year ?? (month > now.month ? now.year - 1 : now.year) };
}
