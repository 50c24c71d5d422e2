import mongoose, { type Connection } from 'mongoose';
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

/**
 * Connects to the database the URI names, built-in or not. Credentials, TLS and all other options
 * are the URI's own. Rejects when no server answers in five seconds.
 */
export async function connect(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    ...Object.fromEntries(Object.entries(LIMITS).filter(([name]) => !names(uri, name))),
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    sanitizeFilter: true,
    ignoreUndefined: true,
    ...(names(uri, 'w') ? {} : { writeConcern: { w: 'majority', journal: true } }),
    ...(names(uri, 'readConcernLevel') ? {} : { readConcern: { level: 'majority' } }),
  });
  connection.set('strictQuery', 'throw');
  return connection.asPromise();
}

function names(uri: string, option: string): boolean {
  return new RegExp(`[?&]${option}=`, 'i').test(uri);
}

/** Whether the server refused a write because a unique key exists. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 11000;
}

/** Whether the error says that the database cannot be reached now, rather than that a call was wrong. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof StoreUnreachableError ||
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
  // The driver and the parser it uses each have a class of this name.
  return error instanceof Error && error.name === 'MongoParseError';
}
