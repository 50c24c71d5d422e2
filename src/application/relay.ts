import { isLead } from '../domain/role-grants.ts';
import { CasesAtHand } from './cases-at-hand.ts';
import { type DeliverDeps, deliver } from './deliver.ts';
import { type DeliverContactDeps, deliverContact } from './deliver-contact.ts';
import { carryOutFollowUps } from './follow-ups.ts';
import type { CommandDeps } from './handle-command.ts';
import { deliveryId, planDeliveries, planUnreached } from './notifications.ts';
import { DeliveryError, NotBefore } from './ports/chat.ts';
import type { Delivery } from './ports/deliveries.ts';
import type { Needs } from './ports/needs.ts';
import type { SendPace } from './send-pace.ts';
import type { SenderShare } from './sender-share.ts';

export interface RelayDeps
  extends DeliverDeps,
    DeliverContactDeps,
    Omit<CommandDeps, 'wake'>,
    Needs<'owner'> {
  /** The one that the chat sends by. */
  readonly pace: SendPace;
  /** Its share of what the app may send; left out where one process has the store. */
  readonly share?: SenderShare;
  /** Clients bring a card of a personal chat to date when it is looked at. */
  readonly clientsRefresh?: boolean;
}

const BATCH = 50;
/** Few, because sends are spaced: what a batch read of its cases is not to grow old. */
const SENT_AT_ONCE = 10;
/** A lane is held this long; a call to the chat gives up well before. */
const LEASE_MS = 30_000;
const WORK_MS = 5_000;
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

/** What a round of planning found. */
export interface Planned {
  /** The lanes that have something new to send. */
  readonly lanes: readonly string[];
  /** Whether there may be more to plan. */
  readonly more: boolean;
}

/**
 * Turns events that were written but not told yet into deliveries; what they ask of other cases is
 * done to those too. Dying between the writes does it again, with the same ids.
 */
export async function planUnplanned(deps: RelayDeps): Promise<Planned> {
  const unplanned = await deps.cases.unplanned(BATCH);
  if (unplanned.length === 0) return { lanes: [], more: false };
  const now = deps.clock.now();
  const leads = (await deps.staff.all()).filter(isLead).map(({ person }) => person);
  const deliveries: Delivery[] = [];
  const planned: { id: string; revs: readonly number[] }[] = [];
  let followed = false;
  for (const { kase, revs } of unplanned)
    try {
      const events = kase.history.filter(({ rev }) => revs.includes(rev));
      if (await carryOutFollowUps(deps, kase, events)) followed = true;
      deliveries.push(
        ...events.flatMap((event) => planDeliveries(kase, event, now, leads, deps.clientsRefresh)),
      );
      planned.push({ id: kase.id, revs });
    } catch (error) {
      // One case that cannot be planned holds up no other.
      deps.log.error('case_not_planned', { case: kase.id, cause: String(error) });
    }
  await deps.deliveries.add(deliveries);
  await deps.cases.planned(planned);
  const lanes = new Set(deliveries.map(({ lane }) => lane));
  return { lanes: [...lanes], more: followed || planned.length === BATCH };
}

/** Lanes with something to send now, free for this instance to claim. */
export function readyLanes(deps: RelayDeps): Promise<readonly string[]> {
  return deps.deliveries.readyLanes(deps.clock.now(), BATCH);
}

/**
 * Sends what the lane holds, in order and one at a time. Gives the instant at which it may go on;
 * undefined when another instance has it, or when it has nothing more to send. An instance that may
 * not send yet leaves it to others.
 */
export async function drainLane(deps: RelayDeps, lane: string): Promise<Date | undefined> {
  const { clock, deliveries, owner, pace } = deps;
  const opensAt = await pace.opensAt();
  const now = clock.now();
  if (opensAt > now.getTime()) return new Date(opensAt);
  const history = await deliveries.claim(lane, owner, now, new Date(now.getTime() + LEASE_MS));
  if (history === undefined) return undefined;
  pace.begin(lane, history, WORK_MS);
  let outcome: LaneOutcome = { more: false, notBefore: now };
  try {
    outcome = await sendInOrder(deps, lane, new Date(now.getTime() + WORK_MS));
  } finally {
    await deliveries.release(lane, owner, outcome.notBefore, pace.end(lane));
  }
  return outcome.more ? outcome.notBefore : undefined;
}

/** When the lane may go on, and whether there is more to send then. */
interface LaneOutcome {
  readonly notBefore: Date;
  readonly more: boolean;
}

/** Sends until the lane is empty, the time is up or a send fails. */
async function sendInOrder(deps: RelayDeps, lane: string, deadline: Date): Promise<LaneOutcome> {
  for (;;) {
    const batch = await deps.deliveries.next(lane, SENT_AT_ONCE);
    const cases = new CasesAtHand(deps.cases);
    const settled = new Set<string>();
    for (const delivery of batch) {
      if (settled.has(delivery.id)) continue;
      const now = deps.clock.now();
      // Whoever was held up for long may have lost the lane to another instance.
      if (now > deadline) return { notBefore: now, more: true };
      const outcome = await trySending(deps, cases, delivery);
      if (outcome !== 'settled') return { notBefore: outcome, more: true };
      const same = batch.filter((other) => collapses(delivery, other)).map(({ id }) => id);
      const ids = [...new Set([...same, ...(await laterEdits(cases, delivery))])];
      for (const id of ids) settled.add(id);
      await deps.deliveries.sent(ids, deps.clock.now());
    }
    if (batch.length < SENT_AT_ONCE) return { notBefore: deps.clock.now(), more: false };
  }
}

/** Edits that wait for the same cards are one edit: each draws the case as it is now. */
function collapses(sent: Delivery, other: Delivery): boolean {
  if (sent.id === other.id) return true;
  if (sent.kind === 'contact_card')
    return other.kind === sent.kind && other.requestId === sent.requestId;
  if (sent.kind !== 'update' && sent.kind !== 'desk_card') return false;
  return other.kind === sent.kind && other.caseId === sent.caseId;
}

/** Those of them that wait too far behind in the lane to be in the batch, as far as what was sent has drawn. */
async function laterEdits(cases: CasesAtHand, sent: Delivery): Promise<readonly string[]> {
  if (sent.kind !== 'update' && sent.kind !== 'desk_card') return [];
  const { caseId, rev, lane, kind } = sent;
  const drawn = (await cases.get(caseId))?.kase.rev ?? rev;
  const later = Array.from({ length: Math.max(0, drawn - rev) }, (_, index) => rev + 1 + index);
  return later.map((one) => deliveryId(caseId, one, lane, kind));
}

async function trySending(
  deps: RelayDeps,
  cases: CasesAtHand,
  delivery: Delivery,
): Promise<'settled' | Date> {
  const isLastTry = delivery.attempts + 1 >= MAX_ATTEMPTS;
  try {
    if (delivery.kind === 'reply') await deps.chat.resend(delivery.lane, delivery.reply);
    else if ('requestId' in delivery) await deliverContact(deps, delivery);
    else await deliver(deps, cases, delivery, isLastTry);
    return 'settled';
  } catch (error) {
    if (error instanceof NotBefore) return error.instant;
    const known = error instanceof DeliveryError ? error : undefined;
    const reason = error instanceof Error ? error.message : String(error);
    const fields = { delivery: delivery.id, attempt: delivery.attempts + 1, reason };
    if (known?.kind === 'gone' || isLastTry) {
      deps.log.error('delivery_dead', fields);
      if ('caseId' in delivery)
        await deps.deliveries.add(planUnreached(delivery, deps.clock.now()));
      await deps.deliveries.dead(delivery.id, reason);
      return 'settled';
    }
    // Nothing was tried: it waits for the desk's channel, however long that takes.
    if (known?.kind === 'wait')
      return new Date(deps.clock.now().getTime() + (known.retryAfterMs ?? 0));
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
