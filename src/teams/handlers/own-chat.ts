import type { Activity } from 'botbuilder';
import { DeliveryError } from '../../application/ports/chat.ts';
import type { Person } from '../../domain/case.ts';
import type { Needs } from '../ports.ts';
import { createPersonalMessages } from '../proactive/chat.ts';

export type OwnChatPorts = Needs<
  'contacts' | 'deskChannel' | 'ids' | 'local' | 'log' | 'proactive' | 'staff'
>;

/** Sends a person in their own chat what everybody would see in a channel; `false` when they cannot be reached there. */
export function createOwnChat(ports: OwnChatPorts) {
  const sendToPerson = createPersonalMessages(ports);
  return async (person: Person, messages: readonly Partial<Activity>[]): Promise<boolean> => {
    try {
      for (const message of messages) await sendToPerson(person, message);
      return true;
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      ports.log.warn('not_sent_to_own_chat', { reason: error.message });
      return false;
    }
  };
}
