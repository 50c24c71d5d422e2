import { strict as assert } from 'node:assert';
import { sweep } from '../../src/application/jobs.ts';
import { HOLD_FOR_REQUESTER, OTHER_SOLVER, REQUESTER, SOLVER } from '../domain/fixtures.ts';
import {
  ANA,
  act,
  deliverAll,
  HOUR,
  LUIS,
  MARTA,
  open,
  openTo,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const QUESTION = { name: 'ask_info', question: '¿Cuál equipo?' } as const;
const WAITING = /^(remind_info|ask_unanswered)$/;
const at = (text: string) => new Date(`2026-${text}-05:00`);

/** Wednesday 4 March 2026 at 10:00 in Bogotá, when it is asked. */
describe('a question that the requester does not answer', () => {
  let environment: TestEnvironment;
  let program: Program;
  let told: string[];

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    told = [];
  });

  const asks = async () => {
    await open(program);
    await act(program, MARTA, QUESTION);
    await deliverAll(program);
  };
  const kindsTo = (id: string, kind: string) =>
    environment.teams.kindsTo(id).filter((one) => one === kind).length;
  /** Sweeps every hour until then, and keeps what was done when. */
  const runUntil = async (end: Date) => {
    for (; environment.clock.now() <= end; environment.clock.pass(HOUR)) {
      const done = Object.keys(await sweep(program.turns)).filter((name) => WAITING.test(name));
      const now = new Date(environment.clock.now().getTime() - 5 * HOUR);
      told.push(...done.map((name) => `${name} ${now.toISOString().slice(5, 13)}`));
    }
    await deliverAll(program);
  };

  it('is reminded of like that where the case is on hold for the requester, and goes to who has it', async () => {
    await openTo(program, 'in_progress');
    await act(program, LUIS, HOLD_FOR_REQUESTER);
    await runUntil(at('03-10T09:00:00'));
    assert.deepEqual(told, [
      'remind_info 03-05T10',
      'remind_info 03-06T10',
      'ask_unanswered 03-09T10',
    ]);
    assert.equal(kindsTo(REQUESTER.id, 'question_reminder'), 2);
    assert.equal(kindsTo('desk', 'unanswered_notice'), 1);
    assert.equal(kindsTo(SOLVER.id, 'unanswered'), 1);
    await act(program, ANA, { name: 'answer_hold', answer: 'El jueves' });
    await runUntil(at('03-10T10:00:00'));
    assert.equal(told.length, 3);
  });

  it('is reminded of after one and two working days, and the desk is asked after the third and every ten', async () => {
    await asks();
    await runUntil(at('04-10T10:00:00'));
    assert.deepEqual(told, [
      'remind_info 03-05T10',
      'remind_info 03-06T10',
      'ask_unanswered 03-09T10',
      'ask_unanswered 03-23T10',
      'ask_unanswered 04-06T10',
    ]);
    assert.equal(kindsTo(REQUESTER.id, 'question_reminder'), 2);
    assert.equal(kindsTo('desk', 'unanswered_notice'), 3);
    assert.equal(kindsTo(OTHER_SOLVER.id, 'unanswered'), 3);
    assert.equal(kindsTo(SOLVER.id, 'unanswered'), 0);
    assert.equal((await environment.kase('case-1')).state, 'needs_info');
  });

  it('counts from the opening when the request itself was not clear, and asks nobody but the desk', async () => {
    await open(program, { request: 'impresora' });
    assert.equal((await environment.kase('case-1')).state, 'needs_info');
    await runUntil(at('03-09T10:00:00'));
    assert.deepEqual(told, [
      'remind_info 03-05T10',
      'remind_info 03-06T10',
      'ask_unanswered 03-09T10',
    ]);
    assert.equal(kindsTo('desk', 'unanswered_notice'), 1);
    assert.equal(kindsTo(OTHER_SOLVER.id, 'unanswered') + kindsTo(SOLVER.id, 'unanswered'), 0);
  });

  it('is over with the answer, and a new question begins anew', async () => {
    await asks();
    await runUntil(at('03-05T11:00:00'));
    await act(program, ANA, { name: 'provide_info', answer: 'La HP' });
    await runUntil(at('03-10T09:00:00'));
    assert.deepEqual(told, ['remind_info 03-05T10']);
    await act(program, LUIS, { ...QUESTION, question: '¿En qué piso?' });
    await runUntil(at('03-13T10:00:00'));
    assert.deepEqual(told.slice(1), [
      'remind_info 03-11T10',
      'remind_info 03-12T10',
      'ask_unanswered 03-13T10',
    ]);
    assert.equal(kindsTo(SOLVER.id, 'unanswered'), 1);
    assert.equal(kindsTo(OTHER_SOLVER.id, 'unanswered'), 0);
  });

  it('begins anew when the desk writes again instead', async () => {
    await asks();
    await runUntil(at('03-09T10:00:00'));
    await act(program, MARTA, { name: 'comment', text: '¿Pudo ver cuál es?' });
    await runUntil(at('03-12T11:00:00'));
    assert.deepEqual(told.slice(3), [
      'remind_info 03-10T11',
      'remind_info 03-11T11',
      'ask_unanswered 03-12T11',
    ]);
  });

  it('is reminded of once after a month of downtime, and the desk is asked a working day later', async () => {
    await asks();
    environment.clock.set(at('04-08T08:00:00'));
    await runUntil(at('04-09T08:00:00'));
    assert.deepEqual(told, ['remind_info 04-08T08', 'ask_unanswered 04-09T08']);
  });

  it('is reminded of once by many instances', async () => {
    await asks();
    environment.clock.set(at('03-05T10:00:00'));
    const instances = Array.from({ length: 8 }, (_, i) => environment.program(`instance-${i}`));
    const swept = await Promise.all(instances.map(({ turns }) => sweep(turns)));
    assert.equal(
      swept.reduce((sum, { remind_info = 0 }) => sum + remind_info, 0),
      1,
    );
  });

  it('is not mentioned to anybody when the answer comes before they could be told', async () => {
    await asks();
    await runUntil(at('03-06T11:00:00'));
    environment.clock.set(at('03-09T10:00:00'));
    assert.deepEqual(await sweep(program.turns), { ask_unanswered: 1 });
    await act(program, ANA, { name: 'provide_info', answer: 'La HP' });
    await deliverAll(program);
    assert.equal(kindsTo('desk', 'unanswered_notice') + kindsTo(OTHER_SOLVER.id, 'unanswered'), 0);
  });
});
