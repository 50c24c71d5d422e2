import type { Doc } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Match } from '../query/match.ts';
import type { Collection } from './catalog.ts';
import type { Engine, Table } from './engine.ts';
import type { Interval, Plan } from './intervals.ts';
import { numberBytes, recordOf } from './key-bytes.ts';
import type { Records } from './records.ts';

export interface Found {
  record: number;
  doc: Doc;
}

export interface ScanCounts {
  keys: number;
  docs: number;
}

const FIRST_CHUNK = 32;
const LARGEST_CHUNK = 512;

/**
 * Keys in order, read a piece at a time, so that nothing of the data file is held between pieces
 * and a cursor can rest for as long as its client does.
 */
function* keysIn(
  engine: Engine,
  table: Table,
  interval: Pick<Interval, 'start' | 'end'>,
  reverse: boolean,
): Generator<Buffer> {
  let from: Buffer | undefined;
  let limit = FIRST_CHUNK;
  for (;;) {
    engine.refresh();
    const range = reverse
      ? { start: from ?? interval.end, end: interval.start, reverse: true, limit: limit + 1 }
      : { start: from ?? interval.start, end: interval.end, limit: limit + 1 };
    const keys = [...table.getKeys(range)];
    for (const key of keys) {
      if (from && key.equals(from)) continue;
      // Going down, the first key of an interval belongs to it and the end does not.
      if (reverse && Buffer.compare(key, interval.end) >= 0) continue;
      yield key;
    }
    if (keys.length <= limit) return;
    from = keys.at(-1);
    limit = Math.min(limit * 2, LARGEST_CHUNK);
  }
}

/** Several intervals, each in order, as one: always the least of what each has next. */
function* merged(
  streams: { keys: Generator<Buffer>; shared: number }[],
  reverse: boolean,
): Generator<Buffer> {
  const heads = streams.map(({ keys, shared }) => ({ keys, shared, head: keys.next() }));
  for (;;) {
    let best: (typeof heads)[number] | undefined;
    for (const one of heads) {
      if (one.head.done) continue;
      if (!best || best.head.done) best = one;
      else {
        const order = Buffer.compare(
          one.head.value.subarray(one.shared),
          best.head.value.subarray(best.shared),
        );
        if (reverse ? order > 0 : order < 0) best = one;
      }
    }
    if (!best || best.head.done) return;
    yield best.head.value;
    best.head = best.keys.next();
  }
}

function* recordsOf(engine: Engine, plan: Plan): Generator<number> {
  const { entries } = engine.tables;
  const streams = plan.intervals.map((interval) => ({
    keys: keysIn(engine, entries, interval, plan.reverse),
    shared: interval.shared,
  }));
  if (plan.sorted && streams.length > 1) {
    for (const key of merged(streams, plan.reverse)) yield recordOf(key);
    return;
  }
  for (const { keys } of plan.reverse ? streams.reverse() : streams) {
    for (const key of keys) yield recordOf(key);
  }
}

function* allRecords(engine: Engine, collection: Collection, reverse: boolean): Generator<number> {
  const interval = { start: numberBytes(collection.id), end: numberBytes(collection.id + 1) };
  for (const key of keysIn(engine, engine.tables.records, interval, reverse)) yield recordOf(key);
}

export interface ScanOptions {
  plan: Plan | undefined;
  match: Match;
  counts?: ScanCounts;
  /** Newest first, for `{$natural: -1}`. */
  backwards?: boolean;
  /** Called now and then, to throw when the time allowed is over. */
  check?: () => void;
}

/** The documents that match, each once, in the plan's order. */
export function* scan(
  engine: Engine,
  records: Records,
  collection: Collection,
  options: ScanOptions,
): Generator<Found> {
  const { plan, match, counts, check } = options;
  const source = plan
    ? recordsOf(engine, plan)
    : allRecords(engine, collection, options.backwards === true);
  const repeats = plan?.index.multikey.some(Boolean) ? new Set<number>() : undefined;
  let seen = 0;
  for (const record of source) {
    if (counts && plan) counts.keys += 1;
    seen += 1;
    if (check && seen % 64 === 0) check();
    if (repeats?.has(record)) continue;
    repeats?.add(record);
    const doc = records.read(collection, record);
    if (counts) counts.docs += 1;
    if (!doc) checkThere(collection, plan);
    if (doc && match(doc)) yield { record, doc };
  }
  checkThere(collection, plan);
}

/** A cursor outlives what it reads from only to say so: what it has not given yet is not nothing. */
function checkThere(collection: Collection, plan: Plan | undefined): void {
  const gone = collection.dropped
    ? 'collection dropped'
    : plan && !collection.indexes.includes(plan.index)
      ? `index '${plan.index.name}' dropped`
      : undefined;
  if (gone) {
    throw new CommandError(175, `Executor error during getMore :: caused by :: ${gone}`);
  }
}
