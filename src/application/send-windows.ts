/** At most `limit` sends in any `ms` milliseconds. */
export interface SendWindow {
  readonly limit: number;
  readonly ms: number;
}

/** What Teams takes for one conversation: posts, edits and creations together. */
export const CONVERSATION_WINDOWS: readonly SendWindow[] = [
  { limit: 7, ms: 1_000 },
  { limit: 8, ms: 2_000 },
  { limit: 60, ms: 30_000 },
  { limit: 1_800, ms: 3_600_000 },
];
/** What Teams takes of one app in one tenant, whatever the number of its instances. */
export const APP_WINDOW: SendWindow = { limit: 50, ms: 1_000 };

/**
 * The first moment from `now` on (ms since 1970) at which one more send keeps within every window,
 * after sends at these moments, oldest first.
 */
export function nextMoment(
  moments: readonly number[],
  windows: readonly SendWindow[],
  now: number,
): number {
  const free = windows.map(
    ({ limit, ms }) => (moments.at(-limit) ?? Number.NEGATIVE_INFINITY) + ms,
  );
  return Math.max(now, ...free);
}

/** The moments that some window still counts at `now`. */
export function countedMoments(
  moments: readonly number[],
  windows: readonly SendWindow[],
  now: number,
): readonly number[] {
  const longest = Math.max(...windows.map(({ ms }) => ms));
  const most = Math.max(...windows.map(({ limit }) => limit));
  return moments.filter((moment) => moment > now - longest).slice(-most);
}

/** The most sends that the windows let through within `ms` milliseconds, both ends included. */
export function mostSends(windows: readonly SendWindow[], ms: number): number {
  const moments: number[] = [];
  for (;;) {
    const moment = nextMoment(moments, windows, 0);
    if (moment > ms) return moments.length;
    moments.push(moment);
  }
}
