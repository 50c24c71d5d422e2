import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStores } from '../../../src/storage/sqlite/index.ts';
import { openAlone, refuseWhenInUse } from '../../../src/storage/sqlite/lock.ts';
import { StoreError } from '../../../src/storage/stores.ts';

describe('The data folder of a running program', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'lock-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is its own until it stops: a second program is told so in one sentence', async () => {
    const first = openAlone(dataDir);
    assert.throws(
      () => openAlone(dataDir),
      (error) =>
        error instanceof StoreError &&
        /^Another program .* or set DATA_DIR .*\.$/.test(error.message),
    );
    assert.equal(await first.cases.nextSequence(2026), 1);
    await first.close();
    const next = openAlone(dataDir);
    assert.equal(await next.cases.nextSequence(2026), 2);
    await next.close();
  });

  it('is refused beforehand to whoever only asks, and left as it is', async () => {
    refuseWhenInUse(dataDir);
    const first = openAlone(dataDir);
    assert.throws(() => refuseWhenInUse(dataDir), StoreError);
    assert.equal(await first.cases.nextSequence(2026), 1);
    await first.close();
    refuseWhenInUse(dataDir);
  });

  it('stays open to whoever looks in or makes a backup', async () => {
    const first = openAlone(dataDir);
    const onlooker = openSqliteStores({ dataDir });
    assert.deepEqual(await onlooker.cases.openIds(), []);
    await onlooker.close();
    await first.close();
  });

  it('is named when it cannot be made', async () => {
    assert.throws(() => openAlone('/dev/null/desk'), StoreError);
  });
});
