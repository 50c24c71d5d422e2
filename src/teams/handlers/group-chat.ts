import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { escapeMarkdown } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import { writtenText } from '../text/written-text.ts';
import { wordsResponse } from './card-action.ts';
import { messageKey } from './message.ts';

type Words = 'group.where' | 'group.answered' | 'group.no_chat';
type GroupChatPorts = Needs<
  'clock' | 'contacts' | 'deliveries' | 'ids' | 'onPersonalText' | 'recent' | 'senderOf'
>;

/**
 * In group chats and meetings nothing of a case is shown: the program says where it works, and
 * answers what a person asks of it there in their personal chat.
 */
export function createGroupChatHandler(ports: GroupChatPorts) {
  const { senderOf, recent } = ports;
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const sender = await senderOf(activity);
    if (sender === undefined) return;
    const { actor, language } = sender;
    if (activity.type === ActivityTypes.Invoke) {
      const body = wordsResponse(translate(language, 'group.click'));
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
      return;
    }
    const say = async (text: Words, key: string) => {
      const name = escapeMarkdown(actor.person.name);
      await recent.sendOnce(context, key, [textMessage(translate(language, text, { name }))]);
    };
    if (activity.type === ActivityTypes.Message)
      return say(await answerInPrivate(ports, sender, activity), messageKey(activity));
    const { membersAdded = [], recipient, action, conversation } = activity;
    const arrived = action === 'add' || membersAdded.some(({ id }) => id === recipient.id);
    // Teams sends both activities, or one of them.
    if (arrived) await say('group.where', `welcome in ${conversation.id}`);
  };
}

/** Gives what to say in the group. */
async function answerInPrivate(
  { clock, contacts, deliveries, ids, onPersonalText }: GroupChatPorts,
  sender: Sender,
  activity: Activity,
): Promise<Words> {
  const { id: lane } = sender.actor.person;
  const text = writtenText(activity);
  if (text.trim() === '') return 'group.where';
  const conversation = (await contacts.find(lane))?.conversation;
  if (conversation === undefined) return 'group.no_chat';
  const key = messageKey(activity);
  const messages = await onPersonalText(sender, text, key);
  const createdAt = clock.now();
  await deliveries.add(
    messages.map((message, rev) => ({
      id: `reply:${ids.digest(key)}:${rev}`,
      lane,
      rev,
      createdAt,
      attempts: 0,
      kind: 'reply',
      reply: { conversation, activity: message },
    })),
  );
  return 'group.answered';
}
