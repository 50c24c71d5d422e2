import { compare, rankOf } from '../bson/compare.ts';
import { BSONRegExp, type Doc, isDoc, isNumber, kindOf, toDouble } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import { bitsTest } from './bits.ts';
import { ARRAY_ONLY, ITEMS_AND_ARRAY, type Leaf, visit } from './path.ts';
import { regexTest } from './regex.ts';
import { typeTest } from './types.ts';

export type ValueTest = (value: unknown) => boolean;
export type FieldTest = (doc: Doc, parts: string[]) => boolean;
export type SubFilter = (filter: Doc) => (doc: Doc) => boolean;

const DBREF_FIELDS = new Set(['$ref', '$id', '$db']);

/** The test of one field: an operator document, a regular expression or a value to equal. */
export function fieldTest(path: string, condition: unknown, sub: SubFilter): FieldTest {
  if (condition instanceof BSONRegExp) return some(regexTest(condition, undefined));
  if (!isDoc(condition)) return some(equals(condition));
  const keys = Object.keys(condition);
  const first = keys[0];
  if (first === undefined || !first.startsWith('$') || DBREF_FIELDS.has(first)) {
    return some(equals(condition));
  }
  const tests = keys
    .filter((key) => !(key === '$options' && Object.hasOwn(condition, '$regex')))
    .map((key) => operatorTest(path, key, condition[key], condition, sub));
  const [only] = tests;
  return tests.length === 1 && only
    ? only
    : (doc, parts) => tests.every((test) => test(doc, parts));
}

const some =
  (test: ValueTest, leaf: Leaf = ITEMS_AND_ARRAY): FieldTest =>
  (doc, parts) =>
    visit(doc, parts, leaf, test);

const not =
  (test: FieldTest): FieldTest =>
  (doc, parts) =>
    !test(doc, parts);

/** Equality with null also finds what is not there. */
export function equals(operand: unknown): ValueTest {
  if (operand === undefined) throw badValue('cannot compare to undefined');
  if (operand === null) return (value) => value === null || value === undefined;
  const rank = rankOf(operand);
  return (value) => value !== undefined && rankOf(value) === rank && compare(value, operand) === 0;
}

function operatorTest(
  path: string,
  name: string,
  operand: unknown,
  all: Doc,
  sub: SubFilter,
): FieldTest {
  switch (name) {
    case '$eq':
      return some(equals(operand));
    case '$ne':
      refuseRegex('$ne', path, operand);
      return not(some(equals(operand)));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      refuseRegex(name, path, operand);
      return some(comparison(name, operand));
    case '$in':
      return some(membership(operand));
    case '$nin':
      return not(some(membership(operand)));
    case '$not':
      return not(negated(path, operand, sub));
    case '$exists': {
      const present = some((value) => value !== undefined, ARRAY_ONLY);
      return truthyOperand(operand) ? present : not(present);
    }
    default:
      return contentTest(path, name, operand, all, sub);
  }
}

function contentTest(
  path: string,
  name: string,
  operand: unknown,
  all: Doc,
  sub: SubFilter,
): FieldTest {
  switch (name) {
    case '$type':
      return typeTest(operand);
    case '$regex':
      return some(regexTest(operand, all.$options));
    case '$options':
      throw badValue('$options needs a $regex');
    case '$mod':
      return some(modTest(operand));
    case '$size':
      return sizeTest(operand);
    case '$all':
      return allTest(path, operand, sub);
    case '$elemMatch':
      return elemMatchTest(path, operand, sub);
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return some(bitsTest(name, operand));
    case '$near':
    case '$nearSphere':
      throw new CommandError(291, 'unable to find index for $geoNear query');
    default:
      throw badValue(`unknown operator: ${name}`);
  }
}

function refuseRegex(name: string, path: string, operand: unknown): void {
  if (operand instanceof BSONRegExp) {
    throw badValue(
      name === '$ne'
        ? "Can't have regex as arg to $ne."
        : `Can't have RegEx as arg to predicate over field '${path}'.`,
    );
  }
}

/** Only values of the operand's own type are in order with it, except for the two ends of all. */
function comparison(name: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): ValueTest {
  const orEqual = name.endsWith('e');
  const wanted = name.startsWith('$g') ? 1 : -1;
  if (operand === null) return (value) => orEqual && (value === null || value === undefined);
  const kind = kindOf(operand);
  const anyType = kind === 'minKey' || kind === 'maxKey';
  const notANumber = isNumber(operand) && Number.isNaN(toDouble(operand));
  if (notANumber) return (value) => orEqual && isNumber(value) && Number.isNaN(toDouble(value));
  const rank = rankOf(operand);
  return (value) => {
    if (value === undefined && !anyType) return false;
    if (!anyType && rankOf(value) !== rank) return false;
    if (isNumber(value) && !anyType && Number.isNaN(toDouble(value))) return false;
    const order = compare(value === undefined ? null : value, operand);
    return order === 0 ? orEqual : order === wanted;
  };
}

function membership(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw badValue('$in needs an array');
  const tests = operand.map((item) => {
    if (isDoc(item) && (Object.keys(item)[0] ?? '').startsWith('$')) {
      throw badValue('cannot nest $ under $in');
    }
    return item instanceof BSONRegExp ? regexTest(item, undefined) : equals(item);
  });
  return (value) => tests.some((test) => test(value));
}

function negated(path: string, operand: unknown, sub: SubFilter): FieldTest {
  if (operand instanceof BSONRegExp) return fieldTest(path, operand, sub);
  if (!isDoc(operand)) throw badValue('$not needs a regex or a document');
  const keys = Object.keys(operand);
  if (keys.length === 0) throw badValue('$not cannot be empty');
  for (const key of keys) {
    if (!key.startsWith('$')) throw badValue(`unknown operator: ${key}`);
  }
  return fieldTest(path, operand, sub);
}

export function truthyOperand(value: unknown): boolean {
  if (isNumber(value)) return toDouble(value) !== 0;
  return value !== false && value !== null && value !== undefined;
}

function modTest(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  if (!isNumber(operand[0])) throw badValue('malformed mod, divisor not a number');
  if (!isNumber(operand[1])) throw badValue('malformed mod, remainder not a number');
  const [divisor, remainder] = operand.map(toDouble).map(Math.trunc) as [number, number];
  if (!Number.isSafeInteger(divisor)) throw badValue('malformed mod, divisor value is invalid');
  if (divisor === 0) throw badValue('divisor cannot be 0');
  return (value) => {
    if (!isNumber(value)) return false;
    const number = toDouble(value);
    return Number.isFinite(number) && Math.trunc(number) % divisor === remainder;
  };
}

function sizeTest(operand: unknown): FieldTest {
  if (!isNumber(operand)) {
    throw badValue(
      `Failed to parse $size. Expected a number in: $size: ${JSON.stringify(operand)}`,
    );
  }
  const size = toDouble(operand);
  if (!Number.isInteger(size)) throw badValue('Failed to parse $size. Expected an integer');
  if (size < 0) throw badValue('Failed to parse $size. Expected a non-negative number');
  return some((value) => Array.isArray(value) && value.length === size, ARRAY_ONLY);
}

function allTest(path: string, operand: unknown, sub: SubFilter): FieldTest {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return () => false;
  const hasElemMatch = (item: unknown): boolean => isDoc(item) && Object.hasOwn(item, '$elemMatch');
  const special = hasElemMatch(operand[0]);
  const tests = operand.map((item) => {
    if (hasElemMatch(item) !== special) {
      throw badValue(special ? '$all/$elemMatch has to be consistent' : 'no $ expressions in $all');
    }
    if (special) return elemMatchTest(path, (item as Doc).$elemMatch, sub);
    if (isDoc(item) && (Object.keys(item)[0] ?? '').startsWith('$')) {
      throw badValue('no $ expressions in $all');
    }
    return some(item instanceof BSONRegExp ? regexTest(item, undefined) : equals(item));
  });
  return (doc, parts) => tests.every((test) => test(doc, parts));
}

export const LOGICAL = new Set(['$and', '$or', '$nor', '$where', '$expr']);

/** Whether the operand of $elemMatch speaks of the items' own values, not of their fields. */
export function isValueElemMatch(operand: Doc): boolean {
  const first = Object.keys(operand)[0] ?? '';
  return first.startsWith('$') && !LOGICAL.has(first) && !DBREF_FIELDS.has(first);
}

export function itemTest(path: string, operand: unknown, sub: SubFilter): ValueTest {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object');
  if (isValueElemMatch(operand)) {
    const test = fieldTest(path, operand, sub);
    return (item) => test({ item }, ['item']);
  }
  const match = sub(operand);
  return (item) => {
    if (isDoc(item)) return match(item);
    return Array.isArray(item) && match(Object.fromEntries(item.entries()) as unknown as Doc);
  };
}

function elemMatchTest(path: string, operand: unknown, sub: SubFilter): FieldTest {
  const test = itemTest(path, operand, sub);
  return some((value) => Array.isArray(value) && value.some(test), ARRAY_ONLY);
}
