import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { onDeskCard, opensCase, opensFrom, preparesCase, valueOn } from './steps.ts';

const START_MS = 60_000;
const REQUEST = 'necesito un concepto tecnico para comprar portatiles';
const WANTED = `${new Date().getUTCFullYear() + 1}-01-15`;
const TRIAGED = { Tipo: 'Requerimiento', Categoría: 'Contratos' };

describe('The requirement-reception form (policy 3)', () => {
  let desk: RunningDesk;
  let yolanda: Person;
  let andres: Person;
  let number: string;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk();
    yolanda = desk.person('yolanda');
    andres = desk.person('andres');
  });

  after(() => desk?.close());

  it('is sent to whoever asks for a technical opinion, which is a requerimiento without asking', async () => {
    const summary = await preparesCase(yolanda, REQUEST);
    assert.equal(valueOn(summary, 'kind'), 'service_request');
    number = /MS-\d{4}-\d{6}/.exec((await opensFrom(summary, 'Baja')).text)?.[0] ?? '';
    assert.notEqual(number, '');

    const form = await yolanda.card(/necesita el formato de recepción de requerimiento/);
    assert.ok(form.text.includes(number));
    const { inputs } = form.button('Guardar el formato');
    const shown = inputs.map(({ label, value = '' }) => [label, value]);
    assert.deepEqual(shown, [
      ['Dependencia', 'Secretaría General'],
      ['Objetivo', ''],
      ['Situación actual', ''],
      ['Resultado esperado', ''],
      ['Usuarios afectados', ''],
      ['Fecha deseada (opcional)', ''],
      ['Responsable del requerimiento', ''],
    ]);
  });

  it('is what the desk waits for: nobody can be assigned before', async () => {
    const card = await andres.channelCard(new RegExp(`${number}\\nNUEVO`));
    assert.match(
      card.text,
      /Falta el formato de recepción de requerimiento, pedido el .*: el objetivo/,
    );
    assert.deepEqual(card.titles.slice(0, 4), [
      'Pedir el formato',
      'Atender',
      'Llenar el formato',
      'Pedir aclaración',
    ]);
    const labels = card.button('triage').inputs.map(({ label }) => label);
    assert.deepEqual(labels, ['Tipo', 'Categoría', 'Prioridad']);
    const { type, verb, data } = card.button('triage');
    const forced = { ...data, triage_assignee: andres.member.aadObjectId };
    const triaged = { ...forced, triage_kind: 'service_request', triage_category: 'contracts' };
    const refused = await andres.acts(card.spot, { type, verb, data: triaged });
    assert.equal(refused.kind, 'message');
    assert.match(refused.text, /Del formato de recepción de requerimiento falta: el objetivo/);
    assert.match(await desk.shows(new RegExp(number)), /NUEVO/);
  });

  it('takes no date that has passed, and the form stays as it was typed', async () => {
    const form = await yolanda.card(/\[Guardar el formato\]/);
    const refused = await form.click('Guardar el formato', {
      Objetivo: 'Renovar los equipos',
      'Fecha deseada (opcional)': '2020-01-01',
    });
    assert.equal(refused.kind, 'message');
    assert.match(refused.text, /La fecha deseada ya pasó/);
    assert.doesNotMatch(await desk.shows(new RegExp(number)), /Renovar los equipos/);
  });

  it('keeps what was typed when it is sent half filled, and says what is missing', async () => {
    const form = await yolanda.card(/\[Guardar el formato\]/);
    const half = await form.click('Guardar el formato', {
      Objetivo: 'Renovar los equipos de la ventanilla',
      'Situación actual': 'Hay 8 equipos de 2012 que se apagan solos',
      'Fecha deseada (opcional)': WANTED,
    });
    assert.equal(half.kind, 'card');
    assert.match(
      half.text,
      /Todavía falta: el resultado esperado, los usuarios afectados y el responsable\./,
    );
    const again = await yolanda.card(/\[Guardar el formato\]/);
    const kept = again.button('Guardar el formato').inputs.map(({ value = '' }) => value);
    assert.deepEqual(kept, [
      'Secretaría General',
      'Renovar los equipos de la ventanilla',
      'Hay 8 equipos de 2012 que se apagan solos',
      '',
      '',
      WANTED,
      '',
    ]);
    const shown = await desk.shows(/equipos de 2012/);
    assert.match(
      shown,
      /Falta el formato de recepción de requerimiento, pedido el .*: el resultado esperado/,
    );
    const same = await again.click('Guardar el formato');
    assert.match(
      same.text,
      /falta: el resultado esperado, los usuarios afectados y el responsable/,
    );
  });

  it('is asked for again by the desk, once for all who press at the same time', async () => {
    const before = (await yolanda.screen()).length;
    const maria = desk.person('maria');
    const [one, other] = await Promise.all(
      [andres, maria].map((staff) => staff.channelCard(new RegExp(number))),
    );
    assert.ok(one && other);
    await one.click('Pedir el formato');
    const late = await other.click('Pedir el formato');
    assert.match(late.text, /Andrés Felipe .* ya pidió el formato/);
    await onDeskCard(andres, number, 'Enviar comentario', { Comentario: 'Marca de espera' });
    await yolanda.reads(/comentó el caso[\s\S]*Marca de espera/);
    // The form once, and the comment.
    assert.equal((await yolanda.screen()).length - before, 2);
  });

  it('takes what is told of it in the chat, by one press', async () => {
    await yolanda.says('los usuarios afectados son 8 funcionarios');
    const offered = await yolanda.nextCard(/¿Pongo esto en el formato/);
    assert.match(offered.text, /Usuarios afectados: 8 funcionarios/);
    await offered.click(`Ponerlo en ${number}`);
    await yolanda.reads(/falta el formato[^:]*: el resultado esperado y el responsable/);
    await desk.shows(new RegExp(`${number}[\\s\\S]*Usuarios afectados: 8 funcionarios`));
  });

  it('is completed on the card of the case, and then the case is assigned', async () => {
    const card = await yolanda.card(new RegExp(`^${number}[\\s\\S]*\\[Llenar el formato\\]`));
    const done = await card.click('Guardar el formato', {
      'Resultado esperado': 'Las especificaciones para el estudio previo',
      'Responsable del requerimiento': 'Yolanda, secretaria general',
    });
    assert.match(done.text, /Formato de recepción de requerimiento\nEstá completo\./);
    assert.match(done.text, /Fecha deseada: 15 de enero de \d{4}/);
    await yolanda.card(/Gracias: el formato de recepción de requerimiento está completo/);
    const complete = await andres.channelCard(/Está completo[\s\S]*estudio previo/);
    assert.equal(complete.titles[0], 'Atender');
    assert.ok(!complete.titles.includes('Pedir el formato'));
    const maria = desk.person('maria');
    await onDeskCard(andres, number, 'triage', {
      ...TRIAGED,
      '¿Quién lo resuelve?': maria.member.name,
    });
    await desk.shows(new RegExp(`${number}\\nASIGNADO`));
    await maria.card(
      new RegExp(`${number}\\nASIGNADO[\\s\\S]*Está completo[\\s\\S]*estudio previo`),
    );
  });

  it('is asked for, filled in or taken away by the desk in any other case', async () => {
    const other = await opensCase(yolanda, 'La pantalla del archivo central no prende desde ayer');
    await desk.shows(new RegExp(`${other}\\nNUEVO`));
    await onDeskCard(andres, other, 'require_reception');
    const form = await yolanda.card(new RegExp(`necesita el formato[\\s\\S]*${other}`));
    await onDeskCard(andres, other, 'Guardar el formato', { Objetivo: 'Cambiar la pantalla' });
    await yolanda.card(new RegExp(`Guardamos lo que lleva[\\s\\S]*${other}`));
    const stale = await form.click('Guardar el formato', { Objetivo: 'Otra pantalla nueva' });
    assert.match(stale.text, /Andrés Felipe .* ya cambió el formato/);
    await yolanda.reads(/Lo que escribió no se guardó: «[\s\S]*Otra pantalla nueva/);
    await onDeskCard(andres, other, 'Confirmar que no hace falta');
    await yolanda.card(new RegExp(`ya no necesita el formato[\\s\\S]*${other}`));
    await onDeskCard(andres, other, 'triage', {
      Tipo: 'Incidencia',
      Categoría: 'Infraestructura',
      '¿Quién lo resuelve?': andres.member.name,
    });
    await desk.shows(new RegExp(`${other}\\nASIGNADO`));
  });
});
