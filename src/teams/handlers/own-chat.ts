import { DeliveryError } from '../../application/ports/chat.ts';
import type { Person } from '../../domain/case.ts';
import { translate, type WordKey } from '../../messages/translate.ts';
import type { Messages } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';
import { sendToPerson } from '../proactive/chat.ts';
import type { ClickAnswer, Press } from './clicks.ts';

export type OwnChatPorts = Needs<
  'contacts' | 'deskChannel' | 'ids' | 'local' | 'log' | 'proactive' | 'staff'
>;

/** Sends a person in their own chat what everybody would see in a channel; `false` when they cannot be reached there. */
export async function sendToOwnChat(
  ports: OwnChatPorts,
  person: Person,
  messages: Messages,
): Promise<boolean> {
  try {
    for (const message of messages) await sendToPerson(ports, person, message);
    return true;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    ports.log.warn('not_sent_to_own_chat', { reason: error.message });
    return false;
  }
}

/** What was asked for comes below the card that was clicked; from a channel it goes to the person's own chat. */
export async function answerInOwnChat(
  ports: OwnChatPorts,
  { sender: { actor, language }, activity }: Press<unknown>,
  messages: Messages,
  say: { readonly number: string; readonly below: WordKey; readonly sent: WordKey },
): Promise<ClickAnswer> {
  const { number, below, sent } = say;
  if (scopeOf(activity) === 'personal')
    return { words: translate(language, below, { number }), messages };
  const isSent = await sendToOwnChat(ports, actor.person, messages);
  return { words: translate(language, isSent ? sent : 'cases.no_chat', { number }) };
}
