import assert from 'node:assert/strict';
import type { Case, Person } from '../../src/domain/case.ts';
import { personKnownByName } from '../../src/domain/person-name.ts';
import { type QueuePart, queuePlace, queueSpan, WHOLE_QUEUE } from '../../src/domain/queue.ts';
import { searchWords } from '../../src/domain/search-words.ts';
import type { Stores } from '../../src/storage/stores.ts';
import {
  ACTORS,
  caseIn,
  MUCH_LATER,
  moved,
  OPENED_AT,
  SAMPLE_COMMANDS,
  suspendedCase,
} from '../domain/fixtures.ts';
import { bare, filed, minutesLater, postedCard, resolved, somebody } from './samples.ts';
import { STORE_KINDS, type StoreAtHand, storeAtHand } from './store-at-hand.ts';

for (const kind of STORE_KINDS)
  describe(`Questions to the store of cases: ${kind}`, () => {
    let store: StoreAtHand;
    let desk: Stores;

    beforeEach(async () => {
      store = await storeAtHand(kind);
      desk = await store.instance();
    });

    afterEach(() => store?.remove());

    async function keep(...cases: readonly Case[]): Promise<void> {
      for (const kase of cases) assert.equal(await desk.cases.insert(kase), true);
    }
    const idsOf = (cases: readonly Case[]) => cases.map(({ id }) => id);
    const levelDue = (warn: number, due: number) =>
      ({ clock: 'start', warnAt: minutesLater(warn), dueAt: minutesLater(due) }) as const;
    const openedAt = (minutes: number, requester: Person) =>
      bare({ requester, openedAt: minutesLater(minutes) });

    it('lists a person’s cases, asked for or to solve: open ones first, newest first', async () => {
      const person = somebody();
      const old = openedAt(1, person);
      const recent = openedAt(3, person);
      const toSolve = filed(caseIn('assigned'), { assignee: person, openedAt: minutesLater(2) });
      const closed = filed(caseIn('closed'), { requester: person, openedAt: minutesLater(9) });
      await keep(closed, old, openedAt(8, somebody()), recent, toSolve);
      const wanted = idsOf([recent, toSolve, old, closed]);
      assert.deepEqual(idsOf(await desk.cases.involving(person.id, 10)), wanted);
      assert.deepEqual(idsOf(await desk.cases.involving(person.id, 2)), wanted.slice(0, 2));
      assert.deepEqual(await desk.cases.involving('nobody', 10), []);
    });

    it('counts the cases that were solved between two instants, whatever became of them', async () => {
      const solved = (minutes: number, kase: Case) => {
        const by = somebody();
        const at = minutesLater(minutes);
        return filed(kase, { solutions: [{ text: 'Listo', by, at, outcome: 'proposed' }] });
      };
      const first = minutesLater(500_000);
      const end = minutesLater(500_100);
      await keep(
        solved(499_999, caseIn('resolved')),
        solved(500_000, caseIn('resolved')),
        solved(500_050, { ...caseIn('closed'), closedAt: minutesLater(500_060) }),
        solved(500_099, caseIn('in_progress')),
        solved(500_100, caseIn('resolved')),
        filed(caseIn('new'), {}),
      );
      assert.equal(await desk.cases.solvedBetween(first, end), 3);
      assert.equal(await desk.cases.solvedBetween(end, first), 0);
    });

    it('gives whole cases in a list, as they were written', async () => {
      const kase = filed(caseIn('closed'), { requester: somebody() });
      await keep(kase);
      assert.deepEqual(await desk.cases.involving(kase.requester.id, 1), [kase]);
    });

    it('lists once a case that its requester solves', async () => {
      const person = somebody();
      const kase = filed(caseIn('in_progress'), { requester: person, assignee: person });
      await keep(kase);
      assert.deepEqual(idsOf(await desk.cases.involving(person.id, 10)), [kase.id]);
    });

    it('follows a case from one assignee to the next', async () => {
      const [before, after] = [somebody(), somebody()];
      const kase = filed(caseIn('assigned'), { assignee: before });
      await keep(kase);
      await desk.cases.save({ ...kase, rev: kase.rev + 1, assignee: after }, [], kase.rev);
      assert.deepEqual(await desk.cases.involving(before.id, 10), []);
      assert.deepEqual(idsOf(await desk.cases.involving(after.id, 10)), [kase.id]);
    });

    it('lists a case for whoever registered it and for its followers, and no more for whom it let go', async () => {
      const [registrar, one, other] = [somebody(), somebody(), somebody()];
      const kase = bare({
        registeredBy: registrar,
        majorTitle: 'Sin red',
        followers: [one, other],
      });
      await keep(kase);
      for (const { id } of [registrar, one, other])
        assert.deepEqual(await desk.cases.involving(id, 10), [kase]);
      await desk.cases.save({ ...kase, rev: kase.rev + 1, followers: [other] }, [], kase.rev);
      assert.deepEqual(await desk.cases.involving(one.id, 10), []);
      assert.equal((await desk.cases.involving(other.id, 10)).length, 1);
    });

    it('lists what waits for somebody known only by name under whoever registered it', async () => {
      const [registrar, ana] = [somebody(), somebody()];
      const named = personKnownByName('Rubén Ochoa');
      const own = { registeredBy: registrar };
      const byName = filed(caseIn('resolved'), { ...own, requester: named });
      await keep(byName, filed(caseIn('resolved'), { ...own, requester: ana }));
      assert.deepEqual(await desk.cases.awaitingRequester(registrar.id, 10), [byName]);
      assert.deepEqual(await desk.cases.awaitingRequester(named.id, 10), []);
      assert.equal((await desk.cases.awaitingRequester(ana.id, 10)).length, 1);
    });

    it('gives the open major incidents, newest first, and forgets one that closes or is none any more', async () => {
      const major = (minutes: number, state: Case['state'] = 'new') =>
        filed(caseIn(state), { majorTitle: 'Sin red', openedAt: minutesLater(minutes) });
      const [first, second, third] = [major(1), major(2, 'resolved'), major(3)];
      await keep(third, first, bare(), second, major(4, 'closed'));
      const found = async (limit = 10) => idsOf(await desk.cases.majorIncidents(limit));
      assert.deepEqual(await found(), idsOf([third, second, first]));
      assert.deepEqual(await found(1), [third.id]);
      const { majorTitle: _none, ...rest } = third;
      await desk.cases.save({ ...rest, rev: third.rev + 1 }, [], third.rev);
      await desk.cases.save({ ...second, rev: second.rev + 1, state: 'closed' }, [], second.rev);
      assert.deepEqual(await found(), [first.id]);
      assert.deepEqual((await desk.cases.find(third.id))?.kase, { ...rest, rev: third.rev + 1 });
    });

    it('lists what waits for its requester, newest first, and nothing that others wait for', async () => {
      const person = somebody();
      const own = (state: Case['state'], minutes: number) =>
        filed(caseIn(state), { requester: person, openedAt: minutesLater(minutes) });
      const [asked, done, later] = [own('needs_info', 1), own('resolved', 3), own('needs_info', 2)];
      await keep(asked, done, later, own('new', 4), own('in_progress', 5), own('closed', 6));
      await keep(filed(caseIn('resolved'), { assignee: person }));
      const wanted = idsOf([done, later, asked]);
      assert.deepEqual(idsOf(await desk.cases.awaitingRequester(person.id, 10)), wanted);
      assert.deepEqual(idsOf(await desk.cases.awaitingRequester(person.id, 1)), wanted.slice(0, 1));
    });

    it('tells the open cases of each assignee by category, and of when the newest is', async () => {
      const [one, other] = [somebody(), somebody()];
      const given = (assignee: Person, category: Case['category'], minutes: number) => {
        const kase = caseIn('assigned');
        const history = kase.history.map((event) =>
          event.type === 'assigned' ? { ...event, at: minutesLater(minutes) } : event,
        );
        return filed({ ...kase, history }, { assignee, ...(category && { category }) });
      };
      const { category: _none, ...uncategorized } = given(other, 'software', 3);
      const last = given(one, 'software', 7);
      await keep(given(one, 'software', 9), last, given(one, 'training', 1), uncategorized);
      await keep(filed(caseIn('new')), filed(caseIn('closed'), { assignee: one }));
      const told = async () =>
        [...(await desk.cases.workloads())].sort(
          (a, b) =>
            a.personId.localeCompare(b.personId) ||
            (a.category ?? '').localeCompare(b.category ?? ''),
        );
      const [software, training, bareOne] = [
        { personId: one.id, category: 'software', openCases: 2, assignedAt: minutesLater(9) },
        { personId: one.id, category: 'training', openCases: 1, assignedAt: minutesLater(1) },
        { personId: other.id, openCases: 1, assignedAt: minutesLater(3) },
      ];
      assert.deepEqual(await told(), [software, training, bareOne]);
      await desk.cases.save({ ...last, rev: last.rev + 1, state: 'closed' }, [], last.rev);
      assert.deepEqual(await told(), [{ ...software, openCases: 1 }, training, bareOne]);
    });

    it('tells what was solved, the last closed first, also of a case that closed since', async () => {
      const done = (request: string, minutes: number, own: Partial<Case> = {}) =>
        filed(caseIn('closed'), { request, closedAt: minutesLater(minutes), ...own });
      const { category: _none, ...uncategorized } = done('Sin categoría', 3);
      await keep(done('Uno', 1), done('Tres', 5), uncategorized);
      await keep(done('Cancelado', 4, { closing: 'cancelled' }), resolved());
      await keep(done('Unido', 6, { closing: 'merged' }));
      const told = async (limit: number) =>
        (await desk.cases.lastSolved(limit)).map(({ request }) => request);
      assert.deepEqual(await told(10), ['Tres', 'Uno']);
      assert.deepEqual(await told(1), ['Tres']);
      assert.deepEqual((await desk.cases.lastSolved(1))[0], {
        request: 'Tres',
        category: 'infrastructure',
        solverId: caseIn('closed').assignee?.id,
        assignedAt: OPENED_AT,
      });
      const kase = resolved({ request: 'Cuatro' });
      await keep(kase);
      const closed = moved(kase, ACTORS.requester, SAMPLE_COMMANDS.accept, minutesLater(9));
      await desk.cases.save(closed, closed.history.slice(-1), kase.rev);
      assert.deepEqual(await told(10), ['Cuatro', 'Tres', 'Uno']);
      // Another instance asks the database.
      const asked = await (await store.instance()).cases.lastSolved(10);
      assert.equal(asked.length, 3);
    });

    it('gives every case that is not closed, and forgets those that close', async () => {
      const [one, two] = [bare(), resolved()];
      await keep(one, two, filed(caseIn('closed')));
      assert.deepEqual([...(await desk.cases.openIds())].sort(), [one.id, two.id].sort());
      await desk.cases.save({ ...two, rev: two.rev + 1, state: 'closed' }, [], two.rev);
      assert.deepEqual(await desk.cases.openIds(), [one.id]);
    });

    it('gives the queue in its order, and forgets a case that closes', async () => {
      const inState = (state: Case['state'], own: Partial<Case>, minutes = 0) =>
        filed(caseIn(state), { openedAt: minutesLater(minutes), ...own });
      const queue = [
        inState('in_progress', { priority: 'medium', levelDue: levelDue(0, 5) }),
        inState('new', { priority: 'high', levelDue: levelDue(0, 20) }),
        inState('assigned', { priority: 'medium', levelDue: levelDue(10, 30) }),
        inState('new', { priority: 'high' }, 2),
        inState('assigned', { priority: 'low' }, 0),
        inState('new', { priority: 'low' }, 1),
        inState('resolved', { priority: 'low' }, 1),
        inState('needs_info', { priority: 'high' }, 2),
      ];
      await keep(...queue.toReversed(), filed(caseIn('closed')));
      const all = queueSpan(undefined);
      assert.deepEqual(idsOf(await desk.cases.queue(all, 'first', 99)), idsOf(queue));
      const [first] = queue;
      assert.ok(first);
      await desk.cases.save({ ...first, rev: first.rev + 1, state: 'closed' }, [], first.rev);
      assert.deepEqual(idsOf(await desk.cases.queue(all, 'first', 99)), idsOf(queue.slice(1)));
    });

    it('gives open cases with their cards, page by page in the queue’s order', async () => {
      const [first, second, third] = [openedAt(1, somebody()), openedAt(2, somebody()), resolved()];
      await keep(third, second, filed(caseIn('closed')), first);
      const card = postedCard();
      await desk.cases.putCard(second.id, card);
      const page = await desk.cases.openWithCards('', 2);
      assert.deepEqual(page, [
        { kase: first, cards: [] },
        { kase: second, cards: [card] },
      ]);
      const after = queuePlace(second) ?? '';
      assert.deepEqual(await desk.cases.openWithCards(after, 2), [{ kase: third, cards: [] }]);
    });

    it('gives the queue of one state, and what is next to a place of it', async () => {
      const queue = [0, 1, 2, 3].map((minutes) =>
        filed(caseIn('assigned'), { openedAt: minutesLater(minutes) }),
      );
      await keep(...queue, filed(caseIn('new')), filed(caseIn('in_progress')));
      const span = queueSpan('assigned');
      const page = async (end: 'first' | 'last', beside = {}) =>
        idsOf(await desk.cases.queue({ ...span, ...beside }, end, 2));
      const [a, b, c, d] = queue;
      assert.ok(a && b && c && d);
      assert.deepEqual(await page('first'), [a.id, b.id]);
      assert.deepEqual(await page('last'), [c.id, d.id]);
      assert.deepEqual(await page('first', { after: queuePlace(b) }), [c.id, d.id]);
      assert.deepEqual(await page('first', { after: queuePlace(d) }), []);
      assert.deepEqual(await page('last', { before: queuePlace(d) }), [b.id, c.id]);
    });

    it('gives a part of the queue, its pages, and how many cases there are before them', async () => {
      const [solver, asker, other] = [somebody(), somebody(), somebody()];
      const one = (own: Partial<Case>, minutes: number) =>
        filed(caseIn('assigned'), { openedAt: minutesLater(minutes), requester: other, ...own });
      const solved = one({ assignee: solver }, 1);
      const asked = one({ requester: asker, assignee: other }, 2);
      const urgent = one({ priority: 'high', assignee: other }, 3);
      const free = bare({ openedAt: minutesLater(4), requester: other });
      await keep(free, urgent, asked, solved);
      await keep(filed(caseIn('closed'), { assignee: solver, priority: 'high' }));
      const all = queueSpan(undefined);
      const parts: readonly (readonly [QueuePart, readonly Case[]])[] = [
        [WHOLE_QUEUE, [urgent, solved, asked, free]],
        [{ kind: 'unassigned' }, [free]],
        [{ kind: 'high' }, [urgent]],
        [{ kind: 'mine', personId: solver.id }, [solved]],
        [{ kind: 'people', people: [solver, asker] }, [solved, asked]],
        [{ kind: 'people', people: [somebody()] }, []],
        [{ kind: 'today', since: minutesLater(3) }, [urgent, free]],
      ];
      for (const [part, cases] of parts) {
        const what = JSON.stringify(part);
        assert.deepEqual(idsOf(await desk.cases.queue(all, 'first', 9, part)), idsOf(cases), what);
        const [first, last] = [cases.slice(0, 1), cases.slice(-1)];
        assert.deepEqual(idsOf(await desk.cases.queue(all, 'last', 1, part)), idsOf(last), what);
        assert.deepEqual(idsOf(await desk.cases.queue(all, 'first', 1, part)), idsOf(first), what);
        const place = last[0] && queuePlace(last[0]);
        const size = { total: cases.length, earlier: Math.max(0, cases.length - 1) };
        assert.deepEqual(await desk.cases.queueSize(all, part, place ?? ''), size, what);
      }
      const assigned = await desk.cases.queueSize(queueSpan('assigned'), WHOLE_QUEUE, '9');
      assert.deepEqual(assigned, { total: 3, earlier: 3 });
    });

    it('counts the open cases by what they are, and no closed one', async () => {
      const [solver, other] = [somebody(), somebody()];
      const shared = { assignee: solver, category: 'software', priority: 'high' } as const;
      const { category: _none, ...fresh } = bare({ openedAt: minutesLater(1) });
      const [early, late] = [minutesLater(2), minutesLater(3)];
      const old = filed(caseIn('in_progress'), {
        ...{ ...shared, openedAt: early, reopenings: 2 },
        levelDue: levelDue(5, 10),
      });
      const recent = filed(caseIn('in_progress'), {
        ...{ ...shared, openedAt: late },
        levelDue: levelDue(10, 11),
      });
      const others = filed(caseIn('in_progress'), {
        ...{ ...shared, assignee: other, openedAt: late },
        levelDue: levelDue(11, 12),
      });
      const waits = resolved({ ...shared, openedAt: late });
      const stopped = filed(suspendedCase(), { ...shared, priority: 'low', openedAt: late });
      await keep(fresh, recent, old, others, waits, stopped, filed(caseIn('closed'), shared));
      await keep(filed(caseIn('needs_info'), { openedAt: late }));
      const counts = await desk.cases.openCounts(minutesLater(10));
      assert.equal(counts.length, 6);
      const of = (state: Case['state'], by?: Person, priority?: Case['priority']) =>
        counts.find(
          (one) =>
            one.state === state &&
            one.assignee?.id === by?.id &&
            (priority === undefined || one.priority === priority),
        );
      const oldest = ({ number, openedAt }: Case) => ({ number, openedAt });
      const alike = { category: 'software', priority: 'high', state: 'in_progress' };
      const { id, name } = solver;
      const two = { count: 2, reopened: 1, waiting: 0, atRisk: 1, missed: 1, oldest: oldest(old) };
      assert.deepEqual(of('in_progress', solver), { ...alike, assignee: { id, name }, ...two });
      const own = { assignee: { id: other.id, name: other.name }, oldest: oldest(others) };
      const single = { count: 1, reopened: 0, waiting: 0, atRisk: 0, missed: 0 };
      assert.deepEqual(of('in_progress', other), { ...alike, ...single, ...own });
      const { priority } = fresh;
      const bareCount = { state: 'new', priority, ...single, oldest: oldest(fresh) };
      assert.deepEqual(of('new'), bareCount);
      assert.equal(of('resolved', solver, 'high')?.waiting, 1);
      assert.equal(of('resolved', solver, 'low')?.waiting, 0);
      assert.equal(of('needs_info')?.waiting, 1);
    });

    it('finds the cases that have every word, newest first, closed ones too', async () => {
      const named = (request: string, minutes: number, own: Partial<Case> = {}) =>
        bare({ request, openedAt: minutesLater(minutes), ...own });
      const loud = named('LA IMPRESION SALE BORROSA', 1);
      const plain = named('Las impresiones salen a color', 3);
      const solved = filed(caseIn('closed'), {
        request: 'El computador no prende',
        openedAt: minutesLater(2),
        solutions: [
          { text: 'Impresión de prueba', by: somebody(), at: minutesLater(5), outcome: 'accepted' },
        ],
      });
      await keep(loud, plain, solved, named('El correo no abre', 4));
      const find = async (text: string, limit = 10) =>
        idsOf(await desk.cases.search(searchWords(text), limit));
      assert.deepEqual(await find('impresión'), idsOf([plain, solved, loud]));
      assert.deepEqual(await find('impresión', 2), idsOf([plain, solved]));
      assert.deepEqual(await find('borrosas impresión'), [loud.id]);
      assert.deepEqual(await find('impresión correo'), []);
    });

    it('finds a case whatever the letters of its texts, and of the search', async () => {
      const kase = bare({ request: '𝗟𝗮 𝗽𝗮𝗻𝘁𝗮𝗹𝗹𝗮 de la o\ufb01cina par\u00adpadea 𠀀𠀀' });
      await keep(kase, bare());
      for (const text of ['pantalla oficina', 'ＰＡＮＴＡＬＬＡ', 'par\u200bpadea', '𠀀𠀀'])
        assert.deepEqual(idsOf(await desk.cases.search(searchWords(text), 10)), [kase.id], text);
      const endless = bare({ request: `no abre x${'𠀀'.repeat(100)}` });
      await keep(endless);
      const words = searchWords(endless.request);
      assert.deepEqual(idsOf(await desk.cases.search(words, 10)), [endless.id]);
    });

    it('finds a case by what was written in it since', async () => {
      const kase = bare();
      await keep(kase);
      const comments = [{ text: 'Era el módem', by: somebody(), at: minutesLater(3) }];
      await desk.cases.save({ ...kase, rev: kase.rev + 1, comments }, [], kase.rev);
      assert.deepEqual(idsOf(await desk.cases.search(['modem'], 10)), [kase.id]);
    });

    it('finds what is due from its instant on, the longest due first', async () => {
      const [sooner, later] = [minutesLater(50), minutesLater(100)];
      const second = bare({ nextDueAt: later });
      const first = bare({ nextDueAt: sooner });
      await keep(second, first, bare(), filed(caseIn('closed')));
      assert.deepEqual(await desk.cases.due(new Date(sooner.getTime() - 1), 10), []);
      assert.deepEqual(await desk.cases.due(sooner, 10), [first.id]);
      assert.deepEqual(await desk.cases.due(later, 10), [first.id, second.id]);
      assert.deepEqual(await desk.cases.due(later, 1), [first.id]);
    });

    it('finds it no more once the case was written without it', async () => {
      const { nextDueAt, ...kase } = bare({ nextDueAt: minutesLater(50) });
      await keep({ ...kase, nextDueAt: minutesLater(50) });
      await desk.cases.save({ ...kase, rev: kase.rev + 1 }, [], kase.rev);
      assert.deepEqual(await desk.cases.due(MUCH_LATER, 10), []);
    });

    it('keeps what is due anew, unless the case was written since', async () => {
      const kase = bare({ nextDueAt: minutesLater(50) });
      await keep(kase);
      const { nextDueAt: _at, ...rest } = kase;
      await desk.cases.putDue({ ...rest, rev: kase.rev + 1 });
      assert.deepEqual((await desk.cases.find(kase.id))?.kase, kase);
      const anew = { ...rest, nextDueAt: minutesLater(70), levelDue: levelDue(60, 65) };
      await desk.cases.putDue(anew);
      assert.deepEqual((await desk.cases.find(kase.id))?.kase, anew);
      assert.deepEqual(await desk.cases.due(minutesLater(69), 10), []);
      assert.deepEqual(await desk.cases.due(minutesLater(70), 10), [kase.id]);
      await desk.cases.putDue(rest);
      assert.deepEqual(await desk.cases.due(MUCH_LATER, 10), []);
      assert.deepEqual((await desk.cases.find(kase.id))?.kase, rest);
    });
  });
