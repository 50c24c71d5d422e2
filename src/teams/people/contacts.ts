import { type Activity, TeamsInfo } from 'botbuilder';
import type { Contact } from '../../application/ports/contacts.ts';
import type { Person } from '../../domain/case.ts';
import { asConversation, conversationOf, sameConversation } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import { RecentTurns } from '../recent-turns.ts';

type ContactPorts = Needs<'clock' | 'contacts' | 'proactive' | 'log'>;
/** How exactly it is kept when somebody wrote last (ms). */
const SEEN_WITHIN_MS = 24 * 60 * 60 * 1000;

export type ContactBook = ReturnType<typeof createContactBook>;

/** Keeps where and how to reach people. */
export function createContactBook(ports: ContactPorts) {
  const asked = new RecentTurns();
  return {
    /** Writes what is new of a person. Their address is learnt behind the answer, once a process. */
    async remember(activity: Activity, person: Person): Promise<void> {
      const contact = await rememberContact(ports, activity, person);
      if (contact.person.email === undefined && asked.claim(person.id))
        void learn(ports, activity.from.id, contact);
    },
    /** The same for a person who has just arrived, whose name the activity leaves out: gives what to call them. */
    async welcome(activity: Activity, person: Person): Promise<string> {
      const contact = await rememberContact(ports, activity, person);
      const { name, email } = contact.person;
      return name !== '' && email !== undefined ? name : learn(ports, activity.from.id, contact);
    },
  };
}

async function rememberContact(
  { clock, contacts }: ContactPorts,
  activity: Activity,
  { id, ...person }: Person,
): Promise<Contact> {
  const known = await contacts.find(id);
  const now = clock.now();
  const conversation = conversationOf(activity);
  const locale = activity.locale ?? known?.locale;
  const name = person.name || known?.person.name || '';
  const email = person.email ?? known?.person.email;
  const same =
    sameConversation(asConversation(known?.conversation), conversation) &&
    known?.locale === locale &&
    known?.person.name === name &&
    known?.person.email === email &&
    now.getTime() - (known.seenAt?.getTime() ?? 0) < SEEN_WITHIN_MS;
  const contact: Contact = {
    person: { id, name, ...(email && { email }) },
    conversation,
    ...(locale && { locale }),
    seenAt: now,
  };
  if (!same) await contacts.remember(contact);
  return contact;
}

/** The name, and the address for the day the chat is closed to us, from the chat's roster. Gives the name. */
async function learn(
  { contacts, proactive, log }: ContactPorts,
  chatId: string,
  contact: Contact,
): Promise<string> {
  const { person } = contact;
  const reference = asConversation(contact.conversation);
  if (reference === undefined) return person.name;
  try {
    // The turn's own context ends with its answer, and this goes on behind it.
    const account = await proactive.run(reference, (context) =>
      TeamsInfo.getMember(context, chatId),
    );
    const name = person.name || account.name || '';
    const email = account.email || account.userPrincipalName || person.email;
    const learnt = { id: person.id, name, ...(email && { email }) };
    await contacts.remember({ ...contact, person: learnt });
    return name;
  } catch (error) {
    log.warn('address_unknown', { person: person.id, reason: String(error) });
    return person.name;
  }
}
