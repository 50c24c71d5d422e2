import { BSONRegExp, type Doc, isDoc } from '../bson/values.ts';
import { boundsOf } from './bounds.ts';
import type { Collection } from './catalog.ts';
import type { Engine } from './engine.ts';
import { recordOf } from './key-bytes.ts';
import { choosePlan } from './planner.ts';

/**
 * How many documents a filter finds, counted in an index alone; undefined where the entries of no
 * index say for certain.
 */
export function countByIndex(
  engine: Engine,
  collection: Collection,
  filter: Doc,
): number | undefined {
  const paths = Object.keys(filter);
  if (!paths.every((path) => pinned(path, filter[path]))) return undefined;
  const plan = choosePlan(engine, collection, filter, []);
  if (!plan || plan.index.loose || plan.fixed !== paths.length) return undefined;
  const bounds = boundsOf(filter);
  if (!plan.index.fields.slice(0, plan.fixed).every(({ path }) => bounds.get(path)?.points))
    return undefined;
  const repeats = plan.index.multikey.includes(true) ? new Set<number>() : undefined;
  let count = 0;
  for (const { start, end } of plan.intervals) {
    if (!repeats) count += engine.tables.entries.getKeysCount({ start, end });
    else
      for (const key of engine.tables.entries.getKeys({ start, end })) repeats.add(recordOf(key));
  }
  return repeats ? repeats.size : count;
}

/** A condition that an index's entries meet exactly: null is not, being found in empty arrays too. */
function pinned(path: string, condition: unknown): boolean {
  if (path.startsWith('$')) return false;
  if (!isDoc(condition)) return plainValue(condition);
  const names = Object.keys(condition);
  if (!names[0]?.startsWith('$')) return true;
  if (names.length !== 1) return false;
  const operand = condition[names[0]];
  if (names[0] === '$in')
    return Array.isArray(operand) && operand.length > 0 && operand.every(plainValue);
  return names[0] === '$eq' && plainValue(operand);
}

const plainValue = (value: unknown): boolean =>
  value !== null && value !== undefined && !Array.isArray(value) && !(value instanceof BSONRegExp);
