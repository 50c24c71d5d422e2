import { strict as assert } from 'node:assert';
import sinon from 'sinon';
import { takeTurn } from '../../src/application/dialog/take-turn.ts';
import { handleCommand } from '../../src/application/handle-command.ts';
import { drainLane, planUnplanned } from '../../src/application/relay.ts';
import { suggestionsFor } from '../../src/application/suggestions.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { cached } from '../../src/storage/caches.ts';
import {
  createAttachments,
  createDownloadLinks,
} from '../../src/storage/sqlite/attachment-stores.ts';
import { createCaseStore } from '../../src/storage/sqlite/case-store.ts';
import { createContactRequests } from '../../src/storage/sqlite/contact-request-store.ts';
import { createDeliveries } from '../../src/storage/sqlite/delivery-store.ts';
import { createCollections } from '../../src/storage/sqlite/documents.ts';
import { openDatabase } from '../../src/storage/sqlite/index.ts';
import {
  createContacts,
  createDeskChannel,
  createDeskSettings,
  createDialogs,
  createStaff,
} from '../../src/storage/sqlite/people-stores.ts';
import type { Stores } from '../../src/storage/stores.ts';
import { CLEAR_REQUEST, REQUESTER, SOLVER } from '../domain/fixtures.ts';
import { Faults, reach } from './faults.ts';
import {
  ANA,
  act,
  deliverAll,
  LUIS,
  MARTA,
  open,
  openTo,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

type Calls = Readonly<Record<string, number>>;

/** The stores, with every call counted that reaches the database: those that a cache answers do not. */
function countedStores(counted: Faults): Stores {
  const db = openDatabase({ file: ':memory:' });
  return cached({
    cases: reach('cases', createCaseStore(db), counted),
    deliveries: reach('deliveries', createDeliveries(db), counted),
    dialogs: reach('dialogs', createDialogs(db), counted),
    contacts: reach('contacts', createContacts(db), counted),
    deskChannel: reach('deskChannel', createDeskChannel(db), counted),
    deskSettings: reach('deskSettings', createDeskSettings(db), counted),
    staff: reach('staff', createStaff(db), counted),
    attachments: reach('attachments', createAttachments(db), counted),
    links: reach('links', createDownloadLinks(db), counted),
    contactRequests: reach('contactRequests', createContactRequests(db), counted),
    collections: createCollections(db),
    notices: [],
    close: async () => db.close(),
  });
}

describe('the calls to the database', () => {
  let counted: Faults;
  let environment: TestEnvironment;
  let program: Program;
  let timers: sinon.SinonFakeTimers;
  const during = async (work: () => Promise<unknown>): Promise<Calls> => {
    counted.takeCalls();
    await work();
    return counted.takeCalls();
  };

  beforeEach(async () => {
    // The caches go by the clock of the process.
    timers = sinon.useFakeTimers({ toFake: ['Date'] });
    counted = new Faults();
    environment = await TestEnvironment.create({ stores: countedStores(counted) });
    program = environment.program();
  });
  afterEach(async () => {
    timers.restore();
    await environment.stores.close();
  });

  describe('before the answer', () => {
    const says = (text: string) =>
      takeTurn(program.turns, { actor: ANA, input: { kind: 'text', text }, key: text });

    it('to a click are one read and one write', async () => {
      const { rev } = await openTo(program, 'assigned');
      const command: CaseCommand = { name: 'start' };
      const calls = await during(() =>
        handleCommand(program.turns, { actor: LUIS, caseId: 'case-1', command, rev }),
      );
      assert.deepEqual(calls, { 'cases.find': 1, 'cases.save': 1 });
    });

    it('for what a desk’s card suggests are two reads now and then, and none when a case closes', async () => {
      const kase = await open(program, { id: 'case-2' });
      const suggested = () => during(() => suggestionsFor(program, kase));
      const reads = { 'cases.lastSolved': 1, 'cases.workloads': 1 };
      assert.deepEqual(await suggested(), { ...reads, 'staff.all': 1 });
      assert.deepEqual(await suggested(), {});
      await openTo(program, 'resolved');
      await act(program, ANA, { name: 'accept' });
      assert.deepEqual(await suggested(), { 'cases.workloads': 1 });
      timers.tick(60 * 60_000);
      assert.deepEqual(await suggested(), { ...reads, 'staff.all': 1 });
    });

    it('to a turn of the dialog are two reads and one write, and the major incidents now and then', async () => {
      const turn = { 'dialogs.find': 1, 'cases.involving': 1, 'dialogs.save': 1 };
      assert.deepEqual(await during(() => says(CLEAR_REQUEST)), {
        ...turn,
        'cases.majorIncidents': 1,
        // An office may be named: the desk's list, through a cache.
        'deskSettings.find': 3,
      });
      assert.deepEqual(await during(() => says('1')), turn);
      timers.tick(60_000);
      assert.deepEqual(await during(() => says('alta')), {
        ...turn,
        'cases.majorIncidents': 1,
        'deskSettings.find': 3,
      });
    });

    it('to the turn that opens a case are two writes more', async () => {
      for (const text of [CLEAR_REQUEST, '1', 'alta', 'Tesorería']) await says(text);
      assert.deepEqual(await during(() => says('sí')), {
        'dialogs.find': 1,
        'cases.involving': 1,
        // Through a cache, like the roles.
        'deskSettings.find': 1,
        'cases.nextSequence': 1,
        'cases.insert': 1,
        'dialogs.save': 1,
      });
      assert.equal((await environment.documents('cases')).length, 1);
    });
  });

  describe('while everybody is told', () => {
    interface Told {
      readonly calls: Calls;
      readonly deliveries: number;
      readonly lanes: number;
    }
    /** Plans and sends what one command leads to, as the relay does when it is woken. */
    const tell = async (): Promise<Told> => {
      let lanes: readonly string[] = [];
      const calls = await during(async () => {
        ({ lanes } = await planUnplanned(program.relay));
        for (const lane of lanes) while (await drainLane(program.relay, lane));
      });
      const { rev } = await environment.kase('case-1');
      const deliveries = await environment.documents('deliveries');
      const own = deliveries.filter((delivery) => delivery.rev === rev);
      assert.ok(own.every(({ status }) => status === 'sent'));
      return { calls, deliveries: own.length, lanes: lanes.length };
    };
    /** Three to plan; for each lane three and one reading of the case; two a message. */
    const budget = ({ deliveries, lanes }: Told) => 3 + lanes * (3 + 1) + 2 * deliveries;
    const total = (calls: Calls) => Object.values(calls).reduce((sum, times) => sum + times, 0);

    it('are three to plan what several commands lead to', async () => {
      for (const id of ['case-1', 'case-2', 'case-3']) await openTo(program, 'new', { id });
      const calls = await during(() => planUnplanned(program.relay));
      assert.deepEqual(calls, { 'cases.unplanned': 1, 'deliveries.add': 1, 'cases.planned': 1 });
    });

    const COMMANDS: readonly {
      state: 'new' | 'in_progress';
      actor: Actor;
      command: CaseCommand;
      messages: number;
    }[] = [
      { state: 'new', actor: MARTA, command: { name: 'assign', assignee: SOLVER }, messages: 5 },
      {
        state: 'in_progress',
        actor: LUIS,
        command: { name: 'resolve', solution: 'Se cambió el tóner' },
        messages: 4,
      },
    ];
    for (const { state, actor, command, messages } of COMMANDS) {
      it(`of ${command.name} are two a message at most, besides the planning's and the lanes'`, async () => {
        await openTo(program, state);
        await deliverAll(program);
        for (const { id } of [REQUESTER, SOLVER]) await program.contacts.find(id);
        await act(program, actor, command);
        const told = await tell();
        assert.deepEqual([told.deliveries, told.lanes], [messages, 3]);
        assert.ok(total(told.calls) <= budget(told), JSON.stringify(told));
      });

      it(`of ${command.name} are one more for each person and for the channel when nothing is cached`, async () => {
        await openTo(program, state);
        await deliverAll(program);
        timers.tick(60_000);
        await act(program, actor, command);
        const told = await tell();
        const { 'contacts.find': people, 'deskChannel.find': channel, ...others } = told.calls;
        assert.deepEqual([people, channel], [2, 1]);
        assert.ok(total(others) <= budget(told), JSON.stringify(told));
      });
    }
  });
});
