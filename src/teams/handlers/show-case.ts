import { visibleCase } from '../../application/queries.ts';
import { shownTo } from '../../domain/permissions.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage } from '../card-message.ts';
import type { Needs } from '../ports.ts';
import type { Handler } from './clicks.ts';
import { answerInOwnChat, type OwnChatPorts } from './own-chat.ts';

type ShowCasePorts = Needs<'cases' | 'caseCards'>;

/** The case of the card as it is now, in its place. */
export const viewCase: Handler<'view_case', ShowCasePorts> = async (
  { cases, caseCards },
  press,
) => {
  const { sender, click } = press;
  const stored = await cases.find(click.data.caseId);
  const kase = stored && shownTo(sender.actor, stored.kase);
  const posted = kase && (await caseCards.posted(press, { ...stored, kase }));
  if (posted !== undefined) return { card: posted };
  // It is the desk's card that asks, also where somebody of the staff has both: clients ask by themselves.
  const card = kase && (await caseCards.forReader(sender, kase)).at(-1);
  return card ? { card } : { words: translate(sender.language, 'card.not_found') };
};

/** A case of a list, or one that another continues: it comes below, so that the list stays. */
export const showCase: Handler<'show_case', ShowCasePorts & OwnChatPorts> = async (
  ports,
  press,
) => {
  const { sender, click } = press;
  const kase = await visibleCase(ports.cases, sender.actor, click.data.caseId);
  if (kase === undefined) return { words: translate(sender.language, 'card.not_found') };
  const messages = (await ports.caseCards.forReader(sender, kase)).map(cardMessage);
  const said = { number: kase.number, below: 'cases.below', sent: 'cases.in_chat' } as const;
  return answerInOwnChat(ports, press, messages, said);
};
