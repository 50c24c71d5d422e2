import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import { DeliveryError } from '../application/ports/chat.ts';
import type { Person } from '../domain/case.ts';
import { isEmailAddress } from '../domain/email-address.ts';
import { mailText } from '../messages/mail-text.ts';
import { oneLine } from '../messages/markdown.ts';
import type { Message } from '../messages/message.ts';
import { translate } from '../messages/translate.ts';

export type Reader = Person & { readonly email: string };

/**
 * The mail that tells this reader the message. The same delivery always gives the same
 * Message-ID, and the mails of one case form a thread. Throws a `gone` error for an address that
 * is none.
 */
export function mailMessage(
  to: Reader,
  message: Message,
  deliveryId: string,
  from: string,
): SendMailOptions {
  if (!isEmailAddress(to.email))
    throw new DeliveryError('gone', `"${oneLine(to.email)}" is not an e-mail address`);
  const { subject, text } = mailText(message, to);
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    from: { name: translate(message.language, 'mail.signature'), address: from },
    to: { name: oneLine(to.name), address: to.email },
    subject,
    text,
    messageId: `<${digest(deliveryId)}@${domain}>`,
    references: `<${digest(message.kase.id)}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Short, and the same for the same text on every instance. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
