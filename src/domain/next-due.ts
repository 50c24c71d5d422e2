import type { Calendar } from './calendar.ts';
import type { Case } from './case.ts';

/** By what it is reckoned when something is due. */
export interface TimeContext {
  readonly calendar: Calendar;
}

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
} satisfies Record<string, Reckon>;

export type TimedCommandName = keyof typeof DUE;
const TIMED = Object.entries(DUE) as (readonly [TimedCommandName, Reckon])[];

/** What the program has to do with the case now; undefined when nothing is due yet. */
export function dueNow(
  kase: Case,
  time: TimeContext & { readonly now: Date },
): TimedCommandName | undefined {
  const due = TIMED.find(([, reckon]) => {
    const at = reckon(kase, time);
    return at !== undefined && at <= time.now;
  });
  return due?.[0];
}

/** When the program has to do something with the case next; undefined when never. */
export function nextDueAt(kase: Case, time: TimeContext): Date | undefined {
  const instants = TIMED.flatMap(([, reckon]) => reckon(kase, time)?.getTime() ?? []);
  return instants.length === 0 ? undefined : new Date(Math.min(...instants));
}

/** The case with the instant by which the stores find it when something is due. */
export function withNextDue(kase: Case, time: TimeContext): Case {
  const { nextDueAt: _former, ...fields } = kase;
  const at = nextDueAt(kase, time);
  return at === undefined ? fields : { ...fields, nextDueAt: at };
}
