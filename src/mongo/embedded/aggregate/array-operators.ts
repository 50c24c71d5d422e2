import { compare } from '../bson/compare.ts';
import {
  type Doc,
  Int32,
  isDoc,
  isNumber,
  plainNumber,
  put,
  toDouble,
  typeName,
} from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { checkVariable, fields } from './control-operators.ts';
import {
  type Expression,
  missing,
  type OperatorTable,
  type Parse,
  plain,
  unary,
} from './operator-table.ts';

const MANY = Number.POSITIVE_INFINITY;

const truthy = (value: unknown): boolean =>
  isNumber(value) ? toDouble(value) !== 0 : value !== false && !missing(value);

function needArray(value: unknown, code: number, message: string): unknown[] {
  if (!Array.isArray(value)) throw new CommandError(code, `${message}${typeName(value)}`);
  return value;
}

function elementAt([array, index]: unknown[]): unknown {
  if (missing(array) || missing(index)) return null;
  const list = needArray(array, 28689, "$arrayElemAt's first argument must be an array, but is ");
  const at = isNumber(index) ? plainNumber(index) : Number.NaN;
  if (typeof at !== 'number' || !Number.isInteger(at)) {
    throw new CommandError(
      28691,
      "$arrayElemAt's second argument must be representable as a 32-bit integer",
    );
  }
  return list.at(at);
}

function edge(name: string, at: 0 | -1) {
  return unary((value) => {
    if (missing(value)) return null;
    return needArray(value, 28689, `${name}'s argument must be an array, but is `).at(at);
  });
}

function concatArrays(args: unknown[]): unknown {
  if (args.some(missing)) return null;
  return args.flatMap((value) =>
    needArray(value, 28664, '$concatArrays only supports arrays, not '),
  );
}

function slice([array, first, second]: unknown[]): unknown {
  if (missing(array) || missing(first) || second === null) return null;
  const list = needArray(
    array,
    28724,
    'First argument to $slice must be an array, but is of type: ',
  );
  const [a, b] = [plainNumber(first), second === undefined ? undefined : plainNumber(second)];
  if (!Number.isInteger(a))
    throw new CommandError(28725, 'Second argument to $slice must be a numeric value');
  if (b === undefined) return Number(a) < 0 ? list.slice(Number(a)) : list.slice(0, Number(a));
  if (!(Number(b) > 0)) throw new CommandError(28729, 'Third argument to $slice must be positive');
  const start = Number(a) < 0 ? Math.max(list.length + Number(a), 0) : Number(a);
  return list.slice(start, start + Number(b));
}

/** $filter and $map: one name for the item, one expression for each. */
function parseEach(
  name: string,
  body: string,
  finish: (list: unknown[], each: (item: unknown) => unknown) => unknown,
) {
  return (operand: unknown, parse: Parse): Expression => {
    const spec = fields(name, operand, ['input', 'as', body], ['input', body]);
    const as = Object.hasOwn(spec, 'as') ? String(spec.as) : 'this';
    checkVariable(as);
    const input = parse(spec.input);
    const each = parse(spec[body]);
    return (variables) => {
      const list = input(variables);
      if (missing(list)) return null;
      const array = needArray(list, 28651, `input to ${name} must be an array not `);
      return finish(array, (item) => each({ ...variables, [as]: item }));
    };
  };
}

function parseReduce(operand: unknown, parse: Parse): Expression {
  const needed = ['input', 'initialValue', 'in'];
  const spec = fields('$reduce', operand, needed, needed);
  const [input, initial, body] = needed.map((key) => parse(spec[key])) as [
    Expression,
    Expression,
    Expression,
  ];
  return (variables) => {
    const list = input(variables);
    if (missing(list)) return null;
    const array = needArray(list, 40080, "$reduce requires that 'input' be an array, found: ");
    return array.reduce(
      (value, item) => body({ ...variables, value, this: item }),
      initial(variables),
    );
  };
}

function mergeObjects(args: unknown[]): unknown {
  const [only] = args;
  const out: Doc = {};
  for (const value of args.length === 1 && Array.isArray(only) ? only : args) {
    if (missing(value)) continue;
    if (!isDoc(value)) {
      throw new CommandError(
        40400,
        `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`,
      );
    }
    for (const key of Object.keys(value)) put(out, key, value[key]);
  }
  return out;
}

const includes = (list: unknown[], item: unknown): boolean =>
  list.some((other) => compare(other, item) === 0);

function distinct(list: unknown[]): unknown[] {
  const sorted = [...list].sort(compare);
  return sorted.filter((item, i) => i === 0 || compare(item, sorted[i - 1]) !== 0);
}

function setOperation(name: string, code: number, work: (lists: unknown[][]) => unknown[]) {
  return plain(name === '$setDifference' ? 2 : 0, name === '$setDifference' ? 2 : MANY, (args) => {
    if (args.some(missing)) return null;
    return work(
      args.map((value) =>
        needArray(value, code, `All operands of ${name} must be arrays. One argument is of type: `),
      ),
    );
  });
}

function objectToArray(value: unknown): unknown {
  if (missing(value)) return null;
  if (!isDoc(value))
    throw new CommandError(
      40390,
      `$objectToArray requires a document input, found: ${typeName(value)}`,
    );
  return Object.keys(value).map((k) => ({ k, v: value[k] }));
}

export const ARRAY_OPERATORS: OperatorTable = {
  $size: unary(
    (value) =>
      new Int32(
        needArray(value, 17124, 'The argument to $size must be an array, but was of type: ').length,
      ),
  ),
  $arrayElemAt: plain(2, 2, elementAt),
  $first: edge('$first', 0),
  $last: edge('$last', -1),
  $concatArrays: plain(0, MANY, concatArrays),
  $slice: plain(2, 3, slice),
  $in: plain(2, 2, ([item, list]) =>
    includes(needArray(list, 40081, '$in requires an array as a second argument, found: '), item),
  ),
  $filter: {
    parse: parseEach('$filter', 'cond', (list, each) => list.filter((item) => truthy(each(item)))),
  },
  $map: { parse: parseEach('$map', 'in', (list, each) => list.map((item) => each(item) ?? null)) },
  $reduce: { parse: parseReduce },
  $mergeObjects: plain(0, MANY, mergeObjects),
  $objectToArray: unary(objectToArray),
  $reverseArray: unary((value) =>
    missing(value)
      ? null
      : [
          ...needArray(
            value,
            34435,
            'The argument to $reverseArray must be an array, but was of type: ',
          ),
        ].reverse(),
  ),
  $setUnion: setOperation('$setUnion', 17043, (lists) => distinct(lists.flat())),
  $setIntersection: setOperation('$setIntersection', 17047, ([first = [], ...rest]) =>
    distinct(first).filter((item) => rest.every((list) => includes(list, item))),
  ),
  $setDifference: setOperation('$setDifference', 17048, ([first = [], second = []]) =>
    first.filter((item, i) => !includes(second, item) && !includes(first.slice(0, i), item)),
  ),
};
