import type { Doc } from '../bson/values.ts';
import type { Store } from '../commands/context.ts';
import { ITEMS_AND_ARRAY, visit } from '../query/path.ts';
import type { Collection } from './catalog.ts';
import type { Index } from './index-keys.ts';
import { choosePlan } from './planner.ts';
import { scan } from './scan.ts';

const BATCH = 1000;

/** Removes what the TTL indexes say has expired; resolves to how many documents that were. */
export async function removeExpired(store: Store): Promise<number> {
  let removed = 0;
  for (const collection of store.catalog.all()) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds === undefined) continue;
      for (;;) {
        const gone = await store.engine.write(() => removeBatch(store, collection, index));
        removed += gone;
        if (gone < BATCH) break;
      }
    }
  }
  return removed;
}

function removeBatch(store: Store, collection: Collection, index: Index): number {
  if (collection.dropped) return 0;
  const path = index.fields[0]?.path ?? '';
  const limit = new Date(store.now().getTime() - (index.expireAfterSeconds ?? 0) * 1000);
  const filter: Doc = { ...index.partial, [path]: { $lte: limit } };
  const expired = (doc: Doc): boolean => {
    if (!index.inPartial(doc)) return false;
    return visit(
      doc,
      path.split('.'),
      ITEMS_AND_ARRAY,
      (value) => value instanceof Date && value <= limit,
    );
  };
  const plan = choosePlan(store.engine, collection, filter, []);
  const found: { record: number; doc: Doc }[] = [];
  for (const one of scan(store.engine, store.records, collection, { plan, match: expired })) {
    found.push(one);
    if (found.length === BATCH) break;
  }
  for (const { record, doc } of found) store.records.remove(collection, record, doc);
  return found.length;
}
