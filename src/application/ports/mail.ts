import type { Person } from '../../domain/case.ts';
import type { Message } from '../../messages/message.ts';

/** E-mail to a person who cannot be reached in chat: same events, same words. Throws `DeliveryError`. */
export interface Mail {
  /** `deliveryId` gives the Message-ID, so that a repeat is recognised as one. */
  send(
    to: Person & { readonly email: string },
    message: Message,
    deliveryId: string,
  ): Promise<void>;
}
