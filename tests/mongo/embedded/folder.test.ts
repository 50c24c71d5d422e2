import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { open } from 'lmdb';
import mongoose from 'mongoose';
import { openEmbeddedStore, StoreError } from '../../../src/mongo/embedded/index.ts';
import { temporaryFolder } from './temporary-store.ts';

const refusedWith = (words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StoreError, String(error));
  assert.match(error.message, words);
  assert.ok(!error.message.includes('\n'));
  return true;
};

const digest = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

async function fill(dataDir: string): Promise<string> {
  const store = await openEmbeddedStore({ dataDir });
  const client = await new mongoose.mongo.MongoClient(store.uri).connect();
  const docs = Array.from({ length: 2000 }, (_, i) => ({ n: i, text: 'x'.repeat(i % 900) }));
  await client.db().collection('c').insertMany(docs);
  await client.close();
  await store.close();
  return path.join(dataDir, 'store', 'store.mdb');
}

describe('The data folder', function () {
  this.timeout(20_000);
  let dataDir = '';

  beforeEach(() => {
    dataDir = temporaryFolder();
  });

  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('and the socket in it can be opened by their owner only', async () => {
    const store = await openEmbeddedStore({ dataDir });
    const folder = path.join(dataDir, 'store');
    const socket = readdirSync(folder).find((name) => name.endsWith('.sock')) as string;
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(path.join(folder, socket)).mode & 0o777, 0o600);
    await store.close();
    assert.equal(
      readdirSync(folder).some((name) => name.endsWith('.sock')),
      false,
    );
  });

  it('is refused to a second process while the first is at work', async () => {
    const store = await openEmbeddedStore({ dataDir });
    await assert.rejects(
      openEmbeddedStore({ dataDir }),
      refusedWith(/in use by another process.*DATA_DIR/),
    );
    await assert.rejects(openEmbeddedStore({ dataDir, tcpPort: 0 }), refusedWith(/in use/));
    await store.close();
    await (await openEmbeddedStore({ dataDir })).close();
  });

  it('is free again when whoever had it on a port stopped or died, whoever has the port now', async () => {
    const store = await openEmbeddedStore({ dataDir, tcpPort: 0 });
    const port = Number(new URL(store.uri).port);
    // What a process leaves that is killed.
    const left = path.join(dataDir, 'left');
    cpSync(path.join(dataDir, 'store', 'store.mdb'), path.join(left, 'store', 'store.mdb'));
    await store.close();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    try {
      for (const folder of [dataDir, left])
        await (await openEmbeddedStore({ dataDir: folder })).close();
    } finally {
      other.close();
    }
  });

  it('goes to exactly one of several that start at once', async () => {
    const started = await Promise.allSettled(
      Array.from({ length: 4 }, () => openEmbeddedStore({ dataDir })),
    );
    const won = started.filter((one) => one.status === 'fulfilled');
    assert.equal(won.length, 1);
    for (const one of won) await one.value.close();
  });

  it('is refused when a newer version wrote it, and left as it is', async () => {
    const file = await fill(dataDir);
    const root = open({ path: file, noSubdir: true, encoding: 'binary', keyEncoding: 'binary' });
    const meta = root.openDB({ name: 'meta', encoding: 'binary', keyEncoding: 'binary' });
    await meta.put(Buffer.from('format'), Buffer.from([0, 0, 0, 99]));
    await root.close();
    const before = digest(file);
    await assert.rejects(openEmbeddedStore({ dataDir }), refusedWith(/newer version.*format 99/));
    assert.equal(digest(file), before);
  });

  it('is refused when the data file is cut off, torn or not one, and left as it is', async () => {
    const file = await fill(dataDir);
    const whole = readFileSync(file);
    const torn = Buffer.from(whole);
    for (let page = 4; page < whole.length / 4096; page += 3)
      torn.fill(0x5a, page * 4096, page * 4096 + 4096);
    const head = Buffer.from(whole);
    head.fill(0, 0, 4096);
    for (const bytes of [
      whole.subarray(0, whole.length / 2),
      torn,
      head,
      Buffer.from('not a store'),
    ]) {
      writeFileSync(file, bytes);
      const before = digest(file);
      await assert.rejects(openEmbeddedStore({ dataDir }), refusedWith(/damaged.*backup/));
      assert.equal(digest(file), before);
    }
    writeFileSync(file, whole);
    await (await openEmbeddedStore({ dataDir })).close();
  });

  it('is refused for what would end the process or give back what was', async () => {
    const file = await fill(dataDir);
    const whole = readFileSync(file);
    const last = whole.length / 4096 - 1;
    const changes: ((bytes: Buffer) => void)[] = [
      (bytes) => bytes.writeUInt8(9, 28),
      (bytes) => bytes.writeUInt16LE(bytes.readUInt16LE(52) | 4, 52),
      // Whichever of the two headers is the newer one.
      (bytes) => bytes.writeUInt16LE(99, 102) + bytes.writeUInt16LE(99, 4096 + 102),
      (bytes) => bytes.writeUInt8(1, 158),
      (bytes) => bytes.writeUInt8(1, 4096 + 158),
      // The free pages' tree, where the documents' is.
      (bytes) => bytes.copy(bytes, 88, 136, 144) + bytes.copy(bytes, 4184, 4232, 4240),
      // Pages of a transaction that never was.
      (bytes) => {
        for (let page = 2; page <= last; page++) bytes.writeUInt8(0x7f, page * 4096 + 14);
      },
      // Two keys in each other's place.
      (bytes) => {
        for (let at = 2 * 4096; at < bytes.length; at += 4096) {
          const leaf = bytes.readUInt16LE(at + 18) === 2 && bytes.readUInt16LE(at + 20) > 4;
          if (leaf)
            bytes
              .subarray(at + 24, at + 28)
              .swap32()
              .swap16();
        }
      },
    ];
    for (const [i, change] of changes.entries()) {
      const bytes = Buffer.from(whole);
      change(bytes);
      assert.notDeepEqual(bytes, whole, String(i));
      writeFileSync(file, bytes);
      await assert.rejects(
        openEmbeddedStore({ dataDir }),
        refusedWith(/damaged.*backup/),
        `change ${i}`,
      );
      assert.deepEqual(readFileSync(file), bytes);
    }
    for (const at of [28, 4096 + 28]) whole.writeUInt8(9, at);
    writeFileSync(file, whole);
    await assert.rejects(openEmbeddedStore({ dataDir }), refusedWith(/another version of LMDB/));
  });

  it('is opened where free pages at the end of the data file were never written', async () => {
    const file = await fill(dataDir);
    const bytes = readFileSync(file);
    for (const at of [144, 4096 + 144]) bytes.writeUInt32LE(bytes.readUInt32LE(at) + 8, at);
    writeFileSync(file, bytes);
    const store = await openEmbeddedStore({ dataDir });
    const client = await new mongoose.mongo.MongoClient(store.uri).connect();
    assert.equal(await client.db().collection('c').countDocuments({}), 2000);
    await client.close();
    await store.close();
  });

  it('is refused when what locks it cannot be written', async () => {
    mkdirSync(path.join(dataDir, 'store', 'store.mdb-lock'), { recursive: true });
    await assert.rejects(openEmbeddedStore({ dataDir }), refusedWith(/cannot be opened/));
  });

  it('answers with an error, not with wrong data, where a document was changed on the disk', async () => {
    const file = await fill(dataDir);
    const bytes = readFileSync(file);
    bytes.write('y', bytes.lastIndexOf('xxxxxxxx'));
    writeFileSync(file, bytes);
    const store = await openEmbeddedStore({ dataDir });
    const client = await new mongoose.mongo.MongoClient(store.uri).connect();
    const all = client.db().collection('c').find({}).toArray();
    await assert.rejects(all, { code: 280, message: /damaged on disk/ });
    await client.close();
    await store.close();
  });

  it('is refused when its path is too long for a socket', async () => {
    const long = path.join(dataDir, 'd'.repeat(120));
    await assert.rejects(
      openEmbeddedStore({ dataDir: long }),
      refusedWith(/bytes too long for a socket.*shorter path/),
    );
  });

  it('is refused when a file stands in its place', async () => {
    const file = path.join(dataDir, 'file');
    writeFileSync(file, '');
    await assert.rejects(
      openEmbeddedStore({ dataDir: file }),
      refusedWith(/a file is in its place.*DATA_DIR/),
    );
  });

  const script = path.join(import.meta.dirname, 'folder-child.ts');
  const inChild = (how: string, command: string[]): string =>
    spawnSync(
      command[0] as string,
      [...command.slice(1), process.execPath, '--import', 'tsx', script, dataDir, how],
      { encoding: 'utf8' },
    ).stdout;

  it('is refused when the user may not write it', function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(path.join(dataDir, 'store'), { mode: 0o500 });
    chmodSync(dataDir, 0o555);
    const said = inChild('as-nobody', ['env']);
    chmodSync(dataDir, 0o755);
    assert.match(said, /^StoreError: .*cannot be written.*make it writable/);
  });

  it('is refused when there is no room for a store', function () {
    if (process.platform === 'win32') this.skip();
    const said = inChild('open', ['bash', '-c', 'ulimit -f 4; exec "$@"', 'bash']);
    assert.match(said, /^StoreError: The disk of .* is full/);
    assert.deepEqual(readdirSync(path.join(dataDir, 'store')), []);
  });

  it('that has no room left takes no write it cannot keep, and keeps those it took', async function () {
    if (process.platform === 'win32') this.skip();
    const limited = ['bash', '-c', 'ulimit -f 1024; exec "$@"', 'bash'];
    const said = inChild('fill', limited).trim().split(' ');
    assert.equal(said[0], '14031', said.join(' '));
    const store = await openEmbeddedStore({ dataDir });
    const client = await new mongoose.mongo.MongoClient(store.uri).connect();
    assert.equal(await client.db().collection('c').countDocuments({}), Number(said[1]));
    assert.deepEqual((await client.db().command({ validate: 'c' })).errors, []);
    await client.close();
    await store.close();
  });
});
