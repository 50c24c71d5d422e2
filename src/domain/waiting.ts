import { DAYS_TO_DECIDE } from './answer-term.ts';
import { addWorkingDays, type Calendar, nextReminder } from './calendar.ts';
import type { Case } from './case.ts';
import type { EventType } from './lifecycle.ts';

/** Working days after which the desk is asked what to do about a requester who does not answer (step 6). */
const DAYS_TO_CLARIFY = 3;
const REMINDERS = 2;

/** From the last of these on the requester's answer is waited for: whatever is said to each other begins it anew. */
const BEGINS: readonly EventType[] = ['opened', 'info_asked', 'held', 'commented', 'attached'];

/** Since when the case waits for its requester's answer; undefined while it waits for nobody's. */
export function waitingSince({ state, hold, history }: Case): Date | undefined {
  if (state !== 'needs_info' && hold?.reason !== 'requester') return undefined;
  return history.findLast(({ type }) => BEGINS.includes(type))?.at;
}

/** Whether the answer is waited for as it was at that instant: nobody answered or wrote since. */
export function isAwaitedSince(kase: Case, instant: Date): boolean {
  const since = waitingSince(kase);
  return since !== undefined && since <= instant;
}

/** When the requester is reminded next that their answer is waited for: twice, on a working day each. */
export function remindInfoAt(kase: Case, calendar: Calendar): Date | undefined {
  const since = waitingSince(kase);
  if (since === undefined) return undefined;
  const reminders = instantsOf(kase, 'info_reminded', since);
  const isOver = reminders.length >= REMINDERS || instantsOf(kase, 'unanswered_asked', since)[0];
  if (isOver) return undefined;
  const last = reminders.at(-1) ?? since;
  return nextReminder(last, addWorkingDays(since, DAYS_TO_CLARIFY, calendar), calendar);
}

/**
 * When the desk is asked what to do: three working days after the question, then every ten; never
 * less than a working day after a reminder that came late.
 */
export function askUnansweredAt(kase: Case, calendar: Calendar): Date | undefined {
  const since = waitingSince(kase);
  if (since === undefined) return undefined;
  const asked = instantsOf(kase, 'unanswered_asked', since).at(-1);
  if (asked !== undefined) return addWorkingDays(asked, DAYS_TO_DECIDE, calendar);
  const term = addWorkingDays(since, DAYS_TO_CLARIFY, calendar);
  const reminded = instantsOf(kase, 'info_reminded', since).at(-1);
  const answerable = reminded && addWorkingDays(reminded, 1, calendar);
  return answerable !== undefined && answerable > term ? answerable : term;
}

function instantsOf({ history }: Case, type: EventType, since: Date): readonly Date[] {
  return history.flatMap((event) => (event.type === type && event.at >= since ? [event.at] : []));
}
