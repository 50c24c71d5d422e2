import {
  type ContactRequestDeps,
  type ContactViewDeps,
  shownContact,
  type TakeResult,
  takeRequest,
  waitingForPerson,
} from '../../application/contact-requests.ts';
import type { Reply } from '../../application/dialog/replies.ts';
import { good, type Notice, warning } from '../../cards/card-context.ts';
import { contactCard, contactListCard } from '../../cards/contact-views.ts';
import type { Language } from '../../messages/language.ts';
import { brief, escapeLine } from '../../messages/markdown.ts';
import { translate, translator } from '../../messages/translate.ts';
import { asMessages, type Messages, textMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Sender } from '../people/sender.ts';
import type { ClickAnswer, Handler } from './clicks.ts';

type ContactPorts = ContactRequestDeps & ContactViewDeps;

/** "quién espera": who waits for one of the staff to write to them. */
export async function contactList(ports: ContactPorts, sender: Sender): Promise<Messages> {
  return asMessages(await listInPlace(ports, sender));
}

/** "¿Quién me va a escribir?", from whoever asked for a person. */
export async function whoWrites(
  { contactRequests }: Pick<ContactPorts, 'contactRequests'>,
  { actor, language }: Sender,
): Promise<Messages> {
  const [last] = await contactRequests.ofPerson(actor.person.id, 1);
  const t = translator(language);
  if (last === undefined || last.withdrawn) return [textMessage(t('contact.withdrawn.none'))];
  const { taken } = last;
  const text = taken
    ? t('contact.taken.person', { name: brief(taken.by.name) })
    : t('contact.not_taken');
  return [textMessage(escapeLine(text))];
}

/** What came of asking for a person; later, when the desk is closed. */
export function personText(
  { how, opens }: Extract<Reply, { kind: 'person_told' }>,
  language: Language,
): string {
  if (how === 'added') return translate(language, 'contact.added');
  if (opens === undefined) return translate(language, 'contact.asked');
  const t = translator(language);
  return t('contact.asked_later', { opens: t.date(opens, 'at') });
}

/** The list as it is now, in its place. */
export const showContacts: Handler<'contact_list', ContactPorts> = (ports, { sender }) =>
  listInPlace(ports, sender);

/** "Yo le escribo": the card, or the list that the button stood on, as it is after it. */
export const takeContact: Handler<'contact_take', ContactPorts> = async (ports, press) => {
  const { actor, language } = press.sender;
  const { requestId, list } = press.click.data;
  const result = await takeRequest(ports, { actor, requestId });
  if (result.kind === 'not_staff') return { words: translate(language, 'staff.only') };
  if (result.kind === 'not_found') return { words: translate(language, 'contact.not_found') };
  if (result.kind === 'own') return { words: translate(language, 'contact.own') };
  const notice = noticeOf(result, press.sender);
  if (list && scopeOf(press.activity) === 'personal')
    return listInPlace(ports, press.sender, notice);
  const shown = await shownContact(ports, result.request);
  return { card: contactCard(shown, { language, notice }) };
};

async function listInPlace(
  ports: ContactPorts,
  { actor, language }: Sender,
  notice?: Notice,
): Promise<ClickAnswer> {
  const found = await waitingForPerson(ports, actor);
  if (found === undefined) return { words: translate(language, 'staff.only') };
  return { card: contactListCard(found, { language, notice }) };
}

function noticeOf(
  { kind, request }: Extract<TakeResult, { readonly request: unknown }>,
  { language }: Sender,
): Notice {
  const t = translator(language);
  const { person, taken } = request;
  if (kind === 'done') return good(t('contact.taken.you', { name: brief(person.name) }));
  if (kind === 'withdrawn') return warning(t('contact.withdrawn', { name: brief(person.name) }));
  const name = brief(taken?.by.name ?? '');
  const date = taken ? t.date(taken.at) : '';
  return warning(t('contact.taken.other', { name, date }));
}
