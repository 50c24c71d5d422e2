import { type AdoptChannelDeps, adoptChannel } from '../../application/adopt-channel.ts';
import type { ClickOf } from '../../cards/clicks.ts';
import { useChannelCard } from '../../cards/staff-views.ts';
import { isStaff } from '../../domain/permissions.ts';
import { translate } from '../../messages/translate.ts';
import { channelName, channelOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import type { ClickAnswer, Press } from './clicks.ts';

/** The button of the set-up card: members of the team may, and once there is a desk only its staff. */
export function createUseChannelHandler(ports: AdoptChannelDeps & Needs<'deskTeam' | 'roster'>) {
  const { deskChannel, deskTeam, roster } = ports;
  return async ({ sender, activity }: Press<ClickOf<'use_channel'>>): Promise<ClickAnswer> => {
    const { actor, language } = sender;
    const here = channelOf(activity);
    const current = await deskChannel.find();
    if (here === undefined) return { words: translate(language, 'card.invalid') };
    if (current !== undefined && !isStaff(actor))
      return { words: translate(language, 'staff.only') };
    const members = await roster.read(here);
    if (!members.some(({ person }) => person.id === actor.person.id))
      return { words: translate(language, 'setup.not_member') };
    if (current?.channelId === here.channelId) {
      await adoptChannel(ports, current);
      return { words: translate(language, 'setup.already') };
    }
    await deskTeam.adopt(here);
    const text = translate(language, 'setup.done', { channel: channelName(activity) });
    return { card: useChannelCard({ ...sender, staff: [], notice: { tone: 'good', text } }) };
  };
}
