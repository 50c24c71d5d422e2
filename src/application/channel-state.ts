import { plannedCard } from './adopt-channel.ts';
import { caselessDelivery } from './notifications.ts';
import { DeliveryError } from './ports/chat.ts';
import type { AwayReason, DeskChannel } from './ports/desk-channel.ts';
import type { Needs } from './ports/needs.ts';

export type ChannelStateDeps = Needs<
  'cases' | 'clock' | 'deliveries' | 'deskChannel' | 'log' | 'staff'
>;

/** How often a channel is tried in which nothing could be posted. */
const CHANNEL_RETRY_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

/**
 * Nothing can be posted in that channel. If it is the desk's, notices wait, and the staff are told
 * once, each in their own chat, with what to do. Another channel's loss changes nothing.
 */
export async function channelLost(
  deps: ChannelStateDeps,
  channelId: string,
  why: AwayReason,
): Promise<void> {
  const channel = await deps.deskChannel.find();
  if (channel?.channelId !== channelId) return;
  const now = deps.clock.now();
  if (channel.away === undefined) {
    deps.log.error('desk_channel_away', {
      channel: channelId,
      why,
      remedy: 'choose another channel or bring this one back',
    });
    // The minute is part of the id: instances that notice it together plan one.
    const id = `setup:${channelId}:${Math.floor(now.getTime() / MINUTE_MS)}`;
    const members = await deps.staff.all();
    const offers = members.map(({ person }) =>
      caselessDelivery('setup_offer', `${id}:${person.id}`, person, now),
    );
    // Planned first: whoever dies before the mark plans the same again.
    await deps.deliveries.add(offers);
  }
  const retryAt = new Date(now.getTime() + CHANNEL_RETRY_MS);
  await deps.deskChannel.set({ ...channel, away: { why, retryAt } });
}

/**
 * That channel takes posts again. If it is the desk's, every open case's card is brought up to
 * date there or posted, and what waited goes out.
 */
export async function channelBack(deps: ChannelStateDeps, channelId: string): Promise<void> {
  const channel = await deps.deskChannel.find();
  if (channel?.channelId !== channelId) return;
  const { away, ...usable } = channel;
  if (away === undefined) return;
  const now = deps.clock.now();
  const ids = await deps.cases.openIds();
  await deps.deliveries.add(ids.map((caseId) => plannedCard(caseId, channel, now, 'back')));
  await deps.deskChannel.set(usable);
  await deps.deliveries.resume('desk', now);
  deps.log.info('desk_channel_back', { channel: channelId });
}

/** Whether the channel may be tried now. */
export function isUsable(channel: DeskChannel | undefined, now: Date): channel is DeskChannel {
  return channel !== undefined && (channel.away === undefined || channel.away.retryAt <= now);
}

/**
 * Sends something to the desk's channel if it may be tried, and learns from it whether the channel
 * takes anything; `send` says whether something went out. `false` when nothing can be posted there now.
 */
export async function inDeskChannel(
  deps: ChannelStateDeps,
  send: () => Promise<boolean>,
): Promise<boolean> {
  const channel = await deps.deskChannel.find();
  if (!isUsable(channel, deps.clock.now())) return false;
  try {
    const sent = await send();
    if (sent && channel.away) await channelBack(deps, channel.channelId);
    return true;
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.away === undefined) throw error;
    await channelLost(deps, channel.channelId, error.away);
    return false;
  }
}

/** What was not tried waits until the channel may be tried again. */
export function waitForChannel(): DeliveryError {
  return new DeliveryError('wait', 'no channel works as the desk', CHANNEL_RETRY_MS);
}
