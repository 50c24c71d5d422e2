import {
  ABOUT,
  BEFORE,
  BESIDE,
  BESIDE_PLACE,
  CHANGED_TO,
  isPlainTalk,
  KEYWORD,
  MATTER,
  NAMED,
  NEVER,
  NOT_BESIDE,
  NOT_PLACES,
  PAIR,
  PLACES,
  PUT_BEFORE,
} from './secret-words.ts';
import { type Span, stickyMatch } from './text-spans.ts';

/** A word that announces a secret, and where the text goes on. */
interface Announced {
  readonly text: string;
  readonly keyword: string;
  readonly at: number;
  readonly isCode: boolean;
}

/** Passwords and access codes, found by the word that announces them. */
export function passwords(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(KEYWORD)) {
    const [keyword] = match;
    const { index: at } = match;
    if (at < (spans.at(-1)?.to ?? 0)) continue;
    const announced = { text, keyword, at, isCode: match.groups?.code !== undefined };
    const span = namedValue(announced) ?? valueBeside(announced) ?? valueBefore(announced);
    if (span !== undefined) spans.push(span);
  }
  for (const match of text.matchAll(PAIR)) {
    const value = match.groups?.value ?? '';
    const from = match.index + match[0].length - value.length;
    const bare = withoutEnd(value);
    if (isStrong(bare) && isBold(bare)) spans.push({ from, to: from + bare.length });
  }
  return spans;
}

/** "la clave del wifi es X", "contraseña: X". */
function namedValue(announced: Announced): Span | undefined {
  const { text, keyword, at } = announced;
  const named = stickyMatch(NAMED, text, at + keyword.length);
  if (named === undefined) return undefined;
  const from = at + keyword.length + named[0].length;
  const quoted = quotedAt(text, from);
  if (quoted !== undefined) {
    const words = wordsIn(text, quoted);
    const talk = words.filter((word) => isPlainTalk(withoutEnd(word), true));
    const isTalk = talk.length > 1 || talk.length === words.length || announced.isCode;
    return words.some(isStrong) || (!isTalk && words.length <= WORDS_QUOTED) ? quoted : undefined;
  }
  const value = tokenAt(text, from);
  const to = from + value.length;
  const isOwnLine = named[0].includes('\n') || (named.groups?.filler ?? '') !== '';
  if (isStrong(value)) return { from, to: goesOn(text, to) };
  if (announced.isCode) return codeInGroups(text, from);
  if (isOwnLine || !isPlainPassword(announced, value, named.groups?.copula !== undefined, to))
    return undefined;
  return { from, to: goesOn(text, to) };
}

/** "pass Lunes2026", "la clave del correo Hola2026*": only what could be nothing else. */
function valueBeside(announced: Announced): Span | undefined {
  const { text, keyword, at, isCode } = announced;
  const end = at + keyword.length;
  const isSecret = (word: string) => isStrong(word) && isSecretBeside(word, isCode);
  const beside = stickyMatch(BESIDE, text, end);
  if (beside !== undefined) {
    const from = end + beside[0].length;
    const quoted = quotedAt(text, from);
    const words = quoted === undefined ? [] : wordsIn(text, quoted);
    const isTalk = words.length > WORDS_QUOTED || words.some((word) => isPlainTalk(word, false));
    if (!isTalk && words.some(isSecret)) return quoted;
    if (quoted !== undefined) return undefined;
    const value = tokenAt(text, from);
    const isClear = /^\d+$/.test(value) || isBold(value) || !isAbout(announced);
    if (isSecret(value) && isClear) return { from, to: goesOn(text, from + value.length) };
    const groups = isCode ? codeInGroups(text, from) : undefined;
    if (groups !== undefined) return groups;
  }
  const place = stickyMatch(CHANGED_TO, text, end) ?? stickyMatch(BESIDE_PLACE, text, end);
  if (place === undefined) return undefined;
  const from = end + place[0].length;
  const value = tokenAt(text, from);
  const { place: name = '' } = place.groups ?? {};
  // Networks are named in capitals.
  const opens = PLACES.test(name) && !/^[A-Z\d_-]+$/.test(value);
  if (!isSecret(value) || NOT_PLACES.test(name)) return undefined;
  if (/^\d+$/.test(value) ? !isCode : !(opens || isBold(value))) return undefined;
  return { from, to: from + value.length };
}

/** "Hola123 es mi clave". */
function valueBefore({ text, at, isCode }: Announced): Span | undefined {
  const before = text.slice(Math.max(0, at - 120), at);
  const match = BEFORE.exec(before) ?? PUT_BEFORE.exec(before);
  const value = match?.groups?.value;
  if (match === null || value === undefined) return undefined;
  const isDigits = /^\d+$/.test(value);
  if (!isStrong(value) || !isSecretBeside(value, isCode) || (isDigits && !isCode)) return undefined;
  const from = at - before.length + match.index + match[0].indexOf(value);
  return { from, to: from + value.length };
}

const OPENING = /["'“«‘`(<[]/;
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”"',
  '«': '»',
  '‘': "’'",
  '(': ')',
  '<': '>',
  '[': ']',
};
const LONGEST_QUOTE = 64;
const WORDS_QUOTED = 4;

function wordsIn(text: string, { from, to }: Span): readonly string[] {
  return text.slice(from, to).trim().split(/\s+/);
}

/** What stands between quotation marks there. */
function quotedAt(text: string, at: number): Span | undefined {
  const opening = text.charAt(at);
  if (!OPENING.test(opening)) return undefined;
  const closing = CLOSING[opening] ?? opening;
  for (let to = at + 1; to < text.length && to - at <= LONGEST_QUOTE; to += 1) {
    const char = text.charAt(to);
    if (char === '\n' || char === '●') return undefined;
    if (closing.includes(char)) return to > at + 1 ? { from: at + 1, to } : undefined;
  }
  return undefined;
}

/** The word there, without the punctuation that ends it; empty where something is hidden already. */
function tokenAt(text: string, at: number): string {
  const word = stickyMatch(/[^\s●]+/uy, text, at)?.[0] ?? '';
  // "clave=Hola123&user=ana", "clave:Hola123,usuario:ana".
  return withoutEnd(word.split(/[,;&](?=[\p{L}_]+[:=])/u)[0] ?? '');
}

function withoutEnd(word: string): string {
  return word.replace(/[.,;:)\]}>»”’"'`]+$/u, '');
}

/** What more of it stands after a space: "Hola 123", "jperez Hola123*". */
function goesOn(text: string, from: number): number {
  let to = from;
  for (;;) {
    const next = stickyMatch(
      /,?[^\S\n]+(?:(?:y|and|[/-])[^\S\n]+)?(?=\S)(?![^\s]*[:=](?:\s|$))/iuy,
      text,
      to,
    );
    if (next === undefined) return to;
    const value = tokenAt(text, to + next[0].length);
    const isSigns = /^[*#!$%&@+]+$/.test(value);
    const isDigits = /^\d{2,4}$/.test(value);
    const isMixed = !/^[\d.,-]+$/.test(value) && isStrong(value) && isSecretBeside(value, false);
    const isListed = next[0].startsWith(',');
    if (isListed ? !isMixed || !isBold(value) : !isSigns && !isDigits && !isMixed) return to;
    to += next[0].length + value.length;
  }
}

/** "839 201", "4 8 2 1". */
function codeInGroups(text: string, at: number): Span | undefined {
  const groups = stickyMatch(
    /\d{1,4}(?:[ -]\d{1,4}){1,7}(?![\p{L}\p{N}])|\d{3}(?![\p{L}\p{N}])/uy,
    text,
    at,
  );
  const digits = groups?.[0].replace(/\D/g, '').length ?? 0;
  return groups !== undefined && digits >= 3 && digits <= 8
    ? { from: at, to: at + groups[0].length }
    : undefined;
}

/** Four digits or more, or letters with digits or signs among them. */
function isStrong(written: string): boolean {
  const value = withoutEnd(written);
  if (NEVER.some((pattern) => pattern.test(value))) return false;
  if (/^\d[\d.,-]*$/.test(value)) return value.replace(/\D/g, '').length >= 4;
  if (/\d/.test(value)) return value.length >= 3 && /[\p{L}*#!$%&@+=~^?_/\\|<>]/u.test(value);
  return value.length >= 4 && /[*#$%&@+=~^\\|<>]/.test(value) && /\p{L}/u.test(value);
}

/** A sign, or capitals and small letters with digits: no name of a machine or a person's account looks so. */
function isBold(value: string): boolean {
  if (/[*#!$%&@+=~^?\\|<>]/.test(value)) return true;
  return /\p{Lu}/u.test(value) && /\p{Ll}/u.test(value) && /\d/.test(value);
}

/** Where nothing says "is", numbers of people and things are none of it. */
function isSecretBeside(value: string, isCode: boolean): boolean {
  if (isCode && /^\d{4,8}$/.test(value)) return true;
  if (/^\d[\d.,-]*$/.test(value) && !/^\d{4,7}$/.test(value)) return false;
  return !NOT_BESIDE.some((pattern) => pattern.test(value));
}

/** A word of letters alone, said to be the password: at the end of what is said, or before its digits. */
function isPlainPassword(
  announced: Announced,
  value: string,
  isAfterCopula: boolean,
  to: number,
): boolean {
  const { text, keyword } = announced;
  const word = value.replace(/^[¡¿*_]+|[!?*_]+$/g, '');
  if (!/^\p{L}{3,}$/u.test(word) || isPlainTalk(word, isAfterCopula)) return false;
  // A system's short name, unless all is written in capitals.
  if (/^\p{Lu}{2,5}$/u.test(word) && keyword !== keyword.toUpperCase()) return false;
  if (isAbout(announced) || MATTER.test(text.slice(0, announced.at))) return false;
  return goesOn(text, to) > to || SENTENCE_ENDS.test(text.slice(to, to + 40));
}

const SENTENCE_ENDS =
  /^(?:["'”»)\].!?*_]*\s*(?:$|[\n,;.!?)])|\s+(?:y|e|o|u|pero|and|but|or|usuario|user|correo|pin|gracias|thanks)(?![\p{L}\p{N}]))/iu;

function isAbout({ text, at }: Announced): boolean {
  return ABOUT.test(text.slice(Math.max(0, at - 60), at));
}
