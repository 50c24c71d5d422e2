import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { DeliveryError } from '../application/ports/chat.ts';
import type { Mail } from '../application/ports/mail.ts';
import type { Message } from '../messages/message.ts';
import { digest, mailMessage } from './mail-message.ts';

const FROM = 'mesa-de-servicio@localhost';

/**
 * E-mail as files that any mail program opens, for trying the desk without a mail server. A
 * repeated delivery replaces its own file; a file is whole or not there.
 */
export function createMailFolder(folder: string): Mail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(to, message, deliveryId) {
      const { message: source } = await transport.sendMail(
        mailMessage(to, message, deliveryId, FROM),
      );
      const file = join(folder, `${fileName(message, deliveryId)}.eml`);
      await replace(folder, file, source).catch((error: unknown) => {
        throw new DeliveryError('retry', `${file} could not be written: ${String(error)}`);
      });
    },
  };
}

/** Says what it is, and is the same for the same delivery. */
function fileName({ kase, event, kind }: Message, deliveryId: string): string {
  const number = kase.number.replace(/[^\w-]/g, '_');
  return `${number}-${event.rev}-${kind}-${digest(deliveryId).slice(0, 8)}`;
}

async function replace(folder: string, file: string, source: unknown): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(temporary, source as Buffer);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
