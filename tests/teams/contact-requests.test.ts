import { strict as assert } from 'node:assert';
import { askForPerson } from '../../src/application/contact-requests.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { act, HOUR, open } from '../application/test-environment.ts';
import { cardOf } from '../e2e/activity.ts';
import { Card } from '../e2e/card.ts';
import { account } from '../e2e/inbound.ts';
import { GENERAL, type Name, PEOPLE, TeamStage } from './team-stage.ts';

describe('somebody who wants to talk to a person', () => {
  let stage: TeamStage;
  const yolanda: Actor = {
    person: { id: PEOPLE.yolanda.aadObjectId, name: PEOPLE.yolanda.name },
    roles: [],
  };

  beforeEach(async () => {
    stage = await TeamStage.open();
    await stage.installs(GENERAL);
    for (const name of ['andres', 'maria', 'yolanda'] as const) await stage.says(name, 'mis casos');
    await stage.works();
  });
  afterEach(async () => {
    // What the last turn left behind its answer.
    await stage.works();
    await stage.close();
  });

  const asks = async (words = 'Quiero hablar con alguien', turn = words, actor = yolanda) => {
    const { request } = await askForPerson(stage.program.turns, { actor, words, turn });
    await stage.works();
    return request.id;
  };
  const takes = (name: Name, requestId: string, where = GENERAL, more = {}) =>
    stage.presses(name, where, 'contact_take', { requestId, ...more });
  /** The cards of requests in the desk's channel, as they stand now. */
  const cards = () =>
    stage.transcript.in(GENERAL).flatMap(({ versions }) => {
      const content = versions.at(-1) && cardOf(versions.at(-1) as never);
      const card = content ? new Card(content) : undefined;
      return card && /Yolanda/.test(card.text) && !/Solicitante:/.test(card.text) ? [card] : [];
    });
  const told = () =>
    stage.reads(stage.chat('yolanda')).filter((text) => /le va a escribir/.test(text));

  it('is shown to the desk, with their open cases and a link to the chat with them', async () => {
    await open(stage.program, { id: 'case-1', by: yolanda });
    await open(stage.program, { id: 'case-2', by: yolanda });
    await act(stage.program, yolanda, { name: 'cancel', reason: 'Ya no' }, 'case-2');
    await asks();
    const [card, ...others] = cards();
    assert.ok(card);
    assert.deepEqual(others, []);
    assert.match(card.text, /Yolanda Ibáñez Téllez quiere hablar con una persona de la mesa/);
    assert.match(card.text, /Lo que escribió\nQuiero hablar con alguien/);
    assert.match(card.text, /Sus casos abiertos\nMS-2026-000001, NUEVO:/);
    assert.doesNotMatch(card.text, /MS-2026-000002/);
    assert.deepEqual(card.titles, ['Yo le escribo', 'Abrir el chat con Yolanda Ibáñez Téllez']);
    const links = JSON.stringify(card.content.actions);
    const address = encodeURIComponent(PEOPLE.yolanda.email);
    assert.ok(links.includes(`https://teams.microsoft.com/l/chat/0/0?users=${address}"`), links);
  });

  it('asks who will write to them, and is told: nobody yet, then whoever took it', async () => {
    const said = async (text: string) => {
      await stage.says('yolanda', text);
      return stage.reads(stage.chat('yolanda')).at(-1) ?? '';
    };
    const id = await asks();
    assert.match(await said('¿quién me va a escribir?'), /Todavía nadie de la mesa ha tomado/);
    await takes('maria', id);
    await stage.works();
    for (const text of [
      'bueno y como se llama la persona que me va a escribir?',
      'who will write to me?',
    ])
      assert.match(await said(text), /^María José Güiza Rincón, de la mesa .* le va a escribir/);
  });

  it('hears who will write, and the card says so to everybody, without the button', async () => {
    const id = await asks();
    const answer = await takes('maria', id);
    assert.match(answer.text, /Quedó a su cargo: escríbale por Teams a Yolanda/);
    assert.deepEqual(answer.card?.titles, ['Abrir el chat con Yolanda Ibáñez Téllez']);
    await stage.works();
    assert.deepEqual(told(), [
      'María José Güiza Rincón, de la mesa de servicio, le va a escribir por Teams.',
    ]);
    const [card] = cards();
    assert.match(card?.text ?? '', /María José Güiza Rincón le escribirá \(lo tomó el miércoles/);
    assert.deepEqual(card?.titles, ['Abrir el chat con Yolanda Ibáñez Téllez']);
    await stage.resends();
    await stage.works();
    assert.equal(told().length, 1);
  });

  it('is taken by one of two who press, and the other sees by whom', async () => {
    const id = await asks();
    const answers = await Promise.all([takes('andres', id), takes('maria', id)]);
    const texts = answers.map(({ text }) => text);
    assert.equal(texts.filter((text) => /Quedó a su cargo/.test(text)).length, 1);
    const [lost] = texts.filter((text) => /ya tomó esta solicitud/.test(text));
    await stage.works();
    const [notice] = told();
    const winner = notice?.split(',')[0] ?? '';
    assert.ok(winner !== '' && lost?.includes(`${winner} ya tomó esta solicitud`), lost);
    assert.equal(told().length, 1);
  });

  it('takes it back: the card says so without a button, and whoever took it is told', async () => {
    const id = await asks();
    await stage.says('yolanda', 'ya no quiero hablar con nadie, cancele eso');
    await stage.works();
    assert.match(stage.reads(stage.chat('yolanda')).at(-1) ?? '', /ya no le va a escribir nadie/);
    const [card] = cards();
    assert.match(card?.text ?? '', /Yolanda .* avisó que ya no necesita que le escriban/);
    assert.deepEqual(card?.titles, ['Abrir el chat con Yolanda Ibáñez Téllez']);
    assert.match((await takes('andres', id)).text, /ya no necesita que le escriban/);
    stage.pass(2 * HOUR);
    await stage.works();
    assert.equal(cards().length, 1);
    const again = await asks('Quiero hablar con alguien', 'another');
    await takes('maria', again);
    await stage.works();
    await stage.says('yolanda', 'ya hablé con María, ya no necesito que me escriba nadie');
    await stage.works();
    const toMaria = stage.reads(stage.chat('maria')).at(-1) ?? '';
    assert.match(toMaria, /^Yolanda Ibáñez Téllez avisó que ya no necesita que le escriban\.$/);
    const names = told().filter((text) => /de la mesa de servicio/.test(text));
    assert.deepEqual(names.length, 1);
  });

  it('adds what they write next to the same card', async () => {
    await asks();
    await asks('¡Nadie responde!');
    assert.equal(cards().length, 1);
    assert.match(cards()[0]?.text ?? '', /Quiero hablar con alguien\n¡Nadie responde!/);
  });

  it('is put up again after an hour in which nobody took it, with one button in all', async () => {
    const id = await asks();
    stage.pass(HOUR - 60_000);
    await stage.works();
    assert.equal(cards().length, 1);
    stage.pass(60_000);
    await stage.works();
    const [before, now] = cards();
    assert.equal(
      before?.text,
      'La solicitud de Yolanda Ibáñez Téllez se publicó de nuevo más abajo.',
    );
    assert.match(now?.text ?? '', /Nadie la ha tomado: esta es la publicación número 2/);
    assert.equal(now?.titles[0], 'Yo le escribo');
    // From then on once in a working day, whatever hour it is.
    stage.pass(3 * HOUR);
    await stage.works();
    assert.equal(cards().length, 2);
    stage.pass(24 * HOUR);
    await stage.works();
    assert.equal(cards().length, 3);
    await takes('andres', id);
    stage.pass(48 * HOUR);
    await stage.works();
    assert.equal(cards().length, 3);
    assert.equal(told().length, 1);
  });

  it('waits for a channel that is archived, and is shown once when it is back', async () => {
    stage.refuse(GENERAL, 403, 'MessageWritesBlocked');
    await asks();
    stage.pass(3 * HOUR);
    await stage.works();
    assert.deepEqual(cards(), []);
    stage.wire.heal();
    await stage.inChannel(GENERAL, {
      type: 'conversationUpdate',
      channelData: { eventType: 'teamUnarchived' },
    });
    await stage.works();
    assert.equal(cards().length, 1);
  });

  it('is nothing that others may take: neither they, nor a stranger, nor who left the desk', async () => {
    const id = await asks();
    const stored = async () => (await stage.environment.documents('contactRequests'))[0]?.taken;
    for (const name of ['yolanda', 'julian'] as const)
      for (const where of [GENERAL, stage.chat(name)])
        assert.match((await takes(name, id, where)).text, /solo lo puede hacer quien está en la/);
    stage.setTeam(['andres']);
    await stage.inChannel(GENERAL, {
      type: 'conversationUpdate',
      membersRemoved: [account(PEOPLE.maria)],
    });
    assert.match((await takes('maria', id)).text, /solo lo puede hacer quien está en la mesa/);
    for (const data of [{}, { requestId: 7 }, { requestId: id, by: 'x' }])
      assert.match(
        (await stage.presses('andres', GENERAL, 'contact_take', data)).text,
        /no son válidos/,
      );
    assert.match((await takes('andres', 'nothing')).text, /No encuentro esa solicitud/);
    assert.equal(await stored(), undefined);
  });

  it('of the desk itself is somebody else’s to take', async () => {
    const { aadObjectId: id, name } = PEOPLE.maria;
    const maria: Actor = { person: { id, name }, roles: ['desk'] };
    const request = await asks('Ayuda', 'turn', maria);
    assert.match((await takes('maria', request)).text, /la debe tomar otra persona de la mesa/);
    assert.match((await takes('andres', request)).text, /Quedó a su cargo/);
  });

  it('is asked for by the staff in words, and by nobody else', async () => {
    await asks();
    for (const name of ['maria', 'julian'] as const) await stage.says(name, 'quién espera');
    assert.match(stage.reads(stage.chat('maria')).at(-1) ?? '', /\[Yo le escribo\]/);
    assert.doesNotMatch(stage.reads(stage.chat('julian')).join('\n'), /Yolanda/);
  });

  it('is in the list that the staff ask for, and leaves it when it is taken there', async () => {
    const id = await asks();
    const chat = stage.chat('maria');
    const list = await stage.presses('maria', chat, 'contact_list');
    assert.match(list.text, /Personas que quieren hablar con la mesa\nYolanda Ibáñez Téllez/);
    const pressed = list.card?.button('contact_take').data;
    assert.deepEqual(pressed, { requestId: id, list: true, verb: 'contact_take' });
    const emptied = await takes('maria', id, chat, { list: true });
    assert.match(emptied.text, /Quedó a su cargo[\s\S]*Nadie espera que la mesa le escriba/);
    for (const name of ['yolanda', 'julian'] as const)
      assert.match(
        (await stage.presses(name, stage.chat(name), 'contact_list')).text,
        /solo lo puede hacer quien está en la mesa/,
      );
    assert.match((await stage.presses('maria', GENERAL, 'contact_list')).text, /no son válidos/);
  });
});
