import type { Message } from '../desk/ports.ts';
import type { Person } from '../domain/case.ts';
import { translate } from '../i18n/translate.ts';
import { oneLine } from './markdown.ts';
import { tell } from './told.ts';

/** Step 13's and 16's mail in plain text: the words of the chat, for somebody the chat cannot reach. */
export function mailText(message: Message, reader: Person): { subject: string; text: string } {
  const { kase, language } = message;
  const { subject, sentence, quote, more } = tell(message);
  const { number } = kase;
  const paragraphs = [
    translate(language, 'mail.greeting', { name: oneLine(reader.name) }),
    sentence,
    ...(quote === undefined ? [] : [quoted(quote)]),
    ...more,
    translate(language, 'mail.reply', { number }),
    translate(language, 'mail.signature'),
  ];
  return {
    subject: oneLine(translate(language, 'mail.subject', { number, heading: subject })),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}

function quoted(text: string): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => `> ${line}`)
    .join('\n');
}
