import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import mongoose from 'mongoose';
import { freePort, waitUntil } from '../../src/local/health.ts';

const UP_WITHIN_MS = 60_000;
const REPLICA_SET = 'mesa';
const LOG_TAIL = 1_500;

/** Why there is no MongoDB to test on, in one sentence with the remedy. */
export class NoMongoError extends Error {
  override readonly name = 'NoMongoError';
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The `mongod` that `MONGOD_BINARY` names, else the first one on the PATH. Throws a `NoMongoError`. */
export function findMongod(env: NodeJS.ProcessEnv): string {
  const { MONGOD_BINARY: named, PATH: path = '' } = env;
  if (named) {
    if (isExecutable(named)) return named;
    throw new NoMongoError(
      `MONGOD_BINARY is "${named}", which is no program that can be run; set it to a mongod, or leave it out for the one on the PATH.`,
    );
  }
  const name = process.platform === 'win32' ? 'mongod.exe' : 'mongod';
  const folders = path.split(delimiter).filter(Boolean);
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  if (found !== undefined) return found;
  throw new NoMongoError(
    'There is no MongoDB to test on: set MONGODB_URI to the address of one, or install mongod (name it in MONGOD_BINARY if it is not on the PATH).',
  );
}

export interface Mongod {
  readonly uri: string;
  stop(): Promise<void>;
}

async function asking<T>(uri: string, ask: (admin: mongoose.mongo.Db) => Promise<T>): Promise<T> {
  const options = { serverSelectionTimeoutMS: 1_000, directConnection: true };
  const client = new mongoose.mongo.MongoClient(uri, options);
  try {
    return await ask(client.db('admin'));
  } finally {
    await client.close();
  }
}

/** Starts a `mongod` in a temporary folder, alone or as a replica set of one. */
export async function startMongod(binary: string, replicaSet: boolean): Promise<Mongod> {
  const folder = await mkdtemp(join(tmpdir(), 'mongod-'));
  const port = await freePort();
  const log = join(folder, 'mongod.log');
  const child = spawn(
    binary,
    [
      ...['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--logpath', log],
      ...(replicaSet ? ['--replSet', REPLICA_SET] : []),
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const address = `mongodb://127.0.0.1:${port}/`;
  try {
    await whenUp(child, address, log);
    if (replicaSet) await initiate(address, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri: replicaSet ? `${address}?replicaSet=${REPLICA_SET}` : address, stop };
}

async function whenUp(child: ChildProcess, address: string, log: string): Promise<void> {
  let gone = false;
  child.once('exit', () => {
    gone = true;
  });
  child.once('error', () => {
    gone = true;
  });
  const ping = () =>
    asking(address, (admin) => admin.command({ ping: 1 })).then(
      () => true,
      () => false,
    );
  if (await waitUntil(ping, UP_WITHIN_MS, () => gone)) return;
  const said = await readFile(log, 'utf8').catch(() => 'It wrote no log.');
  throw new NoMongoError(`mongod did not start. ${said.slice(-LOG_TAIL)}`);
}

async function initiate(address: string, port: number): Promise<void> {
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  await asking(address, (admin) =>
    admin.command({ replSetInitiate: { _id: REPLICA_SET, members } }),
  );
  const primary = () =>
    asking(
      address,
      async (admin) => (await admin.command({ hello: 1 })).isWritablePrimary === true,
    );
  if (!(await waitUntil(primary, UP_WITHIN_MS)))
    throw new NoMongoError('mongod started, but its replica set never got a primary.');
}
