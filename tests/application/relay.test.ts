import { strict as assert } from 'node:assert';
import { planDeliveries } from '../../src/application/notifications.ts';
import { drainLane, planUnplanned, readyLanes } from '../../src/application/relay.ts';
import { OPENED_AT, REQUESTER, SOLVER } from '../domain/fixtures.ts';
import { Killed } from './faults.ts';
import {
  ANA,
  act,
  contactOf,
  deliverAll,
  LUIS,
  MARTA,
  open,
  openTo,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const ana = REQUESTER.id;
const luis = SOLVER.id;

describe('the relay', () => {
  let environment: TestEnvironment;
  let program: Program;
  const statuses = async () =>
    new Map((await environment.documents('deliveries')).map(({ _id, status }) => [_id, status]));

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });

  it('tells everybody of the whole course of a case, and every card ends with its last state', async () => {
    await openTo(program, 'resolved');
    await act(program, ANA, { name: 'reopen', reason: 'Sigue igual' });
    await deliverAll(program);
    assert.deepEqual(environment.teams.kindsTo(ana), [
      'case_card',
      'assigned_notice',
      'resolution',
    ]);
    assert.deepEqual(environment.teams.kindsTo(luis), ['assignment', 'reopening']);
    assert.deepEqual(environment.teams.kindsTo('desk'), ['desk_card']);
    const { rev } = await environment.kase('case-1');
    for (const { kind, caseRev } of environment.teams.messages)
      if (kind !== 'assigned_notice') assert.equal(caseRev, rev, kind);
    assert.deepEqual([...new Set((await statuses()).values())], ['sent']);
  });

  it('plans again what it died on, and tells it once', async () => {
    await open(program);
    program.faults.kill('before', 'cases.planned');
    await assert.rejects(planUnplanned(program.relay), Killed);
    const heir = environment.program();
    assert.deepEqual(await planUnplanned(heir.relay), { lanes: ['desk', ana], more: false });
    assert.deepEqual(await planUnplanned(heir.relay), { lanes: [], more: false });
    await deliverAll(heir);
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
    assert.deepEqual(environment.teams.kindsTo('desk'), ['desk_card']);
  });

  it('loses nothing when it dies half-way through the fan-out', async () => {
    await openTo(program, 'assigned');
    program.faults.kill('after', 'deliveries.add');
    await assert.rejects(planUnplanned(program.relay), Killed);
    await deliverAll(environment.program());
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card', 'assigned_notice']);
    assert.deepEqual(environment.teams.kindsTo(luis), ['assignment']);
  });

  for (const [when, point, times] of [
    ['before', 'chat.post', 1],
    ['after', 'chat.post', 2],
    ['before', 'cases.putCard', 2],
    ['after', 'cases.putCard', 1],
    ['before', 'deliveries.sent', 1],
    ['after', 'deliveries.sent', 1],
    ['before', 'deliveries.release', 1],
  ] as const)
    it(`sends what it died on ${when} ${point}: ${times} ${times > 1 ? 'times' : 'time'} in all`, async () => {
      await open(program);
      await planUnplanned(program.relay);
      program.faults.kill(when, point);
      await assert.rejects(drainLane(program.relay, ana), Killed);
      environment.clock.pass(60_000);
      await deliverAll(environment.program('two'));
      assert.deepEqual(environment.teams.kindsTo(ana), Array(times).fill('case_card'));
      await act(environment.program('three'), ANA, { name: 'comment', text: 'Es urgente' });
      await deliverAll(environment.program('two'));
      assert.equal(environment.teams.to(ana).at(-1)?.caseRev, 2);
    });

  it('keeps the order within a lane and never calls twice at once in it', async () => {
    await openTo(program, 'assigned');
    for (const text of ['uno', 'dos', 'tres']) await act(program, MARTA, { name: 'comment', text });
    const other = environment.program('two');
    await planUnplanned(program.relay);
    const lanes = await readyLanes(program.relay);
    assert.equal(lanes.length, 3);
    await Promise.all(
      lanes.flatMap((lane) => [drainLane(program.relay, lane), drainLane(other.relay, lane)]),
    );
    const revs = environment.teams.to(ana).map(({ eventRev }) => eventRev);
    assert.deepEqual(
      revs,
      [...revs].sort((a, b) => a - b),
    );
    assert.deepEqual(environment.teams.kindsTo(ana), [
      'case_card',
      'assigned_notice',
      'comment_notice',
      'comment_notice',
      'comment_notice',
    ]);
    assert.deepEqual([...environment.teams.most.values()], [1, 1, 1]);
  });

  it('gives a lane to one of two instances, until it is released or its lease is over', async () => {
    await open(program);
    await planUnplanned(program.relay);
    program.faults.kill('before', 'chat.post');
    await assert.rejects(drainLane(program.relay, ana), Killed);
    const other = environment.program('two');
    await drainLane(other.relay, ana);
    assert.deepEqual(environment.teams.kindsTo(ana), []);
    environment.clock.pass(45_000);
    await drainLane(other.relay, ana);
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
  });

  it('sends no more when it was held up until its lease may be over', async () => {
    await openTo(program, 'assigned');
    await planUnplanned(program.relay);
    const { chat } = program.relay;
    const slow: typeof chat = {
      ...chat,
      post: async (recipient, message) => {
        environment.clock.pass(60_000);
        return chat.post(recipient, message);
      },
    };
    await drainLane({ ...program.relay, chat: slow }, ana);
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
    await deliverAll(program);
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card', 'assigned_notice']);
  });

  it('collapses edits that wait into one that shows the case as it is now', async () => {
    await openTo(program, 'assigned');
    await deliverAll(program);
    const before = environment.teams.edits.length;
    const marks = program.faults.calls('deliveries.sent');
    await act(program, LUIS, { name: 'start' });
    await act(program, MARTA, { name: 'prioritize', priority: 'high' });
    await act(program, LUIS, { name: 'resolve', solution: 'Listo' });
    await deliverAll(program);
    const edited = environment.teams.edits.slice(before);
    const { rev } = await environment.kase('case-1');
    // The desk's card, Ana's card and Luis's card, once each.
    assert.deepEqual(
      edited.map(({ caseRev }) => caseRev),
      [rev, rev, rev],
    );
    assert.equal(new Set(edited.map(({ activityId }) => activityId)).size, 3);
    // Those three, and the solution.
    assert.equal(program.faults.calls('deliveries.sent') - marks, 4);
  });

  it('collapses edits of a case that are far apart in the lane', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `case-${index + 1}`);
    for (const id of ids) await open(program, { id });
    await deliverAll(program);
    const marks = program.faults.calls('deliveries.sent');
    for (const priority of ['low', 'high'] as const)
      for (const id of ids) await act(program, LUIS, { name: 'prioritize', priority }, id);
    await deliverAll(program);
    assert.ok(environment.teams.messages.every(({ caseRev }) => caseRev === 3));
    assert.deepEqual([...new Set((await statuses()).values())], ['sent']);
    // The desk's card and Ana's, once each for every case.
    assert.equal(program.faults.calls('deliveries.sent') - marks, 2 * ids.length);
  });

  it('does not edit the card that it has just posted', async () => {
    await openTo(program, 'new');
    await deliverAll(program);
    const before = program.faults.calls('chat.edit');
    await act(program, MARTA, { name: 'assign', assignee: SOLVER });
    await deliverAll(program);
    // The desk's card and Ana's.
    assert.equal(program.faults.calls('chat.edit') - before, 2);
    assert.deepEqual(environment.teams.kindsTo(luis), ['assignment']);
  });

  it('does not collapse the edits of one case with those of another', async () => {
    await open(program, { id: 'case-1' });
    await open(program, { id: 'case-2' });
    await deliverAll(program);
    for (const id of ['case-1', 'case-2'])
      await act(program, LUIS, { name: 'prioritize', priority: 'low' }, id);
    await deliverAll(program);
    assert.deepEqual(
      environment.teams.messages.map(({ caseRev }) => caseRev),
      [2, 2, 2, 2],
    );
  });

  it('does not send again a card that shows what it should', async () => {
    await openTo(program, 'assigned');
    await deliverAll(program);
    const sent = environment.teams.edits.length + environment.teams.messages.length;
    const kase = await environment.kase('case-1');
    const planned = kase.history.flatMap((event) => planDeliveries(kase, event, OPENED_AT));
    const again = planned.find(({ lane }) => lane === 'desk');
    assert.ok(again);
    await program.deliveries.add([{ ...again, id: 'again' }]);
    await deliverAll(program);
    assert.equal((await statuses()).get('again'), 'sent');
    assert.equal(environment.teams.edits.length + environment.teams.messages.length, sent);
  });

  it('speaks to each in their language', async () => {
    await program.contacts.remember(contactOf(REQUESTER));
    await program.contacts.chooseLanguage(ana, 'en');
    await open(program);
    await deliverAll(program);
    assert.equal(environment.teams.to(ana)[0]?.language, 'en');
    assert.equal(environment.teams.to('desk')[0]?.language, 'es');
  });
});
