import { BSONRegExp, BSONSymbol } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';

const KNOWN_OPTIONS = /^[imsux]*$/;

/*
 * MongoDB's expressions are PCRE, ours are JavaScript's. What both read alike is used; what only
 * PCRE knows, or what the two read differently, is refused.
 */
const PCRE_ONLY =
  /\\[AZzGQEKRXhHvNCgUuLlp]|\\P|\(\?[#|>&RP(+\-\d]|\(\?[imsxUJ]|\(\*|[*+?}]\+|\[\[:|\\x\{|\\o\{|\\0|\\c|\\e|\\a|\[\^?\]/;

export function compileRegex(pattern: string, options: string): RegExp {
  if (!KNOWN_OPTIONS.test(options)) {
    const flag = [...options].find((letter) => !'imsux'.includes(letter));
    throw new CommandError(51108, ` invalid flag in regex options: ${flag}`);
  }
  if (options.includes('x') || PCRE_ONLY.test(pattern.replaceAll('\\\\', ''))) {
    throw new CommandError(
      51091,
      `Regular expression is invalid: ${pattern}: this store does not support this PCRE syntax`,
    );
  }
  try {
    const source = translate(pattern, options);
    return new RegExp(source, withUnicode(source, options.includes('i') ? 'i' : ''));
  } catch (cause) {
    throw new CommandError(51091, `Regular expression is invalid: ${(cause as Error).message}`);
  }
}

/** Says in JavaScript what PCRE means by the signs the two read differently. */
function translate(pattern: string, options: string): string {
  const lines = options.includes('m');
  const signs: Record<string, string> = {
    '.': options.includes('s') ? '[\\s\\S]' : '[^\\n]',
    '^': lines ? '(?<![^\\n])' : '^',
    $: lines ? '(?![^\\n])' : '(?=\\n?$)',
    '\\s': '[\\t-\\r ]',
    '\\S': '[^\\t-\\r ]',
  };
  return pattern.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|[.^$]/g, (part) => {
    if (!part.startsWith('[')) return signs[part] ?? part;
    if (/(?<!\\)(?:\\\\)*\\S/.test(part)) throw new Error('\\S inside a class is not supported');
    return part.replace(/\\[\s\S]/g, (escaped) => (escaped === '\\s' ? '\\t-\\r ' : escaped));
  });
}

/** Code points count as one character, as in PCRE's UTF-8 mode, where JavaScript accepts the rest. */
function withUnicode(pattern: string, flags: string): string {
  try {
    new RegExp(pattern, 'u');
    return `${flags}u`;
  } catch {
    return flags;
  }
}

export function regexTest(operand: unknown, options: unknown): (value: unknown) => boolean {
  const { pattern, flags } = readRegex(operand, options);
  const regex = compileRegex(pattern, flags);
  const flagSet = [...new Set(flags)].sort().join('');
  return (value) => {
    if (typeof value === 'string') return regex.test(value);
    if (value instanceof BSONSymbol) return regex.test(value.value);
    return value instanceof BSONRegExp && value.pattern === pattern && value.options === flagSet;
  };
}

function readRegex(operand: unknown, options: unknown): { pattern: string; flags: string } {
  if (options !== undefined && typeof options !== 'string') {
    throw badValue('$options has to be a string');
  }
  if (typeof operand === 'string') return { pattern: operand, flags: options ?? '' };
  if (!(operand instanceof BSONRegExp)) throw badValue('$regex has to be a string');
  if (options !== undefined && operand.options !== '') {
    throw new CommandError(51074, 'options set in both $regex and $options');
  }
  return { pattern: operand.pattern, flags: options ?? operand.options };
}
