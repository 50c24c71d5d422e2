import { strict as assert } from 'node:assert';
import { type CommandRequest, handleCommand } from '../../src/application/handle-command.ts';
import { SOLVER } from '../domain/fixtures.ts';
import { Unreachable } from './faults.ts';
import {
  ANA,
  act,
  LUIS,
  MARTA,
  open,
  openTo,
  PEDRO,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const START: CommandRequest = { actor: LUIS, caseId: 'case-1', command: { name: 'start' } };

describe('carrying out a command', () => {
  let environment: TestEnvironment;
  let program: Program;
  const handle = (request: CommandRequest) => handleCommand(program.turns, request);

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });

  it('is one read and one write, and wakes the relay', async () => {
    const { rev } = await openTo(program, 'assigned');
    const [reads, writes, wakes] = [
      program.faults.calls('cases.find'),
      program.faults.calls('cases.save'),
      program.wakes(),
    ];
    const result = await handle({ ...START, rev });
    assert.equal(result.kind, 'done');
    assert.equal(program.faults.calls('cases.find') - reads, 1);
    assert.equal(program.faults.calls('cases.save') - writes, 1);
    assert.equal(program.wakes() - wakes, 1);
    assert.equal((await environment.kase('case-1')).state, 'in_progress');
  });

  it('gives a repeated click the first answer, also after others moved the case on', async () => {
    const { rev } = await openTo(program, 'assigned');
    const first = await handle({ ...START, rev });
    await act(program, LUIS, { name: 'resolve', solution: 'Listo' });
    const again = await handle({ ...START, rev });
    assert.ok(first.kind === 'done' && again.kind === 'done');
    assert.deepEqual(again.event, first.event);
    assert.equal((await environment.kase('case-1')).rev, rev + 2);
  });

  it('gives a repeated turn the first answer', async () => {
    await open(program);
    const request: CommandRequest = {
      actor: ANA,
      caseId: 'case-1',
      command: { name: 'comment', text: 'Es urgente' },
      turn: 'activity-7',
    };
    await handle(request);
    assert.equal((await handle(request)).kind, 'done');
    assert.equal((await handle({ ...request, turn: 'activity-8' })).kind, 'done');
    assert.deepEqual(
      (await environment.kase('case-1')).comments.map(({ text }) => text),
      ['Es urgente', 'Es urgente'],
    );
  });

  it('does not take another person or another text for a repeat', async () => {
    const { rev } = await openTo(program, 'in_progress');
    const comment = (actor: typeof LUIS, text: string) =>
      handle({ actor, caseId: 'case-1', rev, command: { name: 'comment', text } });
    await comment(LUIS, 'uno');
    await comment(MARTA, 'uno');
    await comment(LUIS, 'dos');
    assert.equal((await environment.kase('case-1')).comments.length, 3);
  });

  it('makes one transition of fifty simultaneous identical clicks', async () => {
    const { rev } = await openTo(program, 'assigned');
    const other = environment.program('two');
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        handleCommand((i % 2 ? program : other).turns, { ...START, rev }),
      ),
    );
    assert.deepEqual([...new Set(results.map(({ kind }) => kind))], ['done']);
    const kase = await environment.kase('case-1');
    assert.equal(kase.rev, rev + 1);
    assert.equal(kase.history.filter(({ type }) => type === 'started').length, 1);
  });

  it('keeps fifty simultaneous comments, each once', async () => {
    const { rev } = await open(program);
    const texts = Array.from({ length: 50 }, (_, i) => `comentario ${i}`);
    await Promise.all(
      texts.map((text) =>
        handle({ actor: ANA, caseId: 'case-1', rev, command: { name: 'comment', text } }),
      ),
    );
    const kase = await environment.kase('case-1');
    assert.deepEqual(kase.comments.map(({ text }) => text).sort(), [...texts].sort());
    assert.deepEqual(
      kase.history.map((event) => event.rev),
      Array.from({ length: 51 }, (_, i) => i + 1),
    );
  });

  it('lets one of two who act at once win and tells the other who did', async () => {
    const { rev } = await openTo(program, 'new');
    const assign = (actor: typeof LUIS) =>
      handle({
        actor,
        caseId: 'case-1',
        rev,
        command: { name: 'assign', assignee: actor.person },
      });
    const results = await Promise.all([assign(LUIS), assign(MARTA)]);
    const won = results.find(({ kind }) => kind === 'done');
    const lost = results.find(({ kind }) => kind === 'stale');
    assert.ok(won?.kind === 'done' && lost?.kind === 'stale');
    assert.deepEqual(lost.by, won.event);
    assert.deepEqual(lost.kase, await environment.kase('case-1'));
    assert.equal((await environment.kase('case-1')).rev, rev + 1);
  });

  it('refuses a click on an old card only when what it changes was changed since', async () => {
    const { rev } = await open(program);
    await act(program, MARTA, { name: 'categorize', category: 'software' });
    await act(program, MARTA, { name: 'prioritize', priority: 'high' });
    const classify = await handle({
      actor: LUIS,
      caseId: 'case-1',
      rev,
      command: { name: 'classify', kind: 'incident' },
    });
    assert.equal(classify.kind, 'done');
    const prioritize = await handle({
      actor: LUIS,
      caseId: 'case-1',
      rev,
      command: { name: 'prioritize', priority: 'low' },
    });
    assert.ok(prioritize.kind === 'stale');
    assert.equal(prioritize.by.type, 'prioritized');
    assert.equal(prioritize.by.by.id, MARTA.person.id);
    assert.equal((await environment.kase('case-1')).priority, 'high');
  });

  it('names the newest of several changes that won', async () => {
    const { rev } = await openTo(program, 'assigned');
    await act(program, LUIS, { name: 'start' });
    await act(program, LUIS, { name: 'resolve', solution: 'Listo' });
    const result = await handle({
      actor: MARTA,
      caseId: 'case-1',
      rev,
      command: { name: 'assign', assignee: MARTA.person },
    });
    assert.ok(result.kind === 'stale');
    assert.equal(result.by.type, 'resolved');
  });

  it('never finds a comment stale', async () => {
    const { rev } = await openTo(program, 'new');
    await act(program, LUIS, { name: 'assign', assignee: SOLVER });
    await act(program, LUIS, { name: 'start' });
    const command = { name: 'comment', text: 'También falla la otra' } as const;
    const result = await handle({ actor: ANA, caseId: 'case-1', rev, command });
    assert.equal(result.kind, 'done');
    assert.equal((await environment.kase('case-1')).comments.length, 1);
  });

  it('refuses a revision that the case never had', async () => {
    const { rev } = await openTo(program, 'assigned');
    assert.deepEqual(await handle({ ...START, rev: rev + 1 }), { kind: 'invalid' });
    assert.equal((await environment.kase('case-1')).rev, rev);
  });

  it('answers for a case that the actor may not see as for one that does not exist', async () => {
    await open(program);
    const command = { name: 'comment', text: 'Hola' } as const;
    const unseen = await handle({ actor: PEDRO, caseId: 'case-1', rev: 1, command });
    const future = await handle({ actor: PEDRO, caseId: 'case-1', rev: 99, command });
    const missing = await handle({ actor: PEDRO, caseId: 'case-0', rev: 1, command });
    assert.deepEqual(unseen, missing);
    assert.deepEqual(future, missing);
    assert.deepEqual(missing, { kind: 'not_found' });
    assert.equal((await environment.kase('case-1')).rev, 1);
  });

  it('writes nothing when the command is refused', async () => {
    await openTo(program, 'assigned');
    const before = await environment.kase('case-1');
    const result = await handle({ ...START, actor: MARTA });
    assert.ok(result.kind === 'rejected');
    assert.equal(result.rejection.code, 'not_allowed');
    assert.deepEqual(await environment.kase('case-1'), before);
  });

  it('rejects with nothing written when the store fails before the write', async () => {
    const { rev } = await openTo(program, 'assigned');
    for (const point of ['cases.find', 'staff.all', 'cases.save']) {
      program.faults.fail(point);
      await assert.rejects(handle({ ...START, rev }), Unreachable);
      assert.equal((await environment.kase('case-1')).rev, rev, point);
    }
    assert.equal((await handle({ ...START, rev })).kind, 'done');
  });

  it('recognises its own write when only the answer of the store was lost', async () => {
    const { rev } = await openTo(program, 'assigned');
    program.faults.failAfter('cases.save');
    await assert.rejects(handle({ ...START, rev }), Unreachable);
    const again = await handle({ ...START, rev });
    assert.ok(again.kind === 'done');
    assert.equal(again.event.type, 'started');
    assert.equal((await environment.kase('case-1')).rev, rev + 1);
  });
});
