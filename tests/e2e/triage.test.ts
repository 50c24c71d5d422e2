import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { onDeskCard, opensCase, resolves, starts } from './steps.ts';

const START_MS = 60_000;

describe('The desk at work on a case', () => {
  let desk: RunningDesk;
  let requester: Person;
  let andres: Person;
  let maria: Person;
  let number: string;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk();
    requester = desk.person('yolanda');
    andres = desk.person('andres');
    maria = desk.person('maria');
    await maria.says('mis casos');
    number = await opensCase(requester);
    await desk.shows(new RegExp(`${number}\nNUEVO`));
  });

  after(() => desk?.close());

  /** What is sent after this has come when the comment has: each chat gets its messages in order. */
  const afterAComment = async (comment: string, ...readers: readonly Person[]) => {
    await onDeskCard(andres, number, 'Enviar comentario', { Comentario: comment });
    for (const reader of readers) await reader.reads(new RegExp(comment));
    await desk.shows(new RegExp(comment));
  };
  const messages = async (person: Person) => (await person.screen()).length;

  it('offers the triage as the one button that stands out, prefilled with what the requester said and what is suggested', async () => {
    const card = await andres.channelCard(new RegExp(number));
    assert.deepEqual(card.titles.slice(0, 4), [
      'Atender',
      'Pedir aclaración',
      'Comentar al solicitante',
      'Nota interna',
    ]);
    const { inputs } = card.button('triage');
    const opensWith = inputs.map(({ label, value }) => [label, value ?? '']);
    assert.deepEqual(opensWith, [
      ['Tipo', 'incident'],
      ['Categoría', 'infrastructure'],
      ['Prioridad', 'medium'],
      ['¿Quién lo resuelve?', andres.member.aadObjectId],
    ]);
  });

  it('is ASIGNADO after one form, and each is told once (steps 7-10, 13)', async () => {
    await requester.card(new RegExp(`${number}\nNUEVO`));
    const before = [await messages(requester), await messages(maria)];
    const outcome = await onDeskCard(andres, number, 'triage', {
      Categoría: 'Software',
      Prioridad: 'high',
      '¿Quién lo resuelve?': maria.member.name,
    });
    assert.match(outcome.text, /ASIGNADO/);
    await maria.card(new RegExp(`le asignó este caso[\\s\\S]*${number}`));
    assert.match(await requester.reads(/está en estado ASIGNADO/), /María José Güiza Rincón/);
    await afterAComment('Marca de espera uno', requester, maria);
    const after = [await messages(requester), await messages(maria)];
    // One each for the triage, and one each for the comment.
    assert.deepEqual(
      after.map((count, index) => count - (before[index] ?? 0)),
      [2, 2],
    );
    assert.equal(desk.channel().length, 1);
    const shown = await desk.shows(/Marca de espera uno/);
    for (const fact of ['Tipo: Incidencia', 'Categoría: Software', 'Prioridad: Alta'])
      assert.ok(shown.includes(fact), fact);
  });

  it('offers no more triage of what is ASIGNADO, but corrections of one thing each', async () => {
    const card = await andres.channelCard(new RegExp(number));
    assert.ok(!card.titles.includes('Atender'));
    await card.click('Guardar prioridad', { Prioridad: 'low' });
    await desk.shows(new RegExp(`${number}\nASIGNADO[\\s\\S]*Prioridad: Baja`));
  });

  it('keeps a note between the staff: the desk’s card and the assignee have it, the requester never', async () => {
    const note = 'El equipo tiene la clave de acceso abc12345 en garantía';
    await onDeskCard(andres, number, 'Guardar nota interna', { 'Nota interna': note });
    const told = await maria.reads(/dejó una nota interna/);
    assert.match(told, /solo ve la mesa[\s\S]*en garantía/);
    const shown = await desk.shows(/solo las ve la mesa/);
    assert.match(shown, /Andrés Felipe .*en garantía/);
    for (const text of [told, shown]) assert.doesNotMatch(text, /abc12345/);
    await maria.card(/solo las ve la mesa[\s\S]*en garantía/);

    await starts(maria, number);
    await resolves(maria, number, 'Se reinstaló el controlador.');
    await requester.card(/¿Quedó resuelto\?/);
    await requester.says('mis casos');
    await requester.reads(/Sus casos|controlador/);
    await requester.says(`caso ${Number(number.slice(-6))}`);
    await afterAComment('Marca de espera dos', requester);
    const chat = await desk.stage.personalChat(requester.member);
    const everything = JSON.stringify(desk.stage.transcript.in(chat));
    assert.ok(everything.includes('Marca de espera dos'));
    assert.ok(!/garantía|[Nn]ota interna/.test(everything));
  });
});
