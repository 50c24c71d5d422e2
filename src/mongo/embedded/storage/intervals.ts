import { encodeOrdered, invert, partLimit, rankPrefix } from '../bson/order-key.ts';
import type { SortPart } from '../query/sort.ts';
import type { Bounds } from './bounds.ts';
import type { Index } from './index-keys.ts';
import { afterPrefix, numberBytes } from './key-bytes.ts';

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
  /** False where the index is only used for its order. */
  bounded: boolean;
  /** True where there can be no more than one document. */
  single: boolean;
  /** How much of the filter and the sort the index takes care of. */
  score: number;
  /** How many of its first fields are pinned to values. */
  fixed: number;
}

const MAX_INTERVALS = 200;

/** Conditions on two fields under one array may be met by two of its items, so only one can be used. */
const multikeyBefore = (index: Index, at: number): boolean =>
  index.multikey[at] === true && index.multikey.slice(0, at).includes(true);

interface Prefixes {
  prefixes: Buffer[];
  fixed: number;
}

export function planFor(
  index: Index,
  bounds: Map<string, Bounds>,
  sort: SortPart[],
): Plan | undefined {
  const { prefixes, fixed } = pointPrefixes(index, bounds);
  const order = sortOrder(index, fixed, sort, bounds);
  const range = rangeAfter(index, fixed, bounds);
  if (fixed === 0 && !range && !order) return undefined;
  const shared = (prefix: Buffer): Interval => ({
    start: range?.start ? Buffer.concat([prefix, range.start]) : prefix,
    end: range?.end ? Buffer.concat([prefix, range.end]) : afterPrefix(prefix),
    shared: prefix.length,
  });
  const intervals = prefixes.map(shared).sort((a, b) => Buffer.compare(a.start, b.start));
  return {
    index,
    intervals,
    reverse: order?.reverse ?? false,
    sorted: order !== undefined,
    bounded: fixed > 0 || range !== undefined,
    single: index.unique && fixed === index.fields.length && intervals.length === 1,
    score: fixed * 10 + (range ? (range.both ? 7 : 5) : 0) + (order ? 4 : 0),
    fixed,
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
