import { compare } from '../bson/compare.ts';
import { type Doc, isDoc, isNumber, toDouble } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import { valueAt } from './path.ts';
import { PARALLEL_ARRAYS, rowsOf } from './rows.ts';

export interface SortPart {
  path: string;
  parts: string[];
  direction: 1 | -1;
}

export function parseSort(spec: Doc): SortPart[] {
  const parts = Object.keys(spec).map((path) => parsePart(path, spec[path]));
  if (parts.length > 32) throw badValue('too many sort keys');
  return parts;
}

function parsePart(path: string, value: unknown): SortPart {
  if (isDoc(value)) {
    if (Object.hasOwn(value, '$meta')) throw badValue(`unsupported $meta sort: ${path}`);
    throw badValue(`Illegal key in $sort specification: ${path}`);
  }
  if (!isNumber(value))
    throw new CommandError(15974, `Illegal key in $sort specification: ${path}: ${String(value)}`);
  const direction = toDouble(value);
  if (direction !== 1 && direction !== -1) {
    throw new CommandError(
      15975,
      '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
    );
  }
  checkPath(path);
  return { path, parts: path.split('.'), direction };
}

export function checkPath(path: string): void {
  if (path === '')
    throw new CommandError(40352, 'FieldPath cannot be constructed with empty string');
  for (const part of path.split('.')) {
    if (part === '')
      throw new CommandError(15998, 'FieldPath field names may not be empty strings.');
    if (part.startsWith('$')) {
      throw new CommandError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    }
  }
}

/** Of all the rows that a document's arrays give, the one that comes first; an empty array comes before null. */
function sortKeys(doc: Doc, sort: SortPart[]): unknown[] {
  const rows = rowsToSortBy(doc, sort);
  return rows.reduce((best, row) => (compareKeys(row, best, sort) < 0 ? row : best));
}

function rowsToSortBy(doc: Doc, sort: SortPart[]): unknown[][] {
  try {
    return rowsOf(
      doc,
      sort.map(({ parts }) => parts),
    ).rows;
  } catch (error) {
    if (!(error instanceof CommandError) || error.code !== PARALLEL_ARRAYS) throw error;
    throw badValue('cannot sort with keys that are parallel arrays');
  }
}

function compareKeys(a: unknown[], b: unknown[], sort: SortPart[]): number {
  for (const [i, { direction }] of sort.entries()) {
    const order = compare(a[i], b[i]);
    if (order !== 0) return order * direction;
  }
  return 0;
}

export function sortedBy<T>(items: T[], docOf: (item: T) => Doc, sort: SortPart[]): T[] {
  return sortedByKeys(items, (item) => sortKeys(docOf(item), sort), sort);
}

/** Items of an array, as `$push` sorts them: an array inside them is one value, not many. */
export function sortedItems(items: unknown[], sort: SortPart[]): unknown[] {
  const keysOf = (item: unknown): unknown[] =>
    sort.map(({ parts }) => (isDoc(item) ? (valueAt(item, parts) ?? null) : null));
  return sortedByKeys(items, keysOf, sort);
}

function sortedByKeys<T>(items: T[], keysOf: (item: T) => unknown[], sort: SortPart[]): T[] {
  const keyed = items.map((item) => ({ item, keys: keysOf(item) }));
  keyed.sort((a, b) => compareKeys(a.keys, b.keys, sort));
  return keyed.map(({ item }) => item);
}
