import type { Activity, TeamsChannelAccount } from 'botbuilder';
import type { Contact } from '../desk/ports.ts';
import type { Person } from '../domain/case.ts';
import { asConversation, conversationOf, sameConversation } from './conversation.ts';
import type { TeamsServices } from './services.ts';

/** Keeps where and how to reach a person, when anything of it is new. */
export async function rememberContact(
  services: TeamsServices,
  activity: Activity,
  person: Person,
): Promise<void> {
  const known = await services.conversations.contact(person.id);
  const conversation = conversationOf(activity);
  const locale = activity.locale ?? known?.locale;
  const name = person.name || known?.person.name || '';
  const email = person.email ?? known?.person.email;
  const same =
    sameConversation(asConversation(known?.conversation), conversation) &&
    known?.locale === locale &&
    known?.person.name === name &&
    known?.person.email === email;
  const contact: Contact = {
    person: { id: person.id, name, ...(email && { email }) },
    conversation,
    ...(locale && { locale }),
  };
  if (!same) await services.conversations.remember(contact);
  if (email === undefined) void learnAddress(services, activity, contact);
}

/** The address for the day the chat is closed to us; the answer to the person does not wait for it. */
async function learnAddress(
  services: TeamsServices,
  activity: Activity,
  contact: Contact,
): Promise<void> {
  const reference = asConversation(contact.conversation);
  if (reference === undefined) return;
  try {
    const account = (await services.proactive.with(reference, ({ conversations }) =>
      conversations.getConversationMember(activity.conversation.id, activity.from.id),
    )) as TeamsChannelAccount;
    const email = account.email || account.userPrincipalName;
    if (email)
      await services.conversations.remember({ ...contact, person: { ...contact.person, email } });
  } catch (error) {
    services.log.warn('address_unknown', { person: contact.person.id, reason: String(error) });
  }
}
