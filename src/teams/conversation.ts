import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { DeskChannel } from '../application/ports/desk-channel.ts';
import type { Language } from '../messages/language.ts';
import { translate } from '../messages/translate.ts';

/** What is kept of a conversation to reach it again: no text, no person but the bot and the other side. */
export type Conversation = Partial<ConversationReference> &
  Pick<ConversationReference, 'conversation'>;

const stored = z.looseObject({
  serviceUrl: z.string().min(1),
  conversation: z.looseObject({ id: z.string().min(1) }),
});
const named = z.looseObject({ id: z.string().min(1), name: z.string().optional() });
const teamData = z.looseObject({ team: named, channel: named.optional() });

/** The conversation an activity belongs to; in a channel, the channel itself and not the thread. */
export function conversationOf(activity: Activity): Conversation {
  const {
    activityId: _activity,
    locale: _locale,
    ...reference
  } = TurnContext.getConversationReference(activity);
  const { conversation } = activity;
  const [id = conversation.id] = conversation.id.split(';messageid=');
  return movedTo({ ...reference, conversation }, id);
}

/** The conversation of this id, a channel or a thread, in the same team. */
export function movedTo(known: Conversation, id: string): Conversation {
  return { ...known, conversation: { ...known.conversation, id } };
}

/** A conversation read back from the store; undefined when it is none. */
export function asConversation(value: unknown): Conversation | undefined {
  return stored.safeParse(value).success ? (value as Conversation) : undefined;
}

/** Whether both lead to the same place. */
export function sameConversation(a: Conversation | undefined, b: Conversation): boolean {
  return a?.serviceUrl === b.serviceUrl && a?.conversation.id === b.conversation.id;
}

/** Where the activity comes from: a chat with one person, a team's channel, or a place the desk does not serve. */
export function scopeOf(activity: Activity): 'personal' | 'channel' | 'other' {
  const { conversationType, isGroup } = activity.conversation;
  const ofOthers = isOfOthers(activity);
  if (conversationType === 'personal' && !ofOthers) return 'personal';
  if (conversationType === 'channel' || teamData.safeParse(activity.channelData).success)
    return 'channel';
  return ofOthers || isGroup || conversationType === 'groupChat' ? 'other' : 'personal';
}

/**
 * Whether people talk to each other there. Teams calls a chat of two personal, too, and meetings
 * nothing; what they write to the program alone is in no thread, or in one that names it.
 */
function isOfOthers({ conversation: { id }, recipient }: Activity): boolean {
  const program = recipient?.id?.replace(/^28:/, '');
  return id.startsWith('19:') && !(program && id.includes(program));
}

/** The channel that the activity comes from; undefined outside teams. */
export function channelOf(activity: Activity): DeskChannel | undefined {
  const { data } = teamData.safeParse(activity.channelData);
  if (data === undefined) return undefined;
  // Whoever wrote there is not whom the channel's cards are for.
  const { user: _writer, ...conversation } = conversationOf(activity);
  return { teamId: data.team.id, channelId: conversation.conversation.id, conversation };
}

const selection = z.looseObject({ settings: z.looseObject({ selectedChannel: named }) });

/** The channel that was chosen when the program was installed, else the one that the activity comes from. */
export function selectedChannel(activity: Activity): DeskChannel | undefined {
  const here = channelOf(activity);
  const { data } = selection.safeParse(activity.channelData);
  const reference = asConversation(here?.conversation);
  if (here === undefined || reference === undefined || data === undefined) return here;
  const { id, name } = data.settings.selectedChannel;
  const conversation = movedTo(reference, id);
  return { teamId: here.teamId, channelId: id, conversation, ...(name && { name }) };
}

/** What Teams says happened in a team, and to which of its channels; empty for what it does not say. */
export function channelChange({ channelData }: Activity) {
  const channel = teamData.safeParse(channelData).data?.channel;
  const eventType: unknown = channelData?.eventType;
  return {
    eventType: typeof eventType === 'string' ? eventType : '',
    channelId: channel?.id ?? '',
    name: channel?.name ?? '',
  };
}

/** What people call the desk's channel; Teams leaves out General's name, and at times others'. */
export function deskChannelName(desk: DeskChannel | undefined, language: Language): string {
  if (desk?.name) return desk.name;
  const isGeneral = desk?.channelId === desk?.teamId;
  return isGeneral ? 'General' : translate(language, 'channel.unnamed');
}

/** Activities of a team's General channel leave its name out. */
export function channelName({ channelData, conversation }: Activity): string {
  const { data } = teamData.safeParse(channelData);
  return (data?.channel?.name ?? conversation.name) || 'General';
}
