import mongoose from 'mongoose';
import { StoreUnreachableError } from '../call-deadline.ts';

const DUPLICATE_KEY = 11000;

/** Whether the server refused a write because a document of that id exists. */
export function isDuplicateId(error: unknown): boolean {
  if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== DUPLICATE_KEY)
    return false;
  // Not every server that speaks MongoDB's protocol names the key.
  const { keyPattern } = error as { keyPattern?: object };
  return keyPattern === undefined || '_id' in keyPattern;
}

/** Whether it created a document; `false` when there is one of that id. */
export async function creates(create: () => Promise<unknown>): Promise<boolean> {
  try {
    await create();
    return true;
  } catch (error) {
    if (isDuplicateId(error)) return false;
    throw error;
  }
}

/** Whether that is all that went wrong in a bulk write. */
export function isDuplicateIdOnly(error: unknown): boolean {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return false;
  const refused = [error.writeErrors].flat();
  const kept = error.result.getWriteConcernError() === undefined;
  return kept && refused.length > 0 && refused.every(({ code }) => code === DUPLICATE_KEY);
}

/** What calls under way get when the driver gives up the server that they went to, or the program stops. */
const CLOSED = ['MongoClientClosedError', 'MongoPoolClosedError', 'MongoServerClosedError'];

/**
 * What a server answers that is no primary (any more) or shuts down: 91 ShutdownInProgress,
 * 189 PrimarySteppedDown, 10107 NotWritablePrimary, 11600 InterruptedAtShutdown,
 * 11602 InterruptedDueToReplStateChange, 13435 NotPrimaryNoSecondaryOk, 13436 NotPrimaryOrSecondary.
 */
const NOT_PRIMARY_CODES = [91, 189, 10107, 11600, 11602, 13435, 13436];

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
    (error instanceof Error && CLOSED.includes(error.name)) ||
    // A bulk write wraps whatever cut it off and forgets its class; only a server's answer has a code.
    (error instanceof mongoose.mongo.MongoBulkWriteError && error.code === undefined) ||
    (error instanceof mongoose.mongo.MongoServerError &&
      NOT_PRIMARY_CODES.includes(Number(error.code))) ||
    // The name of a mongodb+srv:// address is not known.
    /^query/.test(String((error as { syscall?: unknown } | null)?.syscall))
  );
}
