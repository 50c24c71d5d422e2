import type { Activity, TeamsChannelAccount } from 'botbuilder';
import type { Contact } from '../desk/ports.ts';
import type { Person } from '../domain/case.ts';
import { asConversation, conversationOf, sameConversation } from './conversation.ts';
import { RecentTurns } from './recent-turns.ts';
import type { TeamsServices } from './services.ts';

const ASKED_REMEMBERED = 2_000;

/** Keeps where and how to reach people. */
export function createContacts(services: TeamsServices) {
  const asked = new RecentTurns(ASKED_REMEMBERED);

  /** Writes what is new of a person. Their address is learnt behind the answer, once a process. */
  async function remember(activity: Activity, person: Person): Promise<void> {
    const contact = await rememberContact(services, activity, person);
    if (contact.person.email === undefined && asked.claim(person.id))
      void learn(services, activity, contact);
  }

  /** The same for a person who has just arrived, whose name the activity leaves out: gives what to call them. */
  async function welcome(activity: Activity, person: Person): Promise<string> {
    const contact = await rememberContact(services, activity, person);
    const { name, email } = contact.person;
    if (name !== '' && email !== undefined) return name;
    return learn(services, activity, contact);
  }

  return { remember, welcome };
}

async function rememberContact(
  services: TeamsServices,
  activity: Activity,
  person: Person,
): Promise<Contact> {
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
  return contact;
}

/** The name, and the address for the day the chat is closed to us, from the chat's roster. Gives the name. */
async function learn(
  services: TeamsServices,
  activity: Activity,
  contact: Contact,
): Promise<string> {
  const { person } = contact;
  const reference = asConversation(contact.conversation);
  if (reference === undefined) return person.name;
  try {
    const account = (await services.proactive.with(reference, ({ conversations }) =>
      conversations.getConversationMember(activity.conversation.id, activity.from.id),
    )) as TeamsChannelAccount;
    const name = person.name || account.name || '';
    const email = account.email || account.userPrincipalName || person.email;
    const learnt = { id: person.id, name, ...(email && { email }) };
    await services.conversations.remember({ ...contact, person: learnt });
    return name;
  } catch (error) {
    services.log.warn('address_unknown', { person: person.id, reason: String(error) });
    return person.name;
  }
}
