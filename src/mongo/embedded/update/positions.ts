import { show } from '../bson/show.ts';
import { type Doc, isDoc, own, put } from '../bson/values.ts';
import { badValue, CommandError, failedToParse } from '../errors.ts';
import { parseFilter } from '../query/match.ts';
import { valueAt } from '../query/path.ts';
import { read } from './place.ts';

export type ArrayFilters = Map<string, (item: unknown) => boolean>;

/** Array filters by the name they give to the items they choose. */
export function parseArrayFilters(filters: unknown[]): ArrayFilters {
  const byName: ArrayFilters = new Map();
  for (const filter of filters) {
    if (!isDoc(filter)) throw typeError(filter);
    const names = new Set(identifiers(filter));
    if (names.size === 0) {
      throw failedToParse(
        'Cannot use an expression without a top-level field name in arrayFilters',
      );
    }
    if (names.size > 1) {
      throw failedToParse(
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...names].join("' and '")}'`,
      );
    }
    const name = [...names][0] as string;
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
      throw badValue(
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
      );
    }
    if (byName.has(name)) {
      throw failedToParse(
        `Found multiple array filters with the same top-level field name ${name}`,
      );
    }
    const match = parseFilter(filter);
    byName.set(name, (item) => match({ [name]: item }));
  }
  return byName;
}

const typeError = (value: unknown): Error =>
  new CommandError(14, `Expected array filter to be an object, found ${show(value)}`);

function identifiers(filter: Doc): string[] {
  return Object.keys(filter).flatMap((key) => {
    if (!key.startsWith('$')) return [key.split('.')[0] as string];
    const branches = filter[key];
    return Array.isArray(branches) ? branches.filter(isDoc).flatMap(identifiers) : [];
  });
}

export interface Expansion {
  filters: ArrayFilters;
  used: Set<string>;
  /** The position the query found in the array at a path. */
  matchedIndex: (arrayPath: string, doc: Doc) => number | undefined;
}

/** The paths that `a.$`, `a.$[]` and `a.$[name]` stand for in this document. */
export function expandPath(doc: Doc, parts: string[], how: Expansion): string[][] {
  const at = parts.findIndex((part) => part.startsWith('$'));
  if (at < 0) return [parts];
  const part = parts[at] as string;
  const head = parts.slice(0, at);
  const rest = parts.slice(at + 1);
  if (part === '$') {
    const index = how.matchedIndex(head.join('.'), doc);
    if (index === undefined) {
      throw badValue('The positional operator did not find the match needed from the query.');
    }
    return expandPath(doc, [...head, String(index), ...rest], how);
  }
  const array = read(doc, head);
  const path = head.join('.');
  if (array === undefined) {
    throw badValue(
      `The path '${path}' must exist in the document in order to apply array updates.`,
    );
  }
  if (!Array.isArray(array)) {
    throw badValue(
      `Cannot apply array updates to non-array element ${head.at(-1)}: ${show(array)}`,
    );
  }
  const name = part.slice(2, -1);
  const test = name === '' ? () => true : how.filters.get(name);
  return array.flatMap((item, index) =>
    test?.(item) ? expandPath(doc, [...head, String(index), ...rest], how) : [],
  );
}

const NEGATIVE = new Set(['$ne', '$nin', '$not']);
const OF_THE_WHOLE = new Set(['$size', '$exists']);

/** Which item of the array at this path made the filter match; the last condition on it decides. */
export function matchedIndex(filter: Doc, arrayPath: string, doc: Doc): number | undefined {
  const array = valueAt(doc, arrayPath.split('.'));
  if (!Array.isArray(array)) return undefined;
  let found: number | undefined;
  for (const key of Object.keys(filter)) {
    const condition = filter[key];
    if (key === '$and') {
      for (const branch of condition as Doc[])
        found = matchedIndex(branch, arrayPath, doc) ?? found;
    } else if (key === '$or') {
      const branch = (condition as Doc[]).find((one) => parseFilter(one)(doc));
      if (branch) found = matchedIndex(branch, arrayPath, doc) ?? found;
    } else if (key === arrayPath || key.startsWith(`${arrayPath}.`)) {
      if (/^\d+(\.|$)/.test(key.slice(arrayPath.length + 1))) continue;
      for (const single of singleConditions(key, condition, key === arrayPath)) {
        found = indexFor(single, arrayPath, array) ?? found;
      }
    }
  }
  return found;
}

function singleConditions(key: string, condition: unknown, ofArray: boolean): Doc[] {
  if (!isDoc(condition) || !(Object.keys(condition)[0] ?? '').startsWith('$')) {
    return [{ [key]: condition }];
  }
  return Object.keys(condition)
    .filter((name) => !NEGATIVE.has(name) && !(ofArray && OF_THE_WHOLE.has(name)))
    .filter((name) => name !== '$options')
    .flatMap((name) => {
      const operand = condition[name];
      if (name === '$all') return (operand as unknown[]).map((one) => ({ [key]: one }));
      const options = name === '$regex' && Object.hasOwn(condition, '$options');
      const pair = options ? { $options: condition.$options } : {};
      return [{ [key]: { [name]: operand, ...pair } }];
    });
}

function indexFor(filter: Doc, arrayPath: string, array: unknown[]): number | undefined {
  const match = parseFilter(filter);
  const parts = arrayPath.split('.');
  const condition = own(filter, arrayPath);
  // A condition that the whole array met, not one of its items, tells of no place in it.
  const ofItems =
    Object.hasOwn(filter, arrayPath) &&
    !(isDoc(condition) && Object.hasOwn(condition, '$elemMatch'));
  const index = array.findIndex((item) =>
    match(nested(parts, ofItems && !Array.isArray(item) ? item : [item])),
  );
  return index < 0 ? undefined : index;
}

function nested(parts: string[], value: unknown): Doc {
  let inner = value;
  for (const part of [...parts].reverse()) {
    const outer: Doc = {};
    put(outer, part, inner);
    inner = outer;
  }
  return inner as Doc;
}
