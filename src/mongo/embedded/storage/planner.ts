import { compare } from '../bson/compare.ts';
import { encodeOrdered, invert, partLimit, rankPrefix } from '../bson/order-key.ts';
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
import type { SortPart } from '../query/sort.ts';
import type { Collection } from './catalog.ts';
import type { Index } from './index-keys.ts';
import { afterPrefix, numberBytes } from './key-bytes.ts';

/** What a filter says of one path, as far as an index can use it. */
export interface Bounds {
  points: unknown[] | undefined;
  low: unknown;
  high: unknown;
  /** True where the condition excludes documents that lack the field. */
  present: boolean;
}

export interface Interval {
  start: Buffer;
  end: Buffer;
  /** How many of the first bytes all keys of the interval share. */
  shared: number;
}

export interface Plan {
  index: Index;
  intervals: Interval[];
  reverse: boolean;
  sorted: boolean;
}

const NONE: Bounds = { points: undefined, low: undefined, high: undefined, present: false };
const MAX_INTERVALS = 200;

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

/** The best index for a filter and a sort; undefined where reading every document is all there is. */
export function choosePlan(
  collection: Collection,
  filter: Doc,
  sort: SortPart[],
): Plan | undefined {
  const bounds = boundsOf(filter);
  let best: { plan: Plan; score: number } | undefined;
  for (const index of collection.indexes) {
    if (!usable(index, filter, bounds)) continue;
    const candidate = planFor(index, bounds, sort);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best?.plan;
}

function usable(index: Index, filter: Doc, bounds: Map<string, Bounds>): boolean {
  if (index.sparse && !index.fields.some(({ path }) => bounds.get(path)?.present)) return false;
  return !index.partial || implies(filter, index.partial, bounds);
}

/** Whether every document the filter finds is in a partial index; false where that is not plain to see. */
function implies(filter: Doc, partial: Doc, bounds: Map<string, Bounds>): boolean {
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

/** Conditions on two fields under one array may be met by two of its items, so only one can be used. */
const multikeyBefore = (index: Index, at: number): boolean =>
  index.multikey[at] === true && index.multikey.slice(0, at).includes(true);

interface Prefixes {
  prefixes: Buffer[];
  fixed: number;
}

function planFor(
  index: Index,
  bounds: Map<string, Bounds>,
  sort: SortPart[],
): { plan: Plan; score: number } | undefined {
  const { prefixes, fixed } = pointPrefixes(index, bounds);
  const order = sortOrder(index, fixed, sort, bounds);
  const range = rangeAfter(index, fixed, bounds);
  if (fixed === 0 && !range && !order) return undefined;
  const shared = (prefix: Buffer): Interval => ({
    start: range?.start ? Buffer.concat([prefix, range.start]) : prefix,
    end: range?.end ? Buffer.concat([prefix, range.end]) : afterPrefix(prefix),
    shared: prefix.length,
  });
  const covered = index.unique && fixed === index.fields.length ? 1000 : 0;
  const score = covered + fixed * 10 + (range ? (range.both ? 7 : 5) : 0) + (order ? 4 : 0);
  const intervals = prefixes.map(shared).sort((a, b) => Buffer.compare(a.start, b.start));
  return {
    plan: { index, intervals, reverse: order?.reverse ?? false, sorted: order !== undefined },
    score,
  };
}

/** The beginnings of the keys that the conditions of equality leave, one for each combination. */
function pointPrefixes(index: Index, bounds: Map<string, Bounds>): Prefixes {
  const limit = partLimit(index.fields.length);
  let prefixes = [numberBytes(index.id)];
  let fixed = 0;
  for (const field of index.fields) {
    const points = bounds.get(field.path)?.points;
    if (multikeyBefore(index, fixed)) break;
    if (!points || points.length * prefixes.length > MAX_INTERVALS) break;
    const encoded = new Map<string, Buffer>();
    for (const point of points) {
      const { bytes } = encodeOrdered(point, limit);
      const part = field.direction === -1 ? invert(bytes) : bytes;
      encoded.set(part.toString('latin1'), part);
    }
    prefixes = prefixes.flatMap((prefix) =>
      [...encoded.values()].map((part) => Buffer.concat([prefix, part])),
    );
    fixed += 1;
  }
  return { prefixes, fixed };
}

interface Range {
  start: Buffer | undefined;
  end: Buffer | undefined;
  both: boolean;
}

/** The part of the next field's keys that a condition of order leaves, always within one type. */
function rangeAfter(index: Index, fixed: number, bounds: Map<string, Bounds>): Range | undefined {
  const field = index.fields[fixed];
  const found = field && bounds.get(field.path);
  if (!field || !found || (found.low === undefined && found.high === undefined)) return undefined;
  if (multikeyBefore(index, fixed)) return undefined;
  let { low, high } = found;
  // Two items of an array may each meet one condition, so only one of them can bound the keys.
  if (index.multikey[fixed] && low !== undefined && high !== undefined) high = undefined;
  if (low !== undefined && high !== undefined && rankPrefix(low)[0] !== rankPrefix(high)[0])
    high = undefined;
  const limit = partLimit(index.fields.length);
  const rank = rankPrefix(low ?? high);
  const start = low === undefined ? rank : encodeOrdered(low, limit).prefix;
  const end = afterPrefix(high === undefined ? rank : encodeOrdered(high, limit).prefix);
  const both = low !== undefined && high !== undefined;
  if (field.direction === 1) return { start, end, both };
  const top = low === undefined ? rank : encodeOrdered(low, limit).prefix;
  const bottom = high === undefined ? rank : encodeOrdered(high, limit).prefix;
  return { start: invert(bottom), end: afterPrefix(invert(top)), both };
}

/** Whether the index, from its first field that is not fixed on, gives the documents in order. */
function sortOrder(
  index: Index,
  fixed: number,
  sort: SortPart[],
  bounds: Map<string, Bounds>,
): { reverse: boolean } | undefined {
  if (sort.length === 0 || index.loose) return undefined;
  const constant = (path: string): boolean => {
    const at = index.fields.findIndex((field) => field.path === path);
    return at >= 0 && at < fixed && !index.multikey[at] && bounds.get(path)?.points?.length === 1;
  };
  const left = sort.filter(({ path }) => !constant(path));
  let reverse: boolean | undefined;
  for (const [i, { path, direction }] of left.entries()) {
    const field = index.fields[fixed + i];
    if (!field || field.path !== path || index.multikey[fixed + i]) return undefined;
    const backwards = field.direction !== direction;
    if (reverse !== undefined && reverse !== backwards) return undefined;
    reverse = backwards;
  }
  return { reverse: reverse ?? false };
}
