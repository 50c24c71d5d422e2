import { strict as assert } from 'node:assert';
import sinon from 'sinon';
import { type BackgroundWork, startBackgroundWork } from '../../src/desk/relay-loop.ts';
import { REQUESTER } from '../domain/fixtures.ts';
import { DAY, open, openTo, type Program, Town } from './town.ts';

const ana = REQUESTER.id;

describe('the background work', () => {
  let town: Town;
  let program: Program;
  let timers: sinon.SinonFakeTimers;
  let work: BackgroundWork | undefined;
  /** Lets everything that waits for nothing but itself go on. */
  const settle = () => timers.tickAsync(0);

  beforeEach(async () => {
    town = await Town.found();
    program = town.program();
    timers = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout'] });
  });
  afterEach(async () => {
    await work?.stop();
    work = undefined;
    timers.restore();
  });

  it('sends at once when it is woken', async () => {
    work = startBackgroundWork(program.relay, program.turns);
    await open(program);
    work.wake();
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card']);
    assert.deepEqual(town.teams.contentsTo('desk'), ['desk_card']);
  });

  it('finds within two seconds what nobody woke it for', async () => {
    work = startBackgroundWork(program.relay, program.turns);
    await open(town.program('dead'));
    await timers.tickAsync(1_900);
    assert.deepEqual(town.teams.contentsTo(ana), []);
    await timers.tickAsync(200);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card']);
  });

  it('logs a round that fails and goes on at the next', async () => {
    await open(program);
    program.faults.fail('cases.unplanned');
    program.faults.fail('cases.closingDue');
    work = startBackgroundWork(program.relay, program.turns);
    await timers.tickAsync(2_100);
    assert.ok(program.log.has('relay_failed'));
    assert.ok(program.log.has('sweep_failed'));
    await timers.tickAsync(2_100);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card']);
  });

  it('sweeps when it starts, and every thirty seconds', async () => {
    await openTo(program, 'resolved');
    work = startBackgroundWork(program.relay, program.turns);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.equal(town.kase('case-1').state, 'resolved');
    town.clock.pass(7 * DAY);
    await timers.tickAsync(30_000);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.equal(town.kase('case-1').state, 'closed');
    assert.ok(town.teams.contentsTo(ana).includes('closed_notice'));
  });

  it('forgets what was sent thirty days ago', async () => {
    await open(program);
    work = startBackgroundWork(program.relay, program.turns);
    work.wake();
    for (let i = 0; i < 20; i += 1) await settle();
    const sent = () => [...town.shelves.deliveries.values()].map(({ status }) => status);
    assert.deepEqual(sent(), ['sent', 'sent']);
    town.clock.pass(29 * DAY);
    await timers.tickAsync(30_000);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(sent(), ['sent', 'sent']);
    town.clock.pass(2 * DAY);
    await timers.tickAsync(30_000);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(sent(), []);
  });

  it('does nothing more once it is stopped', async () => {
    work = startBackgroundWork(program.relay, program.turns);
    await settle();
    await work.stop();
    await open(program);
    work.wake();
    await timers.tickAsync(60_000);
    assert.deepEqual(town.teams.messages, []);
  });
});
