import { isNumber, type Kind, kindOf, toDouble } from '../bson/values.ts';
import { badValue, failedToParse } from '../errors.ts';
import type { FieldTest } from './operators.ts';
import { ITEMS_AND_ARRAY, ITEMS_ONLY, visit } from './path.ts';

const BY_CODE: Record<number, Kind> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  12: 'dbPointer',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
};
const NAMES = new Set<string>(Object.values(BY_CODE));
const NUMBERS: Kind[] = ['int', 'long', 'double', 'decimal'];

function kindsOf(operand: unknown): Kind[] {
  if (typeof operand === 'string') {
    if (operand === 'number') return NUMBERS;
    if (!NAMES.has(operand)) throw badValue(`Unknown type name alias: ${operand}`);
    return [operand as Kind];
  }
  if (!isNumber(operand)) throw typeMismatchForType();
  const code = toDouble(operand);
  const kind = BY_CODE[code];
  if (code === 0) throw badValue('Invalid numerical type code: 0. Instead use {$exists:false}.');
  if (!kind) throw badValue(`Invalid numerical type code: ${code}`);
  return [kind];
}

const typeMismatchForType = (): Error =>
  failedToParse('type must be represented as a number or a string');

export function typeTest(operand: unknown): FieldTest {
  const list = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0) throw failedToParse('$type must match at least one type');
  const kinds = new Set(list.flatMap(kindsOf));
  return (doc, parts) => {
    const leaf = kinds.has('array') ? ITEMS_AND_ARRAY : ITEMS_ONLY;
    return visit(doc, parts, leaf, (value) => value !== undefined && kinds.has(kindOf(value)));
  };
}
