import {
  Binary,
  type Doc,
  Double,
  Int32,
  Long,
  MAX_DOCUMENT_BYTES,
  MAX_MESSAGE_BYTES,
  own,
} from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { parseFilter } from '../query/match.ts';
import { verify } from '../storage/verify.ts';
import { collectionName, docField, refuseCollation, refuseOptions } from './arguments.ts';
import { type Call, type CommandTable, ok } from './context.ts';
import { FIRST_BATCH } from './cursors.ts';

/** The server version whose behaviour this store keeps to. */
const VERSION = [7, 0, 0, 0];
const WIRE_VERSION = 21;

function hello(call: Call): Doc {
  const legacy = Object.keys(call.command)[0] !== 'hello';
  return ok({
    helloOk: true,
    [legacy ? 'ismaster' : 'isWritablePrimary']: true,
    maxBsonObjectSize: new Int32(MAX_DOCUMENT_BYTES),
    maxMessageSizeBytes: new Int32(MAX_MESSAGE_BYTES),
    maxWriteBatchSize: new Int32(100_000),
    localTime: new Date(),
    logicalSessionTimeoutMinutes: new Int32(30),
    connectionId: new Int32(call.connection),
    minWireVersion: new Int32(0),
    maxWireVersion: new Int32(WIRE_VERSION),
    readOnly: false,
  });
}

function buildInfo(): Doc {
  return ok({
    version: VERSION.slice(0, 3).join('.'),
    gitVersion: 'none',
    modules: [],
    versionArray: VERSION.map((part) => new Int32(part)),
    bits: new Int32(64),
    debug: false,
    maxBsonObjectSize: new Int32(MAX_DOCUMENT_BYTES),
    storageEngines: ['lmdb'],
  });
}

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
  const batch = call.store.cursors.start(
    ns,
    all.filter(match)[Symbol.iterator](),
    FIRST_BATCH * 100,
    false,
  );
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

function renameCollection(call: Call): Promise<Doc> {
  const { store, command } = call;
  const [from, to] = [String(command.renameCollection), String(command.to)];
  const split = (ns: string): [string, string] => [
    ns.slice(0, ns.indexOf('.')),
    ns.slice(ns.indexOf('.') + 1),
  ];
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

function serverStatus(call: Call): Doc {
  return ok({
    host: 'localhost',
    version: VERSION.slice(0, 3).join('.'),
    process: 'mongod',
    pid: Long.fromNumber(process.pid),
    uptime: new Double((Date.now() - call.store.started) / 1000),
    storageEngine: { name: 'lmdb', persistent: true },
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

const nothing = (): Doc => ok();

const sessions = { fields: [], run: nothing };

export const ADMIN_COMMANDS: CommandTable = {
  hello: { fields: HELLO_FIELDS(), run: hello },
  isMaster: { fields: HELLO_FIELDS(), run: hello },
  ismaster: { fields: HELLO_FIELDS(), run: hello },
  ping: { fields: [], run: nothing },
  buildInfo: { fields: [], run: buildInfo },
  buildinfo: { fields: [], run: buildInfo },
  endSessions: sessions,
  refreshSessions: sessions,
  killSessions: sessions,
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
  serverStatus: { fields: [], run: serverStatus },
  validate: { fields: ['full', 'background'], run: validate },
  connectionStatus: {
    fields: ['showPrivileges'],
    run: () =>
      ok({
        authInfo: {
          authenticatedUsers: [],
          authenticatedUserRoles: [],
          authenticatedUserPrivileges: [],
        },
      }),
  },
  whatsmyuri: { fields: [], run: () => ok({ you: 'localhost' }) },
};

function HELLO_FIELDS(): string[] {
  return [
    'helloOk',
    'client',
    'compression',
    'topologyVersion',
    'maxAwaitTimeMS',
    'loadBalanced',
    'speculativeAuthenticate',
    'saslSupportedMechs',
    'hostInfo',
    'backpressure',
  ];
}
