import assert from 'node:assert/strict';
import type { Case, Person } from '../../src/domain/case.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { ACTORS, caseIn, moved, OPENED_AT } from '../domain/fixtures.ts';
import { filed, minutesLater, resolved, somebody } from './samples.ts';
import { documentsOf, STORE_KINDS, type StoreAtHand, storeAtHand } from './store-at-hand.ts';

const PARTS = { environment: true, energy: true } as const;

/** A case that was resolved with these parts so many minutes after it was opened. */
function withParts(list: string, minutes: number, by: Person = somebody()): Case {
  const [solution] = caseIn('resolved').solutions;
  assert.ok(solution);
  const parts = { list, ...PARTS };
  return resolved({ solutions: [{ ...solution, parts, by, at: minutesLater(minutes) }] });
}

for (const kind of STORE_KINDS)
  describe(`The spare parts that were replaced: ${kind}`, () => {
    let store: StoreAtHand;
    let desk: Stores;

    beforeEach(async () => {
      store = await storeAtHand(kind);
      desk = await store.instance();
    });

    afterEach(() => store?.remove());

    const keep = async (...cases: readonly Case[]) => {
      for (const kase of cases) assert.equal(await desk.cases.insert(kase), true);
    };
    const between = (from: number, to: number, skip = 0, limit = 10) =>
      desk.cases.replacements({ from: minutesLater(from), to: minutesLater(to) }, skip, limit);
    const lists = async (...asked: Parameters<typeof between>) =>
      (await between(...asked)).found.map(({ parts }) => parts);

    it('are given with their case, when, and by whom', async () => {
      const ana = somebody();
      const kase = withParts('Un disco', 5, ana);
      await keep(kase, resolved(), filed(caseIn('new')));
      const { id: caseId, number } = kase;
      const at = minutesLater(5);
      const replacement = { caseId, number, state: 'resolved', at, by: ana, parts: 'Un disco' };
      assert.deepEqual(await between(0, 10), { total: 1, found: [replacement] });
    });

    it('are those from an instant on and before another, in their order and page by page', async () => {
      await keep(...[9, 2, 5, 1, 7].map((minutes) => withParts(`${minutes}`, minutes)));
      assert.deepEqual(await lists(2, 9), ['2', '5', '7']);
      assert.deepEqual(await lists(0, 99), ['1', '2', '5', '7', '9']);
      const page = await between(0, 99, 2, 2);
      assert.equal(page.total, 5);
      assert.deepEqual(
        page.found.map(({ parts }) => parts),
        ['5', '7'],
      );
      assert.deepEqual(await between(20, 30), { total: 0, found: [] });
    });

    it('stay when the solution is refused, and come once more when more are replaced', async () => {
      const first = withParts('Una fuente', 1);
      await keep(first);
      const steps = [
        [ACTORS.requester, { name: 'reopen', reason: 'Sigue igual' }],
        [ACTORS.assignee, { name: 'resolve', solution: 'Listo', parts: 'Un disco', ...PARTS }],
        [ACTORS.requester, { name: 'accept' }],
      ] as const;
      let kase = first;
      for (const [actor, command] of steps) {
        const next = moved(kase, actor, command, minutesLater(60));
        const events = next.history.slice(kase.history.length);
        assert.equal(await desk.cases.save(next, events, kase.rev), true);
        kase = next;
      }
      assert.deepEqual(await lists(0, 30), ['Una fuente']);
      const { total, found } = await between(0, 99);
      assert.equal(total, 2);
      assert.deepEqual(
        found.map(({ caseId, state, parts }) => [caseId, state, parts]),
        ['Una fuente', 'Un disco'].map((parts) => [first.id, 'closed', parts]),
      );
    });

    it('give the case back as it was written, without the key by which they are found', async () => {
      const kase = withParts('Un disco', 5);
      const other = resolved();
      await keep(kase, other);
      assert.deepEqual((await desk.cases.find(kase.id))?.kase, kase);
      const documents = await documentsOf(desk, 'cases');
      const keys = documents.map(({ _id, partsAt }) => [_id, partsAt]);
      const expected = [
        [kase.id, [minutesLater(5, OPENED_AT)]],
        [other.id, undefined],
      ];
      assert.deepEqual(keys.sort(), expected.sort());
    });
  });
