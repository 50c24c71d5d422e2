import { beginningOf } from '../domain/whole-characters.ts';

const SPECIAL = /[\\`*_[\]{}<>|~]/g;
const LINE_START = /^[#+=-]/gm;
const NUMBERED = /^(\d+)([.)])/gm;
/** What `escaped` may change. */
const ESCAPED = /[\\`*_[\]{}<>|~&\n]|^[#+=\-\d]/;
/** What turns the direction of all that follows on a card. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/**
 * What a person wrote, so that Markdown shows it as typed: no emphasis, link, list, heading,
 * quotation, table, character reference or date function comes of it. Lines stay lines.
 */
export function escapeMarkdown(text: string): string {
  return escaped(plain(text));
}

function escaped(text: string): string {
  if (!ESCAPED.test(text)) return text;
  return text
    .replace(SPECIAL, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(NUMBERED, '$1\\$2')
    .replace(LINE_START, '\\$&')
    .replace(/\n/g, '\n\n');
}

/** The same on one line, for places that have no room for more. */
export function escapeLine(text: string): string {
  return escaped(oneLine(text));
}

/** On one line, without control characters. */
export function oneLine(text: string): string {
  return plain(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** At most `max` UTF-16 units, with an ellipsis where it was cut; never half a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${beginningOf(text, max - 1).trimEnd()}…`;
}

const SUMMARY_LENGTH = 80;

/** A text on one line of a list or a notification; plain. */
export function brief(text: string, max = SUMMARY_LENGTH): string {
  return shorten(oneLine(text), max);
}

/** How much longer escapes may make a text in a message. */
const ESCAPES = 1.25;

/** Shortened, then escaped; a text full of signs is shortened more, for its escapes weigh too. */
export function escapeWithin(text: string, max: number): string {
  const escaped = escapeMarkdown(shorten(text, max));
  const weight = JSON.stringify(escaped).length / ESCAPES;
  return weight <= max
    ? escaped
    : escapeMarkdown(shorten(text, Math.max(1, Math.floor((max * max) / weight))));
}

/** What `plain` would change, as far as a look can tell. */
const NOT_PLAIN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|^\s|\s$/u;

/** Line ends as \n, at most one empty line between, no indentation that would make a code block. */
function plain(text: string): string {
  // Most texts are one plain line, and lists draw many.
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(TURNING, '')
    .replace(CONTROL, (char) => (char === '\n' ? char : ' '))
    .replace(/^[^\S\n]+|[^\S\n]+$/gm, '')
    .replace(/\n{2,}/g, '\n');
}
