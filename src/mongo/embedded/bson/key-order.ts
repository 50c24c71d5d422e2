/*
 * An object of JavaScript gives its fields back in their order, but for names that are whole
 * numbers: those come first, smallest first. In MongoDB the order of fields is part of a document.
 */

const LARGEST_INDEX = 0xffff_fffe;
const MOST_DIGITS = 10;
const DOCUMENT = 3;
const ARRAY = 4;

/** Bytes of the values whose size does not depend on what they are. */
const SIZES: Record<number, number> = {
  1: 8,
  6: 0,
  7: 12,
  8: 1,
  9: 8,
  10: 0,
  16: 4,
  17: 8,
  18: 8,
  19: 16,
  127: 0,
  255: 0,
};

/** The first name in the bytes of a document that an object would not keep in its place. */
export function misplacedName(bytes: Buffer, start = 0, inArray = false): string | undefined {
  const end = start + bytes.readInt32LE(start) - 1;
  let at = start + 4;
  let least = 0;
  while (at < end) {
    const type = bytes[at] as number;
    const stop = bytes.indexOf(0, at + 1);
    if (!inArray) {
      const index = indexNamed(bytes, at + 1, stop);
      if (index !== undefined && index < least) return String(index);
      least = index ?? Number.POSITIVE_INFINITY;
    }
    at = stop + 1;
    if (type === DOCUMENT || type === ARRAY) {
      const inner = misplacedName(bytes, at, type === ARRAY);
      if (inner !== undefined) return inner;
    }
    at += sizeOf(bytes, type, at);
  }
  return undefined;
}

function indexNamed(bytes: Buffer, from: number, to: number): number | undefined {
  const length = to - from;
  if (length === 0 || length > MOST_DIGITS) return undefined;
  if (bytes[from] === 0x30) return length === 1 ? 0 : undefined;
  let index = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    index = index * 10 + digit;
  }
  return index <= LARGEST_INDEX ? index : undefined;
}

function sizeOf(bytes: Buffer, type: number, at: number): number {
  const fixed = SIZES[type];
  if (fixed !== undefined) return fixed;
  switch (type) {
    case 2:
    case 13:
    case 14:
      return 4 + bytes.readInt32LE(at);
    case 5:
      return 5 + bytes.readInt32LE(at);
    case 11:
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
    case 12:
      return 16 + bytes.readInt32LE(at);
    default:
      return bytes.readInt32LE(at);
  }
}
