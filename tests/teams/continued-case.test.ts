import { strict as assert } from 'node:assert';
import { act, LUIS, open } from '../application/test-environment.ts';
import { TeamStage } from './team-stage.ts';

const MESA = '19:mesa@thread.tacv2';

describe('trouble that is back after its case was closed', () => {
  let stage: TeamStage;

  beforeEach(async () => {
    stage = await TeamStage.open();
    stage.teams.channels.set(MESA, 'Mesa');
    await stage.installs(MESA);
    for (const name of ['andres', 'julian'] as const) await stage.says(name, 'mis casos');
    const { id, number } = await open(stage.program, { request: 'El escáner de Hacienda no lee' });
    await act(stage.program, LUIS, { name: 'cancel', reason: 'Ya leyó' });
    await stage.works();
    await open(stage.program, { id: 'case-2', follows: { id, number }, office: 'Hacienda' });
    await stage.works();
  });
  afterEach(() => stage.close());

  const view = (name: 'andres' | 'julian') =>
    stage.presses(name, MESA, 'show_case', { caseId: 'case-1', rev: 1 });
  const former = (name: 'andres' | 'julian') =>
    stage.reads(stage.chat(name)).filter((text) => text.includes('El escáner de Hacienda'));

  it('shows on each of the two cards of the desk which is the other one', () => {
    const [closed = '', next = '', ...more] = stage
      .reads(MESA)
      .filter((text) => text.includes('Solicitante:'));
    assert.match(closed, /CERRADO[\s\S]*Sigue en el caso MS-2026-000002/);
    assert.match(next, /NUEVO[\s\S]*Continúa el caso MS-2026-000001 \(cerrado\)/);
    assert.match(next, /Dependencia:\s*Hacienda/);
    assert.deepEqual(more, []);
  });

  it('shows the staff the closed one in their own chat when they press the button in the channel', async () => {
    const before = stage.reads(MESA).length;
    assert.match((await view('andres')).text, /Le envié el caso MS-2026-000001 al chat personal/);
    assert.equal(former('andres').length, 1);
    assert.equal(stage.reads(MESA).length, before);
  });

  it('shows somebody else in the channel nothing', async () => {
    assert.match((await view('julian')).text, /No encuentro ese caso/);
    assert.deepEqual(former('julian'), []);
  });
});
