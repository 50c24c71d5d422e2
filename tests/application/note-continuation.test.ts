import { strict as assert } from 'node:assert';
import { planUnplanned } from '../../src/application/relay.ts';
import { REQUESTER } from '../domain/fixtures.ts';
import { Killed } from './faults.ts';
import {
  ANA,
  act,
  deliverAll,
  open,
  openTo,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

describe('a case that continues a closed one', () => {
  let environment: TestEnvironment;
  let program: Program;
  let number: string;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    const { id, number: former } = await openTo(program, 'resolved');
    await act(program, ANA, { name: 'accept' });
    await deliverAll(program);
    ({ number } = await open(program, { id: 'case-2', follows: { id, number: former } }));
  });

  const isNoted = async () => {
    const { continuedBy, history, state } = await environment.kase('case-1');
    assert.equal(state, 'closed');
    assert.deepEqual(continuedBy, [{ id: 'case-2', number }]);
    assert.equal(history.filter(({ type }) => type === 'continued').length, 1);
  };
  const shown = (key: string, caseId: string) =>
    environment.teams.to(key).filter((message) => message.caseId === caseId);

  it('is noted in the closed one, whose cards in the channel and the chat follow, and nobody is told twice', async () => {
    const before = environment.teams.messages.length;
    await deliverAll(program);
    await isNoted();
    const { rev } = await environment.kase('case-1');
    for (const key of ['desk', REQUESTER.id]) {
      const drawn = shown(key, 'case-1').filter(({ caseRev }) => caseRev === rev);
      assert.ok(drawn.length > 0, key);
    }
    // The two cards of the new case.
    assert.equal(environment.teams.messages.length, before + 2);
  });

  for (const [when, point] of [
    ['before', 'cases.find'],
    ['before', 'cases.save'],
    ['after', 'cases.save'],
    ['before', 'deliveries.add'],
    ['after', 'deliveries.add'],
    ['before', 'cases.planned'],
  ] as const)
    it(`is noted once when the program dies ${when} ${point}`, async () => {
      program.faults.kill(when, point);
      await assert.rejects(planUnplanned(program.relay), Killed);
      await deliverAll(environment.program('two'));
      await isNoted();
    });

  it('is noted once by two instances at the same time', async () => {
    const other = environment.program('two');
    await Promise.all([planUnplanned(program.relay), planUnplanned(other.relay)]);
    await deliverAll(other);
    await isNoted();
  });

  it('is told of all the same when the closed one is not there', async () => {
    await open(program, {
      id: 'case-3',
      follows: { id: 'no-such-case', number: 'MS-2020-000001' },
    });
    await deliverAll(program);
    assert.equal(shown('desk', 'case-3').length, 1);
    await isNoted();
  });
});
