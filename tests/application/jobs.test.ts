import { strict as assert } from 'node:assert';
import { planDue, sweep } from '../../src/application/jobs.ts';
import { REQUESTER, SOLVER } from '../domain/fixtures.ts';
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

/** Takes the clock to that instant, with a sweep whenever something is due as while the program runs. */
async function runUntil({ clock }: TestEnvironment, { turns }: Program, end: Date): Promise<void> {
  for (; clock.now() < end; clock.pass(HOUR)) await sweep(turns);
  clock.set(end);
}

describe('what time does', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await openTo(program, 'resolved');
  });

  it('closes after three working days without an answer, and not a moment before', async () => {
    await runUntil(environment, program, new Date(CLOSES.getTime() - 1));
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
    await runUntil(environment, program, CLOSES);
    const closings = await Promise.all(instances.map(({ turns }) => sweep(turns)));
    assert.equal(
      closings.reduce((sum, { auto_close: closed = 0 }) => sum + closed, 0),
      1,
    );
    const types = (await environment.kase('case-1')).history.map(({ type }) => type);
    assert.deepEqual(types.slice(-3), ['reminded', 'reminded', 'auto_closed']);
  });

  it('reminds once, not twice, when the program was down for a day and a half', async () => {
    environment.clock.pass(36 * HOUR);
    assert.deepEqual(await sweep(program.turns), { remind: 1 });
    assert.deepEqual(await sweep(program.turns), {});
  });

  it('leaves a reopened case alone', async () => {
    await act(program, ANA, { name: 'reopen', reason: 'Sigue igual' });
    environment.clock.pass(30 * DAY);
    assert.deepEqual(await sweep(program.turns), { miss_level: 1 });
    assert.equal((await environment.kase('case-1')).state, 'in_progress');
  });

  it('tells once that an Alta was missed, whichever of three instances finds it', async () => {
    await openTo(program, 'assigned', { id: 'case-9', priority: 'high' });
    await deliverAll(program);
    const instances = [program, environment.program('two'), environment.program('three')];
    // One working hour, and not three days.
    environment.clock.pass(HOUR);
    const swept = await Promise.all(instances.map(({ turns }) => sweep(turns)));
    assert.deepEqual(
      swept.filter(({ miss_level: missed }) => missed === 1),
      [{ miss_level: 1 }],
    );
    await Promise.all(instances.map(deliverAll));
    const told = environment.teams.messages.filter(({ kind }) => kind === 'level_missed_notice');
    assert.equal(told.filter(({ to }) => to === 'desk').length, 1);
    assert.equal(told.filter(({ to }) => to === SOLVER.id).length, 1);
    assert.equal((await environment.kase('case-9')).history.at(-1)?.type, 'level_missed');
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
    await runUntil(environment, program, CLOSES);
    assert.equal((await sweep(program.turns)).auto_close, undefined);
    await runUntil(environment, program, new Date('2026-03-11T15:00:00Z'));
    assert.equal((await sweep(program.turns)).auto_close, 1);
  });

  it('closes more cases than fit in one reading', async () => {
    for (let i = 2; i <= 230; i += 1) await openTo(program, 'resolved', { id: `case-${i}` });
    await runUntil(environment, program, CLOSES);
    assert.deepEqual(await sweep(program.turns), { auto_close: 230 });
  });

  it('closes the others when one case cannot be read', async () => {
    await openTo(program, 'resolved', { id: 'case-2' });
    await runUntil(environment, program, CLOSES);
    program.faults.fail('cases.find');
    await assert.rejects(sweep(program.turns));
    const states = await Promise.all(['case-1', 'case-2'].map((id) => environment.kase(id)));
    assert.deepEqual(states.map(({ state }) => state).sort(), ['closed', 'resolved']);
    assert.deepEqual(await sweep(program.turns), { auto_close: 1 });
  });

  it('finds what a former version left without an instant, once that is planned', async () => {
    await runUntil(environment, program, CLOSES);
    const { nextDueAt: _at, ...former } = await environment.kase('case-1');
    await program.turns.cases.putDue(former);
    assert.deepEqual(await sweep(program.turns), {});
    await planDue(program.turns);
    assert.deepEqual(await sweep(program.turns), { auto_close: 1 });
  });

  it('does nothing before its time when the instant was reckoned too early, and puts it right', async () => {
    const kase = await environment.kase('case-1');
    await program.turns.cases.putDue({ ...kase, nextDueAt: environment.clock.now() });
    assert.deepEqual(await sweep(program.turns), {});
    assert.deepEqual(await environment.kase('case-1'), kase);
  });
});

describe('what time does after the program was stopped', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await openTo(program, 'resolved');
  });

  const at = (text: string) => new Date(`${text}-05:00`);
  const types = async () => (await environment.kase('case-1')).history.map(({ type }) => type);

  for (const [stop, from, back, closes] of [
    ['a week', '2026-03-04T11:00:00', '2026-03-11T08:00:00', '2026-03-12T08:00:00'],
    ['a month', '2026-03-04T11:00:00', '2026-04-04T08:00:00', '2026-04-06T23:59:59.999'],
    [
      'weeks after one reminder',
      '2026-03-05T11:00:00',
      '2026-03-20T08:00:00',
      '2026-03-23T08:00:00',
    ],
    [
      'weeks after the last reminder',
      '2026-03-06T11:00:00',
      '2026-03-20T08:00:00',
      '2026-03-23T08:00:00',
    ],
    [
      'two days, till half a day before the closing',
      '2026-03-04T11:00:00',
      '2026-03-09T08:00:00',
      '2026-03-10T08:00:00',
    ],
  ] as const)
    it(`reminds once more and gives a working day when that was for ${stop}`, async () => {
      await runUntil(environment, program, at(from));
      const before = (await types()).length;
      environment.clock.set(at(back));
      assert.deepEqual(await sweep(program.turns), { remind: 1 });
      const { closeAt } = await environment.kase('case-1');
      assert.deepEqual(closeAt, at(closes));
      await deliverAll(program);
      const [told] = environment.teams
        .to(REQUESTER.id)
        .filter(({ kind }) => kind === 'reminder')
        .slice(-1);
      assert.ok(told);
      await runUntil(environment, program, new Date(at(closes).getTime() - 1));
      await sweep(program.turns);
      assert.equal((await environment.kase('case-1')).state, 'resolved');
      environment.clock.set(at(closes));
      assert.deepEqual(await sweep(program.turns), { auto_close: 1 });
      const after = (await types()).slice(before);
      assert.deepEqual(
        after.filter((type) => type !== 'reminded'),
        ['auto_closed'],
      );
    });

  it('reminds once and moves the closing once, with any number of instances', async () => {
    environment.clock.set(at('2026-04-01T08:00:00'));
    const instances = Array.from({ length: 8 }, (_, i) => environment.program(`instance-${i}`));
    const swept = await Promise.all(instances.map(({ turns }) => sweep(turns)));
    assert.equal(
      swept.reduce((sum, { remind = 0 }) => sum + remind, 0),
      1,
    );
    assert.deepEqual((await types()).slice(-2), ['resolved', 'reminded']);
    assert.deepEqual((await environment.kase('case-1')).closeAt, at('2026-04-02T08:00:00'));
  });

  it('gives one more day again when it was stopped again before that', async () => {
    environment.clock.set(at('2026-04-01T08:00:00'));
    assert.deepEqual(await sweep(program.turns), { remind: 1 });
    environment.clock.set(at('2026-05-04T08:00:00'));
    assert.deepEqual(await sweep(program.turns), { remind: 1 });
    assert.deepEqual((await environment.kase('case-1')).closeAt, at('2026-05-05T08:00:00'));
  });

  for (const [rest, from, back] of [
    ['a night', '2026-03-09T09:30:00', '2026-03-10T07:30:00'],
    ['a weekend and the night before', '2026-03-06T10:30:00', '2026-03-09T10:30:00'],
  ] as const)
    it(`closes as always when that was for ${rest}`, async () => {
      await runUntil(environment, program, at(from));
      await sweep(program.turns);
      environment.clock.set(at(back));
      assert.deepEqual(await sweep(program.turns), { auto_close: 1 });
    });

  it('reminds late after a night, without moving the closing', async () => {
    environment.clock.set(at('2026-03-06T07:30:00'));
    assert.deepEqual(await sweep(program.turns), { remind: 1 });
    const { closeAt } = await environment.kase('case-1');
    assert.deepEqual(closeAt, CLOSES);
  });
});
