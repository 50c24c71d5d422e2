import { Binary, type Doc, Int32, Long, own } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { parseFilter } from '../query/match.ts';
import { verify } from '../storage/verify.ts';
import {
  collectionName,
  docField,
  refuseCollation,
  refuseOptions,
  textField,
} from './arguments.ts';
import { type Call, type CommandTable, ok } from './context.ts';
import { FIRST_BATCH } from './cursors.ts';

function listCollections(call: Call): Doc {
  const match = parseFilter(docField(call.command, 'filter') ?? {});
  const nameOnly = own(call.command, 'nameOnly') === true;
  const all = call.store.catalog.list(call.db).map(({ name, uuid, indexes }): Doc => {
    const short: Doc = { name, type: 'collection' };
    if (nameOnly) return short;
    return {
      ...short,
      options: {},
      info: { readOnly: false, uuid: new Binary(uuid, 4) },
      idIndex: indexes.find((index) => index.name === '_id_')?.spec,
    };
  });
  const ns = `${call.db}.$cmd.listCollections`;
  const batch = call.store.cursors.start(ns, all.filter(match)[Symbol.iterator](), {
    batchSize: FIRST_BATCH * 100,
  });
  return ok({ cursor: { id: batch.id, ns, firstBatch: batch.docs } });
}

const CREATE_REFUSED = [
  'capped',
  'timeseries',
  'validator',
  'viewOn',
  'pipeline',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'encryptedFields',
  'expireAfterSeconds',
  'size',
  'max',
  'storageEngine',
  'indexOptionDefaults',
  'idIndex',
  'validationLevel',
  'validationAction',
];

function create(call: Call): Promise<Doc> {
  const name = collectionName(call);
  refuseOptions(call.command, CREATE_REFUSED);
  refuseCollation(call.command);
  return call.store.engine.write(() => {
    call.store.catalog.findOrCreate(call.db, name);
    return ok();
  });
}

function drop(call: Call): Promise<Doc> {
  const { store, db } = call;
  const name = collectionName(call);
  return store.engine.write(() => {
    const collection = store.catalog.find(db, name);
    if (!collection) return ok();
    store.records.dropAll(collection);
    store.catalog.drop(collection);
    return ok({ nIndexesWas: new Int32(collection.indexes.length), ns: `${db}.${name}` });
  });
}

function dropDatabase(call: Call): Promise<Doc> {
  const { store, db } = call;
  return store.engine.write(() => {
    const all = store.catalog.list(db);
    for (const collection of all) {
      store.records.dropAll(collection);
      store.catalog.drop(collection);
    }
    return ok(all.length > 0 ? { dropped: db } : {});
  });
}

function namespaceField(command: Doc, field: string): string {
  const name = textField(command, field);
  if (name === undefined) {
    throw new CommandError(
      40414,
      `BSON field 'renameCollection.${field}' is missing but a required field`,
    );
  }
  const [db, collection] = split(name);
  if (db === '' || collection === '')
    throw new CommandError(73, `Invalid namespace specified '${name}'`);
  return name;
}

function split(namespace: string): [string, string] {
  const [db = ''] = namespace.split('.', 1);
  return [db, namespace.slice(db.length + 1)];
}

function renameCollection(call: Call): Promise<Doc> {
  const { store, command } = call;
  if (call.db !== 'admin') {
    throw new CommandError(13, 'renameCollection may only be run against the admin database.');
  }
  const [from, to] = [namespaceField(command, 'renameCollection'), namespaceField(command, 'to')];
  return store.engine.write(() => {
    const collection = store.catalog.find(...split(from));
    if (!collection) throw new CommandError(26, `Source collection ${from} does not exist`);
    const target = store.catalog.find(...split(to));
    if (from === to) throw new CommandError(20, "Can't rename a collection to itself");
    if (target && own(command, 'dropTarget') !== true)
      throw new CommandError(48, 'target namespace exists');
    if (target) {
      store.records.dropAll(target);
      store.catalog.drop(target);
    }
    store.catalog.rename(collection, ...split(to));
    return ok();
  });
}

function listDatabases(call: Call): Doc {
  const match = parseFilter(docField(call.command, 'filter') ?? {});
  const databases = call.store.catalog
    .databases()
    .map((name): Doc => ({ name, sizeOnDisk: Long.fromNumber(0), empty: false }))
    .filter(match);
  if (own(call.command, 'nameOnly') === true) {
    return ok({ databases: databases.map(({ name }) => ({ name })) });
  }
  return ok({ databases, totalSize: Long.fromNumber(0), totalSizeMb: Long.fromNumber(0) });
}

function collStats(call: Call): Doc {
  const name = collectionName(call);
  const collection = call.store.catalog.find(call.db, name);
  return ok({
    ns: `${call.db}.${name}`,
    count: new Int32(collection ? call.store.records.count(collection) : 0),
    nindexes: new Int32(collection?.indexes.length ?? 0),
  });
}

function validate(call: Call): Doc {
  const { store, db } = call;
  const name = collectionName(call);
  const collection = store.catalog.find(db, name);
  if (!collection)
    throw new CommandError(26, `Collection '${db}.${name}' does not exist to validate.`);
  const { records, entries, errors } = verify(store.engine, store.records, collection);
  return ok({
    ns: `${db}.${name}`,
    nrecords: new Int32(records),
    nIndexes: new Int32(collection.indexes.length),
    keysPerIndex: entries,
    valid: errors.length === 0,
    warnings: [],
    errors,
  });
}

export const ADMIN_COMMANDS: CommandTable = {
  listCollections: {
    fields: ['filter', 'nameOnly', 'cursor', 'authorizedCollections'],
    run: listCollections,
  },
  create: { fields: [...CREATE_REFUSED, 'collation', 'autoIndexId'], run: create },
  drop: { fields: [], run: drop },
  dropDatabase: { fields: [], run: dropDatabase },
  renameCollection: { fields: ['to', 'dropTarget'], run: renameCollection },
  listDatabases: { fields: ['filter', 'nameOnly', 'authorizedDatabases'], run: listDatabases },
  collStats: { fields: ['scale'], run: collStats },
  validate: { fields: ['full', 'background'], run: validate },
};
