import type { Connection, mongo } from 'mongoose';
import type { PostedCard } from '../../application/ports/case-store.ts';
import { contactKeys, derivedKeys, fromDocument } from '../document.ts';
import { cardWrites } from './case-store.ts';
import { driverCollection } from './driver-collection.ts';
import type { Models } from './models.ts';

const BATCH = 100;

/** Raise it when `derivedKeys` or `contactKeys` gives other keys for the same case. 1: words in plain letters, without what nobody sees. 2: whom a case waits for, names of contacts. 3: places in the queue by what falls due first. */
const KEYS_VERSION = 3;

/** What the database as a whole is up to; no collection of the program's data, so it is not moved with them. */
interface Version {
  readonly _id: 'keys';
  readonly version: number;
}

/** Brings documents of a former version to the shape of this one. Repeating it changes nothing. */
export async function backfill(connection: Connection, models: Models): Promise<void> {
  await moveCards(connection, models);
  const versions = connection.collection<Version>('versions');
  const known = await versions.findOne({ _id: 'keys' });
  if (known !== null && known.version >= KEYS_VERSION) return;
  await deriveKeys(models);
  // When it ends before this, the next start begins anew.
  await versions.updateOne({ _id: 'keys' }, { $max: { version: KEYS_VERSION } }, { upsert: true });
}

/** Whoever writes a case meanwhile derives its keys too; whoever is renamed meanwhile has the key of the new name. */
async function deriveKeys({ cases, contacts }: Models): Promise<void> {
  await updateEach(driverCollection(cases), (document) => {
    const { _id, rev } = document;
    return [{ filter: { _id, rev }, update: { $set: derivedKeys(fromDocument(document).kase) } }];
  });
  await updateEach(driverCollection(contacts), ({ _id, person }) => {
    const { nameKey } = contactKeys({ person });
    const filter = { _id, 'person.name': person.name };
    return nameKey === undefined ? [] : [{ filter, update: { $set: { nameKey } } }];
  });
}

async function updateEach<D extends { _id: string }>(
  documents: mongo.Collection<D>,
  updateOf: (document: D) => readonly mongo.UpdateOneModel<D>[],
): Promise<void> {
  let after = '';
  for (;;) {
    const page = documents.find({ _id: { $gt: after } } as mongo.Filter<D>);
    const found = (await page.sort({ _id: 1 }).limit(BATCH).toArray()) as D[];
    const writes = found.flatMap(updateOf).map((updateOne) => ({ updateOne }));
    if (writes.length > 0) await documents.bulkWrite(writes, { ordered: false });
    if (found.length < BATCH) return;
    after = found.at(-1)?._id ?? '';
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
