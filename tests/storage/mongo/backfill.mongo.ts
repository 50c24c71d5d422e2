import assert from 'node:assert/strict';
import type { Case } from '../../../src/domain/case.ts';
import { normalize } from '../../../src/domain/normalize.ts';
import { queueSpan } from '../../../src/domain/queue.ts';
import { searchWords } from '../../../src/domain/search-words.ts';
import { openMongoStores } from '../../../src/storage/mongo/index.ts';
import type { Stores } from '../../../src/storage/stores.ts';
import {
  bare,
  delivery,
  filed,
  minutesLater,
  postedCard,
  somebody,
} from '../../contract/samples.ts';
import { caseIn } from '../../domain/fixtures.ts';
import { openDatabase, type TestDatabase } from './database.ts';

describe('A MongoDB that a former version wrote', () => {
  let database: TestDatabase;
  let stores: Stores;
  const open = filed(bare({ request: 'El correo no abre' }));
  const closed = filed(caseIn('closed'));
  const pasted = filed(bare({ request: 'La impre\u200bsora de la o\ufb01cina parpadea' }));
  const many = Array.from({ length: 250 }, (_, minutes) =>
    filed(bare({ request: 'El teclado no escribe', openedAt: minutesLater(-minutes) })),
  );
  const asked = filed(caseIn('needs_info'), { requester: somebody() });
  const people = Array.from({ length: 250 }, somebody);
  const sent = delivery();
  const card = postedCard();

  before(async () => {
    database = await openDatabase();
    const first = await openMongoStores(database.uri);
    await first.cases.insert(open);
    for (const kase of [closed, pasted, asked, ...many]) await first.cases.insert(kase);
    await first.deliveries.add([sent]);
    for (const person of people) await first.contacts.remember({ person });
    await first.close();
    await makeFormer();
    // Several instances start on it at the same time.
    const [one, ...others] = await Promise.all([1, 2, 3].map(() => openMongoStores(database.uri)));
    for (const other of others) await other.close();
    assert.ok(one);
    stores = one;
  });

  after(async () => {
    await stores?.close();
    await database?.remove();
  });

  /** As that version left it: cards by themselves, no words or other ones, no place in the queue. */
  async function makeFormer(): Promise<void> {
    const { connection } = database;
    const missing = { words: 1, queuePlace: 1, cards: 1, decides: 1, people: 1, followers: 1 };
    await connection.collection('cases').updateMany({}, { $unset: missing });
    const words = { $set: { words: ['impre', 'sora', 'o\ufb01cina', 'parpadea'] } };
    await connection.collection<{ _id: string }>('cases').updateOne({ _id: pasted.id }, words);
    await connection.collection('contacts').updateMany({}, { $unset: { nameKey: 1 } });
    await connection.collection('versions').drop();
    await connection.collection('deliveries').updateMany({}, { $rename: { kind: 'content' } });
    const { id, kind, contentHash, ...fields } = card;
    const former = { ...fields, caseId: open.id, content: kind, shown: contentHash };
    await connection.collection<{ _id: string }>('cards').insertOne({ _id: id, ...former });
  }

  it('finds its cases by words and by the desk’s queue', async () => {
    assert.deepEqual(await stores.cases.search(['correo'], 10), [open]);
    const queue = await stores.cases.queue(queueSpan(undefined), 'first', 500);
    const ids = (cases: readonly Case[]) => cases.map(({ id }) => id).sort();
    assert.deepEqual(ids(queue), ids([open, pasted, asked, ...many]));
  });

  it('finds its cases by plain letters, whatever the words that version left', async () => {
    assert.deepEqual(await stores.cases.search(searchWords('impresora oficina'), 10), [pasted]);
    assert.deepEqual(await stores.cases.search(['sora'], 10), []);
    assert.deepEqual(await stores.cases.search(['teclado'], 500), many);
  });

  it('finds its cases by whom they wait for, and people by their names', async () => {
    const { requester } = asked;
    assert.deepEqual(await stores.cases.awaitingRequester(requester.id, 10), [asked]);
    assert.deepEqual(await stores.cases.involving(requester.id, 10), [asked]);
    for (const person of people) {
      const found = await stores.contacts.named(normalize(person.name), 2);
      assert.deepEqual(found, [{ person }]);
    }
  });

  it('derives nothing anew once it is of this version', async () => {
    const cases = database.connection.collection<{ _id: string }>('cases');
    await cases.updateOne({ _id: closed.id }, { $set: { words: ['x'] } });
    await (await openMongoStores(database.uri)).close();
    assert.deepEqual(await stores.cases.search(['x'], 10), [closed]);
  });

  it('has the posted cards in their cases, and none where none was', async () => {
    assert.deepEqual(await stores.cases.find(open.id), { kase: open, cards: [card] });
    assert.deepEqual(await stores.cases.find(closed.id), { kase: closed, cards: [] });
  });

  it('sends what waited', async () => {
    assert.deepEqual(await stores.deliveries.next(sent.lane, 10), [sent]);
  });

  it('has the collection of cards no more', async () => {
    const names = (await database.connection.listCollections()).map(({ name }) => name);
    assert.ok(!names.includes('cards'));
  });
});
