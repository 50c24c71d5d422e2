import type { Doc } from '../bson/values.ts';
import type { SortPart } from '../query/sort.ts';
import { type Bounds, boundsOf, implies } from './bounds.ts';
import type { Collection } from './catalog.ts';
import type { Engine } from './engine.ts';
import type { Index } from './index-keys.ts';
import { type Plan, planFor } from './intervals.ts';

export type { Plan } from './intervals.ts';

/** Beyond this many entries it does not matter any more which of two plans has fewer. */
const ENOUGH = 256;

/** The best index for a filter and a sort; undefined where reading every document is all there is. */
export function choosePlan(
  engine: Engine,
  collection: Collection,
  filter: Doc,
  sort: SortPart[],
): Plan | undefined {
  const bounds = boundsOf(filter);
  const candidates: Plan[] = [];
  for (const index of collection.indexes) {
    if (!usable(index, filter, bounds)) continue;
    for (const variant of variants(index, bounds)) {
      const plan = planFor(index, variant, sort);
      if (plan?.single) return plan;
      if (plan) candidates.push(plan);
    }
  }
  if (candidates.length < 2) return candidates[0];
  const costs = candidates.map((plan) => ({ plan, cost: costOf(engine, plan) }));
  return costs.reduce((best, one) => (one.cost < best.cost ? one : best)).plan;
}

function usable(index: Index, filter: Doc, bounds: Map<string, Bounds>): boolean {
  if (index.sparse && !index.fields.some(({ path }) => bounds.get(path)?.present)) return false;
  return !index.partial || implies(filter, index.partial, bounds);
}

/** One way to read the filter for each value of a `$all` on the index's first such field. */
function variants(index: Index, bounds: Map<string, Bounds>): Map<string, Bounds>[] {
  for (const { path } of index.fields) {
    const found = bounds.get(path);
    if (!found?.choices || found.points) continue;
    return found.choices.map((value) => new Map(bounds).set(path, { ...found, points: [value] }));
  }
  return [bounds];
}

/** How many entries a plan reads, counted up to the point where an order for free weighs more. */
function costOf(engine: Engine, plan: Plan): number {
  let count = 0;
  for (const { start, end } of plan.bounded ? plan.intervals : []) {
    const range = { start, end, limit: ENOUGH - count };
    for (const _ of engine.tables.entries.getKeys(range)) count += 1;
    if (count >= ENOUGH) break;
  }
  if (plan.bounded && count < ENOUGH) return count;
  return ENOUGH + (plan.sorted ? 0 : 1000) - plan.score;
}
