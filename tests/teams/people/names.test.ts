import { strict as assert } from 'node:assert';
import { type Actor, MEMBER_ROLES } from '../../../src/domain/permissions.ts';
import { act, open } from '../../application/test-environment.ts';
import { GENERAL, PEOPLE, TeamStage } from '../team-stage.ts';

const HOUR = 60 * 60_000;

describe('people’s names', () => {
  let stage: TeamStage;

  beforeEach(async () => {
    stage = await TeamStage.open();
    await stage.installs(GENERAL);
  });
  afterEach(() => stage.close());

  const actor = (name: keyof typeof PEOPLE, roles = MEMBER_ROLES): Actor => {
    const { aadObjectId: id, name: called } = PEOPLE[name];
    return { person: { id, name: called }, roles };
  };
  const names = async () =>
    (await stage.environment.stores.staff.all()).map(({ person }) => person.name);
  const renewed = async () => {
    stage.pass(HOUR);
    await stage.works();
  };

  for (const [title, account, name] of [
    ['their mailbox', { id: '29:g', email: 'lina.gil@otra.example' }, 'lina.gil'],
    [
      'the mailbox in a guest’s address',
      { id: '29:g', userPrincipalName: 'lina.gil_otra.example#EXT#@alcaldia.onmicrosoft.example' },
      'lina.gil',
    ],
    ['a guest when nothing is known', { id: '29:g' }, 'Persona invitada'],
    ['a guest when the name is empty', { id: '29:g', name: ' ', email: '' }, 'Persona invitada'],
    ['their own name', { id: '29:g', name: 'Lina Gil' }, 'Lina Gil'],
  ] as const)
    it(`of a member without more are ${title}, never an id`, async () => {
      stage.teams.staff.push(account);
      await renewed();
      assert.ok((await names()).includes(name), (await names()).join());
      await open(stage.program);
      await act(stage.program, actor('andres'), { name: 'classify', kind: 'incident' });
      await act(stage.program, actor('andres'), { name: 'categorize', category: 'software' });
      await stage.works();
      const { rev } = await stage.environment.kase('case-1');
      const data = { caseId: 'case-1', rev, assignee: '29:g' };
      const { text } = await stage.presses('andres', GENERAL, 'assign', data);
      assert.match(text, new RegExp(`Asignado a: ${name}\\n`));
      assert.doesNotMatch(text, /29:g/);
    });

  it('of programs are in no list', async () => {
    stage.teams.staff.push({ id: '28:other', name: 'Otra app' });
    await renewed();
    assert.equal((await names()).length, 2);
  });

  it('are the new ones from the next reading on: in the list and on the cards that are drawn', async () => {
    await open(stage.program, { by: actor('yolanda', []) });
    await act(stage.program, actor('andres'), { name: 'classify', kind: 'incident' });
    await act(stage.program, actor('andres'), { name: 'categorize', category: 'software' });
    const assignee = actor('maria').person;
    await act(stage.program, actor('andres'), { name: 'assign', assignee });
    await stage.works();
    stage.teams.staff = stage.teams.staff.map((account) =>
      account.id === PEOPLE.maria.id ? { ...account, name: 'María José Rincón' } : account,
    );
    await renewed();
    assert.ok((await names()).includes('María José Rincón'));
    await stage.environment.stores.contacts.remember({
      person: { ...actor('yolanda').person, name: 'Yolanda Téllez' },
    });
    const { rev } = await stage.environment.kase('case-1');
    const data = { caseId: 'case-1', rev, priority: 'high' };
    const { text } = await stage.presses('andres', GENERAL, 'prioritize', data);
    await stage.works();
    const posted = stage.reads(GENERAL).find((shown) => shown.includes('Solicitante:')) ?? '';
    for (const card of [text, posted]) {
      assert.match(card, /Asignado a: María José Rincón\n/);
      assert.match(card, /Siguiente paso: María José Rincón/);
      assert.match(card, /Solicitante: Yolanda Téllez\n/);
    }
    assert.equal((await stage.environment.kase('case-1')).assignee?.name, assignee.name);
  });

  it('of staff belong to one person, whichever of their ids Teams sends', async () => {
    stage.teams.staff = stage.teams.staff.map(({ aadObjectId: _left, ...account }) => account);
    await renewed();
    assert.equal((await names()).length, 2);
    assert.ok(await stage.environment.stores.staff.find(PEOPLE.maria.aadObjectId));
    const { aadObjectId: _none, ...julian } = PEOPLE.julian;
    stage.teams.staff.push(julian);
    await renewed();
    await open(stage.program);
    const { rev } = await stage.environment.kase('case-1');
    const data = { caseId: 'case-1', rev, kind: 'incident' };
    const { text } = await stage.presses('julian', GENERAL, 'classify', data);
    assert.match(text, /Tipo: Incidencia\n/);
    assert.equal((await names()).length, 3);
  });
});
