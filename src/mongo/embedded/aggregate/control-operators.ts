import { compare } from '../bson/compare.ts';
import { type Doc, Int32, isDoc, isNumber, kindOf, toDouble, typeName } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import {
  type Expression,
  missing,
  type OperatorTable,
  type Parse,
  plain,
  type Variables,
} from './operator-table.ts';

const truthy = (value: unknown): boolean =>
  isNumber(value) ? toDouble(value) !== 0 : value !== false && !missing(value);

const comparing = (test: (order: number) => unknown) =>
  plain(2, 2, ([a, b]) => test(compare(a, b)));

/** Reads an operand that must be a document with only the fields named. */
export function fields(name: string, operand: unknown, known: string[], needed: string[]): Doc {
  if (!isDoc(operand))
    throw new CommandError(40321, `${name} only supports an object as its argument`);
  for (const key of Object.keys(operand)) {
    if (!known.includes(key))
      throw new CommandError(40325, `Unrecognized argument to ${name}: ${key}`);
  }
  for (const key of needed) {
    if (!Object.hasOwn(operand, key))
      throw new CommandError(40326, `Missing '${key}' parameter to ${name}`);
  }
  return operand;
}

function parseCond(operand: unknown, parse: Parse): Expression {
  let parts: unknown[];
  if (Array.isArray(operand)) {
    if (operand.length !== 3) {
      throw new CommandError(
        16020,
        `Expression $cond takes exactly 3 arguments. ${operand.length} were passed in.`,
      );
    }
    parts = operand;
  } else {
    const spec = fields('$cond', operand, ['if', 'then', 'else'], ['if', 'then', 'else']);
    parts = [spec.if, spec.then, spec.else];
  }
  const [test, yes, no] = parts.map(parse) as [Expression, Expression, Expression];
  return (variables) => (truthy(test(variables)) ? yes(variables) : no(variables));
}

function parseSwitch(operand: unknown, parse: Parse): Expression {
  const spec = fields('$switch', operand, ['branches', 'default'], ['branches']);
  const list = spec.branches;
  if (!Array.isArray(list) || list.length === 0) {
    throw new CommandError(40068, '$switch requires at least one branch.');
  }
  const branches = list.map((item) => {
    const branch = fields('$switch', item, ['case', 'then'], ['case', 'then']);
    return { test: parse(branch.case), value: parse(branch.then) };
  });
  const otherwise = Object.hasOwn(spec, 'default') ? parse(spec.default) : undefined;
  return (variables) => {
    const branch = branches.find(({ test }) => truthy(test(variables)));
    if (branch) return branch.value(variables);
    if (otherwise) return otherwise(variables);
    throw new CommandError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
}

function parseLet(operand: unknown, parse: Parse): Expression {
  const spec = fields('$let', operand, ['vars', 'in'], ['vars', 'in']);
  if (!isDoc(spec.vars))
    throw new CommandError(10065, 'invalid parameter: expected an object (vars)');
  const names = Object.entries(spec.vars).map(([name, value]) => {
    checkVariable(name);
    return [name, parse(value)] as const;
  });
  const body = parse(spec.in);
  return (variables) => {
    const inner: Variables = { ...variables };
    for (const [name, value] of names) inner[name] = value(variables);
    return body(inner);
  };
}

export function checkVariable(name: string): void {
  if (!/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name) && name !== 'CURRENT') {
    throw new CommandError(
      9,
      `'${name}' starts with an invalid character for a user variable name`,
    );
  }
}

function lazily(operand: unknown, parse: Parse, stop: boolean): Expression {
  const args = (Array.isArray(operand) ? operand : [operand]).map(parse);
  return (variables) => (args.some((arg) => truthy(arg(variables)) === stop) ? stop : !stop);
}

export const CONTROL_OPERATORS: OperatorTable = {
  $literal: { parse: (operand) => () => operand },
  $cond: { parse: parseCond },
  $switch: { parse: parseSwitch },
  $let: { parse: parseLet },
  $and: { parse: (operand, parse) => lazily(operand, parse, false) },
  $or: { parse: (operand, parse) => lazily(operand, parse, true) },
  $not: plain(1, 1, ([value]) => !truthy(value)),
  $ifNull: plain(2, Number.POSITIVE_INFINITY, (args) => {
    const found = args.slice(0, -1).find((value) => !missing(value));
    return found === undefined ? args.at(-1) : found;
  }),
  $cmp: comparing((order) => new Int32(Math.sign(order))),
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $type: plain(1, 1, ([value]) => typeName(value)),
  $isNumber: plain(1, 1, ([value]) => isNumber(value)),
  $isArray: plain(1, 1, ([value]) => kindOf(value) === 'array'),
};
