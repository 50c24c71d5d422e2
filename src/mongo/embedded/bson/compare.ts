import { exactCompare } from './numbers.ts';
import {
  type Binary,
  type BSONRegExp,
  type BSONSymbol,
  type Code,
  type Doc,
  type Kind,
  kindOf,
  type ObjectId,
  type Timestamp,
} from './values.ts';

const RANKS: Record<Kind, number> = {
  minKey: 1,
  undefined: 2,
  null: 3,
  int: 4,
  long: 4,
  double: 4,
  decimal: 4,
  string: 5,
  symbol: 5,
  object: 6,
  array: 7,
  binData: 8,
  objectId: 9,
  bool: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  dbPointer: 14,
  javascript: 15,
  javascriptWithScope: 16,
  maxKey: 17,
};

/** The place of a value's type in the order in which MongoDB sorts mixed types. */
export const rankOf = (value: unknown): number => RANKS[kindOf(value)];
export const rankOfKind = (kind: Kind): number => RANKS[kind];

const sign = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of the UTF-8 bytes, which differs from JavaScript's where surrogates meet U+E000-U+FFFF. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xSurrogate = x >= 0xd800 && x <= 0xdfff;
    const ySurrogate = y >= 0xd800 && y <= 0xdfff;
    if (xSurrogate !== ySurrogate)
      return xSurrogate ? (y >= 0xe000 ? 1 : sign(x, y)) : x >= 0xe000 ? -1 : sign(x, y);
    return sign(x, y);
  }
  return sign(a.length, b.length);
}

export function compare(a: unknown, b: unknown): number {
  const kind = kindOf(a);
  const other = kindOf(b);
  const byRank = sign(RANKS[kind], RANKS[other]);
  if (byRank !== 0) return byRank;
  switch (RANKS[kind]) {
    case RANKS.int:
      return exactCompare(a, b);
    case RANKS.string:
      return compareStrings(textOf(a), textOf(b));
    case RANKS.object:
      return compareDocs(a as Doc, b as Doc);
    case RANKS.array:
      return compareArrays(a as unknown[], b as unknown[]);
    default:
      return compareScalars(kind, a, b);
  }
}

function compareScalars(kind: Kind, a: unknown, b: unknown): number {
  switch (kind) {
    case 'binData':
      return compareBinary(a as Binary, b as Binary);
    case 'objectId':
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case 'bool':
      return sign(Number(a), Number(b));
    case 'date':
      return sign((a as Date).getTime(), (b as Date).getTime());
    case 'timestamp':
      return Math.sign((a as Timestamp).comp(b as Timestamp));
    case 'regex': {
      const [x, y] = [a as BSONRegExp, b as BSONRegExp];
      return compareStrings(x.pattern, y.pattern) || compareStrings(x.options, y.options);
    }
    case 'javascript':
    case 'javascriptWithScope':
      return (
        compareStrings(String((a as Code).code), String((b as Code).code)) ||
        compare((a as Code).scope ?? null, (b as Code).scope ?? null)
      );
    default:
      return 0;
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (value as BSONSymbol).value;

function compareBinary(a: Binary, b: Binary): number {
  return (
    sign(a.position, b.position) ||
    sign(a.sub_type, b.sub_type) ||
    Buffer.compare(a.buffer.subarray(0, a.position), b.buffer.subarray(0, b.position))
  );
}

function compareDocs(a: Doc, b: Doc): number {
  const keys = Object.keys(a);
  const others = Object.keys(b);
  const length = Math.min(keys.length, others.length);
  for (let i = 0; i < length; i++) {
    const key = keys[i] as string;
    const other = others[i] as string;
    const order =
      sign(rankOf(a[key]), rankOf(b[other])) ||
      compareStrings(key, other) ||
      compare(a[key], b[other]);
    if (order !== 0) return order;
  }
  return sign(keys.length, others.length);
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return sign(a.length, b.length);
}

export const equal = (a: unknown, b: unknown): boolean => compare(a, b) === 0;

/** Same bytes, not merely equal in order: 1 and 1.0 compare equal but are not identical. */
export function identical(a: unknown, b: unknown): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => identical(item, b[i]));
  }
  if (kindOf(a) === 'object') {
    const keys = Object.keys(a as Doc);
    const others = Object.keys(b as Doc);
    return (
      keys.length === others.length &&
      keys.every((key, i) => others[i] === key && identical((a as Doc)[key], (b as Doc)[key]))
    );
  }
  if (kindOf(a) === 'double') return Object.is(Number(a), Number(b));
  if (kindOf(a) === 'decimal') return String(a) === String(b);
  return compare(a, b) === 0;
}
