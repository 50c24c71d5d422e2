import { compare } from '../bson/compare.ts';
import { show } from '../bson/show.ts';
import { BSONRegExp, type Doc, isDoc, isNumber, toDouble, typeName } from '../bson/values.ts';
import { badValue, failedToParse, typeMismatch } from '../errors.ts';
import { parseValueTest } from '../query/match.ts';
import { type SortPart, sortedItems } from '../query/sort.ts';
import { checkViable, read, write } from './place.ts';
import type { MakeChange, Target } from './scalar-operators.ts';

function arrayAt({ doc, parts }: Target, name: string, create: boolean): unknown[] | undefined {
  if (create) checkViable(doc, parts);
  const value = read(doc, parts);
  if (value === undefined) return create ? [] : undefined;
  if (Array.isArray(value)) return value;
  const id = show(doc._id);
  if (name === '$addToSet') {
    throw badValue(
      `Cannot apply $addToSet to non-array field. Field named '${parts.at(-1)}' has non-array type ${typeName(value)}`,
    );
  }
  if (name === '$pull' || name === '$pullAll')
    throw badValue(`Cannot apply ${name} to a non-array value`);
  if (name === '$pop')
    throw typeMismatch(
      `Path '${parts.join('.')}' contains an element of non-array type '${typeName(value)}'`,
    );
  throw badValue(
    `The field '${parts.join('.')}' must be an array but is of type ${typeName(value)} in document {_id: ${id}}`,
  );
}

interface PushSpec {
  items: unknown[];
  position: number | undefined;
  slice: number | undefined;
  sort: ((items: unknown[]) => unknown[]) | undefined;
}

function readPush(argument: unknown): PushSpec {
  if (!isDoc(argument) || !Object.hasOwn(argument, '$each')) {
    return { items: [argument], position: undefined, slice: undefined, sort: undefined };
  }
  for (const key of Object.keys(argument)) {
    if (!['$each', '$slice', '$sort', '$position'].includes(key)) {
      throw badValue(`Unrecognized clause in $push: ${key}`);
    }
  }
  const items = argument.$each;
  if (!Array.isArray(items)) {
    throw badValue(
      `The argument to $each in $push must be an array but it was of type: ${typeName(items)}`,
    );
  }
  return {
    items,
    position: whole(argument, '$position', 'be an integer value, not of type'),
    slice: whole(argument, '$slice', 'be an integer value but was given type'),
    sort: Object.hasOwn(argument, '$sort') ? itemSort(argument.$sort) : undefined,
  };
}

function whole(spec: Doc, name: string, words: string): number | undefined {
  if (!Object.hasOwn(spec, name)) return undefined;
  const value = spec[name];
  const number = isNumber(value) ? toDouble(value) : Number.NaN;
  if (!Number.isInteger(number)) {
    throw badValue(`The value for ${name} must ${words}: ${typeName(value)}`);
  }
  return number;
}

function itemSort(spec: unknown): (items: unknown[]) => unknown[] {
  if (isNumber(spec)) {
    const direction = directionOf(spec);
    return (items) => [...items].sort((a, b) => compare(a, b) * direction);
  }
  if (!isDoc(spec))
    throw badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  if (Object.keys(spec).length === 0)
    throw badValue('The $sort pattern is empty when it should be a set of fields.');
  const order = Object.keys(spec).map((path): SortPart => {
    const parts = path.split('.');
    const direction = directionOf(spec[path]);
    if (path === '') throw badValue('The $sort field cannot be empty');
    if (parts.includes(''))
      throw badValue(`The $sort field is a dotted field but has an empty part: ${path}`);
    return { path, parts, direction };
  });
  return (items) => sortedItems(items, order);
}

function directionOf(value: unknown): 1 | -1 {
  const direction = isNumber(value) ? toDouble(value) : 0;
  if (direction === 1 || direction === -1) return direction;
  throw badValue('The $sort element value must be either 1 or -1');
}

const push: MakeChange = (argument) => {
  const { items, position, slice, sort } = readPush(argument);
  return (target) => {
    const current = arrayAt(target, '$push', true) as unknown[];
    const at =
      position === undefined
        ? current.length
        : position < 0
          ? Math.max(0, current.length + position)
          : Math.min(position, current.length);
    let next = [...current.slice(0, at), ...items, ...current.slice(at)];
    if (sort) next = sort(next);
    if (slice !== undefined) next = slice < 0 ? next.slice(slice) : next.slice(0, slice);
    write(target.doc, target.parts, next);
  };
};

const addToSet: MakeChange = (argument) => {
  let items: unknown[] = [argument];
  if (isDoc(argument) && Object.keys(argument)[0] === '$each') {
    const each = argument.$each;
    if (!Array.isArray(each))
      throw typeMismatch(
        `The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`,
      );
    const wrong = Object.keys(argument).find((key) => key !== '$each');
    if (wrong)
      throw badValue(`Found unexpected fields after $each in $addToSet: ${show(argument)}`);
    items = each;
  }
  return (target) => {
    const next = [...(arrayAt(target, '$addToSet', true) as unknown[])];
    for (const item of items)
      if (!next.some((other) => compare(other, item) === 0)) next.push(item);
    write(target.doc, target.parts, next);
  };
};

const keepOnly = (target: Target, name: string, drop: (item: unknown) => boolean): void => {
  const current = arrayAt(target, name, false);
  if (!current?.some(drop)) return;
  write(
    target.doc,
    target.parts,
    current.filter((item) => !drop(item)),
  );
};

const pull: MakeChange = (argument) => {
  const byCondition = isDoc(argument) || argument instanceof BSONRegExp;
  const test = byCondition
    ? parseValueTest(argument)
    : (item: unknown) => compare(item, argument) === 0;
  return (target) => keepOnly(target, '$pull', test);
};

const pullAll: MakeChange = (argument) => {
  if (!Array.isArray(argument))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(argument)}`);
  const test = (item: unknown): boolean => argument.some((other) => compare(item, other) === 0);
  return (target) => keepOnly(target, '$pullAll', test);
};

const pop: MakeChange = (argument) => {
  const direction = isNumber(argument) ? toDouble(argument) : Number.NaN;
  if (direction !== 1 && direction !== -1)
    throw failedToParse(`$pop expects 1 or -1, found: ${show(argument)}`);
  return (target) => {
    const current = arrayAt(target, '$pop', false);
    if (!current || current.length === 0) return;
    write(target.doc, target.parts, direction === 1 ? current.slice(0, -1) : current.slice(1));
  };
};

export const ARRAY_UPDATE_OPERATORS: Record<string, MakeChange> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};
