import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import type { Outcome, Person } from './person.ts';
import { assigns, onDeskCard, opensCase, opensFrom, preparesCase, starts } from './steps.ts';

const START_MS = 60_000;
const CLICKS = 50;

const sequence = (number = '') => Number(number.slice(-6));

describe('Clicks at the same time', () => {
  let desk: RunningDesk;
  let requester: Person;
  let andres: Person;
  let oscar: Person;
  let maria: Person;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk();
    requester = desk.person('yolanda');
    andres = desk.person('andres');
    oscar = desk.person('oscar');
    maria = desk.person('maria');
  });

  after(() => desk?.close());

  const fifty = (click: () => Promise<Outcome>) =>
    Promise.all(Array.from({ length: CLICKS }, click));

  const told = async (pattern: RegExp) =>
    (await requester.screen()).filter((text) => pattern.test(text)).length;

  it('make one transition when fifty are the same, and all get the same card', async () => {
    const number = await opensCase(requester);
    await assigns(desk, andres, number, maria);
    await starts(maria, number);
    const card = await maria.card(new RegExp(`${number}\nEN CURSO`));
    const solution = { 'Solución o recomendaciones': 'Se cambió el fusor.' };
    const outcomes = await fifty(() => card.click('Marcar como resuelto', solution));
    assert.deepEqual([...new Set(outcomes.map(({ kind }) => kind))], ['card']);
    assert.equal(new Set(outcomes.map(({ text }) => text)).size, 1);
    await requester.card(new RegExp(`¿Quedó resuelto\\?\n${number}`));
    await onDeskCard(andres, number, 'Enviar comentario', { Comentario: 'Quedó probada.' });
    await requester.reads(/Quedó probada/);
    assert.equal(await told(new RegExp(`¿Quedó resuelto\\?\n${number}`)), 1);
  });

  it('make one comment when fifty are the same', async () => {
    const number = await opensCase(requester, 'El portátil de Gobierno no carga desde el lunes');
    const card = await andres.channelCard(new RegExp(number));
    await fifty(() => card.click('Enviar comentario', { Comentario: 'Lo reviso esta tarde.' }));
    await onDeskCard(andres, number, 'Enviar comentario', { Comentario: 'Ya lo tengo.' });
    // The card of the case, when it comes late, has the comment too.
    await requester.reads(/comentó el caso[\s\S]*Ya lo tengo/);
    assert.equal(await told(/comentó el caso[\s\S]*Lo reviso esta tarde/), 1);
  });

  it('open one case when fifty press «Abrir el caso»', async () => {
    const julian = desk.person('julian');
    const form = await preparesCase(
      julian,
      'La red inalámbrica de la biblioteca se cae desde ayer',
    );
    const outcomes = await fifty(() => opensFrom(form));
    const numbers = outcomes.map(({ text }) => /MS-\d{4}-\d{6}/.exec(text)?.[0]);
    assert.equal(new Set(numbers).size, 1);
    await desk.shows(/red inalámbrica/);
    assert.equal(desk.channel().filter((text) => /red inalámbrica/.test(text)).length, 1);
    const next = await opensCase(requester, 'El escáner de Archivo no digitaliza desde hoy');
    assert.equal(sequence(next), sequence(numbers[0]) + 1);
  });

  it('let one of two colleagues win, and show the other who did and the card as it is', async () => {
    const number = await opensCase(requester, 'El videobeam del Concejo no enciende desde hoy');
    const [first, second] = await Promise.all([
      andres.channelCard(new RegExp(`${number}[\\s\\S]*Atender`)),
      oscar.channelCard(new RegExp(`${number}[\\s\\S]*Atender`)),
    ]);
    const choices = (category: string, person: Person) => ({
      Categoría: category,
      '¿Quién lo resuelve?': person.member.name,
    });
    const outcomes = await Promise.all([
      first.click('triage', choices('Infraestructura', maria)),
      second.click('triage', choices('Software', oscar)),
    ]);
    const losers = outcomes.filter(({ text }) => /ya atendió este caso/.test(text));
    assert.equal(losers.length, 1, outcomes.map(({ text }) => text).join('\n---\n'));
    const [winner, loser] = losers[0] === outcomes[0] ? [oscar, maria] : [maria, oscar];
    const seen = losers[0]?.text ?? '';
    assert.match(seen, new RegExp(`ASIGNADO[\\s\\S]*${winner.member.name}`));
    const late = losers[0] === outcomes[0] ? andres : oscar;
    await desk.shows(
      new RegExp(
        `Para ${late.member.name}:[\\s\\S]*Lo que eligió no se guardó: .*${loser.member.name}`,
      ),
    );
    const shown = await desk.shows(new RegExp(`${number}\nASIGNADO`));
    assert.match(shown, new RegExp(`Asignado a: ${winner.member.name}`));
  });

  it('never let an old card’s button overwrite what came after', async () => {
    const number = await opensCase(requester, 'El reloj biométrico de Talento Humano no marca hoy');
    const old = await andres.channelCard(new RegExp(number));
    await onDeskCard(oscar, number, 'Guardar categoría', { Categoría: 'Seguridad' });
    const outcome = await old.click('Guardar categoría', { Categoría: 'Software' });
    assert.match(outcome.text, /Óscar Iván Peñaloza Díaz ya cambió la categoría a Seguridad/);
    await desk.shows(new RegExp(`${number}[\\s\\S]*Categoría: Seguridad`));
  });
});
