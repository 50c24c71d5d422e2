import mongoose, { type mongo, type Schema } from 'mongoose';

/** An index on a collection that is large already takes as long as it takes. */
const PATIENTLY = { socketTimeoutMS: 0 };
/** CannotCreateIndex, IndexOptionsConflict, IndexKeySpecsConflict, DuplicateKey. */
const INDEX_CODES: ReadonlySet<number> = new Set([67, 85, 86, 11000]);

/** An index cannot be as the program needs it: another one has its name, or documents break it. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}

/** What of a model is asked here. */
interface Indexed {
  readonly schema: Pick<Schema, 'indexes'>;
  readonly collection: mongoose.Collection;
}

/** Creates the indexes of the model's schema that are not there yet. Throws an `IndexError`. */
export async function ensureIndexes(model: Indexed): Promise<void> {
  for (const [keys, options] of model.schema.indexes())
    await ensureIndex(
      model,
      keys as mongo.IndexSpecification,
      options as mongo.CreateIndexesOptions,
    );
}

async function ensureIndex(
  { collection }: Indexed,
  keys: mongo.IndexSpecification,
  options: mongo.CreateIndexesOptions,
): Promise<void> {
  try {
    await collection.createIndex(keys, { ...options, ...PATIENTLY });
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoServerError) || !INDEX_CODES.has(Number(error.code)))
      throw error;
    throw new IndexError(
      `The collection "${collection.name}" cannot have its index on ${JSON.stringify(keys)}: ${error.message}`,
      { cause: error },
    );
  }
}
