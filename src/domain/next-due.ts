import { missedAt } from './answer-term.ts';
import type { Case } from './case.ts';
import { levelDue, nextMiss, nextWarning } from './level-alerts.ts';
import type { LevelTime } from './service-level.ts';
import { askUnansweredAt, remindInfoAt } from './waiting.ts';

/** By what it is reckoned when something is due. */
export type TimeContext = LevelTime;

type Reckon = (kase: Case, time: TimeContext) => Date | undefined;

/**
 * What the program does with a case by itself, and when: a row for each command of time, which its
 * rule in the lifecycle lets nobody but the system do. The first one that is due goes first.
 */
const DUE = {
  auto_close: ({ closeAt }) => closeAt,
  resume_on_date: ({ hold }) => hold?.until,
  remind: ({ remindAt }) => remindAt,
  ask_decision: ({ askAt }) => askAt,
  miss_level: (kase, time) => nextMiss(kase, time)?.dueAt,
  warn_level: (kase, time) => nextWarning(kase, time)?.at,
  remind_info: (kase, { calendar }) => remindInfoAt(kase, calendar),
  ask_unanswered: (kase, { calendar }) => askUnansweredAt(kase, calendar),
} satisfies Record<string, Reckon>;

export type TimedCommandName = keyof typeof DUE;
const TIMED = Object.entries(DUE) as (readonly [TimedCommandName, Reckon])[];

/** What the program has to do with the case now; undefined when nothing is due yet. */
export function dueNow(
  kase: Case,
  time: TimeContext & { readonly now: Date },
): TimedCommandName | undefined {
  const isReached = (at: Date | undefined) => at !== undefined && at <= time.now;
  // After a long stop a reminder comes before the closing.
  const isLate = isReached(kase.remindAt ?? kase.closeAt);
  if (isLate && isReached(missedAt(kase, time.calendar))) return 'remind';
  return TIMED.find(([, reckon]) => isReached(reckon(kase, time)))?.[0];
}

/** What the program has to do with the case next, and when; undefined when never. */
export function nextDue(
  kase: Case,
  time: TimeContext & { readonly now: Date },
): { readonly name: TimedCommandName; readonly at: Date } | undefined {
  const [first] = inOrder(kase, time);
  return first && { at: first.at, name: dueNow(kase, time) ?? first.name };
}

/** When the program has to do something with the case next; undefined when never. */
export function nextDueAt(kase: Case, time: TimeContext): Date | undefined {
  return inOrder(kase, time)[0]?.at;
}

function inOrder(kase: Case, time: TimeContext) {
  const all = TIMED.flatMap(([name, reckon]) => {
    const at = reckon(kase, time);
    return at === undefined ? [] : [{ name, at }];
  });
  return all.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The case with what the stores find it and order it by: when something is due, and what of its service level. */
export function withNextDue(kase: Case, time: TimeContext): Case {
  const { nextDueAt: _at, levelDue: _due, ...fields } = kase;
  const at = nextDueAt(kase, time);
  const due = levelDue(kase, time);
  return { ...fields, ...(at && { nextDueAt: at }), ...(due && { levelDue: due }) };
}
