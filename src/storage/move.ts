import { createHash } from 'node:crypto';
import { EJSON } from 'bson';
import type { CollectionName } from './document.ts';
import { type Collection, type StoredDocument, StoreError, type Stores } from './stores.ts';

/** The setting in the target that tells how far a move came. */
const MARKER = 'move';
const PAGE = 200;

/** How far one collection is. */
export interface MoveProgress {
  readonly collection: CollectionName;
  readonly copied: number;
  readonly total: number;
}

/**
 * Copies everything of one store into another that is empty, or into which an earlier move was
 * interrupted; then reads both and compares counts and digests. Throws a `StoreError` when the
 * target holds other data, or when the two differ in the end. Gives the number of documents.
 */
export async function moveStores(
  from: Stores,
  to: Stores,
  onProgress: (progress: MoveProgress) => void,
): Promise<number> {
  const settings = collectionOf(to, 'settings');
  await refuseOtherData(to);
  await settings.put([marker({ finished: false })]);
  await copyFiles(from, to);
  for (const source of from.collections)
    await copy(source, collectionOf(to, source.name), onProgress);
  let moved = 0;
  for (const source of from.collections) {
    const mine = await digestOf(source);
    const theirs = await digestOf(collectionOf(to, source.name));
    if (mine.count !== theirs.count || mine.digest !== theirs.digest)
      throw new StoreError(
        `"${source.name}" has ${mine.count} documents here and ${theirs.count} there, or they differ: stop every program that uses either database, then run this again.`,
      );
    moved += mine.count;
  }
  await settings.put([marker({ finished: true })]);
  return moved;
}

/** Whether a move into this store began and did not end, so that nothing should work on it yet. */
export async function isHalfMoved(stores: Stores): Promise<boolean> {
  return (await markerIn(stores))?.finished === false;
}

async function refuseOtherData(to: Stores): Promise<void> {
  const mark = await markerIn(to);
  if (mark?.finished === true)
    throw new StoreError(
      'The database of MONGODB_URI already has everything from an earlier move, and may have newer cases since: nothing was copied. To move again, drop that database first.',
    );
  if (mark !== undefined) return;
  for (const collection of to.collections)
    if ((await collection.count()) > 0)
      throw new StoreError(
        `The database of MONGODB_URI is not empty (it has "${collection.name}"): nothing was copied. Name an empty one, or drop that one first.`,
      );
}

const marker = (value: { finished: boolean }): StoredDocument => ({ _id: MARKER, value });

async function markerIn(stores: Stores): Promise<{ finished?: unknown } | undefined> {
  for await (const document of documentsOf(collectionOf(stores, 'settings')))
    if (document._id === MARKER) return document.value as { finished?: unknown };
  return undefined;
}

async function copy(
  source: Collection,
  target: Collection,
  onProgress: (progress: MoveProgress) => void,
): Promise<void> {
  const total = await source.count();
  let copied = 0;
  onProgress({ collection: source.name, copied, total });
  for await (const page of pagesOf(source)) {
    await target.put(page);
    copied += page.length;
    onProgress({ collection: source.name, copied, total });
  }
}

/** The bytes of the attachments, which are no part of their documents. */
async function copyFiles(from: Stores, to: Stores): Promise<void> {
  for await (const { _id } of documentsOf(collectionOf(from, 'attachments'))) {
    const kept = await from.attachments.read(_id);
    if (kept === undefined) continue;
    await to.attachments.put(kept.file, kept.bytes);
    const there = await to.attachments.read(_id);
    if (there === undefined || !Buffer.from(kept.bytes).equals(there.bytes))
      throw new StoreError(
        `The file "${kept.file.name}" (${_id}) is not the same there as here: stop every program that uses either database, then run this again.`,
      );
  }
}

/** The same for the same documents, whatever the order of their fields; the marker does not count. */
async function digestOf(collection: Collection): Promise<{ count: number; digest: string }> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const document of documentsOf(collection)) {
    if (collection.name === 'settings' && document._id === MARKER) continue;
    count += 1;
    hash.update(EJSON.stringify(sorted(document)));
  }
  return { count, digest: hash.digest('hex') };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

async function* pagesOf(collection: Collection): AsyncGenerator<readonly StoredDocument[]> {
  let after: string | undefined;
  for (;;) {
    const page = await collection.page(after, PAGE);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)?._id;
  }
}

async function* documentsOf(collection: Collection): AsyncGenerator<StoredDocument> {
  for await (const page of pagesOf(collection)) yield* page;
}

function collectionOf(stores: Stores, name: CollectionName): Collection {
  const found = stores.collections.find((collection) => collection.name === name);
  if (found === undefined) throw new Error(`the store has no collection "${name}"`);
  return found;
}
