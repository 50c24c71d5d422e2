import { type Activity, type ConversationParameters, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { PostedCard } from '../../application/ports/case-store.ts';
import { type Chat, DeliveryError } from '../../application/ports/chat.ts';
import type { Recipient } from '../../application/ports/deliveries.ts';
import { drawMessage } from '../../cards/draw-message.ts';
import type { Person } from '../../domain/case.ts';
import type { Message } from '../../messages/message.ts';
import { noticeText } from '../../messages/notice-text.ts';
import { cardMessage, textMessage, withoutRefresh } from '../card-message.ts';
import { asConversation, type Conversation } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import { connectorOf } from './connector.ts';
import { asDeliveryError } from './connector-errors.ts';
import { createPaces } from './pace.ts';

type ChatPorts = Needs<'proactive' | 'contacts' | 'deskChannel' | 'staff' | 'ids' | 'local'>;

interface PacedPorts extends ChatPorts {
  /** Resolves when Teams takes something more for the conversation. */
  readonly pace: (conversationId: string) => Promise<void>;
}

/** Proactive messages through the Bot Framework's connector. */
export function createChat(given: ChatPorts): Chat {
  const ports: PacedPorts = { ...given, pace: createPaces() };
  return {
    async post(recipient, message) {
      const { activity, contentHash } = await draw(ports, message);
      const { conversation, activityId } = await send(ports, recipient, activity);
      return { conversation, activityId, contentHash };
    },
    async edit(card, message) {
      const { activity, contentHash } = await draw(ports, message);
      if (contentHash === card.contentHash) return { contentHash };
      const { activityId } = card;
      const conversation = await currentAddress(ports, card);
      await call(ports, conversation, ({ conversations }, id) => {
        const edited = { ...addressed(activity, conversation), id: activityId };
        return conversations.updateActivity(id, activityId, edited);
      });
      return { contentHash };
    },
  };
}

/** Says something to one person in their own chat, at once and once. Throws `DeliveryError`. */
export function createPersonalMessages(ports: ChatPorts) {
  const pace = async () => undefined;
  return async (person: Person, activity: Partial<Activity>): Promise<void> => {
    await send({ ...ports, pace }, { kind: 'person', person }, activity);
  };
}

async function draw({ staff, ids, local }: ChatPorts, message: Message) {
  const members = await staff.all();
  try {
    const drawn = drawMessage(message, { staff: members });
    if (drawn === undefined) {
      const { text, summary } = noticeText(message);
      return { activity: textMessage(text, summary), contentHash: ids.digest(text) };
    }
    const shown = local ? withoutRefresh(drawn) : drawn;
    return { activity: cardMessage(shown), contentHash: ids.digest(JSON.stringify(shown.card)) };
  } catch (error) {
    // Drawing is pure: waiting would only hold up everything behind it in the lane.
    throw new DeliveryError('gone', `it could not be drawn: ${String(error)}`);
  }
}

async function send(ports: PacedPorts, recipient: Recipient, activity: Partial<Activity>) {
  const sendTo = async (conversation: Conversation) => {
    const sent = await call(ports, conversation, ({ conversations }, id) =>
      conversations.sendToConversation(id, addressed(activity, conversation)),
    );
    return { conversation, activityId: sent.id ?? '' };
  };
  if (recipient.kind === 'desk') {
    const channel = asConversation((await ports.deskChannel.find())?.conversation);
    if (channel === undefined) throw new DeliveryError('gone', 'no channel works as the desk');
    return sendTo(channel);
  }
  const { person } = recipient;
  const known = asConversation((await ports.contacts.find(person.id))?.conversation);
  if (known === undefined) return sendTo(await openPersonalChat(ports, person));
  try {
    return await sendTo(known);
  } catch (error) {
    // The chat may have got another id since; a person who removed the program has none.
    if (!(error instanceof DeliveryError && error.message.startsWith('404'))) throw error;
    return sendTo(await openPersonalChat(ports, person));
  }
}

/** Opens the personal chat with a member of the desk's team; the connector gives the same one each time. */
async function openPersonalChat(ports: PacedPorts, { id }: Person): Promise<Conversation> {
  const [member, desk] = await Promise.all([ports.staff.find(id), ports.deskChannel.find()]);
  const channel = asConversation(desk?.conversation);
  if (member === undefined || channel === undefined)
    throw new DeliveryError('gone', 'no conversation with this person');
  const { bot } = channel;
  const tenantId = channel.conversation?.tenantId;
  const tenant = tenantId && { tenantId };
  const user = { id: member.chatId, name: member.person.name };
  const parameters: Partial<ConversationParameters> = {
    isGroup: false,
    ...(bot && { bot }),
    members: [user],
    ...(tenant && { ...tenant, channelData: { tenant: { id: tenantId } } }),
  };
  const { id: chatId } = await call(ports, channel, ({ conversations }) =>
    conversations.createConversation(parameters as ConversationParameters),
  );
  const chat = { id: chatId, isGroup: false, conversationType: 'personal', name: '', ...tenant };
  const conversation: Conversation = { ...channel, user, conversation: chat };
  await ports.contacts.remember({ person: member.person, conversation });
  return conversation;
}

/** The service's address may have changed since the card was posted. */
async function currentAddress(
  { contacts, deskChannel }: ChatPorts,
  { recipientKey, conversation: posted }: PostedCard,
): Promise<Conversation> {
  const conversation = asConversation(posted);
  if (conversation === undefined) throw new DeliveryError('gone', 'the card has no conversation');
  const newest =
    recipientKey === 'desk' ? await deskChannel.find() : await contacts.find(recipientKey);
  const serviceUrl = asConversation(newest?.conversation)?.serviceUrl;
  return serviceUrl === undefined ? conversation : { ...conversation, serviceUrl };
}

function addressed(activity: Partial<Activity>, to: Conversation): Partial<Activity> {
  return TurnContext.applyConversationReference({ ...activity }, to);
}

/**
 * One call of the connector. The context's own sending would answer an activity whose id the SDK
 * makes up, and its creating of conversations goes around the limits that the adapter sets.
 */
async function call<T>(
  { proactive, pace }: PacedPorts,
  to: Conversation,
  request: (client: ConnectorClient, conversationId: string) => Promise<T>,
): Promise<T> {
  const id = to.conversation?.id ?? '';
  await pace(id);
  try {
    return await proactive.run(to, (context) => request(connectorOf(context), id));
  } catch (error) {
    throw asDeliveryError(error);
  }
}
