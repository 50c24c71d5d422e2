import mongoose, { type Connection, type ConnectOptions } from 'mongoose';
import { StoreUnreachableError } from './turn-limit.ts';

/**
 * How long the driver waits (ms), unless the URI says otherwise: for a reachable server, which a turn
 * must not outwait; for a new connection; between two looks at a server; and for the answer to one
 * command, after which the connection counts as dead. A server that falls silent without closing
 * anything is noticed within `connectTimeoutMS` and `heartbeatFrequencyMS` together.
 */
const LIMITS = {
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 3_000,
  heartbeatFrequencyMS: 5_000,
  socketTimeoutMS: 20_000,
};

/** How often the line is looked at, and how long a new one may take to prove that the old one is stuck (ms). */
const LOOK_EVERY_MS = 3_000;
const PROOF_MS = 1_500;

/**
 * Connects to the database the URI names, built-in or not. Credentials, TLS and all other options
 * are the URI's own. Rejects when no server answers in five seconds.
 */
export async function connect(uri: string): Promise<Connection> {
  const options: ConnectOptions = {
    ...Object.fromEntries(Object.entries(LIMITS).filter(([name]) => !names(uri, name))),
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    sanitizeFilter: true,
    ignoreUndefined: true,
    writeConcern: {
      ...(names(uri, 'w') ? {} : { w: 'majority' }),
      ...(names(uri, 'journal') || names(uri, 'j') ? {} : { journal: true }),
    },
    ...(names(uri, 'readConcernLevel') ? {} : { readConcern: { level: 'majority' } }),
  };
  const connection = mongoose.createConnection(uri, options);
  connection.set('strictQuery', 'throw');
  await connection.asPromise();
  keepUsable(connection, uri, options);
  return connection;
}

/**
 * The driver can lose sight for ever of a server whose connections ended at an unlucky moment: it
 * says that there is none while a new client finds it at once. Then the connection is opened anew.
 */
function keepUsable(connection: Connection, uri: string, options: ConnectOptions): void {
  let looking = false;
  let reopening = false;
  let stopped = false;
  const look = async () => {
    if (await answers(() => connection.db?.command({ ping: 1 }))) return;
    const fresh = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: PROOF_MS });
    const stuck = await answers(() => fresh.db().command({ ping: 1 }));
    await fresh.close();
    if (!stuck || stopped) return;
    reopening = true;
    await connection.close();
    await connection.openUri(uri, options);
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look()
      .catch(() => undefined)
      .finally(() => {
        looking = false;
        reopening = false;
      });
  }, LOOK_EVERY_MS);
  timer.unref();
  connection.on('close', () => {
    if (reopening) return;
    stopped = true;
    clearInterval(timer);
  });
}

async function answers(ping: () => Promise<unknown> | undefined): Promise<boolean> {
  try {
    return (await ping()) !== undefined;
  } catch {
    return false;
  }
}

function names(uri: string, option: string): boolean {
  return new RegExp(`\\?(.*&)?${option}=`, 'i').test(uri);
}

/** Whether the server refused a write because a unique key exists. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 11000;
}

/** What calls under way get when their connection is opened anew. */
const WHILE_REOPENING = [
  'MongoClientClosedError',
  'MongoPoolClosedError',
  'MongoServerClosedError',
  'MongoExpiredSessionError',
];

/**
 * What a server answers that is no primary (any more) or shuts down: 91 ShutdownInProgress,
 * 189 PrimarySteppedDown, 10107 NotWritablePrimary, 11600 InterruptedAtShutdown,
 * 11602 InterruptedDueToReplStateChange, 13435 NotPrimaryNoSecondaryOk, 13436 NotPrimaryOrSecondary.
 */
const LEAVING = [91, 189, 10107, 11600, 11602, 13435, 13436];

/** Whether the error says that the database cannot be reached now, rather than that a call was wrong. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof StoreUnreachableError ||
    error instanceof mongoose.mongo.MongoServerSelectionError ||
    error instanceof mongoose.mongo.MongoNetworkError ||
    error instanceof mongoose.mongo.MongoNotConnectedError ||
    error instanceof mongoose.mongo.MongoTopologyClosedError ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    (error instanceof mongoose.Error && /initial connection|buffer/.test(error.message)) ||
    (error instanceof Error && WHILE_REOPENING.includes(error.name)) ||
    (error instanceof mongoose.mongo.MongoServerError && LEAVING.includes(Number(error.code))) ||
    // The name of a mongodb+srv:// address is not known.
    /^query/.test(String((error as { syscall?: unknown } | null)?.syscall))
  );
}

/** What is known of the servers, where none could be used. */
function topologyOf(error: unknown): mongoose.mongo.TopologyDescription | undefined {
  const selecting =
    error instanceof mongoose.mongo.MongoServerSelectionError ||
    error instanceof mongoose.Error.MongooseServerSelectionError;
  if (!selecting) return undefined;
  return (error as { reason?: mongoose.mongo.TopologyDescription }).reason;
}

function serverErrors(error: unknown): readonly Error[] {
  return [...(topologyOf(error)?.servers.values() ?? [])].flatMap((server) => server.error ?? []);
}

/** Why the database cannot be reached, in a few words without the address. */
export function whyUnreachable(error: unknown): string {
  const topology = topologyOf(error);
  if (topology?.setName && topology.servers.size === 0)
    return `none of its servers is of the replica set "${topology.setName}"`;
  return serverErrors(error)[0]?.message ?? (error instanceof Error ? error.message : '');
}

const DISTRUST =
  /^(ERR_TLS_CERT|CERT|CRL|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|INVALID|PATH_LENGTH|HOSTNAME)_/;

/** Whether a server was found whose certificate is not good. */
export function isUntrusted(error: unknown): boolean {
  return serverErrors(error).some(({ cause }) =>
    DISTRUST.test(String((cause as { code?: unknown } | undefined)?.code)),
  );
}

/** Whether a file that the address names, for TLS, cannot be read. */
export function isUnreadableFile(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (('syscall' in error && error.syscall === 'open') ||
      ('code' in error && error.code === 'EISDIR'))
  );
}

/** Whether the server refused our credentials or the way they are shown, or what they may do. */
export function isRefused(error: unknown): boolean {
  return (
    error instanceof mongoose.mongo.MongoServerError &&
    [13, 18, 334, 8000].includes(Number(error.code))
  );
}

/** Whether the address itself cannot be used: its form, an option or a value in it. */
export function isMalformedAddress(error: unknown): boolean {
  return (
    error instanceof mongoose.mongo.MongoAPIError ||
    // The driver and the parser it uses each have a class of this name.
    (error instanceof Error && error.name === 'MongoParseError') ||
    (error instanceof mongoose.mongo.MongoRuntimeError && /^Unable to parse /.test(error.message))
  );
}
