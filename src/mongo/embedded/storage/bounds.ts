import { compare } from '../bson/compare.ts';
import {
  BSONRegExp,
  type Doc,
  isDoc,
  isNumber,
  kindOf,
  MaxKey,
  MinKey,
  toDouble,
} from '../bson/values.ts';
import { isValueElemMatch } from '../query/operators.ts';

const MAX_CHOICES = 8;

/** What a filter says of one path, as far as an index can use it. */
export interface Bounds {
  points: unknown[] | undefined;
  /** Values that must each be there: any one of them can be looked up. */
  choices: unknown[] | undefined;
  low: unknown;
  high: unknown;
  /** True where the condition excludes documents that lack the field. */
  present: boolean;
}

const NONE: Bounds = {
  points: undefined,
  choices: undefined,
  low: undefined,
  high: undefined,
  present: false,
};

/** Every path that the filter restricts whatever else it says. */
export function boundsOf(filter: Doc): Map<string, Bounds> {
  const found = new Map<string, Bounds>();
  collect(filter, '', found);
  return found;
}

function collect(filter: Doc, prefix: string, found: Map<string, Bounds>): void {
  for (const key of Object.keys(filter)) {
    const condition = filter[key];
    if (key === '$and' && Array.isArray(condition)) {
      for (const branch of condition) collect(branch as Doc, prefix, found);
    } else if (!key.startsWith('$')) note(found, prefix + key, condition);
  }
}

const indexable = (value: unknown): boolean =>
  !Array.isArray(value) && !(value instanceof BSONRegExp) && value !== undefined;

function note(found: Map<string, Bounds>, path: string, condition: unknown): void {
  const bounds = { ...(found.get(path) ?? NONE) };
  if (!isDoc(condition) || !(Object.keys(condition)[0] ?? '').startsWith('$')) {
    if (indexable(condition)) setPoints(bounds, [condition]);
    found.set(path, bounds);
    return;
  }
  for (const name of Object.keys(condition))
    noteOperator(found, path, bounds, name, condition[name]);
  found.set(path, bounds);
}

function noteOperator(
  found: Map<string, Bounds>,
  path: string,
  bounds: Bounds,
  name: string,
  operand: unknown,
): void {
  switch (name) {
    case '$eq':
      if (indexable(operand)) setPoints(bounds, [operand]);
      return;
    case '$in':
      if (Array.isArray(operand) && operand.every(indexable)) setPoints(bounds, operand);
      return;
    case '$all':
      if (Array.isArray(operand)) noteAll(bounds, operand);
      return;
    case '$exists':
      if (operand === true || (isNumber(operand) && toDouble(operand) !== 0)) bounds.present = true;
      return;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      noteRange(bounds, name, operand);
      return;
    case '$elemMatch':
      if (!isDoc(operand) || isValueElemMatch(operand)) return;
      bounds.present = true;
      collect(operand, `${path}.`, found);
      return;
    default:
      return;
  }
}

function setPoints(bounds: Bounds, points: unknown[]): void {
  if (!bounds.points || points.length < bounds.points.length) bounds.points = points;
  bounds.present ||= points.every((point) => point !== null);
}

function noteRange(bounds: Bounds, name: string, operand: unknown): void {
  const ends = operand instanceof MinKey || operand instanceof MaxKey;
  if (!indexable(operand) || operand === null || ends || isDoc(operand)) return;
  if (isNumber(operand) && Number.isNaN(toDouble(operand))) return;
  bounds.present = true;
  if (name.startsWith('$g')) {
    if (bounds.low === undefined || compare(operand, bounds.low) > 0) bounds.low = operand;
  } else if (bounds.high === undefined || compare(operand, bounds.high) < 0) bounds.high = operand;
}

/** Each value of `$all` must be met, so the one that fewest documents have is the one to look up. */
function noteAll(bounds: Bounds, operand: unknown[]): void {
  const values = operand.filter((value) => indexable(value) && !isDoc(value));
  if (values.length === 0) return;
  bounds.choices = values.slice(0, MAX_CHOICES);
  bounds.present ||= values.some((value) => value !== null);
}

/** Whether every document the filter finds is in a partial index; false where that is not plain to see. */
export function implies(filter: Doc, partial: Doc, bounds: Map<string, Bounds>): boolean {
  return Object.keys(partial).every((path) => {
    const wanted = partial[path];
    if (path === '$and')
      return (wanted as Doc[]).every((branch) => implies(filter, branch, bounds));
    const given = bounds.get(path);
    if (!given) return false;
    if (!isDoc(wanted) || !(Object.keys(wanted)[0] ?? '').startsWith('$')) {
      return given.points?.every((point) => compare(point, wanted) === 0) ?? false;
    }
    return Object.keys(wanted).every((name) => impliesOne(given, name, wanted[name]));
  });
}

function impliesOne(given: Bounds, name: string, wanted: unknown): boolean {
  const { points, low, high } = given;
  const sameKind = (value: unknown): boolean =>
    kindOf(value) === kindOf(wanted) || (isNumber(value) && isNumber(wanted));
  const allPoints = (test: (order: number) => boolean): boolean =>
    points?.every((point) => sameKind(point) && test(compare(point, wanted))) ?? false;
  switch (name) {
    case '$exists':
      return wanted === true && given.present;
    case '$eq':
      return allPoints((order) => order === 0);
    case '$in':
      return (
        points?.every((point) => (wanted as unknown[]).some((one) => compare(point, one) === 0)) ??
        false
      );
    case '$gt':
      return (
        allPoints((order) => order > 0) ||
        (low !== undefined && sameKind(low) && compare(low, wanted) > 0)
      );
    case '$gte':
      return (
        allPoints((order) => order >= 0) ||
        (low !== undefined && sameKind(low) && compare(low, wanted) >= 0)
      );
    case '$lt':
      return (
        allPoints((order) => order < 0) ||
        (high !== undefined && sameKind(high) && compare(high, wanted) < 0)
      );
    case '$lte':
      return (
        allPoints((order) => order <= 0) ||
        (high !== undefined && sameKind(high) && compare(high, wanted) <= 0)
      );
    case '$type':
      return (
        typeof wanted === 'string' &&
        points !== undefined &&
        points.every((point) => kindOf(point) === wanted)
      );
    default:
      return false;
  }
}
