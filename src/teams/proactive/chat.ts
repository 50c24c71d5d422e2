import { type Activity, type ConversationParameters, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { deskCatalogue } from '../../application/desk-catalogue.ts';
import { recipientKey } from '../../application/notifications.ts';
import { type Chat, DeliveryError, type StandingCard } from '../../application/ports/chat.ts';
import type { Recipient } from '../../application/ports/deliveries.ts';
import type { SendPace } from '../../application/send-pace.ts';
import { suggestionsFor } from '../../application/suggestions.ts';
import { drawContact, drawMessage } from '../../cards/draw-message.ts';
import { digestCard } from '../../cards/overview-view.ts';
import { setupOfferCard } from '../../cards/setup-views.ts';
import type { Person } from '../../domain/case.ts';
import { absenceToldText } from '../../messages/absence-text.ts';
import { messageKind } from '../../messages/kinds.ts';
import { escapeLine } from '../../messages/markdown.ts';
import type { ContactMessage, Message } from '../../messages/message.ts';
import { contactText, noticeText } from '../../messages/notice-text.ts';
import { rolesText } from '../../messages/roles-text.ts';
import { cardMessage, refreshedFor, textMessage, withoutRefresh } from '../card-message.ts';
import { asConversation, type Conversation, movedTo } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import { connectorOf } from './connector.ts';
import { asDeliveryError } from './connector-errors.ts';
import { channelsOf } from './team-channels.ts';

interface SendPorts
  extends Needs<'proactive' | 'contacts' | 'deskChannel' | 'staff' | 'ids' | 'local'> {
  readonly pace: Pick<SendPace, 'send'>;
}
type ChatPorts = SendPorts & Needs<'cases' | 'deskSettings'>;

/** Proactive messages through the Bot Framework's connector. */
export function createChat(ports: ChatPorts): Chat {
  return {
    async post(recipient, message, answers) {
      const { activity, contentHash } = await draw(ports, message, recipientKey(recipient));
      const { conversation, activityId } = await send(ports, recipient, activity, answers);
      return { conversation, activityId, contentHash };
    },
    async edit(card, message) {
      const { activity, contentHash } = await draw(ports, message, card.recipientKey);
      if (contentHash === card.contentHash) return { contentHash };
      const { activityId } = card;
      const conversation = await currentAddress(ports, card);
      await call(ports, card.recipientKey, conversation, ({ conversations }, id) => {
        const edited = { ...addressed(activity, conversation), id: activityId };
        return conversations.updateActivity(id, activityId, edited);
      });
      return { contentHash };
    },
    async resend(lane, { conversation: place, activity }) {
      const conversation = asConversation(place);
      if (conversation === undefined) throw new DeliveryError('gone', 'nowhere to reply');
      // Written to a thread of a channel, it has the thread's address already.
      const reply = { ...addressed({}, conversation), ...(activity as Partial<Activity>) };
      await call(ports, lane, conversation, ({ conversations }, id) =>
        reply.id === undefined
          ? conversations.sendToConversation(id, reply)
          : conversations.updateActivity(id, reply.id, reply),
      );
    },
    async offerSetup(person, why, language) {
      const desk = await ports.deskChannel.find();
      // In a team that is archived, or has no program, another channel would not help.
      const channels = why === 'deleted' ? await channelsOf(ports.proactive, desk) : [];
      const others = channels.filter(({ id }) => id !== desk?.channelId);
      const card = setupOfferCard(why, others, language);
      await send(ports, { kind: 'person', person }, cardMessage(card));
    },
    async sendDigest(person, digest, language) {
      const card = digestCard(digest, language, await deskCatalogue(ports.deskSettings));
      await send(ports, { kind: 'person', person }, cardMessage(card));
    },
    async tellAbsence(person, absence, language) {
      const text = escapeLine(absenceToldText(absence, language));
      await send(ports, { kind: 'person', person }, textMessage(text));
    },
    async tellRoles({ person, roles }, by, language) {
      const text = escapeLine(rolesText({ person, roles, by }, language));
      await send(ports, { kind: 'person', person }, textMessage(text));
    },
  };
}

/** Says something to one person in their own chat, at once and once. Throws `DeliveryError`. */
export async function sendToPerson(
  ports: Omit<SendPorts, 'pace'>,
  person: Person,
  activity: Partial<Activity>,
): Promise<void> {
  const pace: SendPorts['pace'] = { send: (_lane, call) => call() };
  await send({ ...ports, pace }, { kind: 'person', person }, activity);
}

async function draw(ports: ChatPorts, message: Message | ContactMessage, key: string) {
  const { staff, ids, local } = ports;
  const members = await staff.all();
  const catalogue = await deskCatalogue(ports.deskSettings);
  const isContact = 'request' in message;
  const isDesk = !isContact && messageKind(message.kind).view === 'desk';
  const suggestions = isDesk ? await suggestionsFor(ports, message.kase, catalogue) : undefined;
  try {
    const drawn = isContact
      ? drawContact(message)
      : drawMessage(message, { staff: members, catalogue, suggestions });
    if (drawn === undefined) {
      const { text, summary } = isContact ? contactText(message) : noticeText(message);
      return { activity: textMessage(text, summary), contentHash: ids.digest(text) };
    }
    const shown = local
      ? withoutRefresh(drawn)
      : isContact || isDesk
        ? drawn
        : refreshedFor(await chatIdOf(ports, key), message.kase, drawn);
    return { activity: cardMessage(shown), contentHash: ids.digest(JSON.stringify(shown.card)) };
  } catch (error) {
    // Drawing is pure: waiting would only hold up everything behind it in the lane.
    throw new DeliveryError('gone', `it could not be drawn: ${String(error)}`);
  }
}

/** What the chat calls the person, if they ever wrote or are of the staff. */
async function chatIdOf({ contacts, staff }: SendPorts, id: string): Promise<string | undefined> {
  const known = asConversation((await contacts.find(id))?.conversation);
  return known?.user?.id ?? (await staff.find(id))?.chatId;
}

async function send(
  ports: SendPorts,
  recipient: Recipient,
  activity: Partial<Activity>,
  answers?: StandingCard,
) {
  const lane = recipientKey(recipient);
  /** Somebody may have deleted the card. */
  const orTo = (channel: Conversation) => (error: unknown) => {
    if (error instanceof DeliveryError && error.kind === 'gone') return sendTo(channel);
    throw error;
  };
  const sendTo = async (conversation: Conversation) => {
    const sent = await call(ports, lane, conversation, ({ conversations }, id) =>
      conversations.sendToConversation(id, addressed(activity, conversation)),
    );
    return { conversation, activityId: sent.id ?? '' };
  };
  if (recipient.kind === 'desk') {
    const channel = asConversation((await ports.deskChannel.find())?.conversation);
    if (channel === undefined) throw new DeliveryError('gone', 'no channel works as the desk');
    const thread = answers && threadIn(channel, answers);
    try {
      return await (thread === undefined ? sendTo(channel) : sendTo(thread).catch(orTo(channel)));
    } catch (error) {
      throw asRefusalOfChannel(error);
    }
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

/** Where the card's thread goes on; undefined when it stands in a channel that was the desk's before. */
function threadIn(channel: Conversation, card: StandingCard): Conversation | undefined {
  const { id } = channel.conversation;
  if (asConversation(card.conversation)?.conversation.id !== id) return undefined;
  return movedTo(channel, `${id};messageid=${card.activityId}`);
}

/** A post, unlike an edit, is refused by the channel alone, even when Teams does not say so. */
function asRefusalOfChannel(error: unknown): unknown {
  if (!(error instanceof DeliveryError) || error.away !== undefined) return error;
  const [status] = error.message.split(' ');
  const away = status === '404' ? 'deleted' : status === '403' ? 'removed' : undefined;
  return new DeliveryError(error.kind, error.message, error.retryAfterMs, away);
}

/** Opens the personal chat with a member of the desk's team; the connector gives the same one each time. */
async function openPersonalChat(ports: SendPorts, { id }: Person): Promise<Conversation> {
  const [member, desk] = await Promise.all([ports.staff.find(id), ports.deskChannel.find()]);
  const channel = asConversation(desk?.conversation);
  if (member === undefined || channel === undefined)
    throw new DeliveryError('gone', 'no conversation with this person');
  const { bot } = channel;
  const tenantId = channel.conversation.tenantId;
  const tenant = tenantId && { tenantId };
  const user = { id: member.chatId, name: member.person.name };
  const parameters: Partial<ConversationParameters> = {
    isGroup: false,
    ...(bot && { bot }),
    members: [user],
    ...(tenant && { ...tenant, channelData: { tenant: { id: tenantId } } }),
  };
  const { id: chatId } = await call(ports, id, channel, ({ conversations }) =>
    conversations.createConversation(parameters as ConversationParameters),
  );
  const chat = { id: chatId, isGroup: false, conversationType: 'personal', name: '', ...tenant };
  const conversation: Conversation = { ...channel, user, conversation: chat };
  await ports.contacts.remember({ person: member.person, conversation });
  return conversation;
}

/** The service's address may have changed since the card was posted. */
async function currentAddress(
  { contacts, deskChannel }: SendPorts,
  { recipientKey: key, conversation: posted }: StandingCard,
): Promise<Conversation> {
  const conversation = asConversation(posted);
  if (conversation === undefined) throw new DeliveryError('gone', 'the card has no conversation');
  const newest = key === 'desk' ? await deskChannel.find() : await contacts.find(key);
  const serviceUrl = asConversation(newest?.conversation)?.serviceUrl;
  return serviceUrl === undefined ? conversation : { ...conversation, serviceUrl };
}

function addressed(activity: Partial<Activity>, to: Conversation): Partial<Activity> {
  return TurnContext.applyConversationReference({ ...activity }, to);
}

/**
 * One call of the connector, when the limits allow it. The context's own sending would answer an activity whose id the SDK
 * makes up, and its creating of conversations goes around the limits that the adapter sets.
 */
async function call<T>(
  { proactive, pace }: SendPorts,
  lane: string,
  to: Conversation,
  request: (client: ConnectorClient, conversationId: string) => Promise<T>,
): Promise<T> {
  const { id } = to.conversation;
  return pace.send(lane, async () => {
    try {
      return await proactive.run(to, (context) => request(connectorOf(context), id));
    } catch (error) {
      throw asDeliveryError(error);
    }
  });
}
