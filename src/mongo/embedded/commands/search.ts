import type { Variables } from '../aggregate/expression.ts';
import { compare } from '../bson/compare.ts';
import { type Doc, isDoc, isNumber, toDouble } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import { parseFilter } from '../query/match.ts';
import { type SortPart, sortedBy } from '../query/sort.ts';
import type { Collection } from '../storage/catalog.ts';
import { choosePlan, type Plan } from '../storage/planner.ts';
import { type Found, type ScanCounts, scan } from '../storage/scan.ts';
import type { Call } from './context.ts';

export interface SearchOptions {
  filter: Doc;
  sort: SortPart[];
  skip: number;
  limit: number;
  variables: Variables;
  hint?: unknown;
  /** The direction of a sort by `$natural`. */
  natural?: unknown;
  counts?: ScanCounts;
  onPlan?: (plan: Plan | undefined) => void;
}

/** Finds documents by the best index there is, sorted and cut as asked. */
export function search(call: Call, name: string, options: SearchOptions): Iterable<Found> {
  const { store, db } = call;
  const match = parseFilter(options.filter, options.variables);
  const collection = store.catalog.find(db, name);
  if (!collection) return [];
  const natural = naturalOrder(options);
  const sort = natural === undefined ? options.sort : [];
  if (options.hint !== undefined) checkHint(collection, options.hint);
  const plan =
    natural === undefined ? choosePlan(store.engine, collection, options.filter, sort) : undefined;
  options.onPlan?.(plan);
  const found = scan(store.engine, store.records, collection, {
    plan,
    match,
    backwards: natural === -1,
    check: () => checkTime(call),
    ...(options.counts ? { counts: options.counts } : {}),
  });
  const ordered = sort.length === 0 || plan?.sorted ? found : sortedLazily(found, sort);
  return cut(ordered, options.skip, options.limit);
}

export function checkTime(call: Call): void {
  if (call.deadline !== undefined && performance.now() > call.deadline) {
    throw new CommandError(50, 'operation exceeded time limit');
  }
}

function naturalOrder(options: SearchOptions): number | undefined {
  const hinted = isDoc(options.hint) ? options.hint.$natural : undefined;
  const value = options.natural ?? hinted;
  if (value === undefined) return undefined;
  if (!isNumber(value) || Math.abs(toDouble(value)) !== 1)
    throw badValue('$natural sort must be 1 or -1');
  return toDouble(value);
}

/** Which index is used never changes the answer here, so a hint only has to name one that exists. */
function checkHint(collection: Collection, hint: unknown): void {
  if (isDoc(hint) && (Object.hasOwn(hint, '$natural') || Object.keys(hint).length === 0)) return;
  const index = collection.indexes.find((one) =>
    typeof hint === 'string' ? one.name === hint : compare(one.spec.key, hint) === 0,
  );
  if (!index) {
    throw badValue(
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  }
  if (index.sparse || index.partial) {
    throw badValue('a hint to a sparse or partial index is not supported by this store');
  }
}

function* sortedLazily(found: Iterable<Found>, sort: SortPart[]): Generator<Found> {
  yield* sortedBy([...found], ({ doc }) => doc, sort);
}

function* cut(found: Iterable<Found>, skip: number, limit: number): Generator<Found> {
  let at = 0;
  for (const one of found) {
    at += 1;
    if (at <= skip) continue;
    yield one;
    if (limit > 0 && at >= skip + limit) return;
  }
}
