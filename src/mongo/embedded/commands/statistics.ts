import { type Doc, Double, Int32, isDoc, isNumber, own, toDouble } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Collection } from '../storage/catalog.ts';
import { collectionName } from './arguments.ts';
import { type Call, type CommandTable, ok, type Store } from './context.ts';

/** In bytes, without the empty room in the file, which all collections share. */
interface Sizes {
  count: number;
  size: number;
  indexSizes: Record<string, number>;
}

function sizesOf(store: Store, collection: Collection): Sizes {
  store.engine.refresh();
  const sizes: Sizes = { ...store.records.size(collection), indexSizes: {} };
  for (const index of collection.indexes)
    sizes.indexSizes[index.name] = store.records.indexSize(index);
  return sizes;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Whole numbers as the narrowest type that holds them, which is how the server gives its sizes. */
const whole = (value: number): unknown => {
  const number = Math.floor(value);
  return number <= 0x7fffffff ? new Int32(number) : new Double(number);
};

function scaleOf(value: unknown): number {
  if (value === undefined || value === null) return 1;
  const scale = isNumber(value) ? Math.trunc(toDouble(value)) : Number.NaN;
  if (!(scale >= 1))
    throw new CommandError(51024, `BSON field 'scale' value must be >= 1, actual value '${value}'`);
  return scale;
}

/** What `collStats` and the stage `$collStats` say of the space a collection takes. */
export function storageStats(store: Store, collection: Collection, scaledBy: unknown): Doc {
  const scale = scaleOf(scaledBy);
  const { count, size, indexSizes } = sizesOf(store, collection);
  const indexes = sum(Object.values(indexSizes));
  const average = count > 0 ? { avgObjSize: whole(size / count) } : {};
  return {
    size: whole(size / scale),
    count: whole(count),
    ...average,
    storageSize: whole(size / scale),
    freeStorageSize: whole(0),
    capped: false,
    nindexes: whole(collection.indexes.length),
    indexBuilds: [],
    totalIndexSize: whole(indexes / scale),
    totalSize: whole((size + indexes) / scale),
    indexSizes: Object.fromEntries(
      Object.entries(indexSizes).map(([name, bytes]) => [name, whole(bytes / scale)]),
    ),
    scaleFactor: whole(scale),
  };
}

function collStats(call: Call): Doc {
  const name = collectionName(call);
  const { store, db, command } = call;
  const ns = `${db}.${name}`;
  const collection = store.catalog.find(db, name);
  if (collection) return ok({ ns, ...storageStats(store, collection, own(command, 'scale')) });
  const nothing = ['size', 'count', 'storageSize', 'totalSize', 'nindexes', 'totalIndexSize'];
  const zeros = Object.fromEntries(nothing.map((field) => [field, whole(0)]));
  return ok({ ns, ...zeros, indexSizes: {}, scaleFactor: whole(scaleOf(own(command, 'scale'))) });
}

/** The bytes of all documents and index entries of a database. */
export function databaseSize(store: Store, db: string): number {
  const all = store.catalog.list(db).map((collection) => sizesOf(store, collection));
  return sum(all.map(({ size, indexSizes }) => size + sum(Object.values(indexSizes))));
}

function dbStats(call: Call): Doc {
  const { store, db, command } = call;
  const scale = scaleOf(own(command, 'scale'));
  const collections = store.catalog.list(db);
  const all = collections.map((collection) => sizesOf(store, collection));
  const objects = sum(all.map(({ count }) => count));
  const size = sum(all.map((one) => one.size));
  const indexSize = sum(all.flatMap(({ indexSizes }) => Object.values(indexSizes)));
  return ok({
    db,
    collections: new Double(collections.length),
    views: new Double(0),
    objects: new Double(objects),
    avgObjSize: new Double(objects > 0 ? size / objects : 0),
    dataSize: new Double(size / scale),
    storageSize: new Double(size / scale),
    indexes: new Double(sum(collections.map(({ indexes }) => indexes.length))),
    indexSize: new Double(indexSize / scale),
    totalSize: new Double((size + indexSize) / scale),
    scaleFactor: new Double(scale),
  });
}

/** The stage a pipeline may begin with to be told of its collection instead of its documents. */
export function collStatsStage(call: Call, name: string, spec: unknown): Doc {
  const { store, db } = call;
  if (!isDoc(spec))
    throw new CommandError(5447000, '$collStats must take a nested object but found a value');
  const collection = store.catalog.find(db, name);
  const out: Doc = { ns: `${db}.${name}`, host: 'localhost', localTime: store.now() };
  for (const part of Object.keys(spec)) {
    if (part !== 'storageStats' && part !== 'count') {
      throw new CommandError(40415, `BSON field '$collStats.${part}' is an unknown field.`);
    }
    if (!collection) {
      throw new CommandError(
        26,
        `Unable to retrieve ${part} in $collStats stage :: caused by :: Collection [${db}.${name}] not found.`,
      );
    }
    const options = isDoc(spec[part]) ? spec[part] : {};
    out[part] =
      part === 'count'
        ? whole(store.records.count(collection))
        : storageStats(store, collection, own(options, 'scale'));
  }
  return out;
}

export const STATISTICS_COMMANDS: CommandTable = {
  collStats: { fields: ['scale'], run: collStats },
  collstats: { fields: ['scale'], run: collStats },
  dbStats: { fields: ['scale', 'freeStorage'], run: dbStats },
  dbstats: { fields: ['scale', 'freeStorage'], run: dbStats },
};
