import { type Activity, TurnContext } from 'botbuilder';
import { planReturns } from '../../application/departures.ts';
import type { AwayReason, DeskChannel } from '../../application/ports/desk-channel.ts';
import { good } from '../../cards/card-context.ts';
import { useChannelCard } from '../../cards/staff-views.ts';
import { languageFor } from '../../messages/language.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage } from '../card-message.ts';
import {
  asConversation,
  channelChange,
  channelOf,
  deskChannelName,
  scopeOf,
  selectedChannel,
} from '../conversation.ts';
import { guestName, memberChange } from '../people/roster.ts';
import type { Needs } from '../ports.ts';
import { connectorOf } from '../proactive/connector.ts';

type TeamChangePorts = Needs<
  | 'cases'
  | 'clock'
  | 'deliveries'
  | 'staff'
  | 'wake'
  | 'deskChannel'
  | 'deskTeam'
  | 'fixedLanguage'
  | 'local'
  | 'log'
  | 'proactive'
  | 'staffRenewal'
>;

/** What becomes of the desk's channel, in Teams' words for its own activities. */
const CHANNEL_EVENTS: Readonly<Record<string, AwayReason | 'back' | 'renamed'>> = {
  channelDeleted: 'deleted',
  channelRestored: 'back',
  channelRenamed: 'renamed',
};
const TEAM_EVENTS: Readonly<Record<string, AwayReason | 'back'>> = {
  teamArchived: 'archived',
  teamDeleted: 'deleted',
  teamHardDeleted: 'deleted',
  teamUnarchived: 'back',
  teamRestored: 'back',
};

/** Members came or went, a team or a channel changed, or the program came to a team or left it. */
export function createTeamChangeHandler(ports: TeamChangePorts) {
  const { deskChannel, deskTeam, fixedLanguage, staffRenewal } = ports;
  // Teams tells of one installation in two activities, of which either may be missing.
  const greeted = new Set<string>();

  async function changeOfDesk(activity: Activity, desk: DeskChannel): Promise<void> {
    const { eventType, channelId, name } = channelChange(activity);
    const ofChannel = channelId === desk.channelId ? CHANNEL_EVENTS[eventType] : undefined;
    const became = ofChannel ?? TEAM_EVENTS[eventType];
    if (became === 'renamed') await deskTeam.renamed(desk.channelId, name);
    else if (became === 'back') await deskTeam.back(desk.channelId);
    else if (became !== undefined) await deskTeam.lost(desk.channelId, became);
  }

  async function arrived(context: TurnContext, ours: boolean): Promise<void> {
    const here = selectedChannel(context.activity);
    if (here === undefined) return;
    const current = await deskChannel.find();
    if (ours && current?.away?.why === 'removed') await deskTeam.back(current.channelId);
    if (greeted.has(here.teamId) || (ours && current?.away === undefined)) return;
    greeted.add(here.teamId);
    const offer = await offerFor(context.activity, here, current);
    await sayIn(ports, context, here, cardMessage(offer));
  }

  /** Whoever installs the program chooses a channel, which is the desk's while no other one works. */
  async function offerFor(activity: Activity, here: DeskChannel, current: DeskChannel | undefined) {
    const language = languageFor(undefined, fixedLanguage);
    const chosen = activity.channelData?.settings?.selectedChannel?.id !== undefined;
    const free = current === undefined || (current.away && current.teamId === here.teamId);
    if (!chosen || !free) return useChannelCard({ language, staff: [] });
    await deskTeam.settle(here, activity);
    const channel = deskChannelName(await deskChannel.find(), language);
    const text = translate(language, 'setup.done', { channel });
    return useChannelCard({ language, staff: [], notice: good(text) });
  }

  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    if (scopeOf(activity) !== 'channel') return;
    const { membersAdded = [], membersRemoved = [], recipient, action, type } = activity;
    const ours = await deskTeam.notice(activity);
    const isProgram = ({ id }: { id: string }) => id === recipient.id;
    const installs = type === 'installationUpdate';
    const leaves = membersRemoved.some(isProgram) || (installs && action === 'remove');
    const comes = membersAdded.some(isProgram) || (installs && action === 'add');
    const team = channelOf(activity)?.teamId ?? '';
    if (leaves) greeted.delete(team);
    const desk = await deskChannel.find();
    if (ours && desk !== undefined) {
      if (leaves) await deskTeam.lost(desk.channelId, 'removed');
      await changeOfDesk(activity, desk);
      if (membersAdded.length + membersRemoved.length > 0) {
        const change = memberChange(activity, guestName(fixedLanguage));
        await staffRenewal.change(change);
        await planReturns(ports, change.joined);
        ports.wake();
        // Behind the answer: Teams may be slow to give the roster, and what was said counts already.
        void staffRenewal.renewIfDue();
      }
    }
    if (comes) await arrived(context, ours);
  };
}

/** In the channel that was chosen, which is not always where the activity comes from. */
async function sayIn(
  { proactive, log }: TeamChangePorts,
  context: TurnContext,
  { channelId, conversation }: DeskChannel,
  message: Partial<Activity>,
): Promise<void> {
  const reference = asConversation(conversation);
  if (reference === undefined || channelId === channelOf(context.activity)?.channelId) {
    await context.sendActivity(message);
    return;
  }
  const addressed = TurnContext.applyConversationReference({ ...message }, reference);
  try {
    await proactive.run(reference, (inChannel) =>
      connectorOf(inChannel).conversations.sendToConversation(channelId, addressed),
    );
  } catch (error) {
    log.warn('setup_not_offered', { channel: channelId, reason: String(error) });
    await context.sendActivity(message);
  }
}
