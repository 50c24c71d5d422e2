import { Binary, isNumber, plainNumber, toDouble } from '../bson/values.ts';
import { badValue } from '../errors.ts';

/** The positions of the bits an operand names: a list of them, a number's, or a byte string's. */
function positionsOf(name: string, operand: unknown): bigint[] {
  if (Array.isArray(operand)) {
    return operand.map((item) => {
      const position = isNumber(item) ? toDouble(item) : Number.NaN;
      if (!Number.isInteger(position) || position < 0) {
        throw badValue(`bit positions must be an integer >= 0 but got: ${String(item)}`);
      }
      return BigInt(position);
    });
  }
  const mask = maskOf(operand);
  if (mask === undefined || mask < 0n) {
    throw badValue(
      `${name} takes an Array, a number, or a BinData but received: ${String(operand)}`,
    );
  }
  const positions: bigint[] = [];
  for (let bit = 0n; mask >> bit > 0n; bit++) if ((mask >> bit) & 1n) positions.push(bit);
  return positions;
}

function maskOf(value: unknown): bigint | undefined {
  if (value instanceof Binary) {
    let mask = 0n;
    for (let i = value.position - 1; i >= 0; i--)
      mask = (mask << 8n) | BigInt(value.buffer[i] ?? 0);
    return mask;
  }
  if (!isNumber(value)) return undefined;
  const number = plainNumber(value);
  if (typeof number === 'bigint') return number;
  return Number.isInteger(number) && Math.abs(number) < 2 ** 63 ? BigInt(number) : undefined;
}

export function bitsTest(name: string, operand: unknown): (value: unknown) => boolean {
  const positions = positionsOf(name, operand);
  const wantSet = name.endsWith('Set');
  const all = name.startsWith('$bitsAll');
  return (value) => {
    const mask = maskOf(value);
    if (mask === undefined) return false;
    const holds = (bit: bigint): boolean => (((mask >> bit) & 1n) === 1n) === wantSet;
    return all ? positions.every(holds) : positions.some(holds);
  };
}
