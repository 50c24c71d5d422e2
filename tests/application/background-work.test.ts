import { strict as assert } from 'node:assert';
import sinon from 'sinon';
import { type BackgroundWork, startBackgroundWork } from '../../src/application/background-work.ts';
import { askForPerson } from '../../src/application/contact-requests.ts';
import { DeliveryError } from '../../src/application/ports/chat.ts';
import { REQUESTER } from '../domain/fixtures.ts';
import {
  ANA,
  act,
  DAY,
  HOUR,
  MARTA,
  open,
  openTo,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const ana = REQUESTER.id;

describe('the background work', () => {
  let environment: TestEnvironment;
  let program: Program;
  let timers: sinon.SinonFakeTimers;
  let work: BackgroundWork | undefined;
  /** Lets everything go on that waits for little more than itself. */
  const settle = () => timers.tickAsync(10);

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
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
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
    assert.deepEqual(environment.teams.kindsTo('desk'), ['desk_card']);
  });

  it('lets what happens again and again go first, for half a second at most', async () => {
    work = startBackgroundWork(program.relay, program.turns);
    for (let i = 0; i < 20; i += 1) await settle();
    const before = program.faults.calls('cases.unplanned');
    const rounds = async (milliseconds: number) => {
      for (let waited = 0; waited < milliseconds; waited += 10) {
        work?.wake();
        await settle();
      }
      return program.faults.calls('cases.unplanned') - before;
    };
    assert.equal(await rounds(450), 0);
    assert.equal(await rounds(100), 1);
  });

  it('finds within two seconds what nobody woke it for', async () => {
    work = startBackgroundWork(program.relay, program.turns);
    await open(environment.program('dead'));
    await timers.tickAsync(1_900);
    assert.deepEqual(environment.teams.kindsTo(ana), []);
    await timers.tickAsync(200);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
  });

  it('sends at once what is planned while its lane is being drained', async () => {
    const { chat } = program.relay;
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow: typeof chat = {
      ...chat,
      post: async (recipient, message) => {
        if (message.kind === 'case_card') await answered;
        return chat.post(recipient, message);
      },
    };
    work = startBackgroundWork({ ...program.relay, chat: slow }, program.turns);
    await open(program);
    work.wake();
    for (let i = 0; i < 20; i += 1) await settle();
    await act(program, MARTA, { name: 'comment', text: 'Voy' });
    work.wake();
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(environment.teams.kindsTo(ana), []);
    answer();
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card', 'comment_notice']);
  });

  it('goes on with a lane when its time has come, without waiting for the next round', async () => {
    work = startBackgroundWork(program.relay, program.turns);
    await open(program);
    program.faults.fail('chat.post', new DeliveryError('retry', '429', 700), 2);
    work.wake();
    for (let i = 0; i < 20; i += 1) await settle();
    environment.clock.pass(700);
    await timers.tickAsync(400);
    assert.deepEqual(environment.teams.messages, []);
    await timers.tickAsync(300);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
    assert.deepEqual(environment.teams.kindsTo('desk'), ['desk_card']);
  });

  it('logs a round that fails and goes on at the next', async () => {
    await open(program);
    program.faults.fail('cases.unplanned');
    program.faults.fail('cases.due');
    work = startBackgroundWork(program.relay, program.turns);
    await timers.tickAsync(2_100);
    assert.ok(program.log.has('relay_failed'));
    assert.ok(program.log.has('sweep_failed'));
    await timers.tickAsync(2_100);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
  });

  it('sweeps when it starts, and every thirty seconds', async () => {
    await openTo(program, 'resolved');
    work = startBackgroundWork(program.relay, program.turns);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.ok(!environment.teams.kindsTo(ana).includes('reminder'));
    environment.clock.pass(DAY);
    await timers.tickAsync(30_000);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.ok(environment.teams.kindsTo(ana).includes('reminder'));
  });

  it('tells of a request for a person within two seconds, and puts it up again after an hour', async () => {
    work = startBackgroundWork(program.relay, program.turns);
    for (let i = 0; i < 20; i += 1) await settle();
    await askForPerson(program.turns, { actor: ANA, words: 'Una persona', turn: 'turn-1' });
    await timers.tickAsync(2_000);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.equal(environment.teams.contacts.length, 1);
    environment.clock.pass(HOUR);
    await timers.tickAsync(32_000);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(
      environment.teams.contacts.map(({ kind }) => kind),
      ['contact_moved', 'contact_card'],
    );
  });

  it('forgets what was sent thirty days ago', async () => {
    await open(program, { priority: 'low' });
    work = startBackgroundWork(program.relay, program.turns);
    work.wake();
    for (let i = 0; i < 20; i += 1) await settle();
    const sent = async () =>
      (await environment.documents('deliveries')).map(({ status }) => status);
    assert.deepEqual(await sent(), ['sent', 'sent']);
    environment.clock.pass(29 * DAY);
    await timers.tickAsync(30_000);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(await sent(), ['sent', 'sent']);
    environment.clock.pass(2 * DAY);
    await timers.tickAsync(30_000);
    for (let i = 0; i < 20; i += 1) await settle();
    assert.deepEqual(await sent(), []);
  });

  it('does nothing more once it is stopped', async () => {
    work = startBackgroundWork(program.relay, program.turns);
    await settle();
    await work.stop();
    await open(program);
    work.wake();
    await timers.tickAsync(60_000);
    assert.deepEqual(environment.teams.messages, []);
  });
});
