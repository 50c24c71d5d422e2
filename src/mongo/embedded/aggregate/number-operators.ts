import { compare } from '../bson/compare.ts';
import { add, arithmetic, multiply } from '../bson/numbers.ts';
import {
  Double,
  Int32,
  isNumber,
  kindOf,
  Long,
  plainNumber,
  toDouble,
  typeName,
} from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { missing, type OperatorTable, plain, unary } from './operator-table.ts';

const MANY = Number.POSITIVE_INFINITY;

function needNumber(name: string, value: unknown): void {
  if (!isNumber(value))
    throw new CommandError(28765, `${name} only supports numeric types, not ${typeName(value)}`);
  if (kindOf(value) === 'decimal') {
    throw new CommandError(238, `${name} on Decimal128 values is not supported by this store`);
  }
}

/** Sums past 64 bits become doubles, as the server's do. */
export function sum(a: unknown, b: unknown): unknown {
  try {
    return add(a, b);
  } catch (error) {
    if (error instanceof RangeError) return new Double(toDouble(a) + toDouble(b));
    throw error;
  }
}

function addAll(args: unknown[]): unknown {
  if (args.some(missing)) return null;
  let date: Date | undefined;
  let total: unknown = new Int32(0);
  for (const value of args) {
    if (value instanceof Date) {
      if (date) throw new CommandError(16612, 'only one date allowed in an $add expression');
      date = value;
    } else if (isNumber(value)) total = sum(total, value);
    else
      throw new CommandError(
        14,
        `$add only supports numeric or date types, not ${typeName(value)}`,
      );
  }
  return date ? new Date(date.getTime() + Math.round(toDouble(total))) : total;
}

function subtract([a, b]: unknown[]): unknown {
  if (missing(a) || missing(b)) return null;
  if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime());
  if (a instanceof Date && isNumber(b)) return new Date(a.getTime() - Math.round(toDouble(b)));
  if (!isNumber(a) || !isNumber(b)) {
    throw new CommandError(14, `can't $subtract ${typeName(b)} from ${typeName(a)}`);
  }
  try {
    return arithmetic(
      a,
      b,
      (x, y) => x - y,
      (x, y) => x - y,
    );
  } catch (error) {
    if (error instanceof RangeError) return new Double(toDouble(a) - toDouble(b));
    throw error;
  }
}

function multiplyAll(args: unknown[]): unknown {
  if (args.some(missing)) return null;
  let total: unknown = new Int32(1);
  for (const value of args) {
    if (!isNumber(value))
      throw new CommandError(14, `$multiply only supports numeric types, not ${typeName(value)}`);
    try {
      total = multiply(total, value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      total = new Double(toDouble(total) * toDouble(value));
    }
  }
  return total;
}

function divide([a, b]: unknown[]): unknown {
  if (missing(a) || missing(b)) return null;
  if (!isNumber(a) || !isNumber(b)) {
    throw new CommandError(
      14,
      `$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`,
    );
  }
  needNumber('$divide', a);
  needNumber('$divide', b);
  if (toDouble(b) === 0) throw new CommandError(2, "can't $divide by zero");
  return new Double(toDouble(a) / toDouble(b));
}

function modulo([a, b]: unknown[]): unknown {
  if (missing(a) || missing(b)) return null;
  if (!isNumber(a) || !isNumber(b)) {
    throw new CommandError(
      14,
      `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`,
    );
  }
  if (toDouble(b) === 0) throw new CommandError(2, "can't $mod by zero");
  return arithmetic(
    a,
    b,
    (x, y) => x % y,
    (x, y) => x % y,
  );
}

/** Whole numbers are left as they are; a double stays a double. */
const roundingTo = (name: string, round: (value: number) => number) =>
  unary((value) => {
    if (missing(value)) return null;
    needNumber(name, value);
    return kindOf(value) === 'double' ? new Double(round(toDouble(value))) : value;
  });

function absolute(value: unknown): unknown {
  if (missing(value)) return null;
  needNumber('$abs', value);
  if (kindOf(value) === 'double') return new Double(Math.abs(toDouble(value)));
  if (plainNumber(value) >= 0) return value;
  return subtract([new Int32(0), value]);
}

/** The numbers of a list, or of a single array, others left out: what $sum and $avg work on. */
const numbersIn = (args: unknown[]): unknown[] => {
  const [only] = args;
  return (args.length === 1 && Array.isArray(only) ? only : args).filter(isNumber);
};

export function average(numbers: unknown[]): unknown {
  if (numbers.length === 0) return null;
  const total = numbers.reduce((a, b) => sum(a, b), new Int32(0));
  return new Double(toDouble(total) / numbers.length);
}

function extreme(args: unknown[], wanted: 1 | -1): unknown {
  const [only] = args;
  const list = (args.length === 1 && Array.isArray(only) ? only : args).filter((v) => !missing(v));
  let best: unknown = null;
  for (const value of list) if (best === null || compare(value, best) * wanted > 0) best = value;
  return best;
}

function parseRandom(operand: unknown): () => unknown {
  const given = Array.isArray(operand) ? operand : Object.keys((operand ?? {}) as object);
  if (given.length > 0)
    throw new CommandError(3040501, '$rand does not currently accept arguments');
  return () => new Double(Math.random());
}

function asDouble(value: unknown): unknown {
  if (missing(value)) return null;
  if (isNumber(value)) return new Double(toDouble(value));
  if (typeof value === 'boolean') return new Double(value ? 1 : 0);
  if (value instanceof Date) return new Double(value.getTime());
  throw new CommandError(
    241,
    typeof value === 'string'
      ? 'the conversion of a string to double is not supported by this store'
      : `Unsupported conversion from ${typeName(value)} to double in $convert with no onError value`,
  );
}

export const NUMBER_OPERATORS: OperatorTable = {
  $toDouble: unary(asDouble),
  $rand: { parse: parseRandom },
  $add: plain(0, MANY, addAll),
  $subtract: plain(2, 2, subtract),
  $multiply: plain(0, MANY, multiplyAll),
  $divide: plain(2, 2, divide),
  $mod: plain(2, 2, modulo),
  $abs: unary(absolute),
  $ceil: roundingTo('$ceil', Math.ceil),
  $floor: roundingTo('$floor', Math.floor),
  $sum: plain(0, MANY, (args) => numbersIn(args).reduce((a, b) => sum(a, b), new Int32(0))),
  $avg: plain(0, MANY, (args) => average(numbersIn(args))),
  $min: plain(0, MANY, (args) => extreme(args, -1)),
  $max: plain(0, MANY, (args) => extreme(args, 1)),
};
