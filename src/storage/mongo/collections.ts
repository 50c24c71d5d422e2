import mongoose, { type Model } from 'mongoose';
import type { CollectionName } from '../document.ts';
import type { Collection, StoredDocument } from '../stores.ts';
import type { Models } from './models.ts';

/** Every collection as a whole, for copying. */
export function createCollections(models: Models): readonly Collection[] {
  return (Object.keys(models) as CollectionName[]).map((name) =>
    collectionOf(name, models[name] as unknown as Model<StoredDocument>),
  );
}

function collectionOf(name: CollectionName, model: Model<StoredDocument>): Collection {
  return {
    name,
    count: () => model.countDocuments(),
    async page(afterId, limit) {
      const filter = afterId === undefined ? {} : { _id: mongoose.trusted({ $gt: afterId }) };
      return await model.find(filter).sort({ _id: 1 }).limit(limit).lean<StoredDocument[]>();
    },
    async put(documents) {
      if (documents.length === 0) return;
      const writes = documents.map((replacement) => ({
        replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
      }));
      await model.bulkWrite(writes);
    },
  };
}
