import mongoose from 'mongoose';
import type { Answer, Json, Operation } from './reference.ts';

type Collection = mongoose.mongo.Collection<Json>;

/** Runs the operations of the reference on a server, through the driver. */
export async function runOn(collection: Collection, operation: Operation): Promise<Answer> {
  const { filter = {}, update = {}, arrayFilters } = operation;
  const options = {
    upsert: operation.upsert === true,
    ...(arrayFilters ? { arrayFilters } : {}),
  };
  switch (operation.name) {
    case 'insertMany':
      return insertMany(collection, operation);
    case 'updateOne':
    case 'updateMany': {
      const result = await collection[operation.name](filter, update, options);
      return {
        matched: result.matchedCount,
        modified: result.modifiedCount,
        upserted: result.upsertedId,
      };
    }
    case 'findOneAndUpdate':
      return collection.findOneAndUpdate(filter, update, {
        ...options,
        returnDocument: operation.returnAfter ? 'after' : 'before',
      });
    case 'deleteMany':
      return { deleted: (await collection.deleteMany(filter)).deletedCount };
    case 'find':
      return find(collection, operation);
    case 'count':
      return collection.countDocuments(filter);
    default:
      return collection.distinct(operation.field as string, filter);
  }
}

async function insertMany(collection: Collection, operation: Operation): Promise<Answer> {
  const { documents = [], ordered = true } = operation;
  try {
    const { insertedCount } = await collection.insertMany(structuredClone(documents), { ordered });
    return { inserted: insertedCount, errors: [] };
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
    const errors = [error.writeErrors].flat().map(({ index, code }) => [index, code]);
    return { inserted: error.result.insertedCount, errors };
  }
}

async function find(collection: Collection, operation: Operation): Promise<Answer> {
  const { filter = {}, sort, skip = 0, limit = 0, fields } = operation;
  const cursor = collection.find(filter, { batchSize: 2 });
  if (sort) cursor.sort(sort).skip(skip).limit(limit);
  if (fields) cursor.project(Object.fromEntries(fields.map((name) => [name, 1])));
  const found = await cursor.toArray();
  return sort ? found : found.sort((a, b) => Number(a._id) - Number(b._id));
}
