import { strict as assert } from 'node:assert';
import { handleCommand } from '../../src/application/handle-command.ts';
import { majorIncidents } from '../../src/application/queries.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { personKnownByName } from '../../src/domain/person-name.ts';
import { act, open } from '../application/test-environment.ts';
import { CLEAR_REQUEST, FILE, SAMPLE_COMMANDS } from '../domain/fixtures.ts';
import { cardOf } from '../e2e/activity.ts';
import { Card } from '../e2e/card.ts';
import { GENERAL, type Name, PEOPLE, TeamStage } from './team-stage.ts';

describe('people who have to do with a case, in Teams', () => {
  let stage: TeamStage;
  const actor = (name: Name, roles = MEMBER_ROLES): Actor => {
    const { aadObjectId: id, name: called } = PEOPLE[name];
    return { person: { id, name: called }, roles };
  };
  const yolanda = actor('yolanda', []);
  const julian = actor('julian', []);
  const run = (by: Actor, command: CaseCommand) => act(stage.program, by, command);

  beforeEach(async () => {
    stage = await TeamStage.open();
    await stage.installs(GENERAL);
    for (const name of Object.keys(PEOPLE) as Name[]) await stage.says(name, 'mis casos');
  });
  afterEach(() => stage.close());

  const rev = async () => (await stage.environment.kase('case-1')).rev;
  /** What that conversation's messages show now, those with a card. */
  const cards = (conversationId: string) =>
    stage.transcript.in(conversationId).flatMap(({ versions, activityId }) => {
      const latest = versions.at(-1);
      const card = latest && cardOf(latest);
      return card ? [{ card: new Card(card), activityId }] : [];
    });
  const press = async (name: Name, at: string, verb: string, inputs = {}, replyToId?: string) =>
    stage.presses(name, at, verb, { caseId: 'case-1', rev: await rev(), ...inputs }, replyToId);
  /** Everything that the person ever got in their chat, each version of each message. */
  const everythingTo = (name: Name) =>
    stage.transcript
      .in(stage.chat(name))
      .flatMap(({ versions }) => versions.map((version) => JSON.stringify(version)));

  const TITLE = 'Hacienda no puede imprimir';
  async function declared(): Promise<void> {
    await open(stage.program, { by: yolanda });
    await stage.works();
    const { text } = await press('andres', GENERAL, 'declare_major', { title: TITLE });
    assert.match(text, /Incidente mayor: Hacienda no puede imprimir/);
  }
  const follows = async () => {
    const [offer] = await majorIncidents(stage.program.cases, julian);
    assert.equal(offer?.title, TITLE);
    const command = { name: 'follow' } as const;
    const caseId = offer.id;
    const request = { actor: julian, caseId, command, turn: 'turn-1' };
    assert.equal((await handleCommand(stage.program.turns, request)).kind, 'done');
    await stage.works();
  };

  it('follow a major incident to its end and learn nothing of the case but its title and how it goes', async () => {
    await declared();
    await follows();
    const chat = stage.chat('julian');
    const [follower] = cards(chat).slice(-1);
    assert.ok(follower);
    assert.match(follower.card.text, /Usted sigue este incidente mayor/);
    assert.deepEqual(follower.card.titles, ['Dejar de seguir']);
    await run(yolanda, { name: 'comment', text: 'Me llamo YOLANDA-1' });
    await run(yolanda, SAMPLE_COMMANDS.attach);
    await run(actor('andres'), { name: 'classify', kind: 'incident' });
    await run(actor('andres'), { name: 'categorize', category: 'software' });
    await run(actor('andres'), { name: 'assign', assignee: actor('maria').person });
    await stage.works();
    await run(actor('maria'), { name: 'start' });
    await run(actor('maria'), { name: 'resolve', solution: 'SOLUCION-1' });
    await stage.works();
    await stage.says('julian', 'mis casos');
    await stage.says('julian', 'caso 1');
    assert.match(stage.reads(chat).at(-2) ?? '', /Hacienda no puede imprimir/);
    assert.match(
      stage.reads(chat).at(-1) ?? '',
      /RESUELTO[\s\S]*Usted sigue|Usted sigue[\s\S]*RESUELTO/,
    );
    await press('yolanda', stage.chat('yolanda'), 'accept');
    await stage.works();
    const said = stage.reads(chat).filter((text) => text.startsWith('El incidente mayor'));
    assert.equal(said.length, 3);
    assert.match(said[0] ?? '', /ASIGNADO|EN CURSO|Lo atiende María José Güiza Rincón/);
    assert.match(said[2] ?? '', /quedó cerrado/);
    const secrets = [CLEAR_REQUEST, 'YOLANDA-1', PEOPLE.yolanda.name, 'SOLUCION-1', FILE.name];
    for (const shown of everythingTo('julian'))
      for (const secret of secrets) assert.ok(!shown.includes(secret), `${secret} in ${shown}`);
  });

  it('leave a major incident by the one button, on its card or on the one they asked for', async () => {
    await declared();
    const chat = stage.chat('julian');
    const leaves = async (replyToId: string | undefined) => {
      const { card, text } = await press('julian', chat, 'unfollow', {}, replyToId);
      assert.match(text, /Usted ya no sigue este caso/);
      assert.deepEqual(card?.titles, []);
      assert.deepEqual((await stage.environment.kase('case-1')).followers, []);
    };
    await follows();
    await leaves(cards(chat).at(-1)?.activityId);
    await run(julian, { name: 'follow' });
    await stage.works();
    await stage.says('julian', 'caso 1');
    assert.match(stage.reads(chat).at(-1) ?? '', /Usted sigue este incidente mayor/);
    await leaves('a card that nobody posted');
  });

  it('get nothing of a case by made-up clicks, followed or not', async () => {
    await declared();
    const clicks: Readonly<Record<string, object>> = {
      ...{ view_case: {}, show_case: {}, view_files: {}, accept: {} },
      comment: { comment: 'x' },
      cancel: { cancel_reason: 'x' },
    };
    const pressAll = async () => {
      for (const [verb, inputs] of Object.entries(clicks))
        for (const at of [stage.chat('julian'), GENERAL]) {
          const { text } = await press('julian', at, verb, inputs);
          assert.ok(!text.includes(CLEAR_REQUEST) && !text.includes(PEOPLE.yolanda.name), verb);
        }
    };
    await pressAll();
    await follows();
    await pressAll();
    const kase = await stage.environment.kase('case-1');
    assert.deepEqual([kase.comments, kase.state], [[], 'new']);
    for (const shown of everythingTo('julian'))
      assert.ok(!shown.includes(CLEAR_REQUEST) && !shown.includes(PEOPLE.yolanda.name), shown);
  });

  it('decide about the case that they registered for somebody known only by name', async () => {
    const requester = personKnownByName('Rubén Ochoa');
    await open(stage.program, { by: yolanda, requester, registeredBy: yolanda.person });
    await stage.works();
    const [posted] = cards(GENERAL).slice(-1);
    assert.match(posted?.card.text ?? '', /Solicitante: Rubén Ochoa\nRegistró: /);
    await run(actor('andres'), { name: 'ask_info', question: '¿Cuál equipo?' });
    await stage.works();
    const chat = stage.chat('yolanda');
    const [question] = cards(chat).slice(-1);
    const { text } = await press(
      'yolanda',
      chat,
      'provide_info',
      { answer: 'El 12' },
      question?.activityId,
    );
    assert.match(text, /Gracias, recibimos su respuesta/);
    const { state } = await stage.environment.kase('case-1');
    assert.equal(state, 'new');
    const { card } = await press('yolanda', chat, 'cancel', { cancel_reason: 'Ya no' });
    assert.match(card?.text ?? '', /CERRADO/);
    assert.ok(!stage.reads(GENERAL).some((line) => line.includes('No logré avisarle')));
  });
});
