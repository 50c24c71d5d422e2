import { type Activity, TurnContext } from 'botbuilder';
import { isStaff } from '../../domain/permissions.ts';
import { escapeMarkdown } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage, textMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import { filesIn } from '../files/incoming.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { ClickAnswer } from './clicks.ts';

/** What somebody wrote, or clicked in a client that knows no Action.Execute. */
export function createMessageHandler(
  ports: Needs<
    'senderOf' | 'contactBook' | 'deskTeam' | 'log' | 'onClick' | 'onPersonalText' | 'recent'
  >,
) {
  const { senderOf, contactBook, deskTeam, onClick, onPersonalText, recent, log } = ports;
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const sender = await senderOf(activity);
    if (sender === undefined) return;
    if (activity.value !== undefined && !activity.text?.trim())
      return answerSubmit(context, await onClick(sender, activity));
    if (scopeOf(activity) !== 'personal') {
      await deskTeam.notice(activity);
      await context.sendActivity(inChannel(sender));
      return;
    }
    await contactBook.remember(activity, sender.actor.person);
    const key = `${activity.conversation.id}:${activity.id}`;
    const text = TurnContext.removeRecipientMention(activity) ?? activity.text ?? '';
    const incoming = filesIn(context, translate(sender.language, 'file.unnamed'), log);
    await recent.sendOnce(context, key, await onPersonalText(sender, text, key, incoming));
  };
}

function inChannel({ actor, language }: Sender): Partial<Activity> {
  if (isStaff(actor)) return textMessage(translate(language, 'channel.staff_help'));
  const name = escapeMarkdown(actor.person.name);
  return textMessage(translate(language, 'channel.private', { name }));
}

/** The clicked message is edited; words are a message. */
async function answerSubmit(context: TurnContext, answer: ClickAnswer): Promise<void> {
  const clicked = context.activity.replyToId;
  if ('words' in answer) await context.sendActivity(textMessage(answer.words));
  else if (clicked) await context.updateActivity({ ...cardMessage(answer.card), id: clicked });
  else await context.sendActivity(cardMessage(answer.card));
  for (const message of answer.messages ?? []) await context.sendActivity(message);
}
