import { planContactRequests, repostContactRequests } from './contact-planning.ts';
import { planDepartures } from './departures.ts';
import { forgetLinks, type LinkDeps } from './file-links.ts';
import type { CommandDeps } from './handle-command.ts';
import { planDue, sweep } from './jobs.ts';
import { createDigestPlanner } from './lead-digest.ts';
import type { Log } from './ports/runtime.ts';
import { createReconciler } from './reconcile.ts';
import { drainLane, forgetSent, planUnplanned, type RelayDeps, readyLanes } from './relay.ts';

const RELAY_EVERY_MS = 2_000;
/**
 * What happens almost at once is planned and told together: a round waits until nothing more has
 * happened for so long, because it would hold up the answers, but under lasting use not for ever.
 */
const QUIET_MS = 50;
const QUIET_WITHIN_MS = 500;
const SWEEP_EVERY_MS = 30_000;
const PLAN_DUE_EVERY_MS = 3_600_000;
/** What waits for longer is left to the rounds: the limits of half a minute are worth being exact about. */
const TIMED_MS = 30_000;
/** More could not send at once anyway, and would hold their leases while they wait. */
const LANES_AT_ONCE = 32;

export interface BackgroundWork {
  /** There is something to send: do not wait for the next round. */
  wake(): void;
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

/**
 * Runs the relay whenever it is woken and every two seconds (for what a dead process left, and to be
 * counted among the instances that send), and the sweeps every thirty, what was sent long ago among
 * them. A round that fails is logged and tried again at the next.
 */
export function startBackgroundWork(
  relay: RelayDeps,
  commands: Omit<CommandDeps, 'wake'> & LinkDeps,
): BackgroundWork {
  // Lanes drain side by side: a conversation that answers slowly holds up nobody else's.
  const draining = new Map<string, Promise<void>>();
  const waiting = new Set<string>();
  let stopped = false;
  const timers = new Set<NodeJS.Timeout>();
  /** A lane may go on at that instant. A round would find it too, but up to two seconds later. */
  const goOnAt = (lane: string, instant: Date) => {
    const wait = instant.getTime() - relay.clock.now().getTime();
    if (wait <= 0) waiting.add(lane);
    if (wait <= 0 || wait > TIMED_MS || stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      waiting.add(lane);
      drainWaiting();
    }, wait);
    timers.add(timer);
  };
  const drain = async (lane: string) => {
    try {
      const instant = await drainLane(relay, lane);
      if (instant !== undefined) goOnAt(lane, instant);
    } catch (error) {
      logFailure(relay.log, 'lane_failed', error);
    } finally {
      draining.delete(lane);
      drainWaiting();
    }
  };
  /** A lane that got something new while it drains waits: it may have come too late for that drain. */
  const drainWaiting = () => {
    for (const lane of waiting) {
      if (stopped || draining.size >= LANES_AT_ONCE) return;
      if (draining.has(lane)) continue;
      waiting.delete(lane);
      draining.set(lane, drain(lane));
    }
  };
  const sending = rounds(relay.log, 'relay_failed', RELAY_EVERY_MS, async (isPoll) => {
    if (isPoll) {
      await planDepartures(relay);
      await planContactRequests(relay);
    }
    const { lanes, more } = await planUnplanned(relay);
    // What is planned here names its lanes; others' and what waited for its time is looked for.
    for (const lane of lanes) waiting.add(lane);
    if (isPoll)
      for (const lane of await readyLanes(relay)) if (!draining.has(lane)) waiting.add(lane);
    drainWaiting();
    return more;
  });
  const reconcile = createReconciler(relay);
  const planDigests = createDigestPlanner(relay);
  let planAfter = 0;
  const planDueHourly = async () => {
    const now = relay.clock.now().getTime();
    if (now < planAfter) return;
    await planDue(commands);
    planAfter = now + PLAN_DUE_EVERY_MS;
  };
  const sweeping = rounds(relay.log, 'sweep_failed', SWEEP_EVERY_MS, async () => {
    await planDueHourly();
    await sweep({ ...commands, wake: sending.wake });
    await planDigests();
    await repostContactRequests(relay);
    await forgetSent(relay);
    await forgetLinks(commands);
    await reconcile();
    return false;
  });
  const counting = rounds(relay.log, 'senders_not_counted', RELAY_EVERY_MS, async () => {
    await relay.share?.renew();
    return false;
  });
  sending.poll();
  sweeping.poll();
  counting.poll();
  return {
    wake: sending.wake,
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all([sending.stop(), sweeping.stop(), counting.stop()]);
      await Promise.all(draining.values());
      await relay.share?.leave();
    },
  };
}

function logFailure(log: Log, failure: string, error: unknown): void {
  log.error(failure, { cause: error instanceof Error ? error.stack : String(error) });
}

/** One round at a time; at once again while there was more, and once more when somebody woke it meanwhile. */
function rounds(
  log: Log,
  failure: string,
  everyMs: number,
  round: (isPoll: boolean) => Promise<boolean>,
) {
  let running: Promise<void> | undefined;
  let woken = false;
  let isPoll = false;
  let stopped = false;
  let goOn = () => {};
  const run = async () => {
    while (woken && !stopped) {
      for (let waited = 0; woken && waited < QUIET_WITHIN_MS && !stopped; waited += QUIET_MS) {
        woken = false;
        await new Promise<void>((resolve) => {
          goOn = resolve;
          setTimeout(resolve, QUIET_MS);
        });
      }
      const polls = isPoll;
      woken = false;
      isPoll = false;
      try {
        let more = await round(polls);
        while (more && !stopped) more = await round(false);
      } catch (error) {
        logFailure(log, failure, error);
      }
    }
    running = undefined;
  };
  const wake = () => {
    woken = true;
    if (!stopped) running ??= run();
  };
  /** As `wake`, and looks for what others left. */
  const poll = () => {
    isPoll = true;
    wake();
  };
  const timer = setInterval(poll, everyMs);
  return {
    wake,
    poll,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      goOn();
      await running;
    },
  };
}
