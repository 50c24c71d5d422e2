import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Child } from '../../../src/local/child.ts';
import { openDatabase, openSqliteStores } from '../../../src/storage/sqlite/index.ts';
import { documentsOf } from '../../contract/store-at-hand.ts';
import { eventually } from '../../e2e/eventually.ts';
import { inFolder } from './temporary.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);

describe('Processes that share a file of the built-in store', function processes() {
  this.timeout(60_000 + ROUNDS * 60_000);
  let folder: string;
  inFolder((given) => {
    folder = given;
  });

  function write(name: string, ...more: readonly string[]): Child {
    const args = [folder, name, ...more];
    return Child.start({ name, script: WRITER, args, quiet: true });
  }

  /** What a writer was told is saved: the last revision of each case. A line cut short says nothing. */
  function acknowledged(...writers: readonly Child[]): ReadonlyMap<string, number> {
    const lines = writers.flatMap(({ output }) => output.split('\n').slice(0, -1));
    const pairs = lines.map((line) => line.split(' '));
    return new Map(pairs.flatMap(([id = '', rev]) => (rev ? [[id, Number(rev)]] : [])));
  }

  async function stored(): Promise<ReadonlyMap<string, number>> {
    const stores = openSqliteStores({ dataDir: folder });
    const sent = new Set((await documentsOf(stores, 'deliveries')).map(({ caseId }) => caseId));
    const found = await documentsOf(stores, 'cases');
    await stores.close();
    return new Map(found.map(({ _id, rev }) => [_id, sent.has(_id) ? rev + 1 : rev]));
  }

  function assertWhole(): void {
    const db = openDatabase({ dataDir: folder });
    assert.deepEqual(db.all('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    db.close();
  }

  it(`lose nothing that was acknowledged when all are killed while they write, ${ROUNDS} times`, async () => {
    let writes = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const writers = [`a${round}`, `b${round}`].map((name) => write(name));
      const wanted = randomInt(1, 300);
      const written = () =>
        [...acknowledged(...writers).values()].reduce((sum, rev) => sum + rev, 0);
      const saidInstead = () => writers.map(({ output }) => output.slice(-500)).join('\n');
      const enough = () => written() > wanted || undefined;
      await eventually(`${wanted} writes`, enough, saidInstead, 60_000);
      const endings = await Promise.all(writers.map((writer) => writer.kill()));
      for (const { signal } of endings) assert.equal(signal, 'SIGKILL');
      const found = await stored();
      for (const [id, rev] of acknowledged(...writers)) {
        assert.ok((found.get(id) ?? 0) >= rev, `${id}: ${found.get(id)} is not ${rev}`);
        writes += rev;
      }
      assertWhole();
    }
    assert.ok(writes > ROUNDS);
  });

  it('find all that each other wrote, and give no number twice', async () => {
    const writers = ['a', 'b', 'c'].map((name) => write(name, '40'));
    for (const { ended, output } of writers) assert.equal((await ended).code, 0, output);
    const found = await stored();
    assert.deepEqual(found, new Map([...acknowledged(...writers)].map(([id]) => [id, 5])));
    assert.equal(found.size, 120);
    const stores = openSqliteStores({ dataDir: folder });
    assert.equal(await stores.cases.nextSequence(2026), 121);
    await stores.close();
    assertWhole();
  });

  it('see at once what the other wrote, and conflict as they do on one connection', async () => {
    const here = openSqliteStores({ dataDir: folder });
    const writer = write('other', '1');
    await writer.ended;
    const { kase } = (await here.cases.find('other-1')) ?? {};
    assert.equal(kase?.rev, 4, writer.output);
    assert.equal(await here.cases.save({ ...kase, rev: 4 }, [], 3), false);
    assert.equal(await here.cases.save({ ...kase, rev: 5 }, [], 4), true);
    await here.close();
  });
});
