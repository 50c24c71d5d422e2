import assert from 'node:assert/strict';
import type { ClientStage } from './client-stage.ts';
import { type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { assigns, onDeskCard, opensCase, REQUEST, resolves, starts } from './steps.ts';

const START_MS = 60_000;

describe('A case through the whole procedure, in the local client', () => {
  let desk: RunningDesk<ClientStage>;
  let requester: Person;
  let professional: Person;
  let assignee: Person;
  let number: string;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk({ teams: 'client' });
    requester = desk.person('lucia');
    professional = desk.person('andres');
    assignee = desk.person('maria');
  });

  after(() => desk?.close());

  it('answers a greeting with a greeting and the question', async () => {
    await requester.says('¡Buenos días!');
    assert.match(await requester.reads(/Hola, Lucía/), /qué falla o qué necesita/i);
  });

  it('says what is missing when the request is not clear (steps 4-6)', async () => {
    await requester.says('no sirve');
    assert.match(await requester.reads(/nos falta saber/), /Dónde/);
  });

  it('takes the clear request, asks two questions and opens the case with a number', async () => {
    number = await opensCase(requester);
    assert.match(number, /^MS-\d{4}-000001$/);
    const card = await requester.card(new RegExp(`${number}\nNUEVO`));
    assert.match(card.text, /impresora HP/);
  });

  it('shows the case in the desk’s channel, on one card', async () => {
    const text = await desk.shows(new RegExp(number));
    assert.match(text, /NUEVO/);
    assert.match(text, /Solicitante: Lucía Ñáñez Peña/);
    assert.equal(desk.channel().length, 1);
  });

  it('asks the requester on the desk’s behalf, and the answer amends the case (step 6)', async () => {
    await onDeskCard(professional, number, 'Enviar pregunta', {
      '¿Qué necesita saber?': '¿Qué mensaje muestra la impresora?',
    });
    await desk.shows(/POR ACLARAR/);
    const question = await requester.card(
      /¿Qué mensaje muestra la impresora\?[\s\S]*Enviar respuesta/,
    );
    await question.click('Enviar respuesta', { Respuesta: 'Atasco de papel' });
    const amended = await desk.shows(new RegExp(`${number}\nNUEVO`));
    assert.match(amended, /Atasco de papel/);
  });

  it('refuses a click of somebody who is not in the desk’s team', async () => {
    const outcome = await onDeskCard(desk.person('julian'), number, 'Guardar tipo', {
      Tipo: 'Incidencia',
    });
    assert.notEqual(outcome.kind, 'card');
    assert.match(outcome.text, /[Nn]o |[Ss]olo /);
  });

  it('tells the requester the state and who was assigned (steps 7-10, 13)', async () => {
    await assigns(desk, professional, number, assignee);
    assert.match(await requester.reads(/está en estado ASIGNADO/), /María José Güiza Rincón/);
    const card = await assignee.card(/le asignó este caso/);
    assert.match(card.text, /Andrés Felipe/);
  });

  it('goes EN CURSO when the assignee starts, without a ping for the requester (step 11)', async () => {
    const before = await requester.screen();
    await starts(assignee, number);
    await desk.shows(/EN CURSO/);
    await requester.card(new RegExp(`${number}\nEN CURSO`));
    assert.equal((await requester.screen()).length, before.length);
  });

  it('needs a solution to be resolved', async () => {
    const card = await assignee.card(/Marcar como resuelto/);
    const { data } = card.button('Marcar como resuelto');
    const action = { type: 'Action.Execute', verb: 'resolve', data: { ...data, solution: '   ' } };
    const outcome = await assignee.acts(card.spot, action);
    assert.match(outcome.text, /Falta la solución/);
    await desk.shows(/EN CURSO/);
  });

  it('tells the requester the solution (steps 14-16)', async () => {
    await resolves(assignee, number, 'Se retiró el papel atascado.');
    const card = await requester.card(/¿Quedó resuelto\?[\s\S]*\[Sí, quedó resuelto\]/);
    assert.match(card.text, /Se retiró el papel atascado/);
    await desk.shows(/RESUELTO/);
  });

  it('does not reopen a case for a thank-you', async () => {
    await requester.says('Gracias');
    await requester.reads(/Con mucho gusto/);
    await desk.shows(/RESUELTO/);
  });

  it('goes back to the same assignee with the reason when the requester is not satisfied (step 17)', async () => {
    const card = await requester.card(/¿Quedó resuelto\?[\s\S]*\[Sí, quedó resuelto\]/);
    await card.click('Reabrir el caso', { '¿Qué sigue fallando?': 'Se volvió a atascar' });
    const alert = await assignee.card(/El problema sigue/);
    assert.match(alert.text, /Se volvió a atascar/);
    assert.match(await desk.shows(new RegExp(`${number}\nEN CURSO`)), /María José Güiza Rincón/);
  });

  it('closes when the requester accepts, with their rating (step 19)', async () => {
    await resolves(assignee, number, 'Se cambió el rodillo.');
    const card = await requester.card(/¿Quedó resuelto\?[\s\S]*Se cambió el rodillo/);
    await card.click('Sí, quedó resuelto', {
      '¿Cómo le pareció la atención? (opcional)': '5 - Muy buena',
    });
    const closed = await desk.shows(/\nCERRADO\n/);
    assert.match(closed, /5/);
    assert.match((await requester.card(/quedó cerrado/)).text, /CERRADO/);
  });

  it('kept one card in the channel all the way', () => {
    assert.equal(desk.channel().length, 1);
    assert.match(desk.channel()[0] ?? '', new RegExp(REQUEST));
  });
});
