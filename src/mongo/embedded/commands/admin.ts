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
import { databaseSize } from './statistics.ts';

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
  const nameOnly = own(call.command, 'nameOnly') === true;
  const sizes = call.store.catalog.databases().map((name) => {
    const bytes = nameOnly ? 0 : databaseSize(call.store, name);
    const doc: Doc = { name, sizeOnDisk: Long.fromNumber(bytes), empty: false };
    return { doc: nameOnly ? { name } : doc, bytes };
  });
  const found = sizes.filter(({ doc }) => match(doc));
  const databases = found.map(({ doc }) => doc);
  if (nameOnly) return ok({ databases });
  const total = found.reduce((sum, { bytes }) => sum + bytes, 0);
  return ok({
    databases,
    totalSize: Long.fromNumber(total),
    totalSizeMb: Long.fromNumber(Math.floor(total / 2 ** 20)),
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
  validate: { fields: ['full', 'background', 'scandata'], run: validate },
};
