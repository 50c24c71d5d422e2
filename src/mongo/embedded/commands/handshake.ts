import os from 'node:os';
import {
  type Doc,
  Double,
  Int32,
  Long,
  MAX_DOCUMENT_BYTES,
  MAX_MESSAGE_BYTES,
} from '../bson/values.ts';
import { type Call, type CommandTable, ok } from './context.ts';

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

function hostInfo(call: Call): Doc {
  const megabytes = Long.fromNumber(Math.floor(os.totalmem() / 2 ** 20));
  return ok({
    system: {
      currentTime: call.store.now(),
      hostname: os.hostname(),
      cpuAddrSize: new Int32(64),
      memSizeMB: megabytes,
      memLimitMB: megabytes,
      numCores: new Int32(os.cpus().length),
      cpuArch: os.machine(),
      numaEnabled: false,
    },
    os: { type: os.type(), name: os.type(), version: os.release() },
    extra: {},
  });
}

const HELLO_FIELDS = [
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

const nothing = (): Doc => ok();
const sayHello = { fields: HELLO_FIELDS, run: hello };
const sessions = { fields: [], run: nothing };

export const HANDSHAKE_COMMANDS: CommandTable = {
  hello: sayHello,
  isMaster: sayHello,
  ismaster: sayHello,
  ping: { fields: [], run: nothing },
  buildInfo: { fields: [], run: buildInfo },
  buildinfo: { fields: [], run: buildInfo },
  endSessions: sessions,
  refreshSessions: sessions,
  killSessions: sessions,
  hostInfo: { fields: [], run: hostInfo },
  serverStatus: { fields: [], run: serverStatus },
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
