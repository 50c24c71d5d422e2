import { type Doc, isDoc, isNumber, own, put, toDouble } from '../bson/values.ts';
import { CommandError, failedToParse } from '../errors.ts';
import { checkPath } from '../query/sort.ts';
import { ARRAY_OPERATORS } from './array-operators.ts';
import { CONTROL_OPERATORS } from './control-operators.ts';
import { DATE_OPERATORS } from './date-operators.ts';
import { FIELD_OPERATORS } from './field-operators.ts';
import { NUMBER_OPERATORS } from './number-operators.ts';
import type { Expression, OperatorTable, Variables } from './operator-table.ts';
import { STRING_OPERATORS } from './string-operators.ts';

export type { Expression, Variables };

const OPERATORS: OperatorTable = {
  ...CONTROL_OPERATORS,
  ...NUMBER_OPERATORS,
  ...STRING_OPERATORS,
  ...ARRAY_OPERATORS,
  ...DATE_OPERATORS,
  ...FIELD_OPERATORS,
};

export function truthy(value: unknown): boolean {
  if (isNumber(value)) return toDouble(value) !== 0;
  return value !== false && value !== null && value !== undefined;
}

/** Turns an aggregation expression into a function; undefined is MongoDB's "missing". */
export function parseExpression(source: unknown): Expression {
  if (typeof source === 'string' && source.startsWith('$')) return parsePath(source);
  if (Array.isArray(source)) {
    const items = source.map(parseExpression);
    return (variables) => items.map((item) => item(variables) ?? null);
  }
  if (!isDoc(source)) return () => source;
  const keys = Object.keys(source);
  const [first] = keys;
  if (first?.startsWith('$')) return parseOperator(first, source, keys.length);
  return parseObject(source, keys);
}

function parseObject(source: Doc, keys: string[]): Expression {
  const fields = keys.map((key) => {
    if (key.startsWith('$')) {
      throw new CommandError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    }
    if (key.includes('.'))
      throw new CommandError(
        16412,
        `FieldPath field names may not contain '.'. Consider using $getField or $setField.`,
      );
    return [key, parseExpression(source[key])] as const;
  });
  return (variables) => {
    const out: Doc = {};
    for (const [key, expression] of fields) {
      const value = expression(variables);
      if (value !== undefined) put(out, key, value);
    }
    return out;
  };
}

function parseOperator(name: string, source: Doc, count: number): Expression {
  if (count !== 1) {
    throw new CommandError(
      15983,
      `An object representing an expression must have exactly one field: ${JSON.stringify(source)}`,
    );
  }
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!operator) throw new CommandError(168, `Unrecognized expression '${name}'`);
  const operand = source[name];
  if ('parse' in operator) return operator.parse(operand, parseExpression);
  const list = Array.isArray(operand) ? operand : [operand];
  if (list.length < operator.min || list.length > operator.max)
    throw wrongCount(name, list.length, operator);
  const args = list.map(parseExpression);
  return (variables) => operator.apply(args.map((arg) => arg(variables)));
}

function wrongCount(name: string, given: number, range: { min: number; max: number }): Error {
  return range.min === range.max
    ? new CommandError(
        16020,
        `Expression ${name} takes exactly ${range.min} arguments. ${given} were passed in.`,
      )
    : new CommandError(
        28667,
        `Expression ${name} takes at least ${range.min} arguments, and at most ${range.max}, but ${given} were passed in.`,
      );
}

const SYSTEM = new Set(['ROOT', 'CURRENT', 'NOW', 'REMOVE', 'KEEP', 'PRUNE', 'DESCEND']);

function parsePath(source: string): Expression {
  if (!source.startsWith('$$')) {
    const path = source.slice(1);
    if (path === '') throw new CommandError(16872, "'$' by itself is not a valid FieldPath");
    checkPath(path);
    const parts = path.split('.');
    return (variables) => walk(variables.CURRENT, parts, 0);
  }
  const [name = '', ...parts] = source.slice(2).split('.');
  if (name === '') throw failedToParse('empty variable names are not allowed');
  if (parts.length > 0) checkPath(parts.join('.'));
  if (/^[A-Z]/.test(name) && !SYSTEM.has(name)) {
    throw new CommandError(17276, `Use of undefined variable: ${name}`);
  }
  return (variables) => {
    if (name === 'REMOVE') return undefined;
    if (!Object.hasOwn(variables, name))
      throw new CommandError(17276, `Use of undefined variable: ${name}`);
    return walk(variables[name], parts, 0);
  };
}

/** A path through an array gives the list of what its items hold there. */
function walk(value: unknown, parts: string[], at: number): unknown {
  if (at === parts.length) return value;
  if (Array.isArray(value)) {
    return value.map((item) => walk(item, parts, at)).filter((item) => item !== undefined);
  }
  return isDoc(value) ? walk(own(value, parts[at] as string), parts, at + 1) : undefined;
}
