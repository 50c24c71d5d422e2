import { compare } from '../bson/compare.ts';
import { type Doc, Int32, isDoc, isNumber, put, typeName } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { type Expression, parseExpression, type Variables } from './expression.ts';
import { average, sum } from './number-operators.ts';

export interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

function collecting(finish: (values: unknown[]) => unknown, keep: (value: unknown) => boolean) {
  return (): Accumulator => {
    const values: unknown[] = [];
    return {
      add: (value) => {
        if (keep(value)) values.push(value);
      },
      result: () => finish(values),
    };
  };
}

function folding(step: (state: unknown, value: unknown) => unknown, start: unknown) {
  return (): Accumulator => {
    let state = start;
    return {
      add: (value) => {
        state = step(state, value);
      },
      result: () => state,
    };
  };
}

const best = (wanted: 1 | -1) =>
  folding((state, value) => {
    if (value === null || value === undefined) return state;
    return state === null || compare(value, state) * wanted > 0 ? value : state;
  }, null);

function mergeInto(state: unknown, value: unknown): unknown {
  if (value === null || value === undefined) return state;
  if (!isDoc(value)) {
    throw new CommandError(
      40400,
      `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`,
    );
  }
  const out: Doc = { ...(state as Doc) };
  for (const key of Object.keys(value)) put(out, key, value[key]);
  return out;
}

function set(values: unknown[]): unknown[] {
  const sorted = [...values].sort(compare);
  return sorted.filter((value, i) => i === 0 || compare(value, sorted[i - 1]) !== 0);
}

const present = (value: unknown): boolean => value !== undefined;

const ACCUMULATORS: Record<string, () => Accumulator> = {
  $sum: folding((state, value) => (isNumber(value) ? sum(state, value) : state), new Int32(0)),
  $count: folding((state) => sum(state, new Int32(1)), new Int32(0)),
  $avg: collecting(average, isNumber),
  $min: best(-1),
  $max: best(1),
  $first: collecting(
    (values) => values[0] ?? null,
    () => true,
  ),
  $last: collecting(
    (values) => values.at(-1) ?? null,
    () => true,
  ),
  $push: collecting((values) => values, present),
  $addToSet: collecting(set, present),
  $mergeObjects: folding(mergeInto, {}),
};

export interface Accumulation {
  name: string;
  argument: Expression;
  make: () => Accumulator;
}

export function parseAccumulation(field: string, spec: unknown): Accumulation {
  if (field.includes('.'))
    throw new CommandError(40235, `The field name '${field}' cannot contain '.'`);
  if (field.startsWith('$'))
    throw new CommandError(40236, `The field name '${field}' cannot be an operator name`);
  const keys = isDoc(spec) ? Object.keys(spec) : [];
  const [name] = keys;
  if (!isDoc(spec) || !name?.startsWith('$')) {
    throw new CommandError(40234, `The field '${field}' must be an accumulator object`);
  }
  if (keys.length !== 1)
    throw new CommandError(40238, `The field '${field}' must specify one accumulator`);
  const make = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined;
  if (!make) throw new CommandError(15952, `unknown group operator '${name}'`);
  const operand = spec[name];
  if (Array.isArray(operand) && operand.length !== 1) {
    throw new CommandError(40237, `The ${name} accumulator is a unary operator`);
  }
  if (name === '$count' && (!isDoc(operand) || Object.keys(operand).length > 0)) {
    throw new CommandError(14, '$count takes no arguments, i.e. $count:{}');
  }
  return {
    name: field,
    argument: parseExpression(Array.isArray(operand) ? operand[0] : operand),
    make,
  };
}

export type { Variables };
