import { deskCatalogue } from '../../application/desk-catalogue.ts';
import { openFromMessage } from '../../application/open-from-message.ts';
import { knownPeople, type RegisterDeps, registerCase } from '../../application/register-case.ts';
import { warning } from '../../cards/card-context.ts';
import {
  dialogDoneCard,
  messageRegisterCard,
  messageRequestCard,
} from '../../cards/message-request-view.ts';
import { SOMEBODY_ELSE } from '../../cards/register-fields.ts';
import { KNOWN_PEOPLE } from '../../cards/register-view.ts';
import type { Case } from '../../domain/case.ts';
import { officeAsListed } from '../../domain/desk-catalogue.ts';
import { withoutSecrets } from '../../domain/secrets.ts';
import type { Language } from '../../messages/language.ts';
import { escapeMarkdown } from '../../messages/markdown.ts';
import { rejectionText } from '../../messages/notice-text.ts';
import { translate, translator } from '../../messages/translate.ts';
import type { Needs } from '../ports.ts';
import type { ClickAnswer, Handler } from './clicks.ts';
import { refusal, registeredTexts, saidOf } from './register-case.ts';

type MessagePorts = RegisterDeps & Needs<'contacts'>;

/** "Abrir el caso": whoever sends the form is the requester, whoever wrote the message. */
export const openMessage: Handler<'open_message', MessagePorts> = async (ports, press) => {
  const { actor, language } = press.sender;
  const { form, told = false, ...typed } = press.click.data;
  const { request, register_kind: kind, message_priority: priority } = typed;
  const { offices } = await deskCatalogue(ports.deskSettings);
  const office = officeAsListed(offices, typed.office);
  const chosen = { ...(kind && { kind }), ...(priority && { priority }) };
  const given = { form, request, office, ...chosen, told };
  const result = await openFromMessage(ports, actor, given);
  const t = translator(language);
  const again = (text: string, isTold = told): ClickAnswer => {
    const context = { language, notice: warning(text) } as const;
    return { card: messageRequestCard(form, context, withoutSecrets(typed), isTold) };
  };
  switch (result.kind) {
    case 'rejected':
      return again(rejectionText(result.rejection, language));
    case 'unclear': {
      const details = result.missing.map((detail) => `• ${t(`dialog.missing.${detail}`)}`);
      return again([t('message_request.unclear'), ...details].join('\n'), true);
    }
    case 'filed':
      return { words: alreadyOpened(result.kase, language) };
    case 'opened': {
      const { number, state } = result.kase;
      const isReached = await hasChat(ports, actor.person.id);
      const done = isReached ? 'message_request.done' : 'message_request.done.no_chat';
      const key = state === 'needs_info' ? 'dialog.case_opened_unclear' : done;
      return { card: dialogDoneCard(number, [t(key, { number })]) };
    }
  }
};

/** "Registrar caso", of a message: the desk says who the requester is, the author or somebody else. */
export const registerMessage: Handler<'register_message', MessagePorts> = async (ports, press) => {
  const { actor, language } = press.sender;
  const { form, author: id, author_name: name, ...typed } = press.click.data;
  const author = id && name ? { id, name } : undefined;
  const { register_person: person } = typed;
  const { offices } = await deskCatalogue(ports.deskSettings);
  const result = await registerCase(ports, actor, {
    form,
    channel: 'chat',
    filing: { number: '', date: '' },
    requester: person === SOMEBODY_ELSE ? '' : person,
    ...(author && { author }),
    office: officeAsListed(offices, typed.register_office),
    ...saidOf(press.click.data),
  });
  if (result.kind === 'registered') {
    const { requester } = result.kase;
    const isUnknown = requester.id === author?.id && !(await hasChat(ports, requester.id));
    const { done, more } = registeredTexts(result, isUnknown, language);
    return { card: dialogDoneCard(done, [escapeMarkdown(done), ...more]) };
  }
  if (result.kind === 'not_staff') return { words: translate(language, 'register.only_staff') };
  if (result.kind === 'filed') return { words: alreadyOpened(result.kase, language) };
  const people = await knownPeople(ports.contacts, KNOWN_PEOPLE);
  const notice = warning(refusal(result, language));
  const values = withoutSecrets(typed);
  return { card: messageRegisterCard(form, { author, people }, { language, notice }, values) };
};

/** That the message has a case. */
export function alreadyOpened({ number, state }: Case, language: Language): string {
  const t = translator(language);
  return t('message_request.filed', { number, state: t(`state.${state}`) });
}

/** Whether something can be sent to the person in their own chat. */
async function hasChat({ contacts, staff }: MessagePorts, personId: string): Promise<boolean> {
  const known = await contacts.find(personId);
  return known?.conversation !== undefined || (await staff.find(personId)) !== undefined;
}
