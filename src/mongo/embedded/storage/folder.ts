import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { StoreError } from '../errors.ts';
import { Engine } from './engine.ts';
import { damageIn } from './inspect.ts';

/** What the system allows; macOS and Linux differ by a few bytes. */
const LONGEST_SOCKET_PATH = process.platform === 'darwin' ? 103 : 107;
const SOCKET = /^s-[0-9a-f]+\.sock$/;

/** What must be free on the disk to open a store: more than a new one takes. */
const ROOM = 128 * 1024;

const OWNER_KEY = Buffer.from('owner');

/** The folder of the store inside the data folder, made if need be, for its owner only. */
export function prepareFolder(dataDir: string): string {
  const folder = path.join(path.resolve(dataDir), 'store');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderError(folder, error);
  }
  return folder;
}

function folderError(folder: string, error: unknown): StoreError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StoreError(`The disk of ${folder} is full; free some space and start again.`);
  }
  if (code === 'EROFS') {
    return new StoreError(
      `The data folder ${folder} is on a read-only disk; set DATA_DIR to a folder that can be written.`,
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new StoreError(
      `The data folder ${folder} cannot be made because a file is in its place; set DATA_DIR to a folder.`,
    );
  }
  return new StoreError(
    `The data folder ${folder} cannot be written (${code || String(error)}); make it writable for the user who runs this program, or set DATA_DIR to another folder.`,
  );
}

export function socketPath(folder: string, token: string): string {
  const file = path.join(folder, `s-${token}.sock`);
  const length = Buffer.byteLength(file);
  if (length > LONGEST_SOCKET_PATH) {
    throw new StoreError(
      `The path of the data folder is ${length - LONGEST_SOCKET_PATH} bytes too long for a socket inside it (${file}); set DATA_DIR to a shorter path.`,
    );
  }
  return file;
}

const inUse = (folder: string): StoreError =>
  new StoreError(
    `The data folder ${folder} is in use by another process of this program; stop that one first, or set DATA_DIR to another folder.`,
  );

/** Whether a process answers at the address a store left behind: a socket's path or a port. */
function answers(address: string): Promise<boolean> {
  const port = /^\d+$/.test(address) ? Number(address) : undefined;
  return new Promise((resolve) => {
    const socket = port === undefined ? connect(address) : connect(port, '127.0.0.1');
    const settle = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

const sockets = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => SOCKET.test(name))
    .map((name) => path.join(folder, name));

async function refuseLiveNeighbours(folder: string): Promise<void> {
  for (const file of sockets(folder)) if (await answers(file)) throw inUse(folder);
}

/** Opens the data file, unless a process has it open or it is damaged; it is never repaired here. */
export async function openDataFile(folder: string): Promise<Engine> {
  await refuseLiveNeighbours(folder);
  const file = path.join(folder, 'store.mdb');
  try {
    ensureUsable(folder, file);
    const damage = existsSync(file) ? damageIn(file) : undefined;
    if (damage) {
      await refuseLiveNeighbours(folder);
      throw new StoreError(
        `The data file ${file} is damaged (${damage}) and was left as it is; restore the folder from a backup, or move it away to start with an empty one.`,
      );
    }
    return new Engine(file);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw openError(file, error);
  }
}

/** LMDB ends the process without a word where it cannot write its two files. */
function ensureUsable(folder: string, file: string): void {
  for (const one of [file, `${file}-lock`]) {
    if (existsSync(one)) closeSync(openSync(one, 'r+'));
  }
  const probe = path.join(folder, `room-${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(probe, Buffer.alloc(ROOM, 1), { flush: true, mode: 0o600 });
  } finally {
    rmSync(probe, { force: true });
  }
}

function openError(file: string, error: unknown): StoreError {
  const message = error instanceof Error ? error.message : String(error);
  if (/MDB_INVALID|MDB_CORRUPTED|MDB_PAGE_NOTFOUND|not an LMDB/i.test(message)) {
    return new StoreError(
      `The data file ${file} is damaged (${message}) and was left as it is; restore the folder from a backup, or move it away to start with an empty one.`,
    );
  }
  if (/MDB_VERSION_MISMATCH/i.test(message)) {
    return new StoreError(
      `The data file ${file} was written by another version of LMDB (${message}); start the version of this program that wrote it.`,
    );
  }
  if (/ENOSPC|EDQUOT|no space|EFBIG|too large/i.test(message)) {
    return new StoreError(
      `The disk of ${file} is full (${message}); free some space and start again.`,
    );
  }
  return new StoreError(
    `The data file ${file} cannot be opened (${message}); make it readable and writable for the user who runs this program, or set DATA_DIR to another folder.`,
  );
}

/**
 * Makes this process the folder's owner. Whoever comes second finds the first one's address in the
 * data file and answering: it is written only by a process that already listens there.
 */
export async function claim(engine: Engine, folder: string, address: string): Promise<void> {
  const { meta } = engine.tables;
  for (;;) {
    engine.refresh();
    const before = meta.get(OWNER_KEY);
    if (before && before.toString() !== address && (await answers(before.toString())))
      throw inUse(folder);
    const won = await engine.write(() => {
      const now = meta.get(OWNER_KEY);
      if ((now ?? Buffer.alloc(0)).compare(before ?? Buffer.alloc(0)) !== 0) return false;
      meta.putSync(OWNER_KEY, Buffer.from(address));
      return true;
    });
    if (won) break;
  }
  for (const file of sockets(folder)) if (file !== address) rmSync(file, { force: true });
}

/** The folder is nobody's any more: on a port another program may listen one day. */
export async function release(engine: Engine, address: string): Promise<void> {
  const { meta } = engine.tables;
  const forget = () => {
    if (meta.get(OWNER_KEY)?.toString() === address) meta.removeSync(OWNER_KEY);
  };
  // Where the disk is full the address stays; at a socket nobody answers then.
  await engine.write(forget).catch(() => undefined);
}
