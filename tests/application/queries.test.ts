import { strict as assert } from 'node:assert';
import type { CaseStore } from '../../src/application/ports/case-store.ts';
import { deskQueue, searchCases } from '../../src/application/queries.ts';
import type { Case } from '../../src/domain/case.ts';
import type { QueuePage } from '../../src/domain/queue.ts';
import { caseIn, OPENED_AT } from '../domain/fixtures.ts';
import { ANA, LUIS, TestEnvironment } from './test-environment.ts';

const numbered = (n: number, own: Partial<Case> = {}): Case => ({
  ...caseIn('new'),
  id: `case-${n}`,
  number: `MS-2026-${String(n).padStart(6, '0')}`,
  openedAt: new Date(OPENED_AT.getTime() + n * 60_000),
  ...own,
});

describe('the desk’s queue', () => {
  let cases: CaseStore;
  const page = async (request = {}): Promise<QueuePage> => {
    const found = await deskQueue(cases, LUIS, request);
    assert.ok(found);
    return found;
  };
  const close = async (id: string) => {
    const kase = (await cases.find(id))?.kase;
    assert.ok(kase);
    await cases.save({ ...kase, state: 'closed', rev: kase.rev + 1 }, [], kase.rev);
  };
  const ids = ({ cases }: QueuePage) => cases.map(({ id }) => Number(id.slice('case-'.length)));
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);

  beforeEach(async () => {
    cases = (await TestEnvironment.create()).stores.cases;
    for (const n of range(1, 25)) await cases.insert(numbered(n));
  });

  it('is leafed through by tens to its end and back', async () => {
    const first = await page();
    assert.deepEqual(ids(first), range(1, 10));
    assert.equal(first.previous, undefined);
    const second = await page({ after: first.next });
    assert.deepEqual(ids(second), range(11, 20));
    const third = await page({ after: second.next });
    assert.deepEqual(ids(third), range(21, 25));
    assert.equal(third.next, undefined);
    const back = await page({ before: third.previous });
    assert.deepEqual(ids(back), range(11, 20));
    assert.equal(back.next, second.next);
    const start = await page({ before: back.previous });
    assert.deepEqual(ids(start), range(1, 10));
    assert.equal(start.previous, undefined);
    assert.equal(start.next, first.next);
  });

  it('of exactly ten cases is one page', async () => {
    const ten = (await TestEnvironment.create()).stores.cases;
    for (const n of range(1, 10)) await ten.insert(numbered(n));
    const only = await deskQueue(ten, LUIS, {});
    assert.equal(only?.cases.length, 10);
    assert.deepEqual([only?.previous, only?.next], [undefined, undefined]);
  });

  it('begins again where a page became empty', async () => {
    const last = await page({ after: (await page({ after: (await page()).next })).next });
    for (const { id } of last.cases) await close(id);
    const again = await page({ after: last.previous?.replace(/.$/, '~') });
    assert.deepEqual(ids(again), range(1, 10));
    assert.equal(again.previous, undefined);
  });

  it('shows the whole first page to who comes back when some of it was closed', async () => {
    const second = await page({ after: (await page()).next });
    for (const n of range(1, 7)) await close(`case-${n}`);
    const start = await page({ before: second.previous });
    assert.deepEqual(ids(start), range(8, 17));
    assert.equal(start.previous, undefined);
  });

  it('of one state has nothing of the others, wherever one comes from', async () => {
    const { next } = await page();
    assert.deepEqual(ids(await page({ state: 'resolved' })), []);
    assert.deepEqual(ids(await page({ state: 'resolved', after: next })), []);
    assert.deepEqual(ids(await page({ state: 'resolved', before: next })), []);
    assert.deepEqual(ids(await page({ state: 'new', before: '9' })), range(16, 25));
  });

  it('is for the staff alone', async () => {
    assert.equal(await deskQueue(cases, ANA, {}), undefined);
    assert.equal(await deskQueue(cases, ANA, { state: 'new' }), undefined);
  });
});

describe('a search', () => {
  let cases: CaseStore;

  beforeEach(async () => {
    cases = (await TestEnvironment.create()).stores.cases;
    for (let n = 1; n <= 12; n += 1)
      await cases.insert(numbered(n, { request: n % 4 ? 'El correo' : 'La red Wifi' }));
  });

  it('gives ten cases at most, newest first, and says that there are more', async () => {
    const few = await searchCases(cases, LUIS, '¿redes?');
    assert.deepEqual(
      few?.cases.map(({ id }) => id),
      ['case-12', 'case-8', 'case-4'],
    );
    assert.equal(few?.more, false);
    const many = await searchCases(cases, LUIS, 'Ana');
    assert.equal(many?.cases.length, 10);
    assert.equal(many?.more, true);
  });

  it('without a word to go by, or with more than ten, searches nothing', async () => {
    const eleven = 'a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2';
    for (const text of ['', 'de la', '¿?', eleven])
      assert.deepEqual(await searchCases(cases, LUIS, text), {
        searched: false,
        cases: [],
        more: false,
      });
  });

  it('is for the staff alone', async () => {
    assert.equal(await searchCases(cases, ANA, 'correo'), undefined);
  });
});
