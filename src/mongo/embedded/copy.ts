import { createHash } from 'node:crypto';
import mongoose from 'mongoose';

type Db = mongoose.mongo.Db;
type Collection = mongoose.mongo.Collection;
type Document = mongoose.mongo.Document;

const BATCH = 500;
/** Numbers, dates and all come out as the types they went in as. */
const EXACT = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
} as const;

export interface Difference {
  collection: string;
  problem: string;
}

interface Sum {
  count: number;
  digest: string;
}

/**
 * Copies every collection and index of a database into another, and compares both in the end.
 * Begun again after an interruption, it goes on where it stopped. Nothing in the target is removed.
 */
export async function copyDatabase(
  source: Db,
  target: Db,
  say: (line: string) => void,
): Promise<Difference[]> {
  const names = (await source.listCollections({}, { nameOnly: true }).toArray()).map(
    ({ name }) => name,
  );
  const differences: Difference[] = [];
  for (const name of names.filter((one) => !one.startsWith('system.')).sort()) {
    const problem = await copyCollection(source.collection(name), target.collection(name), say);
    if (problem) differences.push({ collection: name, problem });
  }
  return differences;
}

async function copyCollection(
  source: Collection,
  target: Collection,
  say: (line: string) => void,
): Promise<string | undefined> {
  const name = source.collectionName;
  const wanted = await sumOf(source);
  await copyDocuments(source, target, await lastId(target), wanted.count, say);
  let copied = await sumOf(target);
  if (copied.digest !== wanted.digest) {
    say(`${name}: the copy differs from the original; every document is copied again`);
    await copyDocuments(source, target, undefined, wanted.count, say);
    copied = await sumOf(target);
  }
  if (copied.count !== wanted.count)
    return `it has ${copied.count} documents instead of ${wanted.count}`;
  if (copied.digest !== wanted.digest) return 'its documents differ from the original';
  await copyIndexes(source, target);
  say(`${name}: ${wanted.count} documents, checksum ${wanted.digest.slice(0, 16)}`);
  return undefined;
}

/** Documents go over in the order of their _id, so the last one there tells how far it came. */
async function lastId(target: Collection): Promise<unknown> {
  const last = await target.findOne({}, { ...EXACT, sort: { _id: -1 }, projection: { _id: 1 } });
  return last?._id;
}

async function copyDocuments(
  source: Collection,
  target: Collection,
  after: unknown,
  total: number,
  say: (line: string) => void,
): Promise<void> {
  const filter: Document = after === undefined ? {} : { _id: { $gt: after } };
  let batch: Document[] = [];
  let done = after === undefined ? 0 : await target.countDocuments({});
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const operations = batch.map((document) => ({
      replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true },
    }));
    await target.bulkWrite(operations, { writeConcern: { w: 'majority', journal: true } });
    done += batch.length;
    say(`${source.collectionName}: ${Math.min(done, total)} of ${total}`);
    batch = [];
  };
  for await (const document of source.find(filter, { ...EXACT, sort: { _id: 1 } })) {
    batch.push(document);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
}

async function sumOf(collection: Collection): Promise<Sum> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const document of collection.find({}, { ...EXACT, sort: { _id: 1 } })) {
    hash.update(mongoose.mongo.BSON.serialize(document));
    count += 1;
  }
  return { count, digest: hash.digest('hex') };
}

/** Last of all, so that nothing expires while it is being compared. */
async function copyIndexes(source: Collection, target: Collection): Promise<void> {
  for (const { v: _, key, ...options } of await source.indexes()) {
    if (options.name !== '_id_') await target.createIndex(key, options as object);
  }
}
