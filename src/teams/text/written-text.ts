import type { Activity } from 'botbuilder';
import { normalize } from '../../domain/normalize.ts';
import { type Reading, readHtml, readText } from './markup.ts';
import { segmentsBetweenBotMentions } from './mentions.ts';

/** How HTML is known where nothing says so: by an element of Teams' own, or by what stands around the whole. */
const TEAMS_ELEMENT = /<\w+\s[^<>]*itemtype=["']?http:\/\/schema\.skype\.com\//i;
const WHOLE_HTML = /^\s*<(p|div|blockquote|ul|ol|table|span|html|body)\b[^<>]*>.*<\/\1>\s*$/is;

const LINE_END = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/**
 * Zero-width spaces and soft hyphens, which come with what is pasted; what turns the direction of all
 * that follows; the place of a picture. Joiners stay: emoji and some scripts are written with them.
 */
const UNWANTED =
  /[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc]|(?!\s)\p{Cc}/gu;
const ONLY_UNSEEN = /^[\s\p{Cf}\p{DI}]*$/u;

/**
 * What a person says in a message, as plain text with lines; empty when they say nothing. Mentions of the
 * bot are left out, those of others are names; what the message quotes is not said by its sender.
 */
export function writtenText(activity: Activity): string {
  const text = typeof activity.text === 'string' ? activity.text : '';
  const html = htmlOf(activity);
  const said = words(isHtml(text, activity.textFormat) ? readHtml(text) : readText(text), activity);
  if (html === '') return said;
  const reading = readHtml(html);
  const formatted = words(reading, activity);
  // The two are one message, and only the HTML tells lines and quotations; but nothing said is lost.
  if (hasWordsOf(`${formatted} ${reading.quoted}`, said)) return formatted;
  return reading.quoted !== '' && formatted !== '' ? formatted : said;
}

function isHtml(text: string, format: string | undefined): boolean {
  if (format === 'xml' || TEAMS_ELEMENT.test(text)) return true;
  return format !== 'plain' && WHOLE_HTML.test(text);
}

function htmlOf({ attachments }: Activity): string {
  const all = Array.isArray(attachments) ? attachments : [];
  return all
    .flatMap((attachment) => {
      const { contentType, content }: { contentType?: unknown; content?: unknown } =
        attachment ?? {};
      return /^text\/html\b/i.test(String(contentType)) && typeof content === 'string'
        ? content
        : [];
    })
    .join('<br>');
}

function hasWordsOf(whole: string, part: string): boolean {
  const all = new Set(normalize(whole).split(' '));
  return normalize(part)
    .split(' ')
    .every((word) => word === '' || all.has(word));
}

function words({ pieces }: Reading, activity: Activity): string {
  const text = withoutGaps(segmentsBetweenBotMentions(pieces, activity).map(plain))
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return ONLY_UNSEEN.test(text) ? '' : text;
}

/** One kind of line end, single spaces. */
function plain(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(UNWANTED, '')
    .replace(/[^\S\n]+/g, ' ');
}

/** Puts together what stood around mentions of the bot: "Hola @Mesa, no imprime" is "Hola, no imprime". */
function withoutGaps(segments: readonly string[]): string {
  const beginsWithMention = segments[0]?.trim() === '';
  const all = segments.map((segment) => segment.replace(/^ | $/g, '')).filter(Boolean);
  const joined = all.map((segment, at) => {
    const before = all[at - 1];
    const isJoined = before === undefined || before.endsWith('\n') || /^[\n,.;:!?)]/.test(segment);
    return isJoined ? segment : ` ${segment}`;
  });
  const text = joined.join('');
  return beginsWithMention ? text.replace(/^[,;:.](?=\s|$)/, '') : text;
}
