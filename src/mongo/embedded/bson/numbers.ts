import { badValue, CommandError } from '../errors.ts';
import { Decimal128, Double, Int32, kindOf, Long, plainNumber } from './values.ts';

const MAX_LONG = 2n ** 63n - 1n;
const MIN_LONG = -(2n ** 63n);

/** numerator / denominator, both whole; denominator positive. */
interface Ratio {
  top: bigint;
  bottom: bigint;
}

export function exactCompare(a: unknown, b: unknown): number {
  if (a instanceof Decimal128 || b instanceof Decimal128) return compareWithDecimal(a, b);
  const x = plainNumber(a);
  const y = plainNumber(b);
  if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : -1;
  if (Number.isNaN(y)) return 1;
  return x < y ? -1 : x > y ? 1 : 0;
}

function compareWithDecimal(a: unknown, b: unknown): number {
  const x = Number(plainNumber(a));
  const y = Number(plainNumber(b));
  if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : -1;
  if (Number.isNaN(y)) return 1;
  if (!finite(a) || !finite(b))
    return x < y
      ? -1
      : x > y
        ? 1
        : finite(a) === finite(b)
          ? 0
          : finite(a)
            ? Math.sign(-y)
            : Math.sign(x);
  if (Math.abs(x - y) > Math.abs(x) * 1e-9) return x < y ? -1 : 1;
  const p = ratioOf(a);
  const q = ratioOf(b);
  const left = p.top * q.bottom;
  const right = q.top * p.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
}

function finite(value: unknown): boolean {
  if (value instanceof Decimal128) return !/inf|nan/i.test(value.toString());
  const number = plainNumber(value);
  return typeof number === 'bigint' || Number.isFinite(number);
}

function ratioOf(value: unknown): Ratio {
  if (value instanceof Decimal128) return decimalRatio(value.toString());
  const number = plainNumber(value);
  if (typeof number === 'bigint') return { top: number, bottom: 1n };
  let bottom = 1n;
  let scaled = number;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    bottom *= 2n;
  }
  return { top: BigInt(scaled), bottom };
}

function decimalRatio(text: string): Ratio {
  const [mantissa = '0', exponent = '0'] = text.split(/e/i);
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = BigInt(`${whole}${fraction}`);
  const power = Number(exponent) - fraction.length;
  return power >= 0
    ? { top: digits * 10n ** BigInt(power), bottom: 1n }
    : { top: digits, bottom: 10n ** BigInt(-power) };
}

/** True where the double nearest to the number is the number itself. */
export function isExactDouble(value: Decimal128): boolean {
  const double = Number(value.toString());
  if (!Number.isFinite(double)) return !finite(value);
  return exactCompare(value, new Double(double)) === 0;
}

/** The decimal as a whole number of 64 bits, where it is one. */
export function wholeDecimal(value: Decimal128): bigint | undefined {
  if (Math.abs(Number(value.toString())) > 2 ** 63) return undefined;
  const { top, bottom } = decimalRatio(value.toString());
  const whole = top % bottom === 0n ? top / bottom : undefined;
  return whole !== undefined && whole <= MAX_LONG && whole >= MIN_LONG ? whole : undefined;
}

export function makeLong(value: bigint): Long {
  if (value > MAX_LONG || value < MIN_LONG) throw new RangeError('long overflow');
  return Long.fromBigInt(value);
}

/** Whole numbers keep the widest of both types; 32 bits widen to 64 on overflow, as the server does. */
export function arithmetic(
  a: unknown,
  b: unknown,
  whole: (x: bigint, y: bigint) => bigint,
  real: (x: number, y: number) => number,
): unknown {
  const kinds = [kindOf(a), kindOf(b)];
  if (kinds.includes('decimal')) {
    throw new CommandError(238, 'Arithmetic on Decimal128 values is not supported by this store');
  }
  if (kinds.includes('double'))
    return new Double(real(Number(plainNumber(a)), Number(plainNumber(b))));
  const result = whole(BigInt(plainNumber(a)), BigInt(plainNumber(b)));
  if (!kinds.includes('long') && result >= -(2n ** 31n) && result < 2n ** 31n) {
    return new Int32(Number(result));
  }
  return makeLong(result);
}

export const add = (a: unknown, b: unknown): unknown =>
  arithmetic(
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
  );

export const multiply = (a: unknown, b: unknown): unknown =>
  arithmetic(
    a,
    b,
    (x, y) => x * y,
    (x, y) => x * y,
  );

/** A whole number given as any numeric type; anything else is an error in the caller's words. */
export function wholeNumber(value: unknown, message: string): number {
  const number = plainNumber(value);
  if (typeof number === 'bigint' || !Number.isInteger(number)) throw badValue(message);
  return number;
}
