import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionName, Documents } from '../../src/storage/document.ts';
import { openMongoStores } from '../../src/storage/mongo/index.ts';
import { openSqliteStores } from '../../src/storage/sqlite/index.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { dropDatabase, inOwnDatabase } from '../mongo/own-database.ts';
import { storesInMemory } from './stores-in-memory.ts';

export type StoreKind = 'SQLite in memory' | 'SQLite on a file' | 'MongoDB';

/** The stores that the tests run on: those built in, or the MongoDB that `MONGODB_URI` names. */
export const STORE_KINDS: readonly StoreKind[] = process.env.MONGODB_URI
  ? ['MongoDB']
  : ['SQLite in memory', 'SQLite on a file'];

/** A store that is empty at first, which several instances of the program can open. */
export interface StoreAtHand {
  /** One more instance's stores; what is in memory has one only. */
  instance(): Promise<Stores>;
  /** Closes all and leaves nothing behind. */
  remove(): Promise<void>;
}

export async function storeAtHand(kind: StoreKind): Promise<StoreAtHand> {
  if (kind === 'MongoDB') {
    const uri = inOwnDatabase(process.env.MONGODB_URI ?? '');
    return opening(
      () => openMongoStores(uri),
      () => dropDatabase(uri),
    );
  }
  if (kind === 'SQLite in memory') {
    const stores = storesInMemory();
    return { instance: async () => stores, remove: stores.close };
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'store-'));
  return opening(
    async () => openSqliteStores({ dataDir }),
    () => rm(dataDir, { recursive: true, force: true }),
  );
}

function opening(open: () => Promise<Stores>, remove: () => Promise<void>): StoreAtHand {
  const opened: Stores[] = [];
  return {
    async instance() {
      const stores = await open();
      opened.push(stores);
      return stores;
    },
    async remove() {
      for (const stores of opened) await stores.close();
      await remove();
    },
  };
}

/** Gives the tests of this suite two instances of the program on one store that is empty at first. */
export function onTwoInstances(kind: StoreKind, take: (one: Stores, other: Stores) => void): void {
  let store: StoreAtHand;
  before(async () => {
    store = await storeAtHand(kind);
    take(await store.instance(), await store.instance());
  });
  after(() => store?.remove());
}

/** All documents of a collection, as they are stored. */
export async function documentsOf<N extends CollectionName>(
  { collections }: Stores,
  name: N,
): Promise<readonly Documents[N][]> {
  const collection = collections.find((each) => each.name === name);
  const found = (await collection?.page(undefined, 10_000)) ?? [];
  return found as unknown as readonly Documents[N][];
}

/** How many of several attempts at the same thing succeeded. */
export async function winners(attempts: readonly Promise<unknown>[]): Promise<number> {
  return (await Promise.all(attempts)).filter(Boolean).length;
}
