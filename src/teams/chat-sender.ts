import type { Activity, ConversationParameters } from 'botbuilder';
import { noticeText } from '../cards/notices.ts';
import type { RenderedCard } from '../cards/render.ts';
import { caseCard, questionCard, resolutionCard } from '../cards/requester-views.ts';
import { assignmentCard, deskCard } from '../cards/staff-views.ts';
import {
  type Chat,
  type Conversations,
  DeliveryError,
  type Ids,
  type Message,
  type Recipient,
  type Staff,
  type StaffMember,
} from '../desk/ports.ts';
import type { Person } from '../domain/case.ts';
import type { Proactive } from './adapter.ts';
import { cardMessage, textMessage, withoutRefresh } from './card-message.ts';
import { asDeliveryError } from './connector-errors.ts';
import { asConversation, type Conversation } from './conversation.ts';

export interface ChatDeps {
  readonly proactive: Proactive;
  readonly conversations: Conversations;
  readonly staff: Staff;
  readonly ids: Ids;
  /** Whether the desk's card asks the client to draw it anew for each viewer. */
  readonly refresh: boolean;
}

/** Proactive messages through the Bot Framework's connector. */
export function createChat(deps: ChatDeps): Chat {
  return {
    async post(recipient, message) {
      const { activity, shown } = await draw(deps, message);
      const { conversation, activityId } = await send(deps, recipient, activity);
      return { conversation, activityId, shown };
    },
    async edit(card, message) {
      const { activity, shown } = await draw(deps, message);
      if (shown === card.shown) return { shown };
      const conversation = await currentAddress(deps, card.recipientKey, card.conversation);
      await calling(deps, conversation, (client, id) =>
        client.conversations.updateActivity(id, card.activityId, {
          ...addressed(activity, conversation),
          id: card.activityId,
        }),
      );
      return { shown };
    },
  };
}

async function draw(
  deps: ChatDeps,
  message: Message,
): Promise<{ activity: Partial<Activity>; shown: string }> {
  const staff = await deps.staff.all();
  try {
    const card = drawCard(message, staff, deps.refresh);
    if (card !== undefined)
      return { activity: cardMessage(card), shown: deps.ids.digest(JSON.stringify(card.card)) };
    const { text, summary } = noticeText(message);
    return { activity: textMessage(text, summary), shown: deps.ids.digest(text) };
  } catch (error) {
    // Drawing is pure: waiting would only hold up everything behind it in the lane.
    throw new DeliveryError('gone', `it could not be drawn: ${String(error)}`);
  }
}

/** The card of a living content; undefined for what is said once. */
function drawCard(
  { content, kase, event, language, viewer }: Message,
  staff: readonly StaffMember[],
  refresh: boolean,
): RenderedCard | undefined {
  const context = { language, staff, ...(viewer && { actor: viewer }) };
  switch (content) {
    case 'desk_card': {
      const rendered = deskCard(kase, context);
      return refresh ? rendered : withoutRefresh(rendered);
    }
    case 'case_card':
      return caseCard(kase, context);
    case 'question':
      return event.type === 'info_asked' ? questionCard(kase, event, context) : undefined;
    case 'assignment':
    case 'reopening':
      return assignmentCard(kase, event, context);
    case 'resolution':
    case 'reminder':
      return resolutionCard(kase, event, context);
    default:
      return undefined;
  }
}

async function send(
  deps: ChatDeps,
  recipient: Recipient,
  activity: Partial<Activity>,
): Promise<{ conversation: Conversation; activityId: string }> {
  if (recipient.kind === 'desk') {
    const desk = asConversation((await deps.conversations.desk())?.conversation);
    if (desk === undefined) throw new DeliveryError('gone', 'no channel works as the desk');
    return sendTo(deps, desk, activity);
  }
  const known = asConversation(
    (await deps.conversations.contact(recipient.person.id))?.conversation,
  );
  if (known === undefined)
    return sendTo(deps, await openPersonalChat(deps, recipient.person), activity);
  try {
    return await sendTo(deps, known, activity);
  } catch (error) {
    // The chat may have got another id since; a person who removed the program has none.
    if (!isMissing(error)) throw error;
    return sendTo(deps, await openPersonalChat(deps, recipient.person), activity);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof DeliveryError && error.kind === 'gone' && error.message.startsWith('404');
}

async function sendTo(
  deps: ChatDeps,
  conversation: Conversation,
  activity: Partial<Activity>,
): Promise<{ conversation: Conversation; activityId: string }> {
  const sent = await calling(deps, conversation, (client, id) =>
    client.conversations.sendToConversation(id, addressed(activity, conversation)),
  );
  return { conversation, activityId: sent.id ?? '' };
}

/** Opens the personal chat with a member of the desk's team; the connector gives the same one each time. */
async function openPersonalChat(deps: ChatDeps, person: Person): Promise<Conversation> {
  const [member, desk] = await Promise.all([deps.staff.find(person.id), deps.conversations.desk()]);
  const reference = asConversation(desk?.conversation);
  if (member === undefined || reference === undefined)
    throw new DeliveryError('gone', 'no conversation with this person');
  const tenantId = reference.conversation?.tenantId;
  const parameters: Partial<ConversationParameters> = {
    isGroup: false,
    ...(reference.bot && { bot: reference.bot }),
    members: [{ id: member.chatId, name: member.person.name }],
    ...(tenantId && { tenantId, channelData: { tenant: { id: tenantId } } }),
  };
  const created = await calling(deps, reference, (client) =>
    client.conversations.createConversation(parameters as ConversationParameters),
  );
  const conversation: Conversation = {
    ...(reference.bot && { bot: reference.bot }),
    user: { id: member.chatId, name: member.person.name },
    channelId: reference.channelId ?? 'msteams',
    serviceUrl: reference.serviceUrl ?? '',
    conversation: {
      id: created.id,
      isGroup: false,
      conversationType: 'personal',
      name: '',
      ...(tenantId && { tenantId }),
    },
  };
  await deps.conversations.remember({ person: member.person, conversation });
  return conversation;
}

/** The service's address may have changed since the card was posted. */
async function currentAddress(
  deps: ChatDeps,
  recipientKey: string,
  posted: unknown,
): Promise<Conversation> {
  const conversation = asConversation(posted);
  if (conversation === undefined) throw new DeliveryError('gone', 'the card has no conversation');
  const newest =
    recipientKey === 'desk'
      ? (await deps.conversations.desk())?.conversation
      : (await deps.conversations.contact(recipientKey))?.conversation;
  const serviceUrl = asConversation(newest)?.serviceUrl;
  return serviceUrl === undefined ? conversation : { ...conversation, serviceUrl };
}

function addressed(activity: Partial<Activity>, to: Conversation): Partial<Activity> {
  return {
    ...activity,
    ...(to.bot && { from: to.bot }),
    ...(to.user && !to.conversation?.isGroup && { recipient: to.user }),
    ...(to.conversation && { conversation: to.conversation }),
    channelId: to.channelId ?? 'msteams',
    serviceUrl: to.serviceUrl ?? '',
  };
}

type Client = Parameters<Parameters<Proactive['with']>[1]>[0];

async function calling<T>(
  deps: ChatDeps,
  conversation: Conversation,
  call: (client: Client, conversationId: string) => Promise<T>,
): Promise<T> {
  try {
    return await deps.proactive.with(conversation, (client) =>
      call(client, conversation.conversation?.id ?? ''),
    );
  } catch (error) {
    throw asDeliveryError(error);
  }
}
