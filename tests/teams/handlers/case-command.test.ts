import { strict as assert } from 'node:assert';
import type { Actor } from '../../../src/domain/permissions.ts';
import {
  ANA,
  act,
  deliverAll,
  LUIS,
  MARTA,
  open,
  openTo,
  PEDRO,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { textOf, verbsOf } from '../../cards/reading.ts';
import { type Bot, botOf, type ClickReply, IN_CHANNEL, press } from '../bot-environment.ts';

describe('a click on a case’s card', () => {
  let environment: TestEnvironment;
  let program: Program;
  let bot: Bot;

  const pressed = (actor: Actor, verb: string, data: object, more = {}) =>
    press(bot, actor, verb, data, more);
  const shown = (answer: ClickReply) => {
    assert.ok(answer.card, JSON.stringify(answer));
    return answer.card;
  };
  /** Nothing of the case may change while this runs. */
  const withoutEffect = async (attempt: () => Promise<ClickReply>) => {
    const before = await environment.kase('case-1');
    const answer = await attempt();
    assert.deepEqual(await environment.kase('case-1'), before);
    return answer.words;
  };

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    bot = botOf(program);
  });

  it('carries out its command and gives the card as it is then', async () => {
    const { rev } = await openTo(program, 'assigned');
    const answer = await pressed(LUIS, 'start', { caseId: 'case-1', rev }, IN_CHANNEL);
    assert.match(textOf(shown(answer)), /EN CURSO/);
    assert.ok(verbsOf(shown(answer)).includes('resolve'));
    assert.equal((await environment.kase('case-1')).state, 'in_progress');
  });

  it('on another person’s case has no effect and tells nothing of it', async () => {
    const { rev } = await openTo(program, 'resolved');
    for (const caseId of ['case-1', 'case-unknown'])
      assert.equal(
        await withoutEffect(() => pressed(PEDRO, 'accept', { caseId, rev })),
        'No encuentro ese caso entre los que usted puede ver.',
      );
  });

  it('with another person’s verb says who may', async () => {
    const { rev } = await openTo(program, 'resolved');
    const data = { caseId: 'case-1', rev };
    assert.match(
      (await withoutEffect(() => pressed(LUIS, 'accept', data))) ?? '',
      /no puede confirmar la solución.*solicitante/,
    );
    assert.match(
      (await withoutEffect(() => pressed(ANA, 'classify', { ...data, kind: 'incident' }))) ?? '',
      /no puede catalogar.*la mesa/,
    );
  });

  it('with a revision from the future is invalid', async () => {
    const { rev } = await openTo(program, 'assigned');
    assert.match(
      (await withoutEffect(() => pressed(LUIS, 'start', { caseId: 'case-1', rev: rev + 1 }))) ?? '',
      /no son válidos/,
    );
  });

  it('that assigns somebody who is not of the staff has no effect', async () => {
    const { rev } = await openTo(program, 'new');
    const data = { caseId: 'case-1', rev, assignee: PEDRO.person.id };
    const said = await withoutEffect(() => pressed(LUIS, 'assign', data, IN_CHANNEL));
    assert.match(said ?? '', /no hace parte de la mesa/);
  });

  it('takes the name of who is assigned from the staff', async () => {
    const { rev } = await openTo(program, 'new');
    const data = { caseId: 'case-1', rev, assignee: MARTA.person.id };
    await pressed(LUIS, 'assign', data, IN_CHANNEL);
    assert.deepEqual((await environment.kase('case-1')).assignee, MARTA.person);
  });

  it('with too long a text says how long it may be', async () => {
    const { rev } = await openTo(program, 'in_progress');
    const data = { caseId: 'case-1', rev, solution: 'x'.repeat(4001) };
    const said = await withoutEffect(() => pressed(LUIS, 'resolve', data));
    assert.match(said ?? '', /máximo es 4000/);
  });

  it('without its choice asks for one, and without its text for that', async () => {
    const { rev } = await openTo(program, 'in_progress');
    const data = { caseId: 'case-1', rev };
    assert.match((await withoutEffect(() => pressed(LUIS, 'assign', data))) ?? '', /Elija/);
    const empty = { ...data, solution: '  ' };
    assert.match((await withoutEffect(() => pressed(LUIS, 'resolve', empty))) ?? '', /solución/);
  });

  it('that comes too late gets the fresh card, who won and what was typed', async () => {
    const { rev } = await openTo(program, 'new');
    await act(program, MARTA, { name: 'assign', assignee: MARTA.person });
    const data = { caseId: 'case-1', rev, question: '¿Cuál equipo es?' };
    const before = await environment.kase('case-1');
    const answer = await pressed(LUIS, 'ask_info', data, IN_CHANNEL);
    const card = shown(answer);
    assert.deepEqual(await environment.kase('case-1'), before);
    assert.match(textOf(card), /Marta Díaz ya asignó este caso a Marta Díaz/);
    const [reply, ...more] = answer.messages;
    assert.equal(
      reply?.text,
      'Para Luis Rojas:\n\nLo que escribió no se guardó: «¿Cuál equipo es?»',
    );
    assert.deepEqual(more, []);
    assert.match(textOf(card), /ASIGNADO/);
  });

  for (const length of [10, 4000])
    it(`that comes too late gets all ${length} typed characters back`, async () => {
      const { rev } = await openTo(program, 'in_progress');
      await act(program, MARTA, { name: 'assign', assignee: MARTA.person });
      const solution = `${'palabra '.repeat(600).slice(0, length - 3)}fin`;
      const answer = await pressed(LUIS, 'resolve', { caseId: 'case-1', rev, solution });
      assert.equal(answer.messages[0]?.text, `Lo que escribió no se guardó: «${solution}»`);
      assert.match(textOf(shown(answer)), /Marta Díaz ya asignó/);
    });

  it('in a state that no longer allows it gets the fresh card and what was typed', async () => {
    const { rev } = await openTo(program, 'in_progress');
    const data = { caseId: 'case-1', rev, cancel_reason: 'Ya no hace falta' };
    const answer = await pressed(ANA, 'cancel', data);
    assert.match(textOf(shown(answer)), /No se puede cancelar el caso cuando está en EN CURSO/);
    assert.match(answer.messages[0]?.text ?? '', /Ya no hace falta/);
  });

  it('repeated fifty times at once is answered alike and done once', async () => {
    const { rev } = await openTo(program, 'assigned');
    const data = { caseId: 'case-1', rev };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => pressed(LUIS, 'start', data, IN_CHANNEL)),
    );
    assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
    assert.equal((await environment.kase('case-1')).rev, rev + 1);
  });

  it('with a secret in its text hides it, says so to who wrote it, and keeps it nowhere', async () => {
    const { rev } = await openTo(program, 'in_progress');
    const comment = 'Mi clave es Hola123* y no abre';
    const answer = await pressed(ANA, 'comment', { caseId: 'case-1', rev, comment });
    assert.match(textOf(shown(answer)), /Oculté lo que parecía una contraseña.*en el chat/);
    const kase = await environment.kase('case-1');
    assert.equal(kase.comments.at(-1)?.text, 'Mi clave es ●●●●●● y no abre');
    await deliverAll(program);
    for (const { name } of environment.stores.collections)
      assert.ok(!JSON.stringify(await environment.documents(name)).includes('Hola123'), name);
    assert.ok(!JSON.stringify(program.log.lines).includes('Hola123'));
  });

  it('with a secret in its text that comes too late gives it back hidden', async () => {
    const { rev } = await openTo(program, 'new');
    await act(program, MARTA, { name: 'assign', assignee: MARTA.person });
    for (const more of ['', ' y no abre'.repeat(60)]) {
      const question = `¿La clave es Hola123*?${more}`;
      const data = { caseId: 'case-1', rev, question };
      const answer = await pressed(LUIS, 'ask_info', data, IN_CHANNEL);
      const given = JSON.stringify(answer);
      assert.ok(given.includes('●●●●●●') && !given.includes('Hola123'), given);
    }
  });

  it('without a secret in its text says nothing of secrets', async () => {
    const { rev } = await openTo(program, 'in_progress');
    const data = { caseId: 'case-1', rev, comment: 'Mi contraseña no funciona' };
    assert.doesNotMatch(textOf(shown(await pressed(ANA, 'comment', data))), /Oculté/);
  });

  it('that only looks shows the case to whoever may see it', async () => {
    const { rev } = await open(program);
    const data = { caseId: 'case-1', rev };
    const own = shown(await pressed(ANA, 'view_case', data));
    assert.ok(!verbsOf(own).includes('classify'));
    const desk = shown(await pressed(LUIS, 'view_case', data, IN_CHANNEL));
    assert.ok(verbsOf(desk).includes('classify'));
    assert.match((await pressed(PEDRO, 'view_case', data)).words ?? '', /No encuentro/);
    assert.equal((await environment.kase('case-1')).rev, rev);
  });

  it('that brings the desk’s card to date stays one card for whoever asked for the case', async () => {
    const { rev } = await open(program, { by: LUIS });
    const answer = await pressed(LUIS, 'view_case', { caseId: 'case-1', rev });
    assert.ok(verbsOf(shown(answer)).includes('classify'));
    assert.deepEqual(answer.messages, []);
  });
});
