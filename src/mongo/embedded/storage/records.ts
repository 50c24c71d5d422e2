import { show } from '../bson/show.ts';
import { type Doc, decode, encode, MAX_DOCUMENT_BYTES, own, put } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Catalog, Collection } from './catalog.ts';
import { crc32 } from './checksum.ts';
import type { Engine } from './engine.ts';
import { type DocumentKeys, type Index, type IndexKey, keysOf } from './index-keys.ts';
import { afterPrefix, entryKey, numberBytes, recordKey, recordOf } from './key-bytes.ts';

const PRESENT = Buffer.from([1]);
const CHECKSUM_BYTES = 4;

/** Documents and their index entries, always written together. */
export class Records {
  private readonly engine: Engine;
  private readonly catalog: Catalog;

  constructor(engine: Engine, catalog: Catalog) {
    this.engine = engine;
    this.catalog = catalog;
  }

  read(collection: Collection, record: number): Doc | undefined {
    const stored = this.engine.tables.records.getBinary(recordKey(collection.id, record));
    if (!stored) return undefined;
    const body = stored.subarray(CHECKSUM_BYTES);
    if (crc32(body) !== stored.readUInt32BE(0)) {
      throw new CommandError(
        280,
        `A document of ${collection.db}.${collection.name} is damaged on disk (record ${record}); restore the data folder from a backup.`,
      );
    }
    return decode(body);
  }

  insert(collection: Collection, doc: Doc): number {
    const body = this.encoded(doc, 'insert');
    const found = collection.indexes.map((index) => ({ index, keys: keysOf(index, doc) }));
    const record = collection.nextRecord;
    for (const { index, keys } of found)
      this.refuseDuplicates(collection, index, keys.keys, record);
    collection.nextRecord += 1;
    this.store(collection, record, body);
    for (const { index, keys } of found) this.addEntries(collection, index, keys, record);
    return record;
  }

  /** False where the document is, byte for byte, what it was. */
  replace(collection: Collection, record: number, before: Doc, after: Doc): boolean {
    const body = this.encoded(after, 'update');
    if (body.equals(encode(before))) return false;
    const changes = collection.indexes.map((index) => {
      const old = new Map(
        keysOf(index, before).keys.map((key) => [key.bytes.toString('latin1'), key]),
      );
      const next = keysOf(index, after);
      const added = next.keys.filter((key) => !old.delete(key.bytes.toString('latin1')));
      this.refuseDuplicates(collection, index, added, record);
      return { index, gone: [...old.values()], added: { keys: added, arrays: next.arrays } };
    });
    this.store(collection, record, body);
    for (const { index, gone, added } of changes) {
      for (const key of gone)
        this.engine.tables.entries.removeSync(entryKey(index.id, key.bytes, record));
      this.addEntries(collection, index, added, record);
    }
    return true;
  }

  remove(collection: Collection, record: number, doc: Doc): void {
    const { records, entries } = this.engine.tables;
    for (const index of collection.indexes) {
      for (const key of keysOf(index, doc).keys)
        entries.removeSync(entryKey(index.id, key.bytes, record));
    }
    records.removeSync(recordKey(collection.id, record));
  }

  private encoded(doc: Doc, verb: 'insert' | 'update'): Buffer {
    const body = encode(doc);
    if (body.length <= MAX_DOCUMENT_BYTES) return body;
    throw verb === 'insert'
      ? new CommandError(
          2,
          `object to insert too large. size in bytes: ${body.length}, max size: ${MAX_DOCUMENT_BYTES}`,
        )
      : new CommandError(
          17419,
          `Resulting document after update is larger than ${MAX_DOCUMENT_BYTES}`,
        );
  }

  private store(collection: Collection, record: number, body: Buffer): void {
    const sum = Buffer.alloc(CHECKSUM_BYTES);
    sum.writeUInt32BE(crc32(body));
    this.engine.tables.records.putSync(
      recordKey(collection.id, record),
      Buffer.concat([sum, body]),
    );
  }

  addEntries(collection: Collection, index: Index, found: DocumentKeys, record: number): void {
    for (const key of found.keys) {
      this.engine.tables.entries.putSync(entryKey(index.id, key.bytes, record), PRESENT);
    }
    const multikey = found.arrays.some((array, i) => array && !index.multikey[i]);
    const loose = !index.loose && found.keys.some((key) => key.loose);
    if (!multikey && !loose) return;
    index.multikey = index.multikey.map((before, i) => before || found.arrays[i] === true);
    index.loose ||= loose;
    this.catalog.save(collection);
  }

  refuseDuplicates(collection: Collection, index: Index, keys: IndexKey[], record: number): void {
    if (!index.unique) return;
    for (const key of keys) {
      const prefix = Buffer.concat([numberBytes(index.id), key.bytes]);
      const range = { start: prefix, end: afterPrefix(prefix), limit: 2 };
      for (const entry of this.engine.tables.entries.getKeys(range)) {
        if (entry.length === prefix.length + 6 && recordOf(entry) !== record)
          throw duplicate(collection, index, key);
      }
    }
  }

  dropEntries(index: Index): void {
    const { entries } = this.engine.tables;
    const range = { start: numberBytes(index.id), end: numberBytes(index.id + 1) };
    for (const key of [...entries.getKeys(range)]) entries.removeSync(key);
  }

  dropAll(collection: Collection): void {
    for (const index of collection.indexes) this.dropEntries(index);
    const { records } = this.engine.tables;
    const range = { start: numberBytes(collection.id), end: numberBytes(collection.id + 1) };
    for (const key of [...records.getKeys(range)]) records.removeSync(key);
  }

  size(collection: Collection): { count: number; size: number } {
    const range = { start: numberBytes(collection.id), end: numberBytes(collection.id + 1) };
    const total = { count: 0, size: 0 };
    for (const { value } of this.engine.tables.records.getRange(range)) {
      total.count += 1;
      total.size += value.length - CHECKSUM_BYTES;
    }
    return total;
  }

  indexSize(index: Index): number {
    const range = { start: numberBytes(index.id), end: numberBytes(index.id + 1) };
    let size = 0;
    for (const key of this.engine.tables.entries.getKeys(range)) size += key.length;
    return size;
  }

  count(collection: Collection): number {
    const range = { start: numberBytes(collection.id), end: numberBytes(collection.id + 1) };
    return this.engine.tables.records.getKeysCount(range);
  }
}

function duplicate(collection: Collection, index: Index, key: IndexKey): CommandError {
  const keyPattern: Doc = {};
  const keyValue: Doc = {};
  index.fields.forEach(({ path }, i) => {
    put(keyPattern, path, own(index.spec.key as Doc, path));
    put(keyValue, path, key.values[i] ?? null);
  });
  const space = `${collection.db}.${collection.name}`;
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${space} index: ${index.name} dup key: ${show(keyValue)}`,
    { keyPattern, keyValue },
  );
}
