import { type DeliverDeps, deliver } from './deliver.ts';
import { planDeliveries, planUnreached } from './notifications.ts';
import { type Clock, type Deliveries, type Delivery, DeliveryError } from './ports.ts';

export interface RelayDeps extends DeliverDeps {
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  /** This instance's name on the lanes it holds. */
  readonly owner: string;
}

const BATCH = 50;
/** A lane is held this long; a call to the chat gives up well before. */
const LEASE_MS = 45_000;
const WORK_MS = 15_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 5 * 60_000;
/** About two days of retries, after which the operator is told. */
const MAX_ATTEMPTS = 600;
/** How long sent deliveries are kept for whoever asks what happened. */
const KEEP_SENT_MS = 30 * 24 * 60 * 60 * 1000;

/** Removes what was sent thirty days ago or more. */
export function forgetSent({ deliveries, clock }: RelayDeps): Promise<void> {
  return deliveries.forgetSent(new Date(clock.now().getTime() - KEEP_SENT_MS));
}

/**
 * Turns events that were written but not told yet into deliveries. Dying between the two writes
 * plans again, with the same ids. Returns whether there was anything.
 */
export async function planUnplanned(deps: RelayDeps): Promise<boolean> {
  const unplanned = await deps.cases.unplanned(BATCH);
  let failure: { readonly cause: unknown } | undefined;
  // One case that cannot be planned holds up no other.
  for (const { id, revs } of unplanned)
    await planCase(deps, id, revs).catch((cause: unknown) => {
      failure ??= { cause };
    });
  if (failure !== undefined) throw failure.cause;
  return unplanned.length > 0;
}

async function planCase(deps: RelayDeps, id: string, revs: readonly number[]): Promise<void> {
  const kase = await deps.cases.find(id);
  for (const rev of revs) {
    const events = kase?.history.filter((event) => event.rev === rev) ?? [];
    if (kase !== undefined) {
      const now = deps.clock.now();
      await deps.deliveries.add(events.flatMap((event) => planDeliveries(kase, event, now)));
    }
    await deps.cases.planned(id, rev);
  }
}

/** Lanes with something to send now, free for this instance to claim. */
export function readyLanes(deps: RelayDeps): Promise<readonly string[]> {
  return deps.deliveries.readyLanes(deps.clock.now(), BATCH);
}

/** Sends what the lane holds, in order and one at a time. `false` when another instance has it. */
export async function drainLane(deps: RelayDeps, lane: string): Promise<boolean> {
  const now = deps.clock.now();
  const until = new Date(now.getTime() + LEASE_MS);
  if (!(await deps.deliveries.claim(lane, deps.owner, now, until))) return false;
  let notBefore = now;
  try {
    notBefore = await sendInOrder(deps, lane, new Date(now.getTime() + WORK_MS));
  } finally {
    await deps.deliveries.release(lane, deps.owner, notBefore);
  }
  return true;
}

/** Sends until the lane is empty, the time is up or a send fails; gives when the lane may go on. */
async function sendInOrder(deps: RelayDeps, lane: string, deadline: Date): Promise<Date> {
  for (;;) {
    const batch = await deps.deliveries.next(lane, BATCH);
    const settled = new Set<string>();
    for (const delivery of batch) {
      if (settled.has(delivery.id)) continue;
      // Whoever was held up for long may have lost the lane to another instance.
      if (deps.clock.now() > deadline) return deps.clock.now();
      const outcome = await trySending(deps, delivery);
      if (outcome !== 'settled') return outcome;
      const same = batch.filter((other) => collapses(delivery, other));
      const ids = same.map(({ id }) => id);
      for (const id of ids) settled.add(id);
      await deps.deliveries.sent(ids, deps.clock.now());
    }
    if (batch.length === 0) return deps.clock.now();
  }
}

/** Edits that wait for the same cards are one edit: each draws the case as it is now. */
function collapses(sent: Delivery, other: Delivery): boolean {
  if (sent.id === other.id) return true;
  const edits = sent.content === 'update' || sent.content === 'desk_card';
  return edits && other.content === sent.content && other.caseId === sent.caseId;
}

async function trySending(deps: RelayDeps, delivery: Delivery): Promise<'settled' | Date> {
  const isLastTry = delivery.attempts + 1 >= MAX_ATTEMPTS;
  try {
    await deliver(deps, delivery, isLastTry);
    return 'settled';
  } catch (error) {
    const known = error instanceof DeliveryError ? error : undefined;
    const reason = error instanceof Error ? error.message : String(error);
    const fields = { delivery: delivery.id, attempt: delivery.attempts + 1, reason };
    if (known?.kind === 'gone' || isLastTry) {
      deps.log.error('delivery_dead', fields);
      await deps.deliveries.add(planUnreached(delivery, deps.clock.now()));
      await deps.deliveries.dead(delivery.id, reason);
      return 'settled';
    }
    deps.log.warn('delivery_failed', fields);
    await deps.deliveries.failed(delivery.id, reason);
    const wait = known?.retryAfterMs ?? backoff(delivery.attempts);
    return new Date(deps.clock.now().getTime() + wait);
  }
}

function backoff(attempts: number): number {
  const ceiling = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts, 20));
  return ceiling / 2 + Math.random() * (ceiling / 2);
}
