import { type Doc, isDoc, own, put, typeName } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { fields } from './control-operators.ts';
import { type Expression, missing, type OperatorTable, type Parse } from './operator-table.ts';

/** Fields whose names hold dots or begin with a dollar can only be reached by these. */
function fieldName(operator: string, source: unknown, parse: Parse): string {
  const value = typeof source === 'string' && !source.startsWith('$') ? source : parse(source)({});
  if (typeof value !== 'string') {
    throw new CommandError(
      5654602,
      `${operator} requires 'field' to evaluate to type String, but got ${typeName(value)}`,
    );
  }
  return value;
}

function parseGet(operand: unknown, parse: Parse): Expression {
  const long = isDoc(operand) && !(Object.keys(operand)[0] ?? '').startsWith('$');
  const spec = long
    ? fields('$getField', operand, ['field', 'input'], ['field', 'input'])
    : undefined;
  const name = fieldName('$getField', spec ? spec.field : operand, parse);
  const input = parse(spec ? spec.input : '$$CURRENT');
  return (variables) => {
    const value = input(variables);
    if (value === null) return null;
    return isDoc(value) ? own(value, name) : undefined;
  };
}

function parseChange(
  operator: '$setField' | '$unsetField',
  operand: unknown,
  parse: Parse,
): Expression {
  const known = operator === '$setField' ? ['field', 'input', 'value'] : ['field', 'input'];
  const spec = fields(operator, operand, known, known);
  const name = fieldName(operator, spec.field, parse);
  const input = parse(spec.input);
  const value = operator === '$setField' ? parse(spec.value) : () => undefined;
  return (variables) => {
    const before = input(variables);
    if (missing(before)) return null;
    if (!isDoc(before)) {
      throw new CommandError(4161105, `${operator} requires 'input' to evaluate to type Object`);
    }
    const after: Doc = { ...before };
    const next = value(variables);
    if (next === undefined) delete after[name];
    else put(after, name, next);
    return after;
  };
}

export const FIELD_OPERATORS: OperatorTable = {
  $getField: { parse: parseGet },
  $setField: { parse: (operand, parse) => parseChange('$setField', operand, parse) },
  $unsetField: { parse: (operand, parse) => parseChange('$unsetField', operand, parse) },
};
