import mongoose, { type Connection } from 'mongoose';

/** How long a call waits for a reachable server before it fails; a turn must answer within ten seconds. */
const SERVER_SELECTION_MS = 5_000;

/**
 * Connects to the database the URI names, built-in or not. Credentials, TLS and all other options
 * are the URI's own. Rejects when no server answers in five seconds.
 */
export async function connect(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    serverSelectionTimeoutMS: SERVER_SELECTION_MS,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    sanitizeFilter: true,
    ignoreUndefined: true,
    ...(/[?&]w=/i.test(uri) ? {} : { writeConcern: { w: 'majority', journal: true } }),
    ...(/[?&]readConcernLevel=/i.test(uri) ? {} : { readConcern: { level: 'majority' } }),
  });
  connection.set('strictQuery', 'throw');
  return connection.asPromise();
}

/** Whether the server refused a write because a unique key exists. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 11000;
}

/** Whether the error says that the database cannot be reached now, rather than that a call was wrong. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof mongoose.mongo.MongoServerSelectionError ||
    error instanceof mongoose.mongo.MongoNetworkError ||
    error instanceof mongoose.mongo.MongoNotConnectedError ||
    error instanceof mongoose.mongo.MongoTopologyClosedError ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    (error instanceof mongoose.Error && /initial connection|buffer/.test(error.message))
  );
}

/** Whether the server refused our credentials, or what they may do. */
export function isRefused(error: unknown): boolean {
  return (
    error instanceof mongoose.mongo.MongoServerError && [13, 18, 8000].includes(Number(error.code))
  );
}

/** Whether the address itself cannot be read. */
export function isMalformedAddress(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoParseError;
}
