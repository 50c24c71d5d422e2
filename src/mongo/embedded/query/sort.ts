import { compare } from '../bson/compare.ts';
import { type Doc, isDoc, isNumber, toDouble } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import { ITEMS_ONLY, visit } from './path.ts';

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

/** An array sorts by its least item going up, by its greatest going down; empty comes before null. */
export function sortValue(doc: Doc, part: SortPart): unknown {
  let best: unknown = null;
  let found = false;
  let arrays = false;
  visit(doc, part.parts, ITEMS_ONLY, (value) => {
    const item = value === undefined ? null : value;
    if (!found || compare(item, best) * part.direction < 0) best = item;
    found = true;
    return false;
  });
  if (found) return best;
  visit(doc, part.parts, { items: false, whole: true }, (value) => {
    arrays ||= Array.isArray(value);
    return arrays;
  });
  return arrays ? undefined : null;
}

export function sortedBy<T>(items: T[], docOf: (item: T) => Doc, sort: SortPart[]): T[] {
  const keyed = items.map((item) => {
    const doc = docOf(item);
    return { item, keys: sort.map((part) => sortValue(doc, part)) };
  });
  keyed.sort((a, b) => {
    for (let i = 0; i < sort.length; i++) {
      const order = compare(a.keys[i], b.keys[i]);
      if (order !== 0) return order * (sort[i] as SortPart).direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}
