import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalize } from '../../../src/domain/normalize.ts';
import { searchWords } from '../../../src/domain/search-words.ts';
import { toDocument } from '../../../src/storage/document.ts';
import { type Database, openFile } from '../../../src/storage/sqlite/database.ts';
import { createStores, openDatabase, openSqliteStores } from '../../../src/storage/sqlite/index.ts';
import { encode } from '../../../src/storage/sqlite/json.ts';
import { versionOf } from '../../../src/storage/sqlite/migrate.ts';
import { VERSION } from '../../../src/storage/sqlite/schema.ts';
import { StoreError } from '../../../src/storage/stores.ts';
import { bare, filed, postedCard, somebody } from '../../contract/samples.ts';
import { caseIn, MUCH_LATER } from '../../domain/fixtures.ts';
import { asFormerVersion, FORMER_VERSIONS } from './former-versions.ts';
import { inFolder } from './temporary.ts';

const NOBODY = 65_534;
const IS_ROOT = process.geteuid?.() === 0;
const PAGE = 4096;

/** Runs as a user who may write only what everybody may. */
function asNobody(run: () => void): void {
  if (IS_ROOT) process.seteuid?.(NOBODY);
  try {
    run();
  } finally {
    if (IS_ROOT) process.seteuid?.(0);
  }
}

describe('Opening the built-in store', () => {
  let folder: string;
  let file: string;
  inFolder((one, other) => {
    folder = one;
    file = other;
  });

  const open = () => openSqliteStores({ dataDir: folder });

  async function fill(cases = 40): Promise<void> {
    const stores = open();
    for (let count = 0; count < cases; count += 1) await stores.cases.insert(bare());
    await stores.close();
  }

  /** Refused in a sentence that names the file, which has the same bytes afterwards. */
  function assertRefused(wanted: RegExp): void {
    const before = readFileSync(file);
    assert.throws(open, (error) => {
      assert.ok(error instanceof StoreError, String(error));
      assert.match(error.message, wanted);
      assert.ok(error.message.includes(file) && !error.message.includes('\n'), error.message);
      return true;
    });
    assert.deepEqual(readFileSync(file), before);
  }

  it('makes the folder and the file, and finds what was kept there', async () => {
    const dataDir = join(folder, 'a', 'b');
    const kase = bare();
    const stores = openSqliteStores({ dataDir });
    await stores.cases.insert(kase);
    await stores.close();
    const again = openSqliteStores({ dataDir });
    assert.deepEqual((await again.cases.find(kase.id))?.kase, kase);
    assert.deepEqual(again.notices, []);
    await again.close();
  });

  it('brings a file of the first version to this one, with what is still to be told and the cards', async () => {
    const kase = bare();
    const { _id: id, ...fields } = toDocument(kase);
    const cards = [postedCard()];
    const db = openFile(file);
    asFormerVersion(db, 1);
    await db.write(() =>
      db.run('INSERT INTO cases (id, document) VALUES (?, ?)', id, encode({ ...fields, cards })),
    );
    db.close();
    const stores = open();
    assert.deepEqual(await stores.cases.find(id), { kase, cards });
    assert.deepEqual(await stores.cases.unplanned(1), [{ kase, revs: [kase.rev] }]);
    await stores.close();
  });

  it('brings a file of any former version to the tables of a new one', async () => {
    const tables = (db: Database) =>
      db.all('SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2');
    const made = openDatabase({ file: ':memory:' });
    for (let version = 1; version < FORMER_VERSIONS.length; version += 1) {
      const one = join(folder, `${version}.db`);
      const db = openFile(one);
      asFormerVersion(db, version);
      const kase = bare();
      const { _id: id, cards, pending, ...fields } = toDocument(kase);
      const document = version === 1 ? { ...fields, cards, pending } : fields;
      const lane = { owner: 'one', leaseUntil: MUCH_LATER, notBefore: MUCH_LATER };
      await db.write(() => {
        db.run('INSERT INTO cases (id, document) VALUES (?, ?)', id, encode(document));
        db.run('INSERT INTO lanes (id, document) VALUES (?, ?)', 'desk', encode(lane));
      });
      db.close();
      const anew = openDatabase({ file: one });
      assert.deepEqual(tables(anew), tables(made), `version ${version}`);
      assert.equal(versionOf(anew), VERSION);
      const { cases, collections } = createStores(anew, []);
      assert.deepEqual((await cases.find(id))?.kase, kase);
      assert.deepEqual(await cases.involving(kase.requester.id, 2), [kase]);
      const lanes = collections.find(({ name }) => name === 'lanes');
      assert.deepEqual(await lanes?.page(undefined, 2), [{ _id: 'desk', ...lane }]);
      anew.close();
    }
    made.close();
  });

  it('finds what is due in a file that was made without such an instant', async () => {
    const db = openFile(file);
    asFormerVersion(db, 5);
    db.close();
    const kase = bare({ nextDueAt: MUCH_LATER });
    const stores = open();
    await stores.cases.insert(kase);
    assert.deepEqual(await stores.cases.due(MUCH_LATER, 10), [kase.id]);
    await stores.close();
  });

  it('finds by plain letters, once it is opened, what a former version did not', async () => {
    const kase = bare({ request: 'La impre\u200bsora de la o\ufb01cina parpadea' });
    const { _id: id, pending: _pending, cards: _cards, ...fields } = toDocument(kase);
    const words = ['impre', 'sora', 'o\ufb01cina', 'parpadea'];
    const db = openFile(file);
    asFormerVersion(db, 2);
    await db.write(() => {
      db.run('INSERT INTO cases (id, document) VALUES (?, ?)', id, encode({ ...fields, words }));
      for (let count = 0; count < 450; count += 1) {
        const { _id, pending, cards, ...others } = toDocument(bare());
        db.run('INSERT INTO cases (id, document) VALUES (?, ?)', _id, encode(others));
      }
    });
    db.close();
    const stores = open();
    assert.deepEqual(await stores.cases.search(searchWords('impresora oficina'), 10), [kase]);
    assert.deepEqual(await stores.cases.search(['sora'], 10), []);
    assert.equal((await stores.cases.openIds()).length, 451);
    await stores.close();
    // Nothing is left to derive: a key that somebody mends by hand stays.
    const again = openFile(file);
    assert.equal(versionOf(again), VERSION);
    await again.write(() =>
      again.run(
        `UPDATE cases SET document = json_set(document, '$.words', json('["x"]')) WHERE id = ?`,
        id,
      ),
    );
    again.close();
    const later = open();
    assert.deepEqual(await later.cases.search(['x'], 10), [kase]);
    await later.close();
  });

  it('finds, once it is opened, people by their names and cases by whom they wait for, which a former version did not', async () => {
    const kase = filed(caseIn('resolved'), { requester: somebody() });
    const {
      _id: id,
      pending: _pending,
      cards: _cards,
      decides,
      followers,
      ...fields
    } = toDocument(kase);
    const contact = { person: somebody(), locale: 'es-CO' };
    const db = openFile(file);
    asFormerVersion(db, 5);
    await db.write(() => {
      db.run('INSERT INTO cases (id, document) VALUES (?, ?)', id, encode(fields));
      const row = 'INSERT INTO contacts (id, document) VALUES (?, ?)';
      db.run(row, contact.person.id, encode(contact));
    });
    db.close();
    const stores = open();
    assert.deepEqual(await stores.cases.awaitingRequester(kase.requester.id, 10), [kase]);
    assert.deepEqual(await stores.cases.majorIncidents(10), []);
    assert.deepEqual(await stores.contacts.named(normalize(contact.person.name), 2), [contact]);
    assert.deepEqual(await stores.contacts.find(contact.person.id), contact);
    await stores.close();
  });

  it('writes through to the disk before it says that something is saved', () => {
    const db = openDatabase({ dataDir: folder });
    assert.deepEqual(db.all('PRAGMA synchronous'), [{ synchronous: 2 }]);
    assert.deepEqual(db.all('PRAGMA journal_mode'), [{ journal_mode: 'wal' }]);
    db.close();
  });

  it('refuses a file that is no database', () => {
    for (const text of ['not a database', 'x'.repeat(3 * PAGE)]) {
      writeFileSync(file, text);
      assertRefused(/is damaged or no SQLite database .*put a backup in its place/);
    }
  });

  it('refuses a file with a damaged page', async () => {
    await fill();
    const bytes = readFileSync(file);
    const pages = bytes.length / PAGE;
    for (const page of [1, Math.floor(pages / 2), pages - 1]) {
      writeFileSync(file, Buffer.from(bytes).fill(0xa5, page * PAGE, page * PAGE + 512));
      assertRefused(/is damaged or no SQLite database/);
    }
  });

  it('refuses a file that was cut short', async () => {
    await fill();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - PAGE));
    assertRefused(/is damaged or no SQLite database/);
  });

  it('refuses a file whose documents are no JSON any more', async () => {
    await fill(1);
    const bytes = readFileSync(file);
    const at = bytes.indexOf('"channel"');
    assert.ok(at > 0);
    bytes[at] = 0x7b;
    writeFileSync(file, bytes);
    assertRefused(/is damaged or no SQLite database .*malformed/);
  });

  it('refuses a file of a newer version', async () => {
    await fill();
    const db = openFile(file);
    db.script(`PRAGMA user_version = ${VERSION + 1}`);
    db.close();
    assertRefused(/newer version of this program \(format \d+; this one knows \d+\): start that/);
  });

  it('refuses another program’s database', () => {
    const db = openFile(file);
    db.script('CREATE TABLE theirs (id)');
    db.close();
    assertRefused(/is another program’s database: set DATA_DIR/);
  });

  it('refuses a folder in the place of the file, and a file in the place of the folder', () => {
    mkdirSync(file);
    assert.throws(open, /A folder cannot be made, or a file stands .*: set DATA_DIR/);
    const dataDir = join(folder, 'file');
    writeFileSync(dataDir, '');
    assert.throws(() => openSqliteStores({ dataDir }), /^StoreError: .*: set DATA_DIR/);
  });

  it('refuses a folder in which it may not write, and a file that it may not write', async () => {
    const unwritable = /cannot be written: give the user .* the right to write both/;
    chmodSync(folder, 0o555);
    asNobody(() => assert.throws(open, unwritable));
    asNobody(() =>
      assert.throws(() => openSqliteStores({ dataDir: join(folder, 'new') }), unwritable),
    );
    chmodSync(folder, 0o755);
    await fill();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    asNobody(() => assertRefused(unwritable));
    assert.ok(statSync(file).size > 0);
  });

  // Only root can make a disk of its own.
  if (IS_ROOT)
    it('refuses a full disk, and opens once there is room', async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder]);
      try {
        writeFileSync(join(folder, 'else'), Buffer.alloc(512 * 1024 - PAGE));
        assert.throws(open, /There is no space left on the disk of .*desk\.db: free some/);
        writeFileSync(join(folder, 'else'), '');
        await open().close();
      } finally {
        execFileSync('umount', ['--lazy', folder]);
      }
    });

  it('leaves the former built-in store alone and names it', async () => {
    const former = join(folder, 'store');
    mkdirSync(former);
    writeFileSync(join(former, 'data.mdb'), 'x');
    const stores = open();
    assert.equal(stores.notices.length, 1);
    assert.ok(stores.notices[0]?.includes(former));
    await stores.close();
    assert.equal(readFileSync(join(former, 'data.mdb'), 'utf8'), 'x');
  });
});
