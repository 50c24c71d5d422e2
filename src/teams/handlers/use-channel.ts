import { type AdoptChannelDeps, adoptChannel } from '../../application/adopt-channel.ts';
import { DeliveryError } from '../../application/ports/chat.ts';
import type { DeskChannel } from '../../application/ports/desk-channel.ts';
import { good } from '../../cards/card-context.ts';
import { useChannelCard } from '../../cards/staff-views.ts';
import { isStaff } from '../../domain/permissions.ts';
import { translate } from '../../messages/translate.ts';
import {
  asConversation,
  channelName,
  channelOf,
  deskChannelName,
  movedTo,
  scopeOf,
} from '../conversation.ts';
import type { Needs } from '../ports.ts';
import { channelsOf } from '../proactive/team-channels.ts';
import type { Handler } from './clicks.ts';

type UseChannelPorts = AdoptChannelDeps & Needs<'deskTeam' | 'proactive' | 'roster'>;

/**
 * The button of the set-up card: members of the team may press it in a channel, and once there is a
 * desk only its staff, who may also choose one of the team's channels in their own chat.
 */
export const useChannel: Handler<'use_channel', UseChannelPorts> = async (ports, press) => {
  const { deskChannel, deskTeam, roster } = ports;
  const { sender, activity, click } = press;
  const { actor, language } = sender;
  const current = await deskChannel.find();
  if (current !== undefined && !isStaff(actor)) return { words: translate(language, 'staff.only') };
  const here =
    scopeOf(activity) === 'personal'
      ? await chosenChannel(ports, current, click.data.channel)
      : withName(channelOf(activity), channelName(activity));
  if (here === undefined) return { words: translate(language, 'card.invalid') };
  const isCurrent = current?.channelId === here.channelId;
  try {
    const members = await roster.read(here);
    if (
      !members.some(
        ({ person, chatId }) => person.id === actor.person.id || chatId === activity.from.id,
      )
    )
      return { words: translate(language, 'setup.not_member') };
    if (isCurrent) {
      // Whatever kept it away, the press came from a channel that works.
      await deskTeam.back(here.channelId);
      await adoptChannel(ports, (await deskChannel.find()) ?? here);
      await deskTeam.leads(activity);
      return { words: translate(language, 'setup.already') };
    }
    await deskTeam.adopt(here, activity);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    return { words: translate(language, 'setup.roster_unread') };
  }
  const text = translate(language, 'setup.done', { channel: deskChannelName(here, language) });
  return { card: useChannelCard({ ...sender, staff: [], notice: good(text) }) };
};

function withName(channel: DeskChannel | undefined, name: string) {
  return channel && { ...channel, name };
}

/** What comes back from a card is held against what the team has. */
async function chosenChannel(
  { proactive }: UseChannelPorts,
  desk: DeskChannel | undefined,
  channelId: string | undefined,
): Promise<DeskChannel | undefined> {
  const known = asConversation(desk?.conversation);
  const channels = await channelsOf(proactive, desk);
  const chosen = channels.find(({ id }) => id === channelId);
  if (desk === undefined || known === undefined || chosen === undefined) return undefined;
  const { id, name } = chosen;
  return { teamId: desk.teamId, channelId: id, conversation: movedTo(known, id), name };
}
