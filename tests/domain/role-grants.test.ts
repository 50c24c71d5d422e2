import { strict as assert } from 'node:assert';
import type { Person } from '../../src/domain/case.ts';
import { MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { firstLead, grantRoles, type RoleGrant, rolesOf } from '../../src/domain/role-grants.ts';
import type { StaffRole } from '../../src/domain/roles.ts';

const AT = new Date('2026-03-02T15:00:00Z');
const ANA: Person = { id: 'p-ana', name: 'Ana', email: 'Ana.Ruiz@example.org' };
const LUIS: Person = { id: 'p-luis', name: 'Luis' };
const EVA: Person = { id: 'p-eva', name: 'Eva' };

const grant = (person: Person, roles: readonly StaffRole[]): RoleGrant => ({
  personId: person.id,
  roles,
  by: ANA,
  at: AT,
});
const member = (person: Person, roles: readonly StaffRole[] = MEMBER_ROLES) => ({ person, roles });
const ALL: readonly StaffRole[] = [...MEMBER_ROLES, 'lead'];

describe('The roles of a member of the desk’s team', () => {
  it('are those of membership until a lead gives others', () => {
    assert.deepEqual(rolesOf(member(LUIS), [grant(ANA, ['desk'])], []), MEMBER_ROLES);
    assert.deepEqual(rolesOf(member(LUIS), [grant(LUIS, ['professional'])], []), ['professional']);
  });

  it('have the lead whom the operator names by id or by e-mail, whatever was given', () => {
    for (const name of ['P-ANA', 'ana.ruiz@EXAMPLE.org']) {
      assert.deepEqual(rolesOf(member(ANA), [], [name]), ALL);
      const desk = [grant(ANA, ['desk'])];
      assert.deepEqual(rolesOf(member(ANA), desk, [name]), ['desk', 'lead']);
      assert.deepEqual(rolesOf(member(LUIS), [], [name]), MEMBER_ROLES);
    }
  });

  it('are given in the place of those of before, and only to members', () => {
    const before = [grant(EVA, ['desk']), grant(LUIS, ['desk'])];
    const members = [member(ANA, ALL), member(LUIS, ['desk']), member(EVA, ['desk'])];
    const next = grant(LUIS, ['professional', 'lead']);
    const given = grantRoles(members, before, [], next);
    assert.deepEqual(given, { ok: true, grants: [grant(EVA, ['desk']), next] });
    const left = grantRoles(members.slice(0, 1), before, [], next);
    assert.deepEqual(left, { ok: false, why: 'not_member' });
  });

  it('are never none', () => {
    const members = [member(ANA, ALL), member(LUIS)];
    assert.deepEqual(grantRoles(members, [], [], grant(LUIS, [])), { ok: false, why: 'no_role' });
  });

  it('are not given again as they are, in whatever order', () => {
    const same = grant(LUIS, MEMBER_ROLES.toReversed());
    const members = [member(ANA, ALL), member(LUIS)];
    assert.deepEqual(grantRoles(members, [], [], same), { ok: false, why: 'unchanged' });
  });

  it('leave the desk one lead at least, of those who are present', () => {
    const grants = [grant(ANA, ALL), grant(EVA, ALL)];
    const step = grant(ANA, MEMBER_ROLES);
    const alone = [member(ANA, ALL), member(LUIS)];
    assert.deepEqual(grantRoles(alone, grants, [], step), { ok: false, why: 'last_lead' });
    assert.ok(grantRoles([...alone, member(EVA, ALL)], grants, [], step).ok);
    assert.deepEqual(grantRoles(alone, grants, ['p-ana'], grant(ANA, ['desk'])), {
      ok: true,
      grants: [grant(EVA, ALL), grant(ANA, ['desk'])],
    });
  });
});

describe('The first lead', () => {
  const members = [member(ANA), member(LUIS, ['desk'])];

  it('is whoever is named while nobody present leads, with the roles they have', () => {
    assert.deepEqual(firstLead(members, LUIS, AT), {
      personId: LUIS.id,
      roles: ['desk', 'lead'],
      by: LUIS,
      at: AT,
    });
  });

  it('is nobody when somebody leads already, or who is no member', () => {
    assert.equal(firstLead([...members, member(EVA, ALL)], LUIS, AT), undefined);
    assert.equal(firstLead(members, EVA, AT), undefined);
  });
});
