import type { Activity, TurnContext } from 'botbuilder';
import { isStaff } from '../../domain/permissions.ts';
import { escapeMarkdown } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { textMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import { writtenText } from '../text/written-text.ts';
import { createSubmitHandler } from './submit.ts';

/** What somebody wrote, or clicked in a client that knows no Action.Execute. */
export function createMessageHandler(
  ports: Needs<
    'senderOf' | 'contactBook' | 'deskTeam' | 'ids' | 'onClick' | 'onPersonalText' | 'recent'
  >,
) {
  const { senderOf, contactBook, deskTeam, onPersonalText, recent } = ports;
  const onSubmit = createSubmitHandler(ports);
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const sender = await senderOf(activity);
    if (sender === undefined) return;
    const text = writtenText(activity);
    if (activity.value !== undefined && text === '') return onSubmit(context, sender);
    if (scopeOf(activity) !== 'personal') {
      await deskTeam.notice(activity);
      await context.sendActivity(inChannel(sender));
      return;
    }
    await contactBook.remember(activity, sender.actor.person);
    const key = messageKey(activity);
    await recent.sendOnce(context, key, await onPersonalText(sender, text, key));
  };
}

/** Names a message, also when it is sent again or changed. */
export function messageKey({ conversation, id }: Activity): string {
  return `${conversation.id}:${id}`;
}

function inChannel({ actor, language }: Sender): Partial<Activity> {
  if (isStaff(actor)) return textMessage(translate(language, 'channel.staff_help'));
  const name = escapeMarkdown(actor.person.name);
  return textMessage(translate(language, 'channel.private', { name }));
}
