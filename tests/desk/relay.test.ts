import { strict as assert } from 'node:assert';
import { drainLane, planUnplanned, readyLanes } from '../../src/desk/relay.ts';
import { REQUESTER, SOLVER } from '../domain/fixtures.ts';
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
  Town,
} from './town.ts';

const ana = REQUESTER.id;
const luis = SOLVER.id;

describe('the relay', () => {
  let town: Town;
  let program: Program;
  const pending = () =>
    [...town.shelves.deliveries.values()].filter(({ status }) => status === 'pending').length;
  const statusOf = (part: string) =>
    [...town.shelves.deliveries.values()].find(({ delivery }) => delivery.id.includes(part))
      ?.status;

  beforeEach(async () => {
    town = await Town.found();
    program = town.program();
  });

  it('tells everybody of the whole course of a case, and every card ends with its last state', async () => {
    await openTo(program, 'resolved');
    await act(program, ANA, { name: 'reopen', reason: 'Sigue igual' });
    await deliverAll(program);
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card', 'assigned_notice', 'resolution']);
    assert.deepEqual(town.teams.contentsTo(luis), ['assignment', 'reopening']);
    assert.deepEqual(town.teams.contentsTo('desk'), ['desk_card']);
    const { rev } = town.kase('case-1');
    for (const { content, caseRev } of town.teams.messages)
      if (content !== 'assigned_notice') assert.equal(caseRev, rev, content);
    assert.equal(pending(), 0);
  });

  it('plans again what it died on, and tells it once', async () => {
    await open(program);
    program.faults.kill('before', 'cases.planned');
    await assert.rejects(planUnplanned(program.relay), Killed);
    const heir = town.program();
    assert.equal(await planUnplanned(heir.relay), true);
    assert.equal(await planUnplanned(heir.relay), false);
    await deliverAll(heir);
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card']);
    assert.deepEqual(town.teams.contentsTo('desk'), ['desk_card']);
  });

  it('loses nothing when it dies half-way through the fan-out', async () => {
    await openTo(program, 'assigned');
    program.faults.kill('after', 'deliveries.add');
    await assert.rejects(planUnplanned(program.relay), Killed);
    await deliverAll(town.program());
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card', 'assigned_notice']);
    assert.deepEqual(town.teams.contentsTo(luis), ['assignment']);
  });

  for (const [when, point, times] of [
    ['before', 'chat.post', 1],
    ['after', 'chat.post', 2],
    ['before', 'cards.put', 2],
    ['after', 'cards.put', 1],
    ['before', 'deliveries.sent', 1],
    ['after', 'deliveries.sent', 1],
    ['before', 'deliveries.release', 1],
  ] as const)
    it(`sends what it died on ${when} ${point}: ${times} ${times > 1 ? 'times' : 'time'} in all`, async () => {
      await open(program);
      await planUnplanned(program.relay);
      program.faults.kill(when, point);
      await assert.rejects(drainLane(program.relay, ana), Killed);
      town.clock.pass(60_000);
      await deliverAll(town.program('two'));
      assert.deepEqual(town.teams.contentsTo(ana), Array(times).fill('case_card'));
      await act(town.program('three'), ANA, { name: 'comment', text: 'Es urgente' });
      await deliverAll(town.program('two'));
      assert.equal(town.teams.to(ana).at(-1)?.caseRev, 2);
    });

  it('keeps the order within a lane and never calls twice at once in it', async () => {
    await openTo(program, 'assigned');
    for (const text of ['uno', 'dos', 'tres']) await act(program, MARTA, { name: 'comment', text });
    const other = town.program('two');
    await planUnplanned(program.relay);
    const lanes = await readyLanes(program.relay);
    assert.equal(lanes.length, 3);
    await Promise.all(
      lanes.flatMap((lane) => [drainLane(program.relay, lane), drainLane(other.relay, lane)]),
    );
    const revs = town.teams.to(ana).map(({ eventRev }) => eventRev);
    assert.deepEqual(
      revs,
      [...revs].sort((a, b) => a - b),
    );
    assert.deepEqual(town.teams.contentsTo(ana), [
      'case_card',
      'assigned_notice',
      'comment_notice',
      'comment_notice',
      'comment_notice',
    ]);
    assert.deepEqual([...town.teams.most.values()], [1, 1, 1]);
  });

  it('gives a lane to one of two instances, until it is released or its lease is over', async () => {
    await open(program);
    await planUnplanned(program.relay);
    program.faults.kill('before', 'chat.post');
    await assert.rejects(drainLane(program.relay, ana), Killed);
    const other = town.program('two');
    assert.equal(await drainLane(other.relay, ana), false);
    town.clock.pass(45_000);
    assert.equal(await drainLane(other.relay, ana), true);
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card']);
  });

  it('sends no more when it was held up until its lease may be over', async () => {
    await openTo(program, 'assigned');
    await planUnplanned(program.relay);
    const { chat } = program.relay;
    const slow: typeof chat = {
      ...chat,
      post: async (recipient, message) => {
        town.clock.pass(60_000);
        return chat.post(recipient, message);
      },
    };
    await drainLane({ ...program.relay, chat: slow }, ana);
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card']);
    await deliverAll(program);
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card', 'assigned_notice']);
  });

  it('collapses edits that wait into one that shows the case as it is now', async () => {
    await openTo(program, 'assigned');
    await deliverAll(program);
    const before = town.teams.edits.length;
    await act(program, LUIS, { name: 'start' });
    await act(program, MARTA, { name: 'prioritize', priority: 'high' });
    await act(program, LUIS, { name: 'resolve', solution: 'Listo' });
    await deliverAll(program);
    const edited = town.teams.edits.slice(before);
    const { rev } = town.kase('case-1');
    // The desk's card, Ana's card and Luis's card, once each.
    assert.deepEqual(
      edited.map(({ caseRev }) => caseRev),
      [rev, rev, rev],
    );
    assert.equal(new Set(edited.map(({ activityId }) => activityId)).size, 3);
  });

  it('does not collapse the edits of one case with those of another', async () => {
    await open(program, { id: 'case-1' });
    await open(program, { id: 'case-2' });
    await deliverAll(program);
    for (const id of ['case-1', 'case-2'])
      await act(program, LUIS, { name: 'prioritize', priority: 'low' }, id);
    await deliverAll(program);
    assert.deepEqual(
      town.teams.messages.map(({ caseRev }) => caseRev),
      [2, 2, 2, 2],
    );
  });

  it('does not send again a card that shows what it should', async () => {
    await openTo(program, 'assigned');
    await deliverAll(program);
    const sent = town.teams.edits.length + town.teams.messages.length;
    const [again] = [...town.shelves.deliveries.values()].filter(
      ({ delivery }) => delivery.lane === 'desk',
    );
    assert.ok(again);
    await program.deliveries.add([{ ...again.delivery, id: 'again' }]);
    await deliverAll(program);
    assert.equal(statusOf('again'), 'sent');
    assert.equal(town.teams.edits.length + town.teams.messages.length, sent);
  });

  it('speaks to each in their language', async () => {
    await program.conversations.remember(contactOf(REQUESTER));
    await program.conversations.chooseLanguage(ana, 'en');
    await open(program);
    await deliverAll(program);
    assert.equal(town.teams.to(ana)[0]?.language, 'en');
    assert.equal(town.teams.to('desk')[0]?.language, 'es');
  });
});
