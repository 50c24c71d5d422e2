import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  deserialize,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
} from 'bson';

/** A document whose numbers keep their BSON type (Int32, Long, Double, Decimal128). */
export type Doc = Record<string, unknown>;

export type Kind =
  | 'minKey'
  | 'undefined'
  | 'null'
  | 'int'
  | 'long'
  | 'double'
  | 'decimal'
  | 'symbol'
  | 'string'
  | 'object'
  | 'array'
  | 'binData'
  | 'objectId'
  | 'bool'
  | 'date'
  | 'timestamp'
  | 'regex'
  | 'javascript'
  | 'javascriptWithScope'
  | 'dbPointer'
  | 'maxKey';

const DECODE = {
  promoteValues: false,
  promoteBuffers: false,
  promoteLongs: false,
  bsonRegExp: true,
} as const;

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
export const MAX_MESSAGE_BYTES = 48_000_000;

export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, DECODE) as Doc;
}

export function encode(doc: Doc): Buffer {
  const bytes = serialize(doc, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function isDoc(value: unknown): value is Doc {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

const KINDS_BY_TAG: Record<string, Kind> = {
  Int32: 'int',
  Long: 'long',
  Double: 'double',
  Decimal128: 'decimal',
  ObjectId: 'objectId',
  Binary: 'binData',
  BSONRegExp: 'regex',
  Timestamp: 'timestamp',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
  BSONSymbol: 'symbol',
};

export function kindOf(value: unknown): Kind {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'undefined':
      return 'undefined';
    case 'number':
      return Number.isInteger(value) && (value | 0) === value ? 'int' : 'double';
    case 'bigint':
      return 'long';
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (isDoc(value)) return 'object';
  if (value instanceof Code) return value.scope ? 'javascriptWithScope' : 'javascript';
  const tag = (value as { _bsontype?: string })._bsontype ?? '';
  return KINDS_BY_TAG[tag] ?? 'dbPointer';
}

export const isNumber = (value: unknown): boolean => {
  const kind = kindOf(value);
  return kind === 'int' || kind === 'long' || kind === 'double' || kind === 'decimal';
};

/** The number as JavaScript holds it: a bigint only where a double could not say it exactly. */
export function plainNumber(value: unknown): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) {
    const number = value.toNumber();
    return Number.isSafeInteger(number) ? number : value.toBigInt();
  }
  if (value instanceof Decimal128) return Number(value.toString());
  return Number.NaN;
}

export const toDouble = (value: unknown): number => Number(plainNumber(value));

export function own(doc: Doc, key: string): unknown {
  return Object.hasOwn(doc, key) ? doc[key] : undefined;
}

export function put(doc: Doc, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(doc, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else doc[key] = value;
}

export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isDoc(value)) return value;
  const out: Doc = {};
  for (const key of Object.keys(value)) put(out, key, copy(value[key]));
  return out;
}

const ALIASES: Partial<Record<Kind, string>> = { undefined: 'missing' };

export const typeName = (value: unknown): string => {
  const kind = kindOf(value);
  return ALIASES[kind] ?? kind;
};

export {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
};
