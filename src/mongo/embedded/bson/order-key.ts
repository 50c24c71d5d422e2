import { createHash } from 'node:crypto';
import { rankOfKind } from './compare.ts';
import { isExactDouble, wholeDecimal } from './numbers.ts';
import {
  type Binary,
  type BSONRegExp,
  type BSONSymbol,
  type Code,
  Decimal128,
  type Doc,
  kindOf,
  type ObjectId,
  plainNumber,
  type Timestamp,
} from './values.ts';

/*
 * Bytes whose order is the order of the values. Every encoding says itself where it ends, so that
 * parts can be joined, and inverted for a descending part, without changing the order.
 */

const END = Buffer.from([0]);
const MAX_PART = 600;

export interface OrderKey {
  bytes: Buffer;
  /** What every key near this one begins with, as far as the order of the bytes can be trusted. */
  prefix: Buffer;
  /** False where the bytes tell equal from unequal but not which comes first. */
  exact: boolean;
}

class Writer {
  private readonly parts: Buffer[] = [];
  exact = true;

  push(...parts: Buffer[]): void {
    this.parts.push(...parts);
  }

  text(value: string): void {
    const bytes = Buffer.from(value, 'utf8');
    if (bytes.includes(0)) {
      const out: number[] = [];
      for (const byte of bytes) out.push(...(byte === 0 ? [0, 0xff] : [byte]));
      this.parts.push(Buffer.from(out));
    } else this.parts.push(bytes);
    this.parts.push(Buffer.from([0, 0]));
  }

  done(): Buffer {
    return Buffer.concat(this.parts);
  }
}

const rankByte = (value: unknown): Buffer => Buffer.from([rankOfKind(kindOf(value)) * 8]);

export function encodeOrdered(value: unknown, maxPart = MAX_PART): OrderKey {
  const writer = new Writer();
  writeValue(writer, value);
  const bytes = writer.done();
  if (bytes.length > maxPart) {
    return { bytes: shorten(bytes, maxPart), prefix: bytes.subarray(0, maxPart), exact: false };
  }
  // A decimal's order is only trusted up to its nearest double, which never ends before byte 9.
  return { bytes, prefix: writer.exact ? bytes : bytes.subarray(0, 9), exact: writer.exact };
}

/** LMDB limits a key to 1978 bytes, which the parts of a compound key share. */
export const partLimit = (fields: number): number =>
  fields <= 3 ? MAX_PART : Math.floor(1850 / fields) - 40;

/** A long key keeps its beginning and a digest of the whole, which is enough to tell it from others. */
function shorten(bytes: Buffer, maxPart: number): Buffer {
  const digest = createHash('sha256').update(bytes).digest();
  return Buffer.concat([bytes.subarray(0, maxPart), Buffer.from([0xff]), digest]);
}

export const rankPrefix = (value: unknown): Buffer => rankByte(value);

function writeValue(writer: Writer, value: unknown): void {
  writer.push(rankByte(value));
  const kind = kindOf(value);
  switch (kind) {
    case 'int':
    case 'long':
    case 'double':
    case 'decimal':
      writeNumber(writer, value);
      return;
    case 'string':
      writer.text(value as string);
      return;
    case 'symbol':
      writer.text((value as BSONSymbol).value);
      return;
    case 'object':
      writeDoc(writer, value as Doc);
      return;
    case 'array':
      for (const item of value as unknown[]) writeValue(writer, item);
      writer.push(END);
      return;
    default:
      writeScalar(writer, value);
      return;
  }
}

function writeScalar(writer: Writer, value: unknown): void {
  switch (kindOf(value)) {
    case 'binData':
      writeBinary(writer, value as Binary);
      return;
    case 'objectId':
      writer.push(Buffer.from((value as ObjectId).id));
      return;
    case 'bool':
      writer.push(Buffer.from([value ? 2 : 1]));
      return;
    case 'date':
      writer.push(double((value as Date).getTime()));
      return;
    case 'timestamp':
      writer.push(unsigned64((value as Timestamp).toBigInt()));
      return;
    case 'regex':
      writer.text((value as BSONRegExp).pattern);
      writer.text((value as BSONRegExp).options);
      return;
    case 'javascript':
    case 'javascriptWithScope':
      writer.text(String((value as Code).code));
      writeValue(writer, (value as Code).scope ?? null);
      return;
    default:
      undefined;
      return;
  }
}

function writeBinary(writer: Writer, value: Binary): void {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(value.position);
  head[4] = value.sub_type;
  writer.push(head, Buffer.from(value.buffer.subarray(0, value.position)));
}

function writeDoc(writer: Writer, doc: Doc): void {
  for (const key of Object.keys(doc)) {
    writer.push(rankByte(doc[key]), Buffer.from(key, 'utf8'), END);
    writeValue(writer, doc[key]);
  }
  writer.push(END);
}

/** The nearest double, then how far the whole number lies from it: all types, one order. */
function writeNumber(writer: Writer, value: unknown): void {
  const inexact = value instanceof Decimal128 && !isExactDouble(value);
  const number = (inexact ? wholeDecimal(value) : undefined) ?? plainNumber(value);
  const nearest = Number(number);
  writer.push(double(nearest));
  if (inexact && typeof number !== 'bigint') {
    writer.exact = false;
    writer.push(Buffer.from([0xff]));
    writer.text(canonicalDecimal(value.toString()));
    return;
  }
  const distance = typeof number === 'bigint' ? Number(number - BigInt(nearest)) : 0;
  const tail = Buffer.alloc(2);
  tail.writeUInt16BE(distance + 0x4000);
  writer.push(tail);
}

function canonicalDecimal(text: string): string {
  const [mantissa = '0', exponent = '0'] = text.split(/e/i);
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = `${whole}${fraction}`.replace(/^(-?)0+(?=\d)/, '$1');
  const trimmed = digits.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + (digits.length - trimmed.length);
  return `${trimmed}e${power}`;
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  if ((bytes[0] as number) & 0x80) return invert(bytes);
  bytes[0] = (bytes[0] as number) | 0x80;
  return bytes;
}

function unsigned64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, value));
  return bytes;
}

export function invert(bytes: Buffer): Buffer {
  const out = Buffer.alloc(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = ~(bytes[i] as number) & 0xff;
  return out;
}
