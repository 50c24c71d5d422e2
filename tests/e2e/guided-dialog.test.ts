import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import { OF_EITHER_KIND, opensCase, REQUEST, saysOffice } from './steps.ts';

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
    await julian.card(/¿Cuánto afecta\?[\s\S]*\[Alta\]/);
    assert.equal((await julian.screen()).length, 1);
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
    await lucia.card(/¿Qué tipo de caso es\?[\s\S]*\[Incidencia\]/);
    await lucia.says('requerimiento');
    await lucia.card(/¿Cuánto afecta\?[\s\S]*\[Alta\]/);
    await lucia.says('no entiendo');
    await lucia.reads(/Alta es cuando[\s\S]*Media[\s\S]*Baja/);
    await lucia.says('baja');
    await lucia.card(/¿En qué dependencia trabaja\?/);
    await lucia.says('Secretaría de Hacienda');
    const summary = await lucia.card(/Revise su solicitud/);
    assert.match(summary.text, /\[Abrir el caso\]/);
    await lucia.says('cancelar');
    await lucia.reads(/no se abrió ningún caso/);
  });

  it('lets the requester correct the proposed name and the request before opening', async () => {
    const lucia = desk.person('lucia');
    await lucia.says('El teléfono de la recepción de Gobierno no da tono desde el viernes');
    await (await lucia.card(/¿Cuánto afecta\?[\s\S]*\[Alta\]/)).click('Alta');
    const summary = await saysOffice(lucia);
    await summary.click('Abrir el caso', { 'Nombre de quien solicita': 'Lucía Peña' });
    assert.match(await desk.shows(/teléfono/), /Solicitante: Lucía Peña/);
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
    const question = await julian.card(/¿Cuánto afecta\?[\s\S]*\[Alta\]/);
    await desk.program.restart();
    await question.click('Baja');
    await (await saysOffice(julian)).click('Abrir el caso');
    await desk.shows(/escáner de Archivo/);
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
