import type { Model, mongo } from 'mongoose';

/**
 * The model's collection in the driver's own terms, for what every click does: mongoose's casting costs
 * more there than the database, and the documents have what the schema says by their types.
 */
export function driverCollection<D extends { _id: string }>(model: Model<D>): mongo.Collection<D> {
  return model.collection as unknown as mongo.Collection<D>;
}
