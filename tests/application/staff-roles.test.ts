import { strict as assert } from 'node:assert';
import { becomeFirstLead, staffWithRoles } from '../../src/application/staff-roles.ts';
import { MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { deliverAll, LUIS, MARTA, PEDRO, TestEnvironment } from './test-environment.ts';

describe('The staff with the roles of each', () => {
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = await TestEnvironment.create();
  });
  afterEach(() => environment.stores.close());

  const rolesOf = async ({ person }: typeof LUIS, leadIds: readonly string[] = []) => {
    const { staff, deskSettings } = environment.stores;
    const found = await staffWithRoles(staff, deskSettings, leadIds).find(person.id);
    return found?.roles;
  };

  it('has what a lead gave, at once, and the lead whom the operator names', async () => {
    const { deskSettings, staff } = environment.stores;
    assert.deepEqual(await rolesOf(MARTA), MEMBER_ROLES);
    const grant = { personId: MARTA.person.id, by: LUIS.person, at: environment.clock.now() };
    await deskSettings.save('roles', [{ ...grant, roles: ['professional'] }], 0);
    assert.deepEqual(await rolesOf(MARTA), ['professional']);
    assert.deepEqual(await rolesOf(LUIS, [LUIS.person.id]), [...MEMBER_ROLES, 'lead']);
    assert.equal(await rolesOf(PEDRO, [PEDRO.person.id]), undefined);
    assert.deepEqual((await staff.find(MARTA.person.id))?.roles, MEMBER_ROLES);
  });

  it('has the first lead who came, and no second one by the same way', async () => {
    const { turns } = environment.program();
    await Promise.all([
      becomeFirstLead(turns, [LUIS.person.id]),
      becomeFirstLead(turns, [MARTA.person.id]),
    ]);
    await becomeFirstLead(turns, [MARTA.person.id]);
    await becomeFirstLead(turns, [PEDRO.person.id]);
    assert.deepEqual(await rolesOf(LUIS), [...MEMBER_ROLES, 'lead']);
    assert.deepEqual(await rolesOf(MARTA), MEMBER_ROLES);
    assert.equal(await rolesOf(PEDRO), undefined);
    await deliverAll(environment.program());
    environment.clock.pass(MINUTE);
    await deliverAll(environment.program());
    assert.deepEqual(environment.teams.roles, [
      `${LUIS.person.id} ${[...MEMBER_ROLES, 'lead'].join()} by ${LUIS.person.id}`,
    ]);
  });

  for (const [when, point] of [
    ['before', 'deskSettings.save'],
    ['after', 'deskSettings.save'],
    ['before', 'deliveries.add'],
    ['after', 'deliveries.add'],
  ] as const)
    it(`tells the first lead who was made so, though the program dies ${when} ${point}`, async () => {
      const dying = environment.program();
      dying.faults.kill(when, point);
      await becomeFirstLead(dying.turns, [LUIS.person.id]).catch(() => undefined);
      await deliverAll(environment.program());
      environment.clock.pass(MINUTE);
      const program = environment.program();
      await becomeFirstLead(program.turns, [LUIS.person.id]);
      await deliverAll(program);
      assert.deepEqual(environment.teams.roles, [
        `${LUIS.person.id} ${[...MEMBER_ROLES, 'lead'].join()} by ${LUIS.person.id}`,
      ]);
    });
});

const MINUTE = 60_000;
