import type { Case } from './case.ts';
import {
  type ClockPlan,
  clockPlan,
  clockRuns,
  LEVEL_CLOCKS,
  type LevelClock,
  type LevelTarget,
  type LevelTime,
} from './service-level.ts';

/** What is recorded of a warning or a miss: which clock, and by what it was measured. */
export interface LevelAlert {
  readonly clock: LevelClock;
  readonly target: LevelTarget;
  /** When the target is used up, or was. */
  readonly dueAt: Date;
}

/** What falls due next of a case's service level, while it runs: the stores keep it for lists and counts. */
export interface LevelDue {
  readonly clock: LevelClock;
  /** From then on it is at risk. */
  readonly warnAt: Date;
  readonly dueAt: Date;
}

type Due = LevelAlert & LevelDue;

interface Reckoned extends LevelTime {
  readonly days: LevelTime['calendar']['days'];
  readonly due: readonly Due[];
}
/** One case is asked for what is due, for a warning and for a miss, and reckoning takes long. */
const known = new WeakMap<Case, Reckoned>();

/** The clocks that run and have a target, the one that falls due first before the other. */
function dueClocks(kase: Case, time: LevelTime): readonly Due[] {
  const { levels, calendar } = time;
  const { days } = calendar;
  const before = known.get(kase);
  const isSame = before?.calendar === calendar && before.days === days;
  if (isSame && before.levels === levels) return before.due;
  const due = LEVEL_CLOCKS.filter((clock) => clockRuns(kase, clock))
    .flatMap((clock) => runningTo(clockPlan(kase, clock, time)))
    .sort((a, b) => +a.dueAt - +b.dueAt);
  known.set(kase, { levels, calendar, days, due });
  return due;
}

function runningTo({ clock, target, runs, warnAt, dueAt }: ClockPlan): readonly Due[] {
  if (!runs || target === undefined || warnAt === undefined || dueAt === undefined) return [];
  return [{ clock, target, warnAt, dueAt }];
}

/** What falls due first; undefined while no clock with a target runs. */
export function levelDue(kase: Case, time: LevelTime): LevelDue | undefined {
  const [first] = dueClocks(kase, time);
  if (first === undefined) return undefined;
  const { target: _target, ...due } = first;
  return due;
}

/** The next miss of which nobody was told yet (policy 5): each clock once for each target. */
export function nextMiss(kase: Case, time: LevelTime): LevelAlert | undefined {
  const [first] = dueClocks(kase, time).filter((due) => !wasTold(kase, due, ['level_missed']));
  return first && alertOf(first);
}

/** The next warning that nobody was given yet, and when; none once the miss itself was told. */
export function nextWarning(
  kase: Case,
  time: LevelTime,
): { readonly at: Date; readonly alert: LevelAlert } | undefined {
  const told = ['level_at_risk', 'level_missed'] as const;
  const [first] = dueClocks(kase, time)
    .filter((due) => !wasTold(kase, due, told))
    .sort((a, b) => +a.warnAt - +b.warnAt);
  return first && { at: first.warnAt, alert: alertOf(first) };
}

function alertOf({ clock, target, dueAt }: Due): LevelAlert {
  return { clock, target, dueAt };
}

function wasTold(
  { history }: Case,
  { clock, target }: Due,
  types: readonly ('level_at_risk' | 'level_missed')[],
): boolean {
  return history.some(
    ({ type, data }) =>
      types.some((one) => one === type) &&
      'clock' in data &&
      data.clock === clock &&
      sameTarget(data.target, target),
  );
}

function sameTarget(one: LevelTarget, other: LevelTarget): boolean {
  if ('minutes' in one) return 'minutes' in other && one.minutes === other.minutes;
  return 'date' in other && one.date.getTime() === other.date.getTime();
}
