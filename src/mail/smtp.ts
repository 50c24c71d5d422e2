import { createTransport } from 'nodemailer';
import { DeliveryError } from '../application/ports/chat.ts';
import type { Mail } from '../application/ports/mail.ts';
import { mailMessage } from './mail-message.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…:465`; options of the transport may follow as a query. */
  readonly url: string;
  /** The desk's address. */
  readonly from: string;
  /** How long the server may stay silent. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;

/** What a server says before it knows of any mail: trouble of the server or of our account, not of the recipient. */
const BEFORE_THE_MAIL = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/;

/** E-mail through an SMTP server. */
export function createSmtpMail({ url, from, timeoutMs = TIMEOUT_MS }: SmtpOptions): Mail {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(to, message, deliveryId) {
      const mail = mailMessage(to, message, deliveryId, from);
      try {
        await transport.sendMail(mail);
      } catch (error) {
        throw deliveryError(error);
      }
    },
  };
}

/** A refusal of this mail is final; anything else may pass. */
function deliveryError(error: unknown): DeliveryError {
  const { responseCode, code, command } = Object(error) as Record<string, unknown>;
  const refused =
    typeof responseCode === 'number' &&
    responseCode >= 500 &&
    code !== 'EAUTH' &&
    !BEFORE_THE_MAIL.test(String(command));
  const reason = error instanceof Error ? error.message : String(error);
  return new DeliveryError(refused ? 'gone' : 'retry', `SMTP: ${reason}`);
}
