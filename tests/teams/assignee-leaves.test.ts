import { strict as assert } from 'node:assert';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { act, open } from '../application/test-environment.ts';
import { account } from '../e2e/inbound.ts';
import { GENERAL, PEOPLE, TeamStage } from './team-stage.ts';

const MINUTES = 60_000;

describe('an assignee who leaves the desk’s team', () => {
  let stage: TeamStage;
  const actor = (name: keyof typeof PEOPLE, roles = MEMBER_ROLES): Actor => {
    const { aadObjectId: id, name: called } = PEOPLE[name];
    return { person: { id, name: called }, roles };
  };
  const yolanda = actor('yolanda', []);
  const run = (by: Actor, command: CaseCommand, caseId = 'case-1') =>
    act(stage.program, by, command, caseId);

  /** A case of Yolanda's that María solves. */
  async function assigned(caseId = 'case-1', assignee = actor('maria').person): Promise<void> {
    await open(stage.program, { id: caseId, by: yolanda });
    await run(actor('andres'), { name: 'classify', kind: 'incident' }, caseId);
    await run(actor('andres'), { name: 'categorize', category: 'software' }, caseId);
    await run(actor('andres'), { name: 'assign', assignee }, caseId);
  }

  beforeEach(async () => {
    stage = await TeamStage.open();
    await stage.installs(GENERAL);
    for (const name of ['andres', 'maria', 'yolanda'] as const) await stage.says(name, 'mis casos');
    await assigned();
    await stage.works();
  });
  afterEach(() => stage.close());

  async function leaves(how: 'said' | 'roster' = 'said'): Promise<void> {
    stage.setTeam(['andres']);
    if (how === 'said')
      await stage.inChannel(GENERAL, {
        type: 'conversationUpdate',
        membersRemoved: [account(PEOPLE.maria)],
      });
    else stage.pass(60 * MINUTES);
    await stage.works();
  }
  const channel = () => stage.reads(GENERAL);
  const told = (pattern: RegExp) => channel().filter((text) => pattern.test(text)).length;
  const card = () => channel().find((text) => text.includes('Solicitante:')) ?? '';
  const LEFT = /María José Güiza Rincón ya no está en la mesa\. Estos casos suyos/;

  it('is marked on the card, and the desk is told once, with their open cases', async () => {
    await assigned('case-2');
    await assigned('case-3', actor('andres').person);
    await stage.works();
    await leaves();
    assert.match(card(), /Asignado a: María José Güiza Rincón\. Ya no está en la mesa/);
    assert.match(card(), /Siguiente paso: asignarlo a otra persona/);
    assert.equal(told(LEFT), 1);
    const [notice] = channel().filter((text) => LEFT.test(text));
    assert.ok(
      notice?.includes('000001') && notice.includes('000002') && !notice.includes('000003'),
    );
    stage.pass(2 * 60 * MINUTES);
    await stage.works();
    assert.equal(told(LEFT), 1);
  });

  it('is found out by the roster too, when nobody says it', async () => {
    await leaves('roster');
    assert.equal(told(LEFT), 1);
    assert.match(card(), /Ya no está en la mesa/);
  });

  it('is told of again when they come back and leave again', async () => {
    await leaves();
    stage.setTeam(['andres', 'maria']);
    await stage.inChannel(GENERAL, {
      type: 'conversationUpdate',
      membersAdded: [account(PEOPLE.maria)],
    });
    await stage.works();
    assert.doesNotMatch(card(), /Ya no está en la mesa/);
    stage.pass(5 * MINUTES);
    await leaves();
    assert.equal(told(LEFT), 2);
  });

  it('of no open case is not worth a word', async () => {
    await run(yolanda, { name: 'cancel', reason: 'Ya no' });
    await leaves();
    assert.equal(told(LEFT), 0);
  });

  it('is told of as soon as the desk’s channel takes posts again', async () => {
    stage.refuse(GENERAL, 403, 'MessageWritesBlocked');
    await leaves();
    stage.wire.heal();
    await stage.inChannel(GENERAL, {
      type: 'conversationUpdate',
      channelData: { eventType: 'teamUnarchived' },
    });
    await stage.works();
    assert.equal(told(LEFT), 1);
    assert.match(card(), /Ya no está en la mesa/);
  });

  const AFTERWARDS: readonly {
    title: string;
    before: readonly CaseCommand[];
    act: readonly [Actor, CaseCommand];
    desk: RegExp | undefined;
  }[] = [
    {
      title: 'a comment of the requester',
      before: [],
      act: [yolanda, { name: 'comment', text: 'Sigo esperando' }],
      desk: /comentó el caso[\s\S]*Sigo esperando/,
    },
    {
      title: 'a comment on a case EN CURSO',
      before: [{ name: 'start' }],
      act: [yolanda, { name: 'comment', text: 'Otra vez' }],
      desk: /comentó el caso[\s\S]*Otra vez/,
    },
    {
      title: 'the answer that a case on hold waits for',
      before: [{ name: 'start' }, { name: 'hold', reason: 'requester', awaited: '¿Cuál es?' }],
      act: [yolanda, { name: 'answer_hold', answer: 'La de la sala 2' }],
      desk: /María José Güiza Rincón, que lo atendía, ya no está en la mesa: asígnelo[\s\S]*La de la sala 2/,
    },
    {
      title: '«No, sigue el problema»',
      before: [{ name: 'start' }, { name: 'resolve', solution: 'Se reinstaló' }],
      act: [yolanda, { name: 'reopen', reason: 'Igual' }],
      desk: /dice que el problema sigue en el caso[\s\S]*María José[\s\S]*Igual/,
    },
    {
      title: 'a cancellation',
      before: [],
      act: [yolanda, { name: 'cancel', reason: 'Ya no' }],
      desk: undefined,
    },
    {
      title: 'a colleague’s comment',
      before: [],
      act: [actor('andres'), { name: 'comment', text: 'La tomo yo' }],
      desk: undefined,
    },
    {
      title: 'a handover',
      before: [{ name: 'start' }],
      act: [actor('andres'), { name: 'assign', assignee: actor('andres').person }],
      desk: undefined,
    },
  ];
  for (const { title, before, act: afterwards, desk } of AFTERWARDS)
    it(`hears nothing more: ${title} is the desk’s`, async () => {
      for (const command of before) await run(actor('maria'), command);
      await stage.works();
      await leaves();
      const chat = stage.reads(stage.chat('maria'));
      const posts = channel().length;
      await run(...afterwards);
      await stage.works();
      assert.deepEqual(stage.reads(stage.chat('maria')), chat);
      if (desk === undefined) assert.equal(channel().length, posts);
      else assert.equal(told(desk), 1);
    });

  it('has no buttons left, and none that they kept works', async () => {
    await leaves();
    const chat = stage.chat('maria');
    const own = stage.reads(chat).at(-1) ?? '';
    assert.match(own, /Este caso ahora lo atiende la mesa/);
    assert.doesNotMatch(own, /\[Iniciar\]/);
    const { rev } = await stage.environment.kase('case-1');
    const data = { caseId: 'case-1', rev };
    assert.match((await stage.presses('maria', chat, 'start', data)).text, /No encuentro ese caso/);
    const { text } = await stage.presses('maria', GENERAL, 'start', data);
    assert.match(text, /Solo la mesa de servicio/);
    await stage.says('maria', 'mis casos');
    await stage.says('maria', 'caso 1');
    for (const answer of stage.reads(chat).slice(-2))
      assert.doesNotMatch(answer, /Necesito|impresora/i);
    assert.equal((await stage.environment.kase('case-1')).rev, rev);
  });

  it('stays the requester of what they asked for', async () => {
    await open(stage.program, { id: 'case-2', by: actor('maria') });
    await leaves();
    await run(actor('andres'), { name: 'comment', text: 'Ya casi' }, 'case-2');
    await stage.works();
    assert.ok(stage.reads(stage.chat('maria')).some((text) => text.includes('Ya casi')));
  });
});
