import { TeamsInfo } from 'botbuilder';
import type { DeskChannel } from '../../application/ports/desk-channel.ts';
import type { TeamChannel } from '../../cards/setup-views.ts';
import { asConversation } from '../conversation.ts';
import type { Proactive } from './connector.ts';

/** The channels of the desk's team; none when Teams does not give them, to whoever is out of the team say. */
export async function channelsOf(
  proactive: Proactive,
  desk: DeskChannel | undefined,
): Promise<readonly TeamChannel[]> {
  const reference = asConversation(desk?.conversation);
  if (desk === undefined || reference === undefined) return [];
  try {
    const channels = await proactive.run(reference, (context) =>
      TeamsInfo.getTeamChannels(context, desk.teamId),
    );
    return channels.flatMap(({ id, name }) => (id ? { id, name: name || 'General' } : []));
  } catch {
    return [];
  }
}
