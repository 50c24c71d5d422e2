import type { Activity } from 'botbuilder';
import { type AdoptChannelDeps, adoptChannel } from '../application/adopt-channel.ts';
import { channelBack, channelLost } from '../application/channel-state.ts';
import type { AwayReason, DeskChannel } from '../application/ports/desk-channel.ts';
import { becomeFirstLead, type FirstLeadDeps } from '../application/staff-roles.ts';
import { asConversation, channelOf, selectedChannel } from './conversation.ts';
import type { Needs } from './ports.ts';
import { channelsOf } from './proactive/team-channels.ts';

export type DeskTeam = ReturnType<typeof createDeskTeam>;

/** The team in whose channel the desk works. */
export function createDeskTeam(
  ports: AdoptChannelDeps &
    FirstLeadDeps &
    Needs<'local' | 'log' | 'proactive' | 'roster' | 'staff' | 'staffRenewal'>,
) {
  const { deskChannel, local, log, proactive, roster, staff, staffRenewal, wake } = ports;

  /** Teams names a channel in few of its activities. */
  async function named(channel: DeskChannel): Promise<DeskChannel> {
    if (channel.name !== undefined || channel.channelId === channel.teamId) return channel;
    const found = (await channelsOf(proactive, channel)).find(({ id }) => id === channel.channelId);
    return found === undefined ? channel : { ...channel, name: found.name };
  }

  /** Makes the channel the desk's, and its team the staff. Rejects when Teams does not say who that is. */
  async function adopt(channel: DeskChannel, by: Activity): Promise<void> {
    await staffRenewal.startOver(await roster.read(channel));
    await place(channel);
    await leads(by);
  }

  /** Whoever chose the channel leads the desk, while nobody else does. */
  function leads({ from }: Activity): Promise<void> {
    return becomeFirstLead(ports, [from?.aadObjectId, from?.id]);
  }

  /** The same where nobody waits for an answer: who is in the team is read again until it is known. */
  async function settle(channel: DeskChannel, by: Activity): Promise<void> {
    const current = await deskChannel.find();
    try {
      await adopt(channel, by);
    } catch (error) {
      log.warn('roster_not_read', { team: channel.teamId, reason: String(error) });
      if (current?.teamId !== channel.teamId) await staff.replaceAll([]);
      await place(channel);
      void staffRenewal.renew();
    }
  }

  async function place(channel: DeskChannel): Promise<void> {
    await adoptChannel(ports, await named(channel));
    log.info('desk_channel_set', { team: channel.teamId, channel: channel.channelId });
  }

  /**
   * Something happened in a team: an activity of the desk's own gives the connector's address of
   * now, and in local mode the first team becomes the desk's. Returns whether this one is.
   */
  async function notice(activity: Activity): Promise<boolean> {
    const here = channelOf(activity);
    if (here === undefined) return false;
    const current = await deskChannel.find();
    if (current === undefined) {
      if (local) await adopt(selectedChannel(activity) ?? here, activity);
      return local;
    }
    if (current.teamId !== here.teamId) return false;
    const known = asConversation(current.conversation);
    const { serviceUrl } = activity;
    if (known?.serviceUrl !== serviceUrl)
      await deskChannel.set({ ...current, conversation: { ...known, serviceUrl } });
    return true;
  }

  return {
    adopt,
    settle,
    leads,
    notice,
    lost: (channelId: string, why: AwayReason) => channelLost(ports, channelId, why).finally(wake),
    back: (channelId: string) => channelBack(ports, channelId).finally(wake),
    async renamed(channelId: string, name: string): Promise<void> {
      const current = await deskChannel.find();
      if (current?.channelId === channelId && name) await deskChannel.set({ ...current, name });
    },
  };
}
