import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import type {
  CaseStore,
  Conversations,
  Deliveries,
  Dialogs,
  PostedCards,
  Staff,
} from '../../src/desk/ports.ts';
import { createCaseStore } from '../../src/mongo/case-store.ts';
import { connect } from '../../src/mongo/connection.ts';
import { createDeliveries, createPostedCards } from '../../src/mongo/delivery-store.ts';
import { openEmbeddedStore } from '../../src/mongo/embedded/index.ts';
import { type Models, openModels } from '../../src/mongo/models.ts';
import { createConversations, createDialogs, createStaff } from '../../src/mongo/people-stores.ts';
import { dropDatabase, inOwnDatabase } from '../mongo/own-database.ts';

/** The stores as one instance of the program has them, on a connection of its own. */
export interface Instance {
  readonly cases: CaseStore;
  readonly deliveries: Deliveries;
  readonly cards: PostedCards;
  readonly conversations: Conversations;
  readonly staff: Staff;
  readonly dialogs: Dialogs;
  readonly models: Models;
  readonly connection: Connection;
}

/** An empty store: the built-in one in a folder of its own, or a database of its own in `MONGODB_URI`. */
export class StoreAtHand {
  readonly uri: string;
  readonly #opened: Connection[] = [];
  readonly #remove: () => Promise<void>;

  private constructor(uri: string, remove: () => Promise<void>) {
    this.uri = uri;
    this.#remove = remove;
  }

  static async open(): Promise<StoreAtHand> {
    const server = process.env.MONGODB_URI;
    if (server) {
      const uri = inOwnDatabase(server);
      return new StoreAtHand(uri, () => dropDatabase(uri));
    }
    const dataDir = await mkdtemp(join(tmpdir(), 'contract-'));
    const store = await openEmbeddedStore({ dataDir });
    return new StoreAtHand(store.uri, async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    });
  }

  async instance(): Promise<Instance> {
    const connection = await connect(this.uri);
    this.#opened.push(connection);
    const models = await openModels(connection);
    return {
      cases: createCaseStore(models),
      deliveries: createDeliveries(models),
      cards: createPostedCards(models),
      conversations: createConversations(models),
      staff: createStaff(models),
      dialogs: createDialogs(models),
      models,
      connection,
    };
  }

  async remove(): Promise<void> {
    for (const connection of this.#opened) await connection.close();
    await this.#remove();
  }
}

/** Gives the tests of this suite two instances of the program on one store that is empty at first. */
export function onTwoInstances(take: (one: Instance, other: Instance) => void): void {
  let store: StoreAtHand;
  before(async () => {
    store = await StoreAtHand.open();
    take(await store.instance(), await store.instance());
  });
  after(() => store?.remove());
}

/** How many of several attempts at the same thing succeeded. */
export async function winners(attempts: readonly Promise<boolean>[]): Promise<number> {
  return (await Promise.all(attempts)).filter(Boolean).length;
}
