import { strict as assert } from 'node:assert';
import { planDue, sweep } from '../../src/application/jobs.ts';
import { REQUESTER } from '../domain/fixtures.ts';
import {
  ANA,
  act,
  DAY,
  deliverAll,
  HOUR,
  openTo,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

/** Wednesday 4 March 2026 at 10:00 in Bogotá: three working days end on Monday 9. */
const CLOSES = new Date('2026-03-09T15:00:00Z');

describe('what time does', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await openTo(program, 'resolved');
  });

  it('closes after three working days without an answer, and not a moment before', async () => {
    environment.clock.set(new Date(CLOSES.getTime() - 1));
    await sweep(program.turns);
    assert.equal((await environment.kase('case-1')).state, 'resolved');
    environment.clock.set(CLOSES);
    assert.deepEqual(await sweep(program.turns), { auto_close: 1 });
    const { state, closing, closedAt } = await environment.kase('case-1');
    assert.deepEqual(
      { state, closing, closedAt },
      {
        state: 'closed',
        closing: 'no_answer',
        closedAt: CLOSES,
      },
    );
  });

  it('reminds once each working day before the closing, and never at the weekend', async () => {
    const reminded: string[] = [];
    while (environment.clock.now() < CLOSES) {
      environment.clock.pass(HOUR);
      const done = await sweep(program.turns);
      if (done.remind) reminded.push(environment.clock.now().toISOString());
    }
    assert.deepEqual(reminded, ['2026-03-05T15:00:00.000Z', '2026-03-06T15:00:00.000Z']);
    await deliverAll(program);
    assert.deepEqual(
      environment.teams.kindsTo(REQUESTER.id).filter((kind) => kind === 'reminder'),
      ['reminder', 'reminder'],
    );
  });

  it('closes and reminds once, however many instances sweep at once', async () => {
    const instances = Array.from({ length: 8 }, (_, i) => environment.program(`instance-${i}`));
    environment.clock.pass(DAY);
    const reminders = await Promise.all(instances.map(({ turns }) => sweep(turns)));
    assert.equal(
      reminders.reduce((sum, { remind = 0 }) => sum + remind, 0),
      1,
    );
    environment.clock.set(CLOSES);
    const closings = await Promise.all(instances.map(({ turns }) => sweep(turns)));
    assert.equal(
      closings.reduce((sum, { auto_close: closed = 0 }) => sum + closed, 0),
      1,
    );
    const types = (await environment.kase('case-1')).history.map(({ type }) => type);
    assert.deepEqual(types.slice(-2), ['reminded', 'auto_closed']);
  });

  it('closes and reminds of nothing when the program was down for a week', async () => {
    environment.clock.pass(7 * DAY);
    assert.deepEqual(await sweep(program.turns), { auto_close: 1 });
    await deliverAll(program);
    const told = environment.teams.kindsTo(REQUESTER.id);
    assert.ok(!told.includes('reminder'));
    assert.equal(told.filter((kind) => kind === 'closed_notice').length, 1);
  });

  it('reminds once, not twice, when the program was down for a day and a half', async () => {
    environment.clock.pass(36 * HOUR);
    assert.deepEqual(await sweep(program.turns), { remind: 1 });
    assert.deepEqual(await sweep(program.turns), {});
  });

  it('leaves a reopened case alone', async () => {
    await act(program, ANA, { name: 'reopen', reason: 'Sigue igual' });
    environment.clock.pass(30 * DAY);
    assert.deepEqual(await sweep(program.turns), {});
    assert.equal((await environment.kase('case-1')).state, 'in_progress');
  });

  it('gives three new days after a second resolution', async () => {
    await act(program, ANA, { name: 'reopen', reason: 'Sigue igual' });
    environment.clock.set(new Date('2026-03-06T15:00:00Z'));
    await act(
      program,
      { person: { id: 'p-solver', name: 'Luis Rojas' }, roles: ['desk'] },
      {
        name: 'resolve',
        solution: 'Ahora sí',
      },
    );
    environment.clock.set(CLOSES);
    assert.equal((await sweep(program.turns)).auto_close, undefined);
    environment.clock.set(new Date('2026-03-11T15:00:00Z'));
    assert.equal((await sweep(program.turns)).auto_close, 1);
  });

  it('closes more cases than fit in one reading', async () => {
    for (let i = 2; i <= 230; i += 1) await openTo(program, 'resolved', { id: `case-${i}` });
    environment.clock.pass(7 * DAY);
    assert.deepEqual(await sweep(program.turns), { auto_close: 230 });
  });

  it('closes the others when one case cannot be read', async () => {
    await openTo(program, 'resolved', { id: 'case-2' });
    environment.clock.pass(7 * DAY);
    program.faults.fail('cases.find');
    await assert.rejects(sweep(program.turns));
    assert.equal((await environment.kase('case-2')).state, 'closed');
    assert.deepEqual(await sweep(program.turns), { auto_close: 1 });
  });

  it('finds what a former version left without an instant, once that is planned', async () => {
    const { rev } = await environment.kase('case-1');
    await program.turns.cases.putNextDue('case-1', rev, undefined);
    environment.clock.set(CLOSES);
    assert.deepEqual(await sweep(program.turns), {});
    await planDue(program.turns);
    assert.deepEqual(await sweep(program.turns), { auto_close: 1 });
  });

  it('does nothing before its time when the instant was reckoned too early, and puts it right', async () => {
    const { rev, nextDueAt } = await environment.kase('case-1');
    await program.turns.cases.putNextDue('case-1', rev, environment.clock.now());
    assert.deepEqual(await sweep(program.turns), {});
    assert.deepEqual((await environment.kase('case-1')).nextDueAt, nextDueAt);
  });
});
