import { strict as assert } from 'node:assert';
import { openCase } from '../../src/application/open-case.ts';
import { REQUESTER } from '../domain/fixtures.ts';
import { Unreachable } from './faults.ts';
import { ANA, open, type Program, TestEnvironment } from './test-environment.ts';

describe('opening a case', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });

  it('counts the numbers of each year of the desk’s calendar from one', async () => {
    environment.clock.set(new Date('2027-01-01T04:59:59Z'));
    assert.equal((await open(program, { id: 'a' })).number, 'MS-2026-000001');
    assert.equal((await open(program, { id: 'b' })).number, 'MS-2026-000002');
    environment.clock.set(new Date('2027-01-01T05:00:00Z'));
    assert.equal((await open(program, { id: 'c' })).number, 'MS-2027-000001');
  });

  it('opens one case when asked twice, and gives the first one both times', async () => {
    const first = await open(program, { request: 'La impresora del piso 3 no imprime' });
    const second = await open(program, { request: 'Otra cosa muy distinta no abre' });
    assert.deepEqual(second, first);
    assert.equal((await environment.documents('cases')).length, 1);
  });

  it('opens one case when asked fifty times at once', async () => {
    const cases = await Promise.all(Array.from({ length: 50 }, () => open(program)));
    assert.equal(new Set(cases.map(({ number }) => number)).size, 1);
    assert.equal((await environment.documents('cases')).length, 1);
  });

  it('opens POR ACLARAR what the minimum-data gate finds unclear', async () => {
    const kase = await open(program, { request: 'no sirve' });
    assert.equal(kase.state, 'needs_info');
    assert.notDeepEqual(kase.missing, []);
  });

  it('writes nothing when the request is empty', async () => {
    const result = await openCase(program.turns, {
      actor: ANA,
      caseId: 'case-1',
      command: {
        name: 'open',
        channel: 'chat',
        requester: REQUESTER,
        request: ' \n ',
        reportedKind: 'incident',
        priority: 'low',
      },
    });
    assert.deepEqual(result, {
      kind: 'rejected',
      rejection: { code: 'missing', field: 'request' },
    });
    assert.equal((await environment.documents('cases')).length, 0);
  });

  it('rejects with nothing written when the store fails', async () => {
    for (const point of ['cases.nextSequence', 'cases.insert']) {
      program.faults.fail(point);
      await assert.rejects(open(program), Unreachable);
      assert.equal((await environment.documents('cases')).length, 0, point);
    }
  });

  it('finds its own case when only the answer of the store was lost', async () => {
    program.faults.failAfter('cases.insert');
    await assert.rejects(open(program), Unreachable);
    const kase = await open(program);
    assert.deepEqual(kase, await environment.kase('case-1'));
  });
});
