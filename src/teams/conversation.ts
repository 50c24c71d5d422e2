import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';

/** What is kept of a conversation to reach it again: no text, no person but the bot and the other side. */
export type Conversation = Partial<ConversationReference>;

const stored = z.looseObject({
  serviceUrl: z.string().min(1),
  conversation: z.looseObject({ id: z.string().min(1) }),
});

/** The conversation an activity belongs to; in a channel, the channel itself and not the thread. */
export function conversationOf(activity: Activity): Conversation {
  const {
    activityId: _activity,
    locale: _locale,
    ...reference
  } = TurnContext.getConversationReference(activity);
  const { conversation } = reference;
  if (conversation === undefined) return reference;
  const [id = conversation.id] = conversation.id.split(';messageid=');
  return { ...reference, conversation: { ...conversation, id } };
}

/** A conversation read back from the store; undefined when it is none. */
export function asConversation(value: unknown): Conversation | undefined {
  return stored.safeParse(value).success ? (value as Conversation) : undefined;
}

/** Whether both lead to the same place. */
export function sameConversation(a: Conversation | undefined, b: Conversation): boolean {
  return a?.serviceUrl === b.serviceUrl && a?.conversation?.id === b.conversation?.id;
}

export type Scope = 'personal' | 'channel' | 'other';

/** Where the activity comes from: a chat with one person, a team's channel, or a place the desk does not serve. */
export function scopeOf({ conversation, channelData }: Activity): Scope {
  if (conversation.conversationType === 'personal') return 'personal';
  if (conversation.conversationType === 'channel' || teamIn(channelData)) return 'channel';
  return conversation.isGroup || conversation.conversationType === 'groupChat'
    ? 'other'
    : 'personal';
}

const named = z.looseObject({ id: z.string().min(1), name: z.string().optional() });
const teamData = z.looseObject({ team: named, channel: named.optional() });

export interface TeamPlace {
  readonly teamId: string;
  readonly channelId: string;
  readonly channelName?: string;
}

/** The team and channel of a channel activity. */
export function placeOf(activity: Activity): TeamPlace | undefined {
  const data = teamData.safeParse(activity.channelData);
  if (!data.success) return undefined;
  const { team, channel } = data.data;
  const [channelId = team.id] = activity.conversation.id.split(';messageid=');
  const channelName = channel?.name ?? activity.conversation.name;
  return { teamId: team.id, channelId, ...(channelName && { channelName }) };
}

function teamIn(channelData: unknown): boolean {
  return teamData.safeParse(channelData).success;
}
