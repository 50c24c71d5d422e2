import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';
import { type EmbeddedStore, openEmbeddedStore } from '../../src/mongo/embedded/index.ts';
import { describeServer, readSpecs, runSpec, type Server, whyNot } from './crud-spec-runner.ts';

const folder = process.env.CRUD_SPEC_DIR;

describe("MongoDB's own expectations of create, read, update and delete", function () {
  this.timeout(30_000);
  if (!folder) {
    it('are read from CRUD_SPEC_DIR, a copy of source/crud/tests/unified of mongodb/specifications; it is not set', function () {
      this.skip();
    });
    return;
  }

  let store: EmbeddedStore | undefined;
  let client: mongoose.mongo.MongoClient;
  let server: Server;
  let uri = '';
  let dataDir = '';
  const reasons = new Map<string, number>();

  before(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'crud-'));
    if (!process.env.MONGODB_URI) store = await openEmbeddedStore({ dataDir });
    uri = process.env.MONGODB_URI ?? store?.uri ?? '';
    client = await new mongoose.mongo.MongoClient(uri).connect();
    server = await describeServer(client, store !== undefined);
  });

  after(async () => {
    await client.close();
    await store?.close();
    rmSync(dataDir, { recursive: true, force: true });
    for (const [reason, count] of reasons)
      process.stdout.write(`    ${count} do not apply: ${reason}\n`);
  });

  for (const test of readSpecs(folder)) {
    it(`${test.file}: ${test.description}`, async function () {
      const reason = whyNot(test, server);
      if (reason) {
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        this.skip();
      }
      await runSpec(test, uri, client);
    });
  }
});
