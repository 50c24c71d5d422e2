import type { CommandDeps } from './handle-command.ts';
import type { Log } from './ports.ts';
import { drainLane, forgetSent, planUnplanned, type RelayDeps, readyLanes } from './relay.ts';
import { sweep } from './sweeps.ts';

const RELAY_EVERY_MS = 2_000;
const SWEEP_EVERY_MS = 30_000;

export interface BackgroundWork {
  /** There is something to send: do not wait for the next round. */
  wake(): void;
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

/**
 * Runs the relay whenever it is woken and every two seconds (for what a dead process left), and the
 * sweeps every thirty, what was sent long ago among them. A round that fails is logged and tried
 * again at the next.
 */
export function startBackgroundWork(
  relay: RelayDeps,
  commands: Omit<CommandDeps, 'wake'>,
): BackgroundWork {
  // Lanes drain side by side: a conversation that answers slowly holds up nobody else's.
  const lanes = new Map<string, Promise<void>>();
  const drain = async (lane: string) => {
    try {
      if (await drainLane(relay, lane)) sending.wake();
    } catch (error) {
      logFailure(relay.log, 'lane_failed', error);
    } finally {
      lanes.delete(lane);
    }
  };
  const sending = rounds(relay.log, 'relay_failed', RELAY_EVERY_MS, async () => {
    const planned = await planUnplanned(relay);
    for (const lane of await readyLanes(relay)) if (!lanes.has(lane)) lanes.set(lane, drain(lane));
    return planned;
  });
  const sweeping = rounds(relay.log, 'sweep_failed', SWEEP_EVERY_MS, async () => {
    await sweep({ ...commands, wake: sending.wake });
    await forgetSent(relay);
    return false;
  });
  sweeping.wake();
  return {
    wake: sending.wake,
    stop: async () => {
      await Promise.all([sending.stop(), sweeping.stop()]);
      await Promise.all(lanes.values());
    },
  };
}

function logFailure(log: Log, failure: string, error: unknown): void {
  log.error(failure, { cause: error instanceof Error ? error.stack : String(error) });
}

/** One round at a time; at once again while there was work or somebody woke it meanwhile. */
function rounds(log: Log, failure: string, everyMs: number, round: () => Promise<boolean>) {
  let running: Promise<void> | undefined;
  let woken = false;
  let stopped = false;
  const run = async () => {
    do {
      woken = false;
      try {
        if (await round()) woken = true;
      } catch (error) {
        logFailure(log, failure, error);
      }
    } while (woken && !stopped);
  };
  const wake = () => {
    woken = true;
    if (stopped || running !== undefined) return;
    running = run().finally(() => {
      running = undefined;
      if (woken && !stopped) wake();
    });
  };
  const timer = setInterval(wake, everyMs);
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
