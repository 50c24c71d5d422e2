import { strict as assert } from 'node:assert';
import { account } from '../e2e/inbound.ts';
import { GENERAL, type Name, PEOPLE, TeamStage } from './team-stage.ts';

const MESA = '19:mesa@thread.tacv2';

describe('the first lead of the desk', () => {
  let stage: TeamStage;

  beforeEach(async () => {
    stage = await TeamStage.open();
    stage.teams.channels.set(MESA, 'Mesa');
  });
  afterEach(() => stage.close());

  const leads = async () => {
    const members = await stage.program.turns.staff.all();
    return members.filter(({ roles }) => roles.includes('lead')).map(({ person }) => person.name);
  };
  const told = (name: Name) =>
    stage.reads(stage.chat(name)).filter((text) => /por eso la lidera/.test(text)).length;

  it('is whoever pressed the button that makes a channel the desk’s, who is told once', async () => {
    await stage.installs(undefined);
    assert.deepEqual(await leads(), []);
    await stage.presses('maria', MESA, 'use_channel');
    assert.deepEqual(await leads(), [PEOPLE.maria.name]);
    await stage.works();
    await stage.presses('andres', MESA, 'use_channel');
    await stage.presses('andres', GENERAL, 'use_channel');
    await stage.works();
    assert.deepEqual(await leads(), [PEOPLE.maria.name]);
    assert.deepEqual([told('maria'), told('andres')], [1, 0]);
  });

  it('is whoever installed the program with the channel', async () => {
    await stage.installs(MESA);
    assert.deepEqual(await leads(), [PEOPLE.andres.name]);
    await stage.works();
    assert.equal(told('andres'), 1);
  });

  it('is nobody of outside, though they press', async () => {
    await stage.presses('yolanda', MESA, 'use_channel');
    assert.deepEqual(await leads(), []);
  });

  it('is followed, once the team has none any more, by whoever presses it again', async () => {
    await stage.installs(MESA);
    const { userPrincipleName: _left, ...maria } = PEOPLE.maria;
    stage.teams.staff = [maria];
    const membersRemoved = [account(PEOPLE.andres)];
    await stage.inChannel(GENERAL, { type: 'conversationUpdate', membersRemoved });
    assert.deepEqual(await leads(), []);
    await stage.says('maria', 'roles');
    assert.match(stage.reads(stage.chat('maria')).at(-1) ?? '', /todavía no tiene líder/);
    const { text } = await stage.presses('maria', MESA, 'use_channel');
    assert.match(text, /Este canal ya es la mesa de servicio/);
    assert.deepEqual(await leads(), [PEOPLE.maria.name]);
  });
});
