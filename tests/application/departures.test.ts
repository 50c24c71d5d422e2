import { strict as assert } from 'node:assert';
import { planDepartures } from '../../src/application/departures.ts';
import { MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { SOLVER } from '../domain/fixtures.ts';
import { Killed } from './faults.ts';
import {
  act,
  deliverAll,
  LUIS,
  MARTA,
  openTo,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

describe('somebody who left the staff', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await openTo(program, 'in_progress');
    await deliverAll(program);
    environment.clock.pass(1_000);
    await program.staff.remove([SOLVER.id], environment.clock.now());
  });
  const notices = () =>
    environment.teams.to('desk').filter(({ kind }) => kind === 'departed_notice');

  for (const [when, point] of [
    ['before', 'deliveries.add'],
    ['after', 'deliveries.add'],
    ['before', 'staff.forgetDeparted'],
    ['after', 'staff.forgetDeparted'],
  ] as const)
    it(`is told of once though the program dies ${when} ${point}`, async () => {
      const dying = environment.program('two');
      dying.faults.kill(when, point);
      await assert.rejects(planDepartures(dying.relay), Killed);
      environment.clock.pass(1_000);
      await planDepartures(program.relay);
      await deliverAll(program);
      await planDepartures(program.relay);
      await deliverAll(program);
      assert.equal(notices().length, 1);
    });

  it('has the roles of membership when they come back, though they led the desk before', async () => {
    const { deskSettings } = program;
    const at = environment.clock.now();
    const grants = [LUIS, MARTA].map(({ person }) => ({
      personId: person.id,
      roles: ['desk', 'lead'] as const,
      by: MARTA.person,
      at,
    }));
    await deskSettings.save('roles', grants, 0);
    const dying = environment.program('two');
    dying.faults.kill('after', 'deskSettings.save');
    await assert.rejects(planDepartures(dying.relay), Killed);
    await planDepartures(program.relay);
    await program.staff.add([{ ...LUIS, chatId: '29:luis' }]);
    await planDepartures(program.relay);
    assert.deepEqual((await program.turns.staff.find(SOLVER.id))?.roles, MEMBER_ROLES);
    const stored = await environment.stores.deskSettings.find('roles');
    assert.deepEqual([stored?.rev, stored?.value], [2, grants.slice(1)]);
  });

  it('learns no internal note any more, not even of a case that they asked for themselves', async () => {
    await program.staff.add([{ ...LUIS, chatId: '29:luis' }]);
    const own = await openTo(program, 'in_progress', { id: 'case-own', by: LUIS });
    await act(program, MARTA, { name: 'note', note: 'Antes de irse' }, own.id);
    await deliverAll(program);
    const notes = () =>
      environment.teams.to(SOLVER.id).filter(({ kind }) => kind === 'note_notice').length;
    assert.equal(notes(), 1);
    await program.staff.remove([SOLVER.id], environment.clock.now());
    await act(program, MARTA, { name: 'note', note: 'Después de irse' }, own.id);
    await act(program, MARTA, { name: 'comment', text: 'Seguimos en ello' }, own.id);
    await deliverAll(program);
    assert.equal(notes(), 1);
    assert.equal(environment.teams.kindsTo(SOLVER.id).at(-1), 'comment_notice');
  });

  it('is told of once by many instances', async () => {
    const instances = Array.from({ length: 5 }, (_, i) => environment.program(`instance-${i}`));
    await Promise.all(instances.map(({ relay }) => planDepartures(relay)));
    await deliverAll(program);
    assert.equal(notices().length, 1);
  });

  it('is told of when there is a channel to say it in', async () => {
    const deskless = await TestEnvironment.create({ deskChannel: false });
    const other = deskless.program();
    await openTo(other, 'in_progress');
    await other.staff.remove([SOLVER.id]);
    await planDepartures(other.relay);
    await deliverAll(other);
    assert.deepEqual(deskless.teams.to('desk'), []);
    const kept = (await deskless.documents('deliveries')).find(
      ({ kind }) => kind === 'departed_notice',
    );
    assert.deepEqual([kept?.status, kept?.attempts], ['pending', 0]);
  });
});
