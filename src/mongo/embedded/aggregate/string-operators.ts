import { BSONRegExp, Int32, kindOf, type ObjectId, plainNumber, typeName } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { compileRegex } from '../query/regex.ts';
import { fields } from './control-operators.ts';
import {
  type Expression,
  missing,
  type OperatorTable,
  type Parse,
  plain,
  unary,
} from './operator-table.ts';

const MANY = Number.POSITIVE_INFINITY;

function concat(args: unknown[]): unknown {
  if (args.some(missing)) return null;
  for (const value of args) {
    if (typeof value !== 'string') {
      throw new CommandError(16702, `$concat only supports strings, not ${typeName(value)}`);
    }
  }
  return args.join('');
}

/** Only the letters A to Z change, as on the server. */
function cased(name: string, pattern: RegExp, change: (text: string) => string) {
  return unary((value) => {
    if (missing(value)) return '';
    if (typeof value !== 'string') {
      throw new CommandError(238, `${name} of a ${typeName(value)} is not supported by this store`);
    }
    return value.replace(pattern, change);
  });
}

function asString(value: unknown): unknown {
  if (missing(value)) return null;
  switch (kindOf(value)) {
    case 'string':
      return value;
    case 'bool':
    case 'int':
    case 'long':
      return String(typeof value === 'boolean' ? value : plainNumber(value));
    case 'objectId':
      return (value as ObjectId).toHexString();
    case 'date':
      return (value as Date).toISOString();
    default:
      throw new CommandError(
        241,
        `Unsupported conversion from ${typeName(value)} to string in $convert with no onError value`,
      );
  }
}

function substring([text, start, length]: unknown[]): unknown {
  const source = missing(text) ? '' : asString(text);
  const [from, count] = [plainNumber(start), plainNumber(length)];
  if (typeof from !== 'number' || !Number.isInteger(from)) {
    throw new CommandError(34450, '$substrCP: starting index must be a numeric type');
  }
  if (typeof count !== 'number' || !Number.isInteger(count)) {
    throw new CommandError(34452, '$substrCP: length must be a numeric type');
  }
  if (from < 0)
    throw new CommandError(34455, '$substrCP: the starting index must be nonnegative integer.');
  if (count < 0) throw new CommandError(34454, '$substrCP: length must be a nonnegative integer.');
  return [...String(source)].slice(from, from + count).join('');
}

function split([text, separator]: unknown[]): unknown {
  if (missing(text) || missing(separator)) return null;
  if (typeof text !== 'string')
    throw new CommandError(
      40085,
      `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`,
    );
  if (typeof separator !== 'string')
    throw new CommandError(
      40086,
      `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`,
    );
  if (separator === '') throw new CommandError(40087, '$split requires a non-empty separator');
  return text.split(separator);
}

function parseRegexMatch(operand: unknown, parse: Parse): Expression {
  const known = ['input', 'regex', 'options'];
  const spec = fields('$regexMatch', operand, known, ['input', 'regex']);
  const [input, regex, options] = known.map((key) => parse(spec[key] ?? null)) as [
    Expression,
    Expression,
    Expression,
  ];
  return (variables) => {
    const [text, pattern, flags] = [input(variables), regex(variables), options(variables)];
    if (missing(text) || missing(pattern)) return false;
    if (typeof text !== 'string')
      throw new CommandError(51104, "$regexMatch needs 'input' to be of type string");
    const own = pattern instanceof BSONRegExp ? pattern : new BSONRegExp(String(pattern), '');
    return compileRegex(own.pattern, typeof flags === 'string' ? flags : own.options).test(text);
  };
}

export const STRING_OPERATORS: OperatorTable = {
  $concat: plain(0, MANY, concat),
  $toLower: cased('$toLower', /[A-Z]+/g, (text) => text.toLowerCase()),
  $toUpper: cased('$toUpper', /[a-z]+/g, (text) => text.toUpperCase()),
  $toString: unary(asString),
  $substrCP: plain(3, 3, substring),
  $split: plain(2, 2, split),
  $regexMatch: { parse: parseRegexMatch },
  $strLenCP: unary((value) => {
    if (typeof value !== 'string') {
      throw new CommandError(
        34471,
        `$strLenCP requires a string argument, found: ${typeName(value)}`,
      );
    }
    return new Int32([...value].length);
  }),
  $strLenBytes: unary((value) => {
    if (typeof value !== 'string') {
      throw new CommandError(
        34473,
        `$strLenBytes requires a string argument, found: ${typeName(value)}`,
      );
    }
    return new Int32(Buffer.byteLength(value));
  }),
};
