import { type ContactPlanDeps, forgetContactCards, postContactCards } from './contact-planning.ts';
import { DESK, newDelivery } from './notifications.ts';
import type { Delivery } from './ports/deliveries.ts';
import type { DeskChannel } from './ports/desk-channel.ts';
import type { Needs } from './ports/needs.ts';

export type AdoptChannelDeps = ContactPlanDeps & Needs<'cases' | 'deskChannel' | 'wake'>;

/**
 * Makes a channel the desk's and posts the card of every open case there. Repeating it for the
 * same channel posts what is missing there, after a death half-way say. Cards left in an earlier
 * channel are not edited any more.
 */
export async function adoptChannel(deps: AdoptChannelDeps, channel: DeskChannel): Promise<void> {
  const current = await deps.deskChannel.find();
  const moves = current?.channelId !== channel.channelId || current.teamId !== channel.teamId;
  // Forgotten before the channel changes, so that whoever repeats this finds them missing.
  if (moves) await forgetCards(deps);
  await deps.deskChannel.set(channel);
  if (moves) await forgetCards(deps);
  const createdAt = deps.clock.now();
  for (const caseId of await deps.cases.openIds()) {
    const stored = await deps.cases.find(caseId);
    if (stored?.cards.some(({ recipientKey }) => recipientKey === 'desk') === false)
      await deps.deliveries.add([plannedCard(caseId, channel, createdAt, 'adopted')]);
  }
  await postContactCards(deps, channel.channelId);
  await deps.deliveries.resume('desk', createdAt);
  deps.wake();
}

/**
 * Posts the card of every open case anew in the desk's channel, as a client needs it that has lost
 * what it showed. The cards of before are not edited any more.
 */
export async function postCardsAnew(deps: AdoptChannelDeps): Promise<void> {
  const channel = await deps.deskChannel.find();
  if (channel === undefined) return;
  await forgetCards(deps);
  const createdAt = deps.clock.now();
  const ids = await deps.cases.openIds();
  await deps.deliveries.add(ids.map((id) => plannedCard(id, channel, createdAt, 'anew')));
  await postContactCards(deps, channel.channelId);
  deps.wake();
}

async function forgetCards(deps: AdoptChannelDeps): Promise<void> {
  for (const caseId of await deps.cases.openIds())
    await deps.cases.removeCard(caseId, `${caseId}:desk:desk_card:0`);
  await forgetContactCards(deps);
}

/**
 * The delivery that posts the case's card in the desk's channel, or brings it up to date there. The
 * instant and its occasion are part of the id: the desk may come back to a channel it had before.
 */
export function plannedCard(
  caseId: string,
  channel: DeskChannel,
  createdAt: Date,
  occasion: 'adopted' | 'anew' | 'back' | 'departed' | 'joined' | 'missing' | 'roles',
): Delivery {
  const id = `${caseId}:1:desk:desk_card:${channel.channelId}:${occasion}:${createdAt.getTime()}`;
  return newDelivery(DESK, 'desk_card', { id, caseId, rev: 1, createdAt });
}
