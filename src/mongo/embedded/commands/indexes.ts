import { compare } from '../bson/compare.ts';
import { show } from '../bson/show.ts';
import { type Doc, Int32, own, put } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Collection } from '../storage/catalog.ts';
import { keysOf } from '../storage/index-keys.ts';
import { scan } from '../storage/scan.ts';
import { collectionName, docsField } from './arguments.ts';
import { type Call, type CommandTable, ok } from './context.ts';
import { FIRST_BATCH } from './cursors.ts';
import { readSpec } from './index-spec.ts';

/** True where an index like it is there already; throws where one stands in its way. */
function alreadyThere({ indexes }: Collection, spec: Doc): boolean {
  const named = indexes.find(({ name }) => name === spec.name);
  const requested = `Requested index: ${show(spec)}, existing index:`;
  if (named && !equivalent(named.spec, spec)) {
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. ${requested} ${show(named.spec)}`,
    );
  }
  const like = named ?? indexes.find((index) => equivalent(index.spec, spec));
  if (!like) return false;
  if (like.name === '_id_') return true;
  const field = 'expireAfterSeconds';
  const identical = compare(like.spec[field] ?? null, spec[field] ?? null) === 0;
  if (identical && named) return true;
  throw new CommandError(
    85,
    identical
      ? `Index already exists with a different name: ${like.name}`
      : `An equivalent index already exists with ${named ? 'the same name but different' : 'a different name and'} options. ${requested} ${show(like.spec)}`,
  );
}

const IDENTIFYING = ['key', 'unique', 'sparse', 'partialFilterExpression'];

/** Two such indexes cannot both be: their other options do not tell them apart. */
const equivalent = (one: Doc, other: Doc): boolean =>
  IDENTIFYING.every((field) => compare(one[field] ?? null, other[field] ?? null) === 0);

function build(call: Call, collection: Collection, spec: Doc): void {
  const { catalog, records, engine } = call.store;
  const index = catalog.makeIndex(spec);
  try {
    for (const { record, doc } of scan(engine, records, collection, {
      plan: undefined,
      match: () => true,
    })) {
      const found = keysOf(index, doc);
      records.refuseDuplicates(collection, index, found.keys, record);
      records.addEntries(collection, index, found, record);
    }
  } catch (error) {
    records.dropEntries(index);
    throw error;
  }
  collection.indexes.push(index);
  catalog.save(collection);
}

function createIndexes(call: Call): Promise<Doc> {
  const { store, db } = call;
  const name = collectionName(call);
  const specs = docsField(call.command, 'indexes').map(readSpec);
  if (specs.length === 0) throw new CommandError(2, 'Must specify at least one index to create');
  return store.engine.write(() => {
    const existed = store.catalog.find(db, name) !== undefined;
    const collection = store.catalog.findOrCreate(db, name);
    const before = collection.indexes.length;
    try {
      for (const spec of specs) if (!alreadyThere(collection, spec)) build(call, collection, spec);
    } catch (error) {
      for (const index of collection.indexes.splice(before)) store.records.dropEntries(index);
      store.catalog.save(collection);
      throw error;
    }
    const note = collection.indexes.length === before ? { note: 'all indexes already exist' } : {};
    return ok({
      numIndexesBefore: new Int32(before),
      numIndexesAfter: new Int32(collection.indexes.length),
      createdCollectionAutomatically: !existed,
      ...note,
    });
  });
}

function existing(call: Call, name: string, words = 'ns does not exist:'): Collection {
  const collection = call.store.catalog.find(call.db, name);
  if (!collection) throw new CommandError(26, `${words} ${call.db}.${name}`);
  return collection;
}

function listIndexes(call: Call): Doc {
  const name = collectionName(call);
  const specs = existing(call, name).indexes.map(({ spec }) => {
    const out: Doc = {};
    for (const key of Object.keys(spec)) put(out, key, spec[key]);
    return out;
  });
  const batch = call.store.cursors.start(`${call.db}.${name}`, specs[Symbol.iterator](), {
    batchSize: FIRST_BATCH,
  });
  return ok({ cursor: { firstBatch: batch.docs, id: batch.id, ns: `${call.db}.${name}` } });
}

function dropIndexes(call: Call): Promise<Doc> {
  const { store } = call;
  const name = collectionName(call);
  const wanted = own(call.command, 'index');
  return store.engine.write(() => {
    const collection = existing(call, name, 'ns not found');
    const before = collection.indexes.length;
    const gone = chosen(collection, wanted);
    collection.indexes = collection.indexes.filter((index) => !gone.includes(index));
    for (const index of gone) store.records.dropEntries(index);
    store.catalog.save(collection);
    return ok({ nIndexesWas: new Int32(before) });
  });
}

function chosen(collection: Collection, wanted: unknown): Collection['indexes'] {
  if (wanted === '*') return collection.indexes.filter(({ name }) => name !== '_id_');
  const names = Array.isArray(wanted) ? wanted : [wanted];
  return names.map((one) => {
    const index = collection.indexes.find(({ name, spec }) =>
      typeof one === 'string' ? name === one : compare(spec.key, one) === 0,
    );
    if (!index) {
      throw new CommandError(
        27,
        typeof one === 'string'
          ? `index not found with name [${one}]`
          : "can't find index with key",
      );
    }
    if (index.name === '_id_') throw new CommandError(72, 'cannot drop _id index');
    return index;
  });
}

export const INDEX_COMMANDS: CommandTable = {
  createIndexes: { fields: ['indexes', 'commitQuorum'], run: createIndexes },
  listIndexes: { fields: ['cursor'], run: listIndexes },
  dropIndexes: { fields: ['index'], run: dropIndexes },
};
