import assert from 'node:assert/strict';
import type { Case } from '../../../src/domain/case.ts';
import { StoreUnreachableError } from '../../../src/storage/call-deadline.ts';
import type { Database } from '../../../src/storage/sqlite/database.ts';
import { createStores, openDatabase } from '../../../src/storage/sqlite/index.ts';
import type { Stores } from '../../../src/storage/stores.ts';
import { bare, commented, delivery, fresh } from '../../contract/samples.ts';
import { inFolder } from './temporary.ts';

describe('The built-in store while it runs', () => {
  let folder: string;
  let db: Database;
  let stores: Stores;
  inFolder((given) => {
    folder = given;
  });
  beforeEach(() => {
    db = openDatabase({ dataDir: folder });
    stores = createStores(db, []);
  });
  afterEach(() => stores.close());

  it('says that nothing can be saved while the disk is full, keeps nothing by halves, and goes on afterwards', async () => {
    const small = bare();
    await stores.cases.insert(small);
    const pages = Number(db.get('PRAGMA page_count')?.page_count);
    db.get(`PRAGMA max_page_count = ${pages}`);
    const large = bare({ request: 'ñ'.repeat(200_000) });
    await assert.rejects(stores.cases.insert(large), StoreUnreachableError);
    const many = Array.from({ length: 200 }, () => delivery({ lane: 'desk' }));
    await assert.rejects(stores.deliveries.add(many), StoreUnreachableError);
    assert.deepEqual(await stores.deliveries.next('desk', 9), []);
    assert.deepEqual((await stores.cases.find(small.id))?.kase, small);
    db.get('PRAGMA max_page_count = 1000000');
    assert.equal(await stores.cases.insert(large), true);
    await stores.deliveries.add(many);
    assert.equal((await stores.deliveries.next('desk', 999)).length, 200);
  });

  it('says that nothing can be saved while another process does not end its write, and still reads', async () => {
    const kase = bare();
    await stores.cases.insert(kase);
    const other = openDatabase({ dataDir: folder });
    db.get('PRAGMA busy_timeout = 20');
    other.script('BEGIN IMMEDIATE');
    const { next, events } = commented(kase);
    await assert.rejects(stores.cases.save(next, events, kase.rev), StoreUnreachableError);
    await assert.rejects(stores.deliveries.add([delivery()]), StoreUnreachableError);
    assert.deepEqual((await stores.cases.find(kase.id))?.kase, kase);
    other.script('ROLLBACK');
    assert.equal(await stores.cases.save(next, events, kase.rev), true);
    // What is acknowledged after that is really there, for others too.
    assert.deepEqual((await createStores(other, []).cases.find(kase.id))?.kase, next);
    other.close();
  });

  it('commits, and sees what others write, also after a statement was busy that is kept', async () => {
    const kase = bare();
    await stores.cases.insert(kase);
    const other = openDatabase({ dataDir: folder });
    const others = createStores(other, []).cases;
    db.get('PRAGMA busy_timeout = 20');
    other.script('BEGIN IMMEDIATE');
    assert.throws(() => db.get('UPDATE cases SET id = id RETURNING id'), StoreUnreachableError);
    other.script('ROLLBACK');
    const { next, events } = commented(kase);
    assert.equal(await others.save(next, events, kase.rev), true);
    assert.deepEqual((await stores.cases.find(kase.id))?.kase, next);
    const later = commented(next);
    assert.equal(await stores.cases.save(later.next, later.events, next.rev), true);
    assert.deepEqual((await others.find(kase.id))?.kase, later.next);
    assert.deepEqual(db.all('PRAGMA synchronous'), [{ synchronous: 2 }]);
    other.close();
  });

  it('says that nothing can be saved when the file may only be read', async () => {
    db.script('PRAGMA query_only = 1');
    await assert.rejects(stores.cases.insert(bare()), StoreUnreachableError);
  });

  it('takes back the whole write when a part of it fails', async () => {
    const wrong = { ...delivery(), lane: null as unknown as string };
    await assert.rejects(stores.deliveries.add([delivery({ lane: 'desk' }), wrong]), /NOT NULL/);
    assert.deepEqual(await stores.deliveries.next('desk', 9), []);
    await stores.deliveries.add([delivery({ lane: 'desk' })]);
    assert.equal((await stores.deliveries.next('desk', 9)).length, 1);
  });

  it('stores a field that it does not know and gives it back', async () => {
    const kase: Case & { pause: object } = {
      ...bare(),
      pause: { until: new Date(7), reasons: ['x'] },
    };
    await stores.cases.insert(kase);
    assert.deepEqual((await stores.cases.find(kase.id))?.kase, kase);
    const next = { ...kase, rev: 2, pause: { until: new Date(8) } };
    await stores.cases.save(next, [], 1);
    assert.deepEqual((await stores.cases.find(kase.id))?.kase, next);
  });

  it('can be read and mended by hand: what is found by a field follows it', async () => {
    const kase = bare();
    await stores.cases.insert(kase);
    const number = fresh('MS-2025');
    db.run(
      `UPDATE cases SET document = json_set(document, '$.number', ?) WHERE id = ?`,
      number,
      kase.id,
    );
    assert.equal((await stores.cases.findByNumber(number))?.id, kase.id);
    const found = db.get(`SELECT document ->> '$.requester.name' AS name FROM cases`);
    assert.equal(found?.name, kase.requester.name);
  });
});
