import type { Person } from '../domain/case.ts';
import type { Message } from '../messages/message.ts';
import { type Chat, DeliveryError, type StandingCard } from './ports/chat.ts';
import type { CaseDelivery } from './ports/deliveries.ts';
import type { Needs } from './ports/needs.ts';

export type PostOrMailDeps = Needs<'chat' | 'contacts' | 'log' | 'mail'>;

/**
 * Posts a message, or mails it to a person whom the chat does not reach, at the last try also when it
 * only does not answer; in a channel in the thread of the card that it `answers`. Gives where it was posted; undefined when it was mailed. Throws `DeliveryError`.
 */
export async function postOrMail(
  deps: PostOrMailDeps,
  { recipient, id }: CaseDelivery,
  message: Message,
  isLastTry: boolean,
  answers?: StandingCard,
): Promise<Awaited<ReturnType<Chat['post']>> | undefined> {
  try {
    return await deps.chat.post(recipient, message, answers);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.kind !== 'gone' && !isLastTry) throw error;
    const person =
      recipient.kind === 'person' ? await reachable(deps, recipient.person) : undefined;
    if (person === undefined) throw error;
    await deps.mail.send(person, message, id);
    deps.log.info('told_by_mail', { delivery: id, reason: error.message });
    return undefined;
  }
}

async function reachable(
  { contacts }: PostOrMailDeps,
  person: Person,
): Promise<(Person & { email: string }) | undefined> {
  const email = person.email ?? (await contacts.find(person.id))?.person.email;
  return email === undefined ? undefined : { ...person, email };
}
