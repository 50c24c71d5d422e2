import type { Connection } from 'mongoose';
import type { PostedCard } from '../../application/ports/case-store.ts';
import { derivedKeys, fromDocument } from '../document.ts';
import { cardWrites } from './case-store.ts';
import { driverCollection, type Models } from './models.ts';

const BATCH = 100;

/** Brings documents of a former version to the shape of this one. Repeating it changes nothing. */
export async function backfill(connection: Connection, models: Models): Promise<void> {
  await moveCards(connection, models);
  const { cases } = models;
  for (;;) {
    const found = await cases.find({ words: null }).limit(BATCH).lean();
    if (found.length === 0) return;
    for (const document of found) {
      const { _id, rev } = document;
      await cases.updateOne({ _id, rev }, { $set: derivedKeys(fromDocument(document).kase) });
    }
  }
}

/** A posted card as the former version kept it. */
interface FormerCard extends Omit<PostedCard, 'id' | 'kind' | 'contentHash'> {
  readonly _id: string;
  readonly caseId: string;
  readonly content: PostedCard['kind'];
  readonly shown: string;
}

/** Posted cards had a collection of their own: as long as it is there, something may be of the former version. */
async function moveCards(connection: Connection, { cases, deliveries }: Models): Promise<void> {
  const collections = await connection.listCollections();
  if (!collections.some(({ name }) => name === 'cards')) return;
  await cases.collection.updateMany({ cards: { $exists: false } }, { $set: { cards: [] } });
  await deliveries.collection.updateMany({}, { $rename: { content: 'kind' } });
  const former = connection.collection<FormerCard>('cards');
  for (;;) {
    const found = await former.find().limit(BATCH).toArray();
    if (found.length === 0) break;
    const writes = found.flatMap(({ _id: id, caseId, content: kind, shown, ...fields }) =>
      cardWrites(caseId, { ...fields, id, kind, contentHash: shown }),
    );
    await driverCollection(cases).bulkWrite(writes.map((updateOne) => ({ updateOne })));
    await former.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } });
  }
  await former.drop();
}
