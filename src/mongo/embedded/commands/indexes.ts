import { compare } from '../bson/compare.ts';
import { type Doc, Int32, isDoc, isNumber, own, plainNumber, put } from '../bson/values.ts';
import { CommandError, typeMismatch } from '../errors.ts';
import { isIndex } from '../query/path.ts';
import type { Collection } from '../storage/catalog.ts';
import { keysOf } from '../storage/index-keys.ts';
import { scan } from '../storage/scan.ts';
import { collectionName, docsField, refuseCollation } from './arguments.ts';
import { type Call, type CommandTable, ok } from './context.ts';
import { FIRST_BATCH } from './cursors.ts';

const KNOWN = new Set([
  'key',
  'name',
  'v',
  'ns',
  'unique',
  'sparse',
  'background',
  'expireAfterSeconds',
  'partialFilterExpression',
  'collation',
]);
const REFUSED = [
  'hidden',
  'storageEngine',
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'wildcardProjection',
  'prepareUnique',
  'clustered',
];
const PARTIAL_OPERATORS = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in']);

function readSpec(given: Doc): Doc {
  const key = own(given, 'key');
  if (!isDoc(key)) throw typeMismatch("The field 'key' must be an object");
  for (const option of Object.keys(given)) {
    if (KNOWN.has(option)) continue;
    if (REFUSED.includes(option))
      throw new CommandError(67, `the index option '${option}' is not supported by this store`);
    throw new CommandError(197, `The field '${option}' is not valid for an index specification.`);
  }
  checkKey(key);
  refuseCollation(given);
  const name = own(given, 'name');
  if (typeof name !== 'string' || name === '') {
    throw new CommandError(9, "The 'name' field is a required property of an index specification");
  }
  const spec: Doc = { v: new Int32(2), key, name };
  for (const flag of ['unique', 'sparse']) if (truthy(own(given, flag))) spec[flag] = true;
  const partial = own(given, 'partialFilterExpression');
  if (partial !== undefined) {
    if (!isDoc(partial))
      throw typeMismatch("The field 'partialFilterExpression' must be an object");
    checkPartial(partial);
    if (spec.sparse)
      throw new CommandError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
    spec.partialFilterExpression = partial;
  }
  addExpiry(spec, key, own(given, 'expireAfterSeconds'));
  return spec;
}

const truthy = (value: unknown): boolean =>
  value === true || (isNumber(value) && Number(plainNumber(value)) !== 0);

function addExpiry(spec: Doc, key: Doc, seconds: unknown): void {
  if (seconds === undefined) return;
  if (!isNumber(seconds))
    throw new CommandError(67, "TTL index 'expireAfterSeconds' option must be numeric");
  const number = Number(plainNumber(seconds));
  if (!(number >= 0) || number > 2 ** 31 - 1) {
    throw new CommandError(
      67,
      `TTL index 'expireAfterSeconds' option must be within an acceptable range, try a different number`,
    );
  }
  if (Object.keys(key).length !== 1) {
    throw new CommandError(
      67,
      'TTL indexes are single-field indexes, compound indexes do not support TTL',
    );
  }
  if (Object.hasOwn(key, '_id'))
    throw new CommandError(
      197,
      "The field 'expireAfterSeconds' is not valid for an _id index specification.",
    );
  spec.expireAfterSeconds = new Int32(Math.trunc(number));
}

function checkKey(key: Doc): void {
  const paths = Object.keys(key);
  if (paths.length === 0) throw new CommandError(67, 'Index keys cannot be an empty object.');
  if (paths.length > 16)
    throw new CommandError(67, 'this store supports at most 16 fields in an index');
  for (const path of paths) {
    const value = key[path];
    if (typeof value === 'string') throw new CommandError(67, `Unknown index plugin '${value}'`);
    if (!isNumber(value) || !(Math.abs(Number(plainNumber(value))) > 0)) {
      throw new CommandError(
        67,
        `Values in v:2 index key pattern cannot be of this kind: ${path}. Only numbers > 0, numbers < 0, and strings are allowed.`,
      );
    }
    const parts = path.split('.');
    if (parts.includes('')) throw new CommandError(67, 'Index keys cannot contain an empty field.');
    if (parts.some((part) => part.startsWith('$'))) {
      throw new CommandError(
        67,
        "Index key contains an illegal field name: field name starts with '$'.",
      );
    }
    if (parts.some(isIndex))
      throw new CommandError(
        67,
        `an index on a position in an array (${path}) is not supported by this store`,
      );
  }
}

function checkPartial(partial: Doc): void {
  for (const key of Object.keys(partial)) {
    const value = partial[key];
    if (key === '$and' && Array.isArray(value)) {
      for (const branch of value) checkPartial(branch as Doc);
      continue;
    }
    const operators = isDoc(value) ? Object.keys(value).filter((name) => name.startsWith('$')) : [];
    const wrong = key.startsWith('$')
      ? key
      : operators.find((name) => !PARTIAL_OPERATORS.has(name));
    const never = isDoc(value) && Object.hasOwn(value, '$exists') && !truthy(value.$exists);
    if (wrong || never) {
      throw new CommandError(
        67,
        `unsupported expression in partial index: ${wrong ?? '$exists: false'}`,
      );
    }
  }
}

/** True where an index like it is there already; throws where one stands in its way. */
function alreadyThere(collection: Collection, spec: Doc): boolean {
  for (const { spec: other } of collection.indexes) {
    const sameName = other.name === spec.name;
    const sameKey =
      Object.keys(other.key as Doc).join() === Object.keys(spec.key as Doc).join() &&
      compare(other.key, spec.key) === 0;
    const samePartial =
      compare(other.partialFilterExpression ?? null, spec.partialFilterExpression ?? null) === 0;
    if (sameName && !sameKey) {
      throw new CommandError(
        86,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${spec.name}`,
      );
    }
    if (!sameKey || (!samePartial && !sameName)) continue;
    if (spec.name === '_id_') return true;
    const same = ['unique', 'sparse', 'expireAfterSeconds'].every(
      (name) => compare(other[name] ?? null, spec[name] ?? null) === 0,
    );
    if (sameName && same && samePartial) return true;
    if (sameName)
      throw new CommandError(
        86,
        `An equivalent index already exists with the same name but different options. Requested index: ${spec.name}`,
      );
    throw new CommandError(85, `Index already exists with a different name: ${other.name}`);
  }
  return false;
}

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
    const missing = specs.filter((spec) => !alreadyThere(collection, spec));
    try {
      for (const spec of missing) build(call, collection, spec);
    } catch (error) {
      for (const index of collection.indexes.splice(before)) store.records.dropEntries(index);
      store.catalog.save(collection);
      throw error;
    }
    const note = missing.length === 0 ? { note: 'all indexes already exist' } : {};
    return ok({
      numIndexesBefore: new Int32(before),
      numIndexesAfter: new Int32(collection.indexes.length),
      createdCollectionAutomatically: !existed,
      ...note,
    });
  });
}

function existing(call: Call, name: string): Collection {
  const collection = call.store.catalog.find(call.db, name);
  if (!collection) throw new CommandError(26, `ns does not exist: ${call.db}.${name}`);
  return collection;
}

function listIndexes(call: Call): Doc {
  const name = collectionName(call);
  const specs = existing(call, name).indexes.map(({ spec }) => {
    const out: Doc = {};
    for (const key of Object.keys(spec)) put(out, key, spec[key]);
    return out;
  });
  const batch = call.store.cursors.start(
    `${call.db}.${name}`,
    specs[Symbol.iterator](),
    FIRST_BATCH,
    false,
  );
  return ok({ cursor: { firstBatch: batch.docs, id: batch.id, ns: `${call.db}.${name}` } });
}

function dropIndexes(call: Call): Promise<Doc> {
  const { store } = call;
  const name = collectionName(call);
  const wanted = own(call.command, 'index');
  return store.engine.write(() => {
    const collection = existing(call, name);
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
