import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { connect } from '../../src/mongo/connection.ts';
import { openEmbeddedStore } from '../../src/mongo/embedded/index.ts';
import { openModels } from '../../src/mongo/models.ts';
import { eventually } from '../e2e/eventually.ts';

describe('The connection to the database', () => {
  it('is opened anew when the driver no longer sees a server that answers others', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'mesa-'));
    const store = await openEmbeddedStore({ dataDir });
    const connection = await connect(store.uri);
    try {
      const { counters } = await openModels(connection);
      await counters.create([{ _id: 'kept', value: 7 }]);
      const before = connection.getClient();
      assert.ok(connection.db);
      sinon.stub(connection.db, 'command').rejects(new Error('no server to be seen'));
      const reopened = async () => connection.getClient() !== before && connection.readyState === 1;
      await eventually('another client', async () => (await reopened()) || undefined);
      assert.equal((await counters.findById('kept').lean())?.value, 7);
    } finally {
      await connection.close();
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
