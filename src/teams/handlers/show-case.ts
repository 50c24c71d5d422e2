import { visibleCase } from '../../application/queries.ts';
import type { ClickOf } from '../../cards/clicks.ts';
import { shownTo } from '../../domain/permissions.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import type { ClickAnswer, Press } from './clicks.ts';
import { createOwnChat, type OwnChatPorts } from './own-chat.ts';

type ShowCasePorts = Needs<'cases' | 'caseCards'>;

/** The case of the card as it is now, in its place. */
export function createViewCaseHandler({ cases, caseCards }: ShowCasePorts) {
  return async (press: Press<ClickOf<'view_case'>>): Promise<ClickAnswer> => {
    const { sender, click } = press;
    const stored = await cases.find(click.data.caseId);
    const kase = stored && shownTo(sender.actor, stored.kase);
    const posted = kase && (await caseCards.posted(press, { ...stored, kase }));
    if (posted !== undefined) return { card: posted };
    // It is the desk's card that asks, also where somebody of the staff has both: clients ask by themselves.
    const card = kase && (await caseCards.forReader(sender, kase)).at(-1);
    return card ? { card } : { words: translate(sender.language, 'card.not_found') };
  };
}

/**
 * A case of a list, or one that another continues: it comes below, so that the list stays. From a
 * channel it goes to the person's own chat.
 */
export function createShowCaseHandler(ports: ShowCasePorts & OwnChatPorts) {
  const { cases, caseCards } = ports;
  const sendToOwnChat = createOwnChat(ports);
  return async ({ sender, activity, click }: Press<ClickOf<'show_case'>>): Promise<ClickAnswer> => {
    const { actor, language } = sender;
    const kase = await visibleCase(cases, actor, click.data.caseId);
    if (kase === undefined) return { words: translate(language, 'card.not_found') };
    const { number } = kase;
    const messages = (await caseCards.forReader(sender, kase)).map(cardMessage);
    if (scopeOf(activity) === 'personal')
      return { words: translate(language, 'cases.below', { number }), messages };
    const key = (await sendToOwnChat(actor.person, messages)) ? 'cases.in_chat' : 'cases.no_chat';
    return { words: translate(language, key, { number }) };
  };
}
