import { apply, applyOpened } from '../../src/domain/apply.ts';
import type { Calendar, Span } from '../../src/domain/calendar.ts';
import type { Case } from '../../src/domain/case.ts';
import type { ServiceLevels } from '../../src/domain/service-level.ts';

/*
 * The service level reckoned in another way: a clerk looks at the desk's clock and at the case once a
 * minute, and makes a mark for each minute in which the desk worked and the case was its to work on.
 */

export const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Colombia has one time all year. */
const BOGOTA_MS = 5 * 60 * MINUTE;
/** Nobody waits longer for a deadline: a year of minutes. */
const LOOK_AHEAD = 366 * DAY_MINUTES;

export interface Marks {
  readonly used: number;
  readonly status: string;
  readonly warnAt?: Date;
  readonly dueAt?: Date;
}

/** Whether the desk works in the minute that begins then. */
function worksAt(at: number, { week, days }: Calendar): boolean {
  const local = new Date(at - BOGOTA_MS);
  const spans: readonly Span[] =
    days.get(local.toISOString().slice(0, 10)) ?? week[local.getUTCDay()] ?? [];
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  return spans.some(({ from, to }) => from <= minute && minute < to);
}

/** The case as it was from each of its events on. */
function moments({ id, history }: Case): readonly { readonly at: number; readonly kase: Case }[] {
  const [opening, ...rest] = history;
  if (opening?.type !== 'opened') throw new Error('a history without an opening');
  let kase = applyOpened(id, opening);
  const found = [{ at: opening.at.getTime(), kase }];
  for (const event of rest) {
    kase = apply(kase, event);
    found.push({ at: event.at.getTime(), kase });
  }
  return found;
}

const isTheirs = (kase: Case, clock: 'start' | 'resolve') => {
  if ('hold' in kase && kase.hold !== undefined) return false;
  if (clock === 'start' && kase.history.some(({ type }) => type === 'started')) return false;
  return ['new', 'assigned', 'in_progress'].includes(kase.state);
};

/** The marks of one clock; its target goes by the priority that the case has in the end. */
export function simulate(
  last: Case,
  clock: 'start' | 'resolve',
  levels: ServiceLevels,
  calendar: Calendar,
  now: Date,
): Marks {
  const known = moments(last);
  const target = last.priority === 'low' ? undefined : levels[last.priority][clock];
  let used = 0;
  let index = 0;
  let warnAt: Date | undefined;
  let dueAt: Date | undefined;
  const mark = (at: number) => {
    used += 1;
    if (target === undefined) return;
    if (used === target * 0.75) warnAt = new Date(at + MINUTE);
    if (used === target) dueAt = new Date(at + MINUTE);
  };
  for (let at = known[0]?.at ?? 0; at < now.getTime(); at += MINUTE) {
    while ((known[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    const kase = known[index]?.kase;
    if (kase && isTheirs(kase, clock) && worksAt(at, calendar)) mark(at);
  }
  const marked = used;
  const isRunning = isTheirs(last, clock);
  const isMissed = target !== undefined && used >= target;
  if (isRunning && target !== undefined)
    for (let at = now.getTime(), end = at + LOOK_AHEAD * MINUTE; at < end && !dueAt; at += MINUTE)
      if (worksAt(at, calendar)) mark(at);
  return {
    used: marked,
    status: target === undefined ? 'none' : isMissed ? 'missed' : ended(last, clock, isRunning),
    ...(warnAt && { warnAt }),
    ...(dueAt && { dueAt }),
  };
}

function ended(last: Case, clock: 'start' | 'resolve', isRunning: boolean): string {
  if (isRunning) return 'running';
  const { state, closing, history } = last;
  const isStarted = history.some(({ type }) => type === 'started');
  if (clock === 'start') return isStarted ? 'met' : state === 'closed' ? 'dropped' : 'paused';
  if (state === 'resolved') return 'met';
  if (state !== 'closed') return 'paused';
  return closing === 'cancelled' || closing === 'merged' ? 'dropped' : 'met';
}
