import type { Person } from '../domain/case.ts';
import { oneLine } from './markdown.ts';
import type { Message } from './message.ts';
import { messageText } from './message-text.ts';
import { translator } from './translate.ts';

/** Step 13's and 16's mail in plain text: the words of the chat, for somebody the chat cannot reach. */
export function mailText(message: Message, reader: Person): { subject: string; text: string } {
  const t = translator(message.language);
  const { subject, sentence, quote, more } = messageText(message);
  const { number } = message.kase;
  const paragraphs = [
    t('mail.greeting', { name: oneLine(reader.name) }),
    sentence,
    ...(quote === undefined ? [] : [`> ${quote.split(/\r\n|[\n\r]/).join('\n> ')}`]),
    ...more,
    t('mail.reply', { number }),
    t('mail.signature'),
  ];
  return {
    subject: oneLine(t('mail.subject', { number, heading: subject })),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}
