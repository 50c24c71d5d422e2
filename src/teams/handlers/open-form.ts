import { deskCatalogue } from '../../application/desk-catalogue.ts';
import { visibleCase } from '../../application/queries.ts';
import type { ClickOf } from '../../cards/clicks.ts';
import { commandGiven } from '../../cards/forms.ts';
import { openFormCard } from '../../cards/open-form-view.ts';
import { barredFrom } from '../../domain/decide.ts';
import { rejectionText } from '../../messages/notice-text.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import { notFound } from './case-command.ts';
import type { ClickAnswer, Press } from './clicks.ts';
import { createOwnChat, type OwnChatPorts } from './own-chat.ts';

/** A form that the case's card has no room for: it comes below. From a channel it goes to the person's own chat. */
export function createOpenFormHandler(ports: Needs<'cases' | 'deskSettings'> & OwnChatPorts) {
  const { cases, deskSettings, staff } = ports;
  const sendToOwnChat = createOwnChat(ports);
  return async ({ sender, activity, click }: Press<ClickOf<'open_form'>>): Promise<ClickAnswer> => {
    const { actor, language } = sender;
    const { caseId, form } = click.data;
    const kase = await visibleCase(cases, actor, caseId);
    if (kase === undefined) return { words: notFound(sender, activity) };
    const barred = barredFrom(commandGiven(form), kase, actor);
    if (barred !== undefined) return { words: rejectionText(barred, language) };
    const { number } = kase;
    const catalogue = await deskCatalogue(deskSettings);
    const card = openFormCard(form, kase, { ...sender, catalogue, staff: await staff.all() });
    const messages = [cardMessage(card)];
    if (scopeOf(activity) === 'personal')
      return { words: translate(language, 'open_form.below', { number }), messages };
    const isSent = await sendToOwnChat(actor.person, messages);
    return {
      words: translate(language, isSent ? 'open_form.in_chat' : 'cases.no_chat', { number }),
    };
  };
}
