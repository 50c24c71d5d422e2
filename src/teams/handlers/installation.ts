import type { TurnContext } from 'botbuilder';
import { type AdoptChannelDeps, postCardsAnew } from '../../application/adopt-channel.ts';
import { firstName } from '../../domain/case.ts';
import { escapeMarkdown } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { textMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import { personOf } from '../people/sender.ts';
import type { Needs } from '../ports.ts';

/** Somebody installed the program for themselves, or removed it. */
export function createInstallationHandler(
  ports: AdoptChannelDeps &
    Needs<'contactBook' | 'contacts' | 'local' | 'onTeamChange' | 'senderOf'>,
) {
  const { contacts, contactBook, local, senderOf, onTeamChange } = ports;
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    if (scopeOf(activity) !== 'personal') return onTeamChange(context);
    const person = personOf(activity);
    if (person === undefined) return;
    if (activity.action === 'remove') return contacts.forgetConversation(person.id);
    const name = escapeMarkdown(firstName(await contactBook.welcome(activity, person)));
    if (activity.action !== 'add') return;
    const sender = await senderOf(activity);
    if (sender === undefined) return;
    const key = name ? 'welcome.personal' : 'welcome.personal.nameless';
    await context.sendActivity(textMessage(translate(sender.language, key, { name })));
    // The local client says this each time its page is loaded, which then shows nothing of before.
    if (local) await postCardsAnew(ports);
  };
}
