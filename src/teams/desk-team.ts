import type { Activity } from 'botbuilder';
import { type AdoptChannelDeps, adoptChannel } from '../application/adopt-channel.ts';
import type { DeskChannel } from '../application/ports/desk-channel.ts';
import { asConversation, channelOf, sameConversation } from './conversation.ts';
import type { Needs } from './ports.ts';

export type DeskTeam = ReturnType<typeof createDeskTeam>;

/** The team in whose channel the desk works. */
export function createDeskTeam(
  ports: AdoptChannelDeps & Needs<'local' | 'log' | 'roster' | 'staff'>,
) {
  const { deskChannel, local, log, roster, staff } = ports;

  /** Makes the channel the desk's, and its team the staff. */
  async function adopt(channel: DeskChannel): Promise<void> {
    await staff.replaceAll(await roster.read(channel));
    await adoptChannel(ports, channel);
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
      if (local) await adopt(here);
      return local;
    }
    if (current.teamId !== here.teamId) return false;
    const known = asConversation(current.conversation);
    const conversation = { ...known, serviceUrl: activity.serviceUrl };
    if (!sameConversation(known, conversation)) await deskChannel.set({ ...current, conversation });
    return true;
  }

  return { adopt, notice };
}
