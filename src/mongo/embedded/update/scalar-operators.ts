import { compare } from '../bson/compare.ts';
import { add, multiply } from '../bson/numbers.ts';
import { show } from '../bson/show.ts';
import {
  type Doc,
  Int32,
  isDoc,
  isNumber,
  kindOf,
  Long,
  plainNumber,
  Timestamp,
  typeName,
} from '../bson/values.ts';
import { badValue, typeMismatch } from '../errors.ts';
import { checkViable, read, remove, write } from './place.ts';

export interface Target {
  doc: Doc;
  parts: string[];
  now: Date;
}

export type Change = (target: Target) => void;
/** Reads an operator's argument for one field, once; the change is then made to each document. */
export type MakeChange = (argument: unknown, path: string) => Change;

const idOf = (doc: Doc): string => `{_id: ${show(doc._id)}}`;

const setting: MakeChange =
  (argument) =>
  ({ doc, parts }) =>
    write(doc, parts, argument);

const numeric =
  (
    name: string,
    verb: string,
    work: (a: unknown, b: unknown) => unknown,
    start: (arg: unknown) => unknown,
  ): MakeChange =>
  (argument, path) => {
    if (!isNumber(argument)) {
      throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path}: ${show(argument)}}`);
    }
    return ({ doc, parts }) => {
      checkViable(doc, parts);
      const current = read(doc, parts);
      if (current !== undefined && !isNumber(current)) {
        throw typeMismatch(
          `Cannot apply ${name} to a value of non-numeric type. ${idOf(doc)} has the field '${parts.at(-1)}' of non-numeric type ${typeName(current)}`,
        );
      }
      write(
        doc,
        parts,
        current === undefined ? start(argument) : guarded(name, work, current, argument, doc),
      );
    };
  };

function guarded(
  name: string,
  work: (a: unknown, b: unknown) => unknown,
  current: unknown,
  argument: unknown,
  doc: Doc,
): unknown {
  try {
    return work(current, argument);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw badValue(
      `Failed to apply ${name} operations to current value ((NumberLong)${show(current)}) for document ${idOf(doc)}`,
    );
  }
}

const extreme =
  (wanted: 1 | -1): MakeChange =>
  (argument) =>
  ({ doc, parts }) => {
    checkViable(doc, parts);
    const current = read(doc, parts);
    if (current === undefined || compare(argument, current) * wanted > 0)
      write(doc, parts, argument);
  };

const currentDate: MakeChange = (argument) => {
  const type = isDoc(argument) ? argument.$type : argument;
  if (isDoc(argument)) {
    const wrong = Object.keys(argument).find((key) => key !== '$type');
    if (wrong) throw badValue(`Unrecognized $currentDate option: ${wrong}`);
    if (type !== 'date' && type !== 'timestamp') {
      throw badValue(
        "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
      );
    }
  } else if (typeof argument !== 'boolean') {
    throw badValue(
      `${typeName(argument)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  }
  return ({ doc, parts, now }) => {
    const seconds = Math.floor(now.getTime() / 1000);
    write(doc, parts, type === 'timestamp' ? new Timestamp({ t: seconds, i: 1 }) : now);
  };
};

const BITWISE: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

const isWhole = (value: unknown): boolean => kindOf(value) === 'int' || kindOf(value) === 'long';

const bit: MakeChange = (argument) => {
  if (!isDoc(argument)) {
    throw badValue(
      `The $bit modifier is not compatible with a ${typeName(argument)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  }
  const steps = Object.keys(argument).map((name) => {
    const work = Object.hasOwn(BITWISE, name) ? BITWISE[name] : undefined;
    if (!work)
      throw badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${show(argument[name])}}`,
      );
    const operand = argument[name];
    if (!isWhole(operand))
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(operand)}' is not supported here: {${name}: ${show(operand)}}`,
      );
    return (value: unknown): unknown => {
      const result = work(BigInt(plainNumber(value)), BigInt(plainNumber(operand)));
      return kindOf(value) === 'long' || kindOf(operand) === 'long'
        ? Long.fromBigInt(result)
        : new Int32(Number(result));
    };
  });
  if (steps.length === 0)
    throw badValue(
      'You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}',
    );
  return ({ doc, parts }) => {
    checkViable(doc, parts);
    const current = read(doc, parts) ?? new Int32(0);
    if (!isWhole(current)) {
      throw badValue(
        `Cannot apply $bit to a value of non-integral type.${idOf(doc)} has the field ${parts.at(-1)} of non-integer type ${typeName(current)}`,
      );
    }
    let value: unknown = current;
    for (const step of steps) value = step(value);
    write(doc, parts, value);
  };
};

const zeroLike = (argument: unknown): unknown => multiply(argument, new Int32(0));

export const SCALAR_OPERATORS: Record<string, MakeChange> = {
  $set: setting,
  $setOnInsert: setting,
  $unset:
    () =>
    ({ doc, parts }) =>
      remove(doc, parts),
  $inc: numeric('$inc', 'increment', add, (argument) => argument),
  $mul: numeric('$mul', 'multiply', multiply, zeroLike),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $bit: bit,
};
