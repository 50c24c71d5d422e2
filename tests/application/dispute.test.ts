import { strict as assert } from 'node:assert';
import { handleCommand } from '../../src/application/handle-command.ts';
import { sweep } from '../../src/application/jobs.ts';
import { planUnplanned } from '../../src/application/relay.ts';
import { OTHER_SOLVER, REQUESTER, SOLVER } from '../domain/fixtures.ts';
import { Killed } from './faults.ts';
import {
  ANA,
  act,
  DAY,
  deliverAll,
  LUIS,
  MARTA,
  openTo,
  PEDRO,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const WORDS = { name: 'dispute', text: 'Imprime, pero sale borrosa' } as const;
const ANSWER = { name: 'restart_term', answer: 'Cambie al papel nuevo' } as const;
/** Wednesday 4 March 2026 at 10:00 in Bogotá, when the case is resolved and disputed: ten working days. */
const ASKED = new Date('2026-03-18T15:00:00Z');
const ASKED_AGAIN = new Date('2026-04-01T15:00:00Z');

describe('a solution about which the requester says neither yes nor no', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await openTo(program, 'resolved');
    await deliverAll(program);
    await act(program, ANA, WORDS);
    await deliverAll(program);
  });
  const kase = () => environment.kase('case-1');
  const kindsTo = (id: string, kind: string) =>
    environment.teams.kindsTo(id).filter((one) => one === kind).length;

  it('does not close while nobody answers, then closes three working days after the answer', async () => {
    environment.clock.pass(6 * DAY);
    assert.deepEqual(await sweep(program.turns), {});
    assert.equal((await kase()).state, 'resolved');
    // Tuesday 10 March.
    await act(program, MARTA, ANSWER);
    await deliverAll(program);
    assert.equal(kindsTo(REQUESTER.id, 'restarted_term'), 1);
    for (const day of ['11', '12']) {
      environment.clock.set(new Date(`2026-03-${day}T15:00:00Z`));
      assert.deepEqual(await sweep(program.turns), { remind: 1 });
    }
    environment.clock.set(new Date('2026-03-13T14:59:59.999Z'));
    assert.deepEqual(await sweep(program.turns), {});
    environment.clock.set(new Date('2026-03-13T15:00:00Z'));
    assert.deepEqual(await sweep(program.turns), { auto_close: 1 });
    assert.equal((await kase()).closing, 'no_answer');
  });

  it('is told to whoever solved the case, once for each time the requester says something', async () => {
    assert.equal(kindsTo(SOLVER.id, 'dispute'), 1);
    await act(program, ANA, { ...WORDS, text: '¿Y los archivos?' });
    await deliverAll(program);
    assert.equal(kindsTo(SOLVER.id, 'dispute'), 2);
    assert.equal(kindsTo(OTHER_SOLVER.id, 'dispute'), 0);
  });

  it('shows the requester on their own card that the closing is stopped', async () => {
    const { rev } = await kase();
    const standing = environment.teams.to(REQUESTER.id).find(({ kind }) => kind === 'resolution');
    assert.equal(standing?.caseRev, rev);
  });

  it('is told to the desk when whoever solved the case has left it', async () => {
    await program.staff.remove([SOLVER.id], environment.clock.now());
    await act(program, ANA, { ...WORDS, text: '¿Y los archivos?' });
    await deliverAll(program);
    assert.equal(kindsTo(SOLVER.id, 'dispute'), 1);
    assert.equal(kindsTo('desk', 'disputed_notice'), 1);
  });

  it('is taken once when the chat sends it again', async () => {
    const request = { actor: ANA, caseId: 'case-1', command: WORDS, turn: 'activity-1' };
    for (let time = 0; time < 2; time += 1)
      assert.equal((await handleCommand(program.turns, request)).kind, 'done');
    const said = (await kase()).comments.map(({ text }) => text);
    assert.deepEqual(said, [WORDS.text, WORDS.text]);
  });

  it('comes from nobody but the requester, and nobody but the staff answers', async () => {
    const attempt = async (actor: typeof ANA, command: typeof WORDS | typeof ANSWER) =>
      (await handleCommand(program.turns, { actor, caseId: 'case-1', command })).kind;
    assert.equal(await attempt(LUIS, WORDS), 'rejected');
    assert.equal(await attempt(PEDRO, WORDS), 'not_found');
    assert.equal(await attempt(ANA, ANSWER), 'rejected');
    assert.equal((await kase()).comments.length, 1);
  });

  it('is not answered from a card that does not show the last words yet', async () => {
    const { rev } = await kase();
    await act(program, ANA, { ...WORDS, text: '¿Y los archivos?' });
    const answer = { actor: LUIS, caseId: 'case-1', command: ANSWER, rev };
    const result = await handleCommand(program.turns, answer);
    assert.ok(result.kind === 'stale');
    assert.equal(result.by.type, 'disputed');
    assert.ok((await kase()).suspended);
  });

  it('is answered once when two of the desk do it at the same time', async () => {
    const { rev } = await kase();
    const answers = await Promise.all(
      [LUIS, MARTA].map((actor) =>
        handleCommand(program.turns, { actor, caseId: 'case-1', command: ANSWER, rev }),
      ),
    );
    assert.deepEqual(answers.map(({ kind }) => kind).sort(), ['done', 'stale']);
    assert.equal((await kase()).comments.length, 2);
  });

  it('is taken up again with the desk and whoever solved it every ten working days', async () => {
    environment.clock.set(new Date(ASKED.getTime() - 1));
    assert.deepEqual(await sweep(program.turns), {});
    for (const [index, instant] of [ASKED, ASKED_AGAIN].entries()) {
      environment.clock.set(instant);
      assert.deepEqual(await sweep(program.turns), { ask_decision: 1 });
      assert.deepEqual(await sweep(program.turns), {});
      await deliverAll(program);
      assert.equal(kindsTo(SOLVER.id, 'decision'), index + 1);
      assert.equal(kindsTo('desk', 'decision_notice'), index + 1);
    }
    assert.equal((await kase()).state, 'resolved');
  });

  it('is taken up once by many instances, and once when the program was down for months', async () => {
    environment.clock.pass(100 * DAY);
    const instances = Array.from({ length: 8 }, (_, i) => environment.program(`instance-${i}`));
    const swept = await Promise.all(instances.map(({ turns }) => sweep(turns)));
    assert.equal(
      swept.reduce((sum, { ask_decision: asked = 0 }) => sum + asked, 0),
      1,
    );
    const asked = (await kase()).history.filter(({ type }) => type === 'decision_asked');
    assert.equal(asked.length, 1);
  });

  it('is told of though the program dies between writing that it asked and telling it', async () => {
    environment.clock.set(ASKED);
    const dying = environment.program('two');
    await sweep(dying.turns);
    dying.faults.kill('after', 'deliveries.add');
    await assert.rejects(planUnplanned(dying.relay), Killed);
    await deliverAll(program);
    assert.equal(kindsTo('desk', 'decision_notice'), 1);
    assert.equal(kindsTo(SOLVER.id, 'decision'), 1);
  });

  it('is not taken up with anybody when it was answered before they could be told', async () => {
    environment.clock.set(ASKED);
    await sweep(program.turns);
    await act(program, MARTA, ANSWER);
    await deliverAll(program);
    assert.equal(kindsTo('desk', 'decision_notice') + kindsTo(SOLVER.id, 'decision'), 0);
    assert.equal(kindsTo(REQUESTER.id, 'restarted_term'), 1);
  });

  it('is over once the requester accepts or reopens', async () => {
    await act(program, ANA, { name: 'reopen', reason: 'No sirve' });
    environment.clock.pass(100 * DAY);
    // Solving it is overdue: that is told, and no more.
    assert.deepEqual(await sweep(program.turns), { miss_level: 1 });
    await act(program, LUIS, { name: 'resolve', solution: 'Tambor nuevo' });
    await act(program, ANA, WORDS);
    const closed = await act(program, ANA, { name: 'accept' });
    assert.equal(closed.closing, 'accepted');
    environment.clock.pass(100 * DAY);
    assert.deepEqual(await sweep(program.turns), {});
  });
});
