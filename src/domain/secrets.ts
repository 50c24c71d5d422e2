import { plainLetters } from './normalize.ts';
import {
  ABOUT,
  BEFORE,
  BESIDE,
  BESIDE_PLACE,
  CHANGED_TO,
  isPlainTalk,
  KEYWORD,
  NAMED,
  NEVER,
  NOT_BESIDE,
  PAIR,
  PLACES,
  PUT_BEFORE,
} from './secret-words.ts';

/** Stands for a secret of any length. */
export const MASK = '●●●●●●';

export interface MaskedText {
  readonly text: string;
  /** Whether something was hidden. */
  readonly masked: boolean;
}

/**
 * Hides passwords, access codes and payment card numbers, in Spanish and English: nobody may keep
 * them in a case. What is around them stays as written. Doubt favours the text: "mi contraseña no
 * funciona", identity numbers, telephones and serial numbers survive.
 */
export function maskSecrets(text: string): MaskedText {
  let current = text;
  for (;;) {
    const next = maskedOnce(current);
    if (next === current) return { text: current, masked: current !== text };
    current = next;
  }
}

/** The command with the secrets in its texts hidden; its other values are terms of closed lists. */
export function withoutSecrets<C extends object>(command: C): C {
  const fields = Object.entries(command).map(([field, value]) => [
    field,
    typeof value === 'string' ? maskSecrets(value).text : value,
  ]);
  return Object.fromEntries(fields) as C;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function maskedOnce(text: string): string {
  const seen = asSeen(text);
  const spans = [...cardNumbers(seen.text), ...passwords(seen.text)];
  const sorted = spans.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  let masked = '';
  let done = 0;
  for (const { from, to } of sorted) {
    const start = seen.starts[from] ?? text.length;
    const end = seen.ends[to - 1] ?? text.length;
    // Overlapping finds are one secret.
    if (start >= done) masked += text.slice(done, start) + MASK;
    done = Math.max(done, end);
  }
  return masked + text.slice(done);
}

/** Letters of other scripts that look like ours. */
const LOOKALIKES = new Map(
  [...'аaеeоoрpсcхxуyіiѕsкkмmтtнhвbαaοoρpνvιiκkυuτtАAЕEОOРPСCХXКKМMТTНHВBАAΑAΟOΡPΙIΚKΕE'].flatMap(
    (char, at, all) => (at % 2 === 0 ? [[char, all[at + 1] ?? char] as const] : []),
  ),
);

/** The text as it is read, without accents and what nobody sees, and where each of its letters stands in the original. */
function asSeen(text: string) {
  const starts: number[] = [];
  const ends: number[] = [];
  let seen = '';
  let at = 0;
  for (const char of text) {
    const plain = plainLetters(char).normalize('NFD').replace(/\p{M}/gu, '');
    for (const letter of plain) {
      const shown = LOOKALIKES.get(letter) ?? letter;
      seen += shown;
      for (let unit = 0; unit < shown.length; unit += 1) {
        starts.push(at);
        ends.push(at + char.length);
      }
    }
    at += char.length;
  }
  return { text: seen, starts, ends };
}

/** Whole, or in groups as they are printed. */
const CARD_SHAPES = [
  /\d{13,19}(?![\p{L}\p{N}])/uy,
  /\d{4}(?:[ .-]{1,3}\d{4}){2,3}[ .-]{1,3}\d{1,4}(?![\p{L}\p{N}])/uy,
  /\d{4}(?:[ .-]{1,3}\d{4}){3}(?![\p{L}\p{N}])/uy,
  /\d{4}[ .-]{1,3}\d{6}[ .-]{1,3}\d{4,5}(?![\p{L}\p{N}])/uy,
];
/** Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay and Maestro, with their lengths. */
const ISSUERS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|(?:6011|64[4-9]\d|65\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17}|(?:50[123]\d|5893|6304|6759|676[1-3])\d{9,15})$/;

function cardNumbers(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])\d/gu)) {
    if (index < (spans.at(-1)?.to ?? 0)) continue;
    const found = CARD_SHAPES.map((shape) => stickyMatch(shape, text, index)?.[0]).find(
      (digits) => digits !== undefined && isCardNumber(digits.replace(/\D/g, '')),
    );
    if (found !== undefined) spans.push({ from: index, to: index + found.length });
  }
  return spans;
}

function isCardNumber(digits: string): boolean {
  return ISSUERS.test(digits) && hasLuhnDigit(digits);
}

/** The check digit that every payment card's number ends with. */
function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = place % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A word that announces a secret, and where the text goes on. */
interface Announced {
  readonly text: string;
  readonly keyword: string;
  readonly at: number;
  readonly isCode: boolean;
}

function passwords(text: string): readonly Span[] {
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
    if (words.length <= WORDS_QUOTED && words.some(isSecret)) return quoted;
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
  const opens = PLACES.test(place.groups?.place ?? '');
  if (!isSecret(value)) return undefined;
  if (/^\d+$/.test(value) ? !isCode : !(opens || isBold(value))) return undefined;
  return { from, to: from + value.length };
}

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
  const groups = stickyMatch(/\d{1,4}(?:[ -]\d{1,4}){1,7}(?![\p{L}\p{N}])|\d{3}(?![\p{L}\p{N}])/uy, text, at);
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
  if (isAbout(announced)) return false;
  return goesOn(text, to) > to || SENTENCE_ENDS.test(text.slice(to, to + 40));
}

const SENTENCE_ENDS =
  /^(?:["'”»)\].!?*_]*\s*(?:$|[\n,;.!?)])|\s+(?:y|e|o|u|pero|and|but|or|usuario|user|correo|pin|gracias|thanks)(?![\p{L}\p{N}]))/iu;

function isAbout({ text, at }: Announced): boolean {
  return ABOUT.test(text.slice(Math.max(0, at - 60), at));
}

function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
