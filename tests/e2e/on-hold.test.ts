import assert from 'node:assert/strict';
import { translator } from '../../src/messages/translate.ts';
import { type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { assigns, opensCase, starts } from './steps.ts';

const START_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const TUESDAY = 2;
const WEDNESDAY = 3;
/** Days of the year on which Colombia never works; those that move fall on none of these weekdays. */
const NEVER_WORKED = ['01-01', '05-01', '07-20', '08-07', '12-08', '12-25'];
const t = translator('es');

/** A day so many days ahead, at noon in Bogotá: as a form sends it, and in words. */
function dayAhead(days: number) {
  const at = new Date(Date.now() - 5 * 60 * 60 * 1000 + days * DAY_MS);
  const iso = at.toISOString().slice(0, 10);
  const noon = new Date(`${iso}T17:00:00Z`);
  return { days, iso, noon, shown: t.date(noon, 'day') };
}

/** The first days ahead on which the desk surely works. */
const [FIRST, SECOND] = Array.from({ length: 30 }, (_, n) => dayAhead(n + 2)).filter(
  ({ iso, noon }) =>
    [TUESDAY, WEDNESDAY].includes(noon.getUTCDay()) && !NEVER_WORKED.includes(iso.slice(5)),
);
assert.ok(FIRST && SECOND);
const SUNDAY = Array.from({ length: 7 }, (_, n) => dayAhead(n + 1)).find(
  ({ noon }) => noon.getUTCDay() === 0,
);
assert.ok(SUNDAY);

/** A desk with a requester and a member of the staff who has a chat with the program. */
async function deskWithAssignee() {
  const desk = await startDesk();
  const [lucia, maria] = [desk.person('lucia'), desk.person('maria')];
  await maria.says('hola');
  await maria.reads(/Hola/);
  return { desk, lucia, maria };
}

describe('A case on hold', () => {
  let desk: RunningDesk;
  let lucia: Person;
  let maria: Person;
  let number: string;

  before(async function start() {
    this.timeout(START_MS);
    ({ desk, lucia, maria } = await deskWithAssignee());
    number = await opensCase(lucia);
    await assigns(desk, desk.person('andres'), number, maria);
    await starts(maria, number);
  });

  after(() => desk?.close());

  const work = () => maria.card(new RegExp(`${number}\nEN CURSO[\\s\\S]*\\[Resolver\\]`));
  const says = (text: string) => async (pattern: RegExp) => {
    await lucia.says(text);
    return lucia.reads(pattern);
  };
  const putOnHold = async (fields: Readonly<Record<string, string>>) =>
    (await work()).click('Poner en espera', fields);

  it('for a supplier is left for no day that is over or not worked', async () => {
    const supplier = { hold_reason: 'supplier', hold_awaited: 'El fusor de la HP' };
    const past = await putOnHold({ ...supplier, hold_day: dayAhead(-1).iso });
    assert.match(past.text, /ya pasó o ya empezó. Elija un día a partir de mañana/);
    const sunday = await putOnHold({ ...supplier, hold_day: SUNDAY.iso });
    assert.equal(sunday.text, `La mesa no trabaja el ${SUNDAY.shown}. Elija otro día.`);
    assert.equal((await work()).text.includes('En espera del'), false);
  });

  it('for a supplier says so to everybody, in the same state, and asks the requester nothing', async () => {
    const held = await putOnHold({
      hold_reason: 'supplier',
      hold_awaited: 'El fusor de la HP',
      hold_day: FIRST.iso,
    });
    const shown = `En espera del proveedor hasta el ${FIRST.shown}.`;
    assert.ok(held.text.includes(`${number}\nEN CURSO`) && held.text.includes(shown), held.text);
    assert.match(held.text, /\[Reanudar\]/);
    await desk.shows(new RegExp(`${number}\nEN CURSO[\\s\\S]*${shown}`));
    const own = await lucia.card(new RegExp(`^${number}\nEN CURSO[\\s\\S]*${shown}`));
    assert.match(own.text, /Qué se espera\nEl fusor de la HP/);
    assert.ok(!own.titles.includes('Responder'), own.titles.join());
    await lucia.says('mis casos');
    await lucia.nextCard(new RegExp(`${number}[\\s\\S]*${shown}`));
    await says('¿en qué va mi caso?')(new RegExp(shown));
    assert.ok((await lucia.screen()).every((words) => !words.includes('Necesitamos un dato')));
  });

  it('comes back to its assignee on its day, who is told once, over restarts', async function later() {
    this.timeout(3 * START_MS);
    await desk.program.restart({ daysLater: FIRST.days + 1 });
    const back = await maria.card(/Llegó el día: el caso vuelve a sus manos/);
    assert.ok(back.text.includes(`${number}\nEN CURSO`), back.text);
    assert.match(back.text, /\[Resolver\]/);
    await desk.program.restart({ daysLater: 1 });
    await maria.says('mis casos');
    await maria.nextCard(/Mis casos|Sus casos|casos/i);
    const told = (await maria.screen()).filter((words) => words.includes('Llegó el día'));
    assert.equal(told.length, 1, told.join('\n---\n'));
    await lucia.card(
      new RegExp(`^${number}\nEN CURSO(?![\\s\\S]*En espera)[\\s\\S]*\\[Comentar\\]`),
    );
  });

  it('for the requester asks them with a box for the answer, and goes on when it comes', async () => {
    await putOnHold({ hold_reason: 'requester', hold_awaited: '¿Qué día está libre el equipo?' });
    const question = await lucia.card(
      /Necesitamos un dato para seguir con su caso[\s\S]*¿Qué día está libre el equipo\?/,
    );
    await question.click('Enviar respuesta', { hold_answer: 'El jueves' });
    await lucia.card(/Gracias, recibimos su respuesta[\s\S]*El jueves/);
    const told = await maria.card(/respondió lo que el caso esperaba: puede seguir/);
    assert.match(told.text, /El jueves/);
    assert.ok(told.titles.includes('Resolver') && !told.titles.includes('Reanudar'));
  });

  it('for the requester goes on by what they write in the chat', async () => {
    await putOnHold({ hold_reason: 'requester', hold_awaited: '¿Cuál es el número de placa?' });
    await lucia.card(/Necesitamos un dato[\s\S]*¿Cuál es el número de placa\?/);
    await says('la placa es 40218')(new RegExp(`Agregué su respuesta al caso ${number}`));
    const told = await maria.card(
      /respondió lo que el caso esperaba[\s\S]*la placa es 40218|la placa es 40218[\s\S]*respondió lo que/,
    );
    assert.ok(!told.text.includes('En espera de'), told.text);
    const question = await lucia.card(/¿Cuál es el número de placa\?[\s\S]*la placa es 40218/);
    assert.match(question.text, /Gracias, recibimos su respuesta/);
  });
});

describe('A Baja on a date that is agreed on', () => {
  let desk: RunningDesk;
  let lucia: Person;
  let maria: Person;
  let number: string;

  before(async function start() {
    this.timeout(START_MS);
    ({ desk, lucia, maria } = await deskWithAssignee());
    number = await opensCase(
      lucia,
      'Necesito que instalen el proyector nuevo en la sala 2 de Hacienda',
      'Baja',
    );
    await assigns(desk, desk.person('andres'), number, maria);
  });

  after(() => desk?.close());

  it('is proposed by its assignee, for a day on which the desk works', async () => {
    const card = await maria.card(new RegExp(`${number}\nASIGNADO[\\s\\S]*\\[Acordar fecha\\]`));
    const sunday = await card.click('Proponer la fecha', { schedule_day: SUNDAY.iso });
    assert.match(sunday.text, /La mesa no trabaja el domingo/);
    const { text } = await card.click('Proponer la fecha', {
      schedule_day: FIRST.iso,
      schedule_note: 'Iría a las 9 a. m.',
    });
    assert.ok(text.includes(`propuso atenderlo el ${FIRST.shown}; falta que el solicitante`), text);
    const asked = await lucia.card(new RegExp(`propone atender este caso el ${FIRST.shown}`));
    assert.match(asked.text, /Iría a las 9 a\. m\./);
    assert.deepEqual(asked.titles.slice(0, 2), ['Confirmar fecha', 'Proponer otra fecha']);
  });

  it('is moved by the requester in words, by one press', async () => {
    await lucia.says(`no puedo ese día, mejor el ${SECOND.shown} en la tarde`);
    const offered = await lucia.nextCard(new RegExp(`Proponer el ${SECOND.shown}`));
    await offered.click(`Proponer el ${SECOND.shown}`);
    await lucia.reads(new RegExp(`Propuse la fecha para el caso ${number}`));
    const told = await maria.card(new RegExp(`propuso otra fecha: el ${SECOND.shown}`));
    assert.match(told.text, /mejor el .* en la tarde/);
    assert.equal(told.titles[0], 'Confirmar fecha');
    const before = await lucia.card(/Esta fecha ya no necesita respuesta/);
    assert.ok(!before.titles.includes('Confirmar fecha'));
  });

  it('is confirmed by the assignee, and the case waits until then', async () => {
    const told = await maria.card(new RegExp(`propuso otra fecha: el ${SECOND.shown}`));
    const { text } = await told.click('Confirmar fecha');
    assert.ok(text.includes(`En espera de la fecha acordada: el ${SECOND.shown}.`), text);
    await lucia.card(new RegExp(`^${number}\nASIGNADO[\\s\\S]*Fecha acordada: ${SECOND.shown}`));
    assert.ok(
      (await lucia.screen()).some((words) => words.includes('confirmó la fecha que usted propuso')),
    );
  });

  it('comes back to its assignee on that day, and not on the one that was proposed first', async function later() {
    this.timeout(3 * START_MS);
    if (SECOND.days - FIRST.days > 1) {
      await desk.program.restart({ daysLater: FIRST.days + 1 });
      await maria.says('cola');
      await maria.nextCard(new RegExp(number));
      assert.ok((await maria.screen()).every((words) => !words.includes('Llegó el día')));
      await desk.program.restart({ daysLater: SECOND.days - FIRST.days });
    } else await desk.program.restart({ daysLater: SECOND.days + 1 });
    const back = await maria.card(/Llegó el día: el caso vuelve a sus manos/);
    assert.ok(back.text.includes(`${number}\nASIGNADO`), back.text);
    assert.match(back.text, /\[Iniciar\]/);
    assert.ok(!back.text.includes('En espera de'), back.text);
  });

  it('is confirmed by the requester in words, by one press', async () => {
    const card = await maria.card(/Llegó el día[\s\S]*\[Acordar fecha\]/);
    const day = dayAhead(SECOND.days + 14);
    await card.click('Proponer la fecha', { schedule_day: day.iso });
    await lucia.card(new RegExp(`propone atender este caso el ${day.shown}`));
    await lucia.says('sí, está bien');
    const offered = await lucia.nextCard(new RegExp(`Confirmar el ${day.shown}`));
    await offered.click(`Confirmar el ${day.shown}`);
    await lucia.reads(new RegExp(`Confirmé la fecha del caso ${number}`));
    await maria.card(new RegExp(`En espera de la fecha acordada: el ${day.shown}`));
    assert.ok(
      (await maria.screen()).some((words) =>
        words.includes(`confirmó la fecha del caso ${number}`),
      ),
    );
  });
});
