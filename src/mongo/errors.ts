import mongoose from 'mongoose';
import { StoreUnreachableError } from './turn-limit.ts';

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
