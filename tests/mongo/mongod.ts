import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { MongoBinary, MongoMemoryServer } from 'mongodb-memory-server-core';
import mongoose from 'mongoose';
import { waitUntil } from '../../src/local/health.ts';

const REPLICA_SET = 'mesa';
const PRIMARY_WITHIN_MS = 60_000;
/**
 * A set whose primary is gone has another one after about this long: longer than the program's
 * driver waits for one (5 seconds), less than MongoDB's own default of 10.
 */
const ELECTION_MS = 6_000;

// Any mongod will do, whichever version the library itself would download.
process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK ??= 'false';

/** Why there is no MongoDB to test on, in one sentence with the remedy. */
export class NoMongoError extends Error {
  override readonly name = 'NoMongoError';
}

/** Finds a mongod or downloads one, once for all that are started later. Throws a `NoMongoError`. */
export async function findMongod(): Promise<void> {
  try {
    process.env.MONGOMS_SYSTEM_BINARY = await MongoBinary.getPath();
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error);
    throw new NoMongoError(
      `There is no MongoDB to test on (${reason}): set MONGODB_URI to the address of one, or MONGOMS_SYSTEM_BINARY to a mongod on this machine.`,
    );
  }
}

/** One mongod with a folder of its own, which is removed in the end. It ends with this process, however that ends. */
export class Mongod {
  readonly #server: MongoMemoryServer;

  private constructor(server: MongoMemoryServer) {
    this.#server = server;
  }

  static async start(replicaSet?: string): Promise<Mongod> {
    const set = replicaSet === undefined ? {} : { replSet: replicaSet };
    const instance = { storageEngine: 'wiredTiger' as const, launchTimeout: 60_000, ...set };
    return new Mongod(await MongoMemoryServer.create({ instance }));
  }

  /** `127.0.0.1:port` */
  get host(): string {
    return `127.0.0.1:${this.#server.instanceInfo?.port}`;
  }

  /** Asks this server itself, whatever its part in a set. */
  async command(command: mongoose.mongo.Document): Promise<mongoose.mongo.Document> {
    const options = { directConnection: true, serverSelectionTimeoutMS: 2_000 };
    const client = new mongoose.mongo.MongoClient(`mongodb://${this.host}/`, options);
    try {
      return await client.db('admin').command(command);
    } finally {
      await client.close();
    }
  }

  async isPrimary(): Promise<boolean> {
    return (await this.command({ hello: 1 })).isWritablePrimary === true;
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
    await this.#server.stop({ doCleanup: false });
  }

  /** Starts it again on the same data and port. */
  restart(): Promise<void> {
    return this.#server.start(true);
  }

  /** It keeps its connections and answers nothing. */
  freeze(): void {
    this.#process.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }

  get #process(): ChildProcess {
    const running = this.#server.instanceInfo?.instance.mongodProcess;
    if (running === undefined) throw new Error('This mongod does not run.');
    return running;
  }
}

/** One mongod, or a replica set of several. */
export interface MongoServer {
  readonly uri: string;
  readonly nodes: readonly Mongod[];
  stop(): Promise<void>;
}

export async function startStandalone(): Promise<MongoServer> {
  const node = await Mongod.start();
  return { uri: `mongodb://${node.host}/`, nodes: [node], stop: () => node.stop() };
}

export async function startReplicaSet(size: number): Promise<MongoServer> {
  const nodes: Mongod[] = [];
  const stop = async () => {
    for (const node of nodes) await node.stop();
  };
  try {
    while (nodes.length < size) nodes.push(await Mongod.start(REPLICA_SET));
    const members = nodes.map(({ host }, _id) => ({ _id, host }));
    const settings = { electionTimeoutMillis: ELECTION_MS };
    const config = { _id: REPLICA_SET, members, settings };
    await nodes[0]?.command({ replSetInitiate: config });
    await primaryOf(nodes);
  } catch (error) {
    await stop();
    throw error;
  }
  const hosts = nodes.map(({ host }) => host).join(',');
  return { uri: `mongodb://${hosts}/?replicaSet=${REPLICA_SET}`, nodes, stop };
}

/** The set's primary, once there is one. */
export async function primaryOf(nodes: readonly Mongod[]): Promise<Mongod> {
  let primary: Mongod | undefined;
  const found = await waitUntil(async () => {
    for (const node of nodes) if (await node.isPrimary().catch(() => false)) primary = node;
    return primary !== undefined;
  }, PRIMARY_WITHIN_MS);
  if (!found || primary === undefined) throw new Error('The replica set never got a primary.');
  return primary;
}
