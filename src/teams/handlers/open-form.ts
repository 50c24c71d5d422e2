import { deskCatalogue } from '../../application/desk-catalogue.ts';
import { visibleCase } from '../../application/queries.ts';
import { commandGiven } from '../../cards/forms.ts';
import { openFormCard } from '../../cards/open-form-view.ts';
import { barredFrom } from '../../domain/decide.ts';
import { rejectionText } from '../../messages/notice-text.ts';
import { cardMessage } from '../card-message.ts';
import type { Needs } from '../ports.ts';
import { notFound } from './case-command.ts';
import type { Handler } from './clicks.ts';
import { answerInOwnChat, type OwnChatPorts } from './own-chat.ts';

type OpenFormPorts = Needs<'cases' | 'deskSettings'> & OwnChatPorts;

/** A form that the case's card has no room for: it comes below. */
export const openForm: Handler<'open_form', OpenFormPorts> = async (ports, press) => {
  const { sender, activity, click } = press;
  const { caseId, form } = click.data;
  const kase = await visibleCase(ports.cases, sender.actor, caseId);
  if (kase === undefined) return { words: notFound(sender, activity) };
  const barred = barredFrom(commandGiven(form), kase, sender.actor);
  if (barred !== undefined) return { words: rejectionText(barred, sender.language) };
  const catalogue = await deskCatalogue(ports.deskSettings);
  const context = { ...sender, catalogue, staff: await ports.staff.all() };
  const messages = [cardMessage(openFormCard(form, kase, context))];
  const said = {
    number: kase.number,
    below: 'open_form.below',
    sent: 'open_form.in_chat',
  } as const;
  return answerInOwnChat(ports, press, messages, said);
};
