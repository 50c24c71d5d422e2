import { type Calendar, endOfDate, nextWorking, startOfDay, worksOn } from './calendar.ts';
import type { Case, Person } from './case.ts';
import { isCalendarDay } from './filing.ts';
import type { EventType } from './lifecycle.ts';
import type { Rejection } from './rejections.ts';

/** Whom or what a case on hold waits for. */
export const HOLD_REASONS = ['requester', 'supplier', 'part', 'agreed_date'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];
/** Those that the assignee gives; the other one comes of a date that both sides agreed on. */
export const GIVEN_REASONS = ['requester', 'supplier', 'part'] as const satisfies HoldReason[];

/** A case in work that waits, without leaving its official state. */
export interface Hold {
  readonly reason: HoldReason;
  readonly since: Date;
  /** What is waited for, as the assignee wrote it for the requester too; of a date, what was said with it. */
  readonly text?: string;
  /** When it goes on by itself: the beginning of the desk's work on a day. */
  readonly until?: Date;
}

/** A date for the work (policy 5, Baja) that waits for the other side's yes. */
export interface ProposedDate {
  readonly date: Date;
  /** Who proposed it: the assignee for the desk, or the requester. */
  readonly side: 'desk' | 'requester';
  readonly by: Person;
  readonly at: Date;
  readonly note?: string;
}

/** The events that put a case on hold, or change why it is; of all others only those of `HOLD_ENDS` end it. */
export const HOLD_BEGINS: readonly EventType[] = ['held', 'date_confirmed', 'date_accepted'];
/** The events after which no case is on hold. */
export const HOLD_ENDS: readonly EventType[] = [
  'resumed',
  'resumed_on_date',
  'hold_answered',
  'started',
  'resolved',
  'cancelled',
  'merged',
];

/** What the case waits for of its requester; undefined while it does not. */
export function heldQuestion({ hold }: Pick<Case, 'hold'>): string | undefined {
  return hold?.reason === 'requester' ? hold.text : undefined;
}

/** The proposal that waits for an answer: only a scheduled activity, Baja, has one (policy 5). */
export function openProposal({ priority, proposedDate, state }: Case): ProposedDate | undefined {
  const isInWork = state === 'assigned' || state === 'in_progress';
  return isInWork && priority === 'low' ? proposedDate : undefined;
}

/** Further ahead than this a day is taken for a slip of the pen. */
const MOST_DAYS_AHEAD = 366;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant at which the desk begins to work on that day, like `2026-03-04`. */
export function beginningOfWork(day: string, calendar: Calendar): Date {
  return nextWorking(startOfDay(endOf(day, calendar), calendar), calendar);
}

function endOf(text: string, calendar: Calendar): Date {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return endOfDate({ year, month, day }, calendar);
}

/** Why nothing can be left for that day: it is none, it is not ahead, or the desk does not work on it. */
export function dayProblem(day: string, now: Date, calendar: Calendar): Rejection | undefined {
  if (!isCalendarDay(day)) return { code: 'missing', field: 'day' };
  const end = endOf(day, calendar);
  if (end < now) return { code: 'not_ahead', day };
  if (end.getTime() - now.getTime() > MOST_DAYS_AHEAD * DAY_MS) return { code: 'too_far', day };
  if (!worksOn(end, calendar)) return { code: 'day_off', day };
  return beginningOfWork(day, calendar) <= now ? { code: 'not_ahead', day } : undefined;
}
