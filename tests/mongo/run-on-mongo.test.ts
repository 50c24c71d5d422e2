import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import mongoose from 'mongoose';
import { Child } from '../../src/local/child.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../src/mongo/embedded/index.ts';
import { findMongod, NoMongoError, startMongod } from './mongod.ts';
import { inDatabase, inOwnDatabase } from './own-database.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

describe('The tests on a MongoDB', function onMongo() {
  this.timeout(30_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'find-mongod-'));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  async function program(name: string, text: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, text);
    await chmod(file, 0o755);
    return file;
  }

  async function run(env: NodeJS.ProcessEnv, ...files: string[]) {
    const script = here('./run-on-mongo.ts');
    const options = { name: 'The runner', script, args: files, quiet: true };
    const child = Child.start({ ...options, env: { HOME: process.env.HOME, ...env } });
    const { code } = await child.ended;
    return { code, output: child.output };
  }

  it('end with one sentence and the code 1 where there is none, instead of passing', async () => {
    const { code, output } = await run({ PATH: folder });
    assert.equal(code, 1);
    assert.match(output, /^There is no MongoDB to test on: set MONGODB_URI [^\n]+\n$/);
  });

  it('end with one sentence where MONGOD_BINARY names nothing that runs', async () => {
    const { code, output } = await run({ PATH: folder, MONGOD_BINARY: folder });
    assert.equal(code, 1);
    assert.match(output, /^MONGOD_BINARY is "[^"]+", which is no program [^\n]+\n$/);
  });

  it('take the mongod that MONGOD_BINARY names before the first one of the PATH', async () => {
    const onPath = await program('mongod', '');
    const named = await program('mongod-7', '');
    const path = ['/no-such-folder', folder].join(delimiter);
    assert.equal(findMongod({ PATH: path }), onPath);
    assert.equal(findMongod({ PATH: path, MONGOD_BINARY: named }), named);
    await rm(onPath);
    assert.throws(() => findMongod({ PATH: path }), NoMongoError);
  });

  it('say what a mongod that does not start wrote to its log', async () => {
    const script =
      '#!/bin/sh\nwhile [ "$1" != --logpath ]; do shift; done\necho "no space" > "$2"\n';
    const broken = await program('broken', script);
    await assert.rejects(startMongod(broken, false), /mongod did not start\. no space/);
  });

  it('start a mongod in a folder of its own, and leave nothing of it', async () => {
    const script = `#!/bin/sh\nexec "${process.execPath}" --import "${TSX}" "${here('./fake-mongod.ts')}" "$@"\n`;
    const server = await startMongod(await program('serves', script), false);
    const client = await new mongoose.mongo.MongoClient(server.uri).connect();
    const { ok } = await client.db().command({ ping: 1 });
    assert.equal(ok, 1);
    await client.close();
    await server.stop();
    await assert.rejects(
      new mongoose.mongo.MongoClient(server.uri, { serverSelectionTimeoutMS: 100 }).connect(),
    );
  });

  describe('that MONGODB_URI names', () => {
    let store: EmbeddedStore;
    let client: mongoose.mongo.MongoClient;

    before(async () => {
      store = await openEmbeddedStore({ dataDir: join(folder, 'data'), tcpPort: 0 });
      client = await new mongoose.mongo.MongoClient(store.uri).connect();
    });

    after(async () => {
      await client.close();
      await store.close();
    });

    const databases = async () =>
      (await client.db().admin().listDatabases()).databases.map(({ name }) => name);

    it('pass there and leave no database behind', async () => {
      await client.db('precious').collection('kept').insertOne({});
      const before = await databases();
      const env = { PATH: process.env.PATH, MONGODB_URI: store.uri };
      const { code, output } = await run(env, 'tests/contract/people.test.ts');
      assert.equal(code, 0, output);
      assert.match(output, /10 passing/);
      assert.deepEqual(await databases(), before);
    });

    it('fail with the code 1 when a test fails there', async () => {
      const failing = join(folder, 'failing.test.ts');
      await writeFile(failing, "it('fails', () => { throw new Error('no'); });\n");
      const { code } = await run({ PATH: process.env.PATH, MONGODB_URI: store.uri }, failing);
      assert.equal(code, 1);
      assert.ok(existsSync(failing));
    });
  });
});

describe('A database of one’s own', () => {
  it('is on the same servers, with the same options', () => {
    const uri = 'mongodb://a.example:1,b.example:2/mesa?replicaSet=r&tls=true';
    const wanted = 'mongodb://a.example:1,b.example:2/mine?replicaSet=r&tls=true';
    assert.equal(inDatabase(uri, 'mine'), wanted);
    assert.equal(inDatabase('mongodb+srv://a.example', 'mine'), 'mongodb+srv://a.example/mine');
    assert.notEqual(inOwnDatabase(uri), inOwnDatabase(uri));
  });

  it('is entered with the user that the given one knows', () => {
    const own = (rest: string) => inDatabase(`mongodb://u:p%40@a.example${rest}`, 'mine');
    assert.equal(own(''), 'mongodb://u:p%40@a.example/mine?authSource=admin');
    assert.equal(own('/mesa?tls=true'), 'mongodb://u:p%40@a.example/mine?tls=true&authSource=mesa');
    assert.equal(own('/?authSource=x'), 'mongodb://u:p%40@a.example/mine?authSource=x');
  });

  it('is not made of something that is no MongoDB’s address', () => {
    assert.throws(() => inDatabase('postgres://x', 'mine'), /begins with mongodb:\/\//);
  });
});
