import {
  afterWorkingMinutes,
  type Calendar,
  endOfDate,
  localDate,
  startOfDay,
  workingMinutes,
} from './calendar.ts';
import type { Case, Person, State } from './case.ts';
import type { Priority } from './catalogue.ts';
import type { CaseEvent } from './events.ts';
import { HOLD_BEGINS, HOLD_ENDS } from './hold.ts';
import { commandRecording, stateAfter } from './state-after.ts';

/** Policy 5: how much working time the desk gives itself to start a case and to solve it, in minutes. */
export interface LevelMinutes {
  readonly start: number;
  readonly resolve: number;
}
/** The priorities that have hours: a Baja is attended on the date agreed with its requester. */
export type TimedPriority = Exclude<Priority, 'low'>;
export type ServiceLevels = Readonly<Record<TimedPriority, LevelMinutes>>;

/** What a desk has whose lead changed nothing. */
export const PROPOSED_LEVELS: ServiceLevels = {
  high: { start: 60, resolve: 4 * 60 },
  medium: { start: 4 * 60, resolve: 16 * 60 },
};

/** The desk's service levels as a lead left them; before that, the proposal that nobody confirmed. */
export interface DeskLevels {
  readonly levels: ServiceLevels;
  /** Who promised them to the requesters, and when; until then they are told of no hours. */
  readonly confirmed?: { readonly by: Person; readonly at: Date };
}

/** What is known of them, and how often they were written. */
export interface KnownLevels extends DeskLevels {
  readonly rev: number;
}

/** Until it is started (step 11), and until it is solved (step 15). */
export const LEVEL_CLOCKS = ['start', 'resolve'] as const;
export type LevelClock = (typeof LEVEL_CLOCKS)[number];

/** So many minutes of working time, or the end of the agreed day. */
export type LevelTarget = { readonly minutes: number } | { readonly date: Date };

/** A warning is given when this part of the time is used. */
const AT_RISK = 0.75;

/** By what it is reckoned. */
export interface LevelTime {
  readonly calendar: Calendar;
  readonly levels: ServiceLevels;
}

/** One clock of a case as its history leaves it, whatever time it is. */
export interface ClockPlan {
  readonly clock: LevelClock;
  /** Undefined where the desk gave itself none. */
  readonly target?: LevelTarget;
  /** When it ran; the last one without an end while it runs. */
  readonly ran: readonly { readonly from: Date; readonly to?: Date }[];
  readonly runs: boolean;
  /** When three quarters of the target are used, and all of it; undefined while that depends on when it goes on. */
  readonly warnAt?: Date;
  readonly dueAt?: Date;
}

/** One clock of the case (policy 5), reckoned from its history alone. */
export function clockPlan(
  kase: Case,
  clock: LevelClock,
  { levels, calendar }: LevelTime,
): ClockPlan {
  const ran = timesRun(kase.history, clock);
  const plan = { clock, ran, runs: isOpen(ran.at(-1)) };
  const { priority, agreedDate } = kase;
  if (priority === 'low') {
    if (clock === 'start' || agreedDate === undefined) return plan;
    return { ...plan, target: { date: agreedDate }, ...onAgreedDay(agreedDate, calendar) };
  }
  const minutes = levels[priority][clock];
  const warnAt = usedUpAt(ran, minutes * AT_RISK, calendar);
  const dueAt = usedUpAt(ran, minutes, calendar);
  return { ...plan, target: { minutes }, ...(warnAt && { warnAt }), ...(dueAt && { dueAt }) };
}

/** Whether that clock of the case runs, be there a target or not. */
export function clockRuns({ history }: Case, clock: LevelClock): boolean {
  return isOpen(timesRun(history, clock).at(-1));
}

function isOpen(last: ClockPlan['ran'][number] | undefined): boolean {
  return last !== undefined && last.to === undefined;
}

/** When the clock has run for that many minutes of working time. */
function usedUpAt(ran: ClockPlan['ran'], minutes: number, calendar: Calendar): Date | undefined {
  let left = minutes;
  for (const { from, to } of ran) {
    const used = to === undefined ? left : workingMinutes(from, to, calendar);
    if (used >= left) return afterWorkingMinutes(from, left, calendar);
    left -= used;
  }
  return undefined;
}

/** The end of the day's working time, and when three quarters of it have passed. */
function onAgreedDay(
  date: Date,
  calendar: Calendar,
): Required<Pick<ClockPlan, 'warnAt' | 'dueAt'>> {
  const start = startOfDay(date, calendar);
  const end = endOfDate(localDate(date, calendar), calendar);
  const minutes = workingMinutes(start, end, calendar);
  // The desk was given the day off after it was agreed.
  if (minutes === 0) return { warnAt: end, dueAt: end };
  const after = (part: number) => afterWorkingMinutes(start, minutes * part, calendar);
  return { warnAt: after(AT_RISK), dueAt: after(1) };
}

interface Standing {
  readonly state: State;
  readonly held: boolean;
  readonly started: boolean;
}

/** While it is POR ACLARAR, RESUELTO or on hold no clock runs; the first one ends when the case is started. */
function timesRun(history: readonly CaseEvent[], clock: LevelClock): ClockPlan['ran'] {
  const ran: { from: Date; to?: Date }[] = [];
  let standing: Standing | undefined;
  let since: Date | undefined;
  for (const event of history) {
    standing = standingAfter(standing, event);
    const runs = isRunning(standing, clock);
    if (runs && since === undefined) since = event.at;
    if (runs || since === undefined) continue;
    ran.push({ from: since, to: event.at });
    since = undefined;
  }
  return since === undefined ? ran : [...ran, { from: since }];
}

function isRunning({ state, held, started }: Standing, clock: LevelClock): boolean {
  if (held || (clock === 'start' && started)) return false;
  return state === 'new' || state === 'assigned' || state === 'in_progress';
}

function standingAfter(before: Standing | undefined, event: CaseEvent): Standing {
  const { type, data } = event;
  const missing = type === 'opened' ? data.missing : [];
  const known = { missing, ...(before && { state: before.state }) };
  const state = stateAfter(commandRecording(type), known, data);
  const held = HOLD_BEGINS.includes(type) || before?.held === true;
  return {
    state,
    held: held && !HOLD_ENDS.includes(type),
    started: before?.started === true || type === 'started',
  };
}
