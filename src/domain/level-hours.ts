import type { ServiceLevels, TimedPriority } from './service-level.ts';

/** What a lead writes of a priority: hours, like `4`, `0,5` or `1.25`. */
export type HoursWritten = Readonly<
  Record<TimedPriority, { readonly start: string; readonly resolve: string }>
>;

const MAX_LEVEL_HOURS = 999;

/** Why hours are not taken. */
export type HoursProblem =
  | { readonly code: 'no_hours'; readonly max: number }
  /** Nobody solves a case before it is started. */
  | { readonly code: 'start_after_resolve'; readonly priority: TimedPriority };

/** The levels that were written, in minutes, or why they are none. */
export function levelsWritten(
  written: HoursWritten,
):
  | { readonly ok: true; readonly levels: ServiceLevels }
  | { readonly ok: false; readonly problem: HoursProblem } {
  const read = ({ start, resolve }: HoursWritten[TimedPriority]) => ({
    start: minutesOf(start),
    resolve: minutesOf(resolve),
  });
  const levels = { high: read(written.high), medium: read(written.medium) };
  for (const priority of ['high', 'medium'] as const) {
    const { start, resolve } = levels[priority];
    if (Number.isNaN(start) || Number.isNaN(resolve))
      return { ok: false, problem: { code: 'no_hours', max: MAX_LEVEL_HOURS } };
    if (start > resolve) return { ok: false, problem: { code: 'start_after_resolve', priority } };
  }
  return { ok: true, levels };
}

/** Not a number when it is no time between a minute and the longest one. */
function minutesOf(written: string): number {
  const text = written.trim().replace(',', '.');
  const minutes = /^\d+(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * 60) : Number.NaN;
  return minutes >= 1 && minutes <= MAX_LEVEL_HOURS * 60 ? minutes : Number.NaN;
}

/** Hours as they are written, with two decimals at most. */
export function hoursOf(minutes: number, decimal: ',' | '.'): string {
  return String(Math.round((minutes / 60) * 100) / 100).replace('.', decimal);
}
