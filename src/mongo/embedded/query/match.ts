import {
  type Expression,
  parseExpression,
  truthy,
  type Variables,
} from '../aggregate/expression.ts';
import { type Doc, isDoc } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import { fieldTest, LOGICAL } from './operators.ts';

export type Match = (doc: Doc) => boolean;

/** Turns a filter into a test; throws what MongoDB answers for a filter it would refuse. */
export function parseFilter(filter: Doc, variables: Variables = {}): Match {
  const tests = Object.keys(filter)
    .filter((key) => key !== '$comment')
    .map((key) => parseClause(key, filter[key], variables));
  const [first] = tests;
  if (!first) return () => true;
  return tests.length === 1 ? first : (doc) => tests.every((test) => test(doc));
}

function parseClause(key: string, value: unknown, variables: Variables): Match {
  if (!key.startsWith('$')) return parseField(key, value, variables);
  switch (key) {
    case '$and': {
      const tests = branches(key, value, variables);
      return (doc) => tests.every((test) => test(doc));
    }
    case '$or': {
      const tests = branches(key, value, variables);
      return (doc) => tests.some((test) => test(doc));
    }
    case '$nor': {
      const tests = branches(key, value, variables);
      return (doc) => !tests.some((test) => test(doc));
    }
    case '$expr': {
      const expression: Expression = parseExpression(value);
      return (doc) => truthy(expression({ ...variables, ROOT: doc, CURRENT: doc }));
    }
    case '$text':
      throw new CommandError(27, 'text index required for $text query');
    default:
      throw refuseTopLevel(key);
  }
}

function refuseTopLevel(key: string): Error {
  return badValue(
    `unknown top level operator: ${key}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

function branches(key: string, value: unknown, variables: Variables): Match[] {
  if (!Array.isArray(value)) throw badValue(`${key} must be an array`);
  if (value.length === 0) throw badValue('$and/$or/$nor must be a nonempty array');
  return value.map((branch) => {
    if (!isDoc(branch)) throw badValue('$or/$and/$nor entries need to be full objects');
    return parseFilter(branch, variables);
  });
}

function parseField(path: string, value: unknown, variables: Variables): Match {
  const parts = path.split('.');
  const test = fieldTest(path, value, (filter) => parseFilter(filter, variables));
  return (doc) => test(doc, parts);
}

/** Tests one value as if it were the field of a document: what $pull and array filters need. */
export function parseValueTest(condition: unknown): (value: unknown) => boolean {
  if (isDoc(condition) && !startsWithOperator(condition)) {
    const match = parseFilter(condition);
    return (value) => isDoc(value) && match(value);
  }
  const test = fieldTest('value', condition, parseFilter);
  return (value) => test({ value }, ['value']);
}

/** An operator on the value itself; `$or` and its like speak of the fields of a document. */
const startsWithOperator = (doc: Doc): boolean => {
  const first = Object.keys(doc)[0] ?? '';
  return first.startsWith('$') && !LOGICAL.has(first);
};
