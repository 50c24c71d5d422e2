import type { Collection } from './catalog.ts';
import type { Engine } from './engine.ts';
import { keysOf } from './index-keys.ts';
import { entryKey, numberBytes, recordOf } from './key-bytes.ts';
import type { Records } from './records.ts';

export interface Verdict {
  records: number;
  entries: Record<string, number>;
  errors: string[];
}

/** Reads every document and every index entry of a collection and says where they disagree. */
export function verify(engine: Engine, records: Records, collection: Collection): Verdict {
  engine.refresh();
  const verdict: Verdict = { records: 0, entries: {}, errors: [] };
  const expected = new Map<string, Set<string>>(
    collection.indexes.map(({ name }) => [name, new Set()]),
  );
  const range = { start: numberBytes(collection.id), end: numberBytes(collection.id + 1) };
  for (const key of [...engine.tables.records.getKeys(range)]) {
    verdict.records += 1;
    const record = recordOf(key);
    try {
      const doc = records.read(collection, record);
      if (!doc) continue;
      for (const index of collection.indexes) {
        for (const { bytes } of keysOf(index, doc).keys) {
          expected.get(index.name)?.add(entryKey(index.id, bytes, record).toString('latin1'));
        }
      }
    } catch (error) {
      verdict.errors.push(error instanceof Error ? error.message : String(error));
    }
  }
  for (const index of collection.indexes) {
    const wanted = expected.get(index.name) as Set<string>;
    const entries = { start: numberBytes(index.id), end: numberBytes(index.id + 1) };
    let count = 0;
    for (const key of engine.tables.entries.getKeys(entries)) {
      count += 1;
      if (!wanted.delete(key.toString('latin1'))) {
        verdict.errors.push(
          `index ${index.name} has an entry for record ${recordOf(key)} that no document accounts for`,
        );
      }
    }
    verdict.entries[index.name] = count;
    if (wanted.size > 0) verdict.errors.push(`index ${index.name} lacks ${wanted.size} entries`);
  }
  return verdict;
}
