import { type Span, stickyMatch } from './text-spans.ts';

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

/**
 * Payment card numbers: 13 to 19 digits, whole or in printed groups, of a known issuer and with the
 * right check digit. Anything less may be the number of a device or of a document.
 */
export function cardNumbers(text: string): readonly Span[] {
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
