import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import { OF_EITHER_KIND, opensCase, preparesCase, REQUEST, valueOn } from './steps.ts';

const START_MS = 60_000;

describe('The guided dialog', () => {
  let desk: RunningDesk;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk({ env: { DESK_LANGUAGE: 'auto' } });
  });

  after(() => desk?.close());

  it('takes a first message that already is a request as the request', async () => {
    const julian = desk.person('julian');
    await julian.says(REQUEST);
    const form = await julian.card(/Revise su solicitud[\s\S]*\[Abrir el caso\]/);
    assert.equal((await julian.screen()).length, 1);
    const shown = ['name', 'request', 'kind', 'priority'].map((field) => valueOn(form, field));
    assert.deepEqual(shown, [julian.member.name, REQUEST, 'incident', 'desk_decides']);
  });

  it('is left at any point with «cancelar», and no case is opened', async () => {
    const julian = desk.person('julian');
    await julian.says('Cancelar');
    await julian.reads(/no se abrió ningún caso/);
    await julian.says('mis casos');
    await julian.reads(/No tiene casos/);
  });

  it('understands answers that are typed instead of pressed', async () => {
    const lucia = desk.person('lucia');
    await lucia.says(OF_EITHER_KIND);
    const form = () => lucia.nextCard(/Revise su solicitud[\s\S]*\[Abrir el caso\]/);
    assert.equal(valueOn(await form(), 'kind'), 'desk_decides');
    await lucia.says('requerimiento');
    assert.equal(valueOn(await form(), 'kind'), 'service_request');
    await lucia.says('no entiendo');
    await lucia.reads(/Revise los datos y pulse «Abrir el caso»/);
    await lucia.says('no entiendo la prioridad');
    await lucia.reads(/Alta es cuando[\s\S]*Media[\s\S]*Baja/);
    await lucia.says('baja');
    assert.equal(valueOn(await form(), 'priority'), 'low');
    await lucia.says('mi dependencia es la Secretaría de Hacienda');
    const shown = await form();
    const fields = ['request', 'kind', 'priority', 'office'].map((field) => valueOn(shown, field));
    assert.deepEqual(fields, [OF_EITHER_KIND, 'service_request', 'low', 'Secretaría de Hacienda']);
    await lucia.says('cancelar');
    await lucia.reads(/no se abrió ningún caso/);
  });

  it('lets the requester correct the proposed name and the request before opening', async () => {
    const lucia = desk.person('lucia');
    const request = 'El teléfono de la recepción de Gobierno no da tono desde el viernes';
    const form = await preparesCase(lucia, request);
    await form.click('Abrir el caso', {
      'Nombre de quien solicita': 'Lucía Peña',
      Prioridad: 'high',
      office: 'Secretaría de Gobierno',
    });
    const shown = await desk.shows(/teléfono/);
    for (const fact of ['Solicitante: Lucía Peña', 'Prioridad: Alta', 'Secretaría de Gobierno'])
      assert.ok(shown.includes(fact), shown);
  });

  it('knows the office that was said on the form before, and opens also without one', async () => {
    const oscar = desk.person('oscar');
    const form = await preparesCase(oscar, 'El televisor de la sala de espera no enciende');
    assert.match((await form.click('Abrir el caso')).text, /MS-\d{4}-\d{6}/);
    const next = await preparesCase(oscar, 'La nevera del vacunatorio marca error desde ayer');
    await next.click('Abrir el caso', { office: 'Oficina de Turismo' });
    await desk.shows(/nevera[\s\S]*Dependencia: Oficina de Turismo/);
    const third = await preparesCase(oscar, 'El torniquete de la entrada no gira desde ayer');
    assert.equal(valueOn(third, 'office'), 'Oficina de Turismo');
  });

  it('opens the case POR ACLARAR after two unclear answers instead of losing it (step 6)', async () => {
    const yolanda = desk.person('yolanda');
    for (const unclear of ['no sirve', 'no funciona']) {
      await yolanda.says(unclear);
      await yolanda.reads(/nos falta saber/);
    }
    const number = await opensCase(yolanda, 'nada');
    await yolanda.card(new RegExp(`${number}\nPOR ACLARAR`));
    await desk.shows(new RegExp(`${number}\nPOR ACLARAR`));
  });

  it('shows a person their cases, and one by its number', async () => {
    const lucia = desk.person('lucia');
    await lucia.says('mis casos');
    await lucia.card(/Sus casos[\s\S]*MS-\d{4}-\d{6}/);
    await lucia.says('caso 1');
    await lucia.card(/MS-\d{4}-000001\nNUEVO[\s\S]*teléfono/);
  });

  it('does not show anybody else’s case', async () => {
    const julian = desk.person('julian');
    await julian.says('caso 1');
    assert.match(await julian.reads(/No encuentro el caso/), /MS-\d{4}-000001/);
  });

  it('goes on where it was after the program was started again', async function restart() {
    this.timeout(START_MS);
    const julian = desk.person('julian');
    await julian.says('El escáner de Archivo no digitaliza a color desde el lunes');
    const form = await julian.nextCard(/\[Abrir el caso\]/);
    await desk.program.restart();
    await form.click('Abrir el caso', { Prioridad: 'low' });
    assert.match(await desk.shows(/escáner de Archivo/), /Prioridad: Baja/);
  });

  it('speaks English to who asks for it, and Spanish to the others', async () => {
    const julian = desk.person('julian');
    await julian.says('English');
    await julian.says('my cases');
    await julian.card(/Your cases/);
    const lucia = desk.person('lucia');
    await lucia.says('mis casos');
    await lucia.card(/Sus casos/);
    await julian.says('español');
    await julian.reads(/en español/);
  });

  it('never reopens or answers for a case that is only commented', async () => {
    const julian = desk.person('julian');
    const number = await opensCase(julian, 'El mouse del equipo 12 de Cultura no sirve desde hoy');
    await julian.says('gracias');
    await julian.reads(/Con mucho gusto/);
    assert.match(await desk.shows(new RegExp(number)), /NUEVO/);
  });
});
