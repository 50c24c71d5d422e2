import { strict as assert } from 'node:assert';
import { suggestionsFor } from '../../src/application/suggestions.ts';
import type { Category } from '../../src/domain/catalogue.ts';
import { MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { OTHER_SOLVER, SOLVER } from '../domain/fixtures.ts';
import {
  ANA,
  act,
  LUIS,
  MARTA,
  open,
  openTo,
  type Program,
  STAFF,
  TestEnvironment,
} from './test-environment.ts';

const VAGUE = 'Pasa algo con la planilla azul de bienestar';

describe('suggestions for a case', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });
  afterEach(() => environment.stores.close());

  const suggestions = async (id: string) => suggestionsFor(program, await environment.kase(id));
  const closes = async (id: string, request: string, category: Category) => {
    await openTo(program, 'new', { id, request });
    await act(program, LUIS, { name: 'categorize', category }, id);
    await act(program, LUIS, { name: 'assign', assignee: SOLVER }, id);
    await act(program, LUIS, { name: 'start' }, id);
    await act(program, LUIS, { name: 'resolve', solution: 'Listo' }, id);
    await act(program, ANA, { name: 'accept' }, id);
  };

  it('of a new case are the category with its words, and who has the fewest open cases', async () => {
    await openTo(program, 'assigned', { id: 'other', request: 'Quiero un curso de Excel' });
    await act(program, LUIS, { name: 'categorize', category: 'training' }, 'other');
    await open(program);
    assert.deepEqual(await suggestions('case-1'), {
      category: { value: 'infrastructure', words: ['impresora', 'piso', 'imprime'] },
      assignee: { person: OTHER_SOLVER, openCases: 0 },
    });
  });

  it('prefer who has cases of the category, and count all that are open', async () => {
    await openTo(program, 'assigned', { id: 'other' });
    await open(program);
    const { assignee } = await suggestions('case-1');
    assert.deepEqual(assignee, { person: SOLVER, openCases: 1, category: 'infrastructure' });
  });

  it('go by the category that the desk chose, and repeat none that it has', async () => {
    await open(program);
    await act(program, LUIS, { name: 'categorize', category: 'security' });
    assert.deepEqual(Object.keys(await suggestions('case-1')), ['assignee']);
  });

  it('are of nobody who left the staff, nor of who asked for the case', async () => {
    await openTo(program, 'assigned', { id: 'other' });
    await environment.stores.staff.remove([SOLVER.id]);
    await open(program);
    assert.deepEqual((await suggestions('case-1')).assignee?.person, OTHER_SOLVER);
    await open(program, { id: 'own', by: MARTA });
    assert.equal((await suggestions('own')).assignee, undefined);
  });

  it('are of nobody whom a lead took the role of a professional from', async () => {
    await open(program);
    const stores = { cases: program.cases, staff: program.turns.staff };
    const suggested = async () => {
      const { assignee } = await suggestionsFor(stores, await environment.kase('case-1'));
      return assignee?.person;
    };
    const first = await suggested();
    assert.ok(first);
    const grant = { personId: first.id, by: SOLVER, at: environment.clock.now() };
    await environment.stores.deskSettings.save('roles', [{ ...grant, roles: ['desk', 'lead'] }], 0);
    assert.deepEqual(await suggested(), first.id === SOLVER.id ? OTHER_SOLVER : SOLVER);
  });

  it('are for a case whose assignee left somebody else, and none while the assignee is there', async () => {
    await openTo(program, 'in_progress');
    assert.deepEqual(await suggestions('case-1'), {});
    await environment.stores.staff.remove([SOLVER.id]);
    assert.deepEqual(await suggestions('case-1'), {
      assignee: { person: OTHER_SOLVER, openCases: 0 },
    });
  });

  it('are none where neither is decided any more', async () => {
    await openTo(program, 'resolved');
    assert.deepEqual(await suggestions('case-1'), {});
  });

  it('are none of an assignee for a request that tells no category', async () => {
    await open(program, { request: VAGUE });
    assert.deepEqual(await suggestions('case-1'), {});
  });

  it('learn from a case as soon as it closes', async () => {
    await open(program, { request: VAGUE });
    assert.equal((await suggestions('case-1')).category, undefined);
    for (const id of ['a', 'b', 'c', 'd']) await closes(id, VAGUE, 'training');
    assert.equal((await suggestions('case-1')).category?.value, 'training');
    assert.equal(program.faults.calls('cases.lastSolved'), 2);
  });

  it('are none while the store does not answer', async () => {
    await open(program);
    program.faults.fail('cases.workloads');
    assert.deepEqual(await suggestions('case-1'), {});
    assert.equal((await suggestions('case-1')).category?.value, 'infrastructure');
  });

  it('are of whoever joined the staff', async () => {
    const person = { id: 'p-new', name: 'Nora Gil' };
    for (const [index, { person: member }] of STAFF.entries()) {
      await openTo(program, 'new', { id: `other-${index}`, request: 'Quiero un curso' });
      await act(program, LUIS, { name: 'categorize', category: 'training' }, `other-${index}`);
      await act(program, LUIS, { name: 'assign', assignee: member }, `other-${index}`);
    }
    await environment.stores.staff.add([{ person, roles: MEMBER_ROLES, chatId: '29:new' }]);
    await open(program);
    assert.deepEqual((await suggestions('case-1')).assignee, { person, openCases: 0 });
  });
});
