import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staffWithRoles } from '../../src/application/staff-roles.ts';
import { changeRoles, type TeamRolesDeps, teamRoles } from '../../src/application/team-roles.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import type { StaffRole } from '../../src/domain/roles.ts';
import { openSqliteStores } from '../../src/storage/sqlite/index.ts';
import type { Stores } from '../../src/storage/stores.ts';
import {
  DESK_CHANNEL,
  FakeClock,
  LUIS,
  MARTA,
  open,
  STAFF,
  TestEnvironment,
} from './test-environment.ts';

const ALL: readonly StaffRole[] = [...MEMBER_ROLES, 'lead'];

/** What an instance of the program needs, over these stores. */
function instance(stores: Stores, clock = new FakeClock(new Date())): TeamRolesDeps {
  const staff = staffWithRoles(stores.staff, stores.deskSettings, []);
  return { ...stores, staff, clock, leadIds: [], wake: () => undefined };
}

const as = ({ person }: Actor, roles: readonly StaffRole[]): Actor => ({ person, roles });
const LEAD = as(LUIS, ALL);

describe('Roles that several instances of the program change', () => {
  let folder: string;
  let both: readonly [Stores, Stores];
  let here: TeamRolesDeps;
  let there: TeamRolesDeps;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'roles-'));
    both = [openSqliteStores({ dataDir: folder }), openSqliteStores({ dataDir: folder })];
    here = instance(both[0]);
    there = instance(both[1]);
    await here.staff.replaceAll(STAFF);
    const first = { personId: LUIS.person.id, roles: ALL, by: LUIS.person, at: new Date(0) };
    await here.deskSettings.save('roles', [first], 0);
    // Both know how it was.
    for (const one of [here, there]) await teamRoles(one, LEAD);
  });
  afterEach(async () => {
    for (const stores of both) await stores.close();
    await rm(folder, { recursive: true, force: true });
  });

  const gives = (deps: TeamRolesDeps, actor: Actor, to: Actor, roles: StaffRole[], rev: number) =>
    changeRoles(deps, actor, { personId: to.person.id, roles, rev });

  it('follow one another, whichever instance a card comes back to', async () => {
    const first = await gives(here, LEAD, MARTA, ['desk', 'lead'], 1);
    assert.equal(first.kind, 'done');
    const second = await gives(there, LEAD, MARTA, ['desk'], 2);
    assert.ok(second.kind === 'done' && second.team.rev === 3);
    assert.deepEqual((await here.deskSettings.find('roles', { fresh: true }))?.rev, 3);
  });

  it('are given by nobody who is no lead any more, though their instance thinks so', async () => {
    await gives(here, LEAD, MARTA, ['desk', 'lead'], 1);
    const other = as(MARTA, ['desk', 'lead']);
    assert.equal((await gives(here, other, LUIS, ['desk'], 2)).kind, 'done');
    const late = await gives(there, LEAD, LUIS, [...ALL], 3);
    assert.deepEqual(late, { kind: 'not_lead', leads: [MARTA.person] });
  });

  it('end with a lead when two take the lead from each other at once', async () => {
    await gives(here, LEAD, MARTA, ['desk', 'lead'], 1);
    const outcomes = await Promise.all([
      gives(here, LEAD, MARTA, ['desk'], 2),
      gives(there, as(MARTA, ['desk', 'lead']), LUIS, ['desk'], 2),
    ]);
    assert.equal(outcomes.filter(({ kind }) => kind === 'done').length, 1);
    const leads = (await here.staff.all()).filter(({ roles }) => roles.includes('lead'));
    assert.equal(leads.length, 1);
  });
});

describe('When roles change', () => {
  it('the desk’s cards are drawn anew if what the staff may do has changed, and only then', async () => {
    const environment = await TestEnvironment.create();
    const program = environment.program();
    await open(program);
    const deps: TeamRolesDeps = { ...program.turns, deskChannel: program.deskChannel, leadIds: [] };
    const grant = { by: LUIS.person, at: new Date(0), roles: ALL, personId: LUIS.person.id };
    await program.deskSettings.save('roles', [grant], 0);
    const redrawn = async () =>
      (await environment.documents('deliveries')).filter(({ _id }) =>
        _id.includes(`:${DESK_CHANNEL.channelId}:roles:`),
      ).length;
    const change = async (to: Actor, roles: StaffRole[], rev: number) =>
      (await changeRoles(deps, LEAD, { personId: to.person.id, roles, rev })).kind;
    assert.equal(await change(MARTA, ['professional'], 1), 'done');
    assert.equal(await redrawn(), 0);
    assert.equal(await change(LUIS, ['desk', 'lead'], 2), 'done');
    assert.equal(await redrawn(), 1);
    await environment.stores.close();
  });

  it('the person is told and the cards are drawn, by the same press where the first one died', async () => {
    const environment = await TestEnvironment.create();
    const program = environment.program();
    await open(program);
    const deps: TeamRolesDeps = { ...program.turns, deskChannel: program.deskChannel, leadIds: [] };
    const grant = { by: LUIS.person, at: new Date(0), roles: ALL, personId: LUIS.person.id };
    await program.deskSettings.save('roles', [grant], 0);
    const dying = async () => {
      throw new Error('killed');
    };
    const press = (over: object) => {
      const asked = { personId: MARTA.person.id, roles: ['lead'] as const, rev: 1 };
      return changeRoles({ ...deps, ...over }, LEAD, asked);
    };
    await assert.rejects(press({ deliveries: { add: dying } }), /killed/);
    const planned = async () =>
      (await environment.documents('deliveries'))
        .map(({ _id }) => _id)
        .filter((id) => id.includes('roles'));
    assert.deepEqual(await planned(), []);
    for (let i = 0; i < 2; i += 1) assert.equal((await press({})).kind, 'done');
    const [card, notice, ...others] = (await planned()).sort();
    assert.match(card ?? '', /^case-1:1:desk:desk_card:.*:roles:/);
    assert.equal(notice, `roles:${MARTA.person.id}:${environment.clock.now().getTime()}`);
    assert.deepEqual(others, []);
    await environment.stores.close();
  });
});
