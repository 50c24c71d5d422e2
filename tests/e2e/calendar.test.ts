import assert from 'node:assert/strict';
import { publicHolidays } from '../../src/calendar/holidays.ts';
import { DAYS_TO_ANSWER } from '../../src/domain/answer-term.ts';
import {
  addWorkingDays,
  BOGOTA,
  type Calendar,
  deskDay,
  deskYear,
  localDate,
  nextWorking,
  worksOn,
} from '../../src/domain/calendar.ts';
import { translator } from '../../src/messages/translate.ts';
import type { ConnectorStage } from './connector-stage.ts';
import { member, type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { assigns, opensCase, opensFrom, preparesCase, resolves, starts } from './steps.ts';

const START_MS = 90_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const NAME = 'Día del municipio';
const t = translator('es');

function colombian(now: Date): Calendar {
  const year = deskYear(now, BOGOTA);
  const holidays = publicHolidays('CO')([year, year + 1]);
  return { ...BOGOTA, days: new Map(holidays.map(({ day, worked }) => [day, worked])) };
}

describe('The desk’s calendar, in chat', function calendar() {
  this.timeout(START_MS);
  let desk: RunningDesk<ConnectorStage>;
  let andres: Person;
  let maria: Person;
  let yolanda: Person;
  let usual: Calendar;
  let dayOff: Date;
  let ahead = 0;

  const now = () => new Date(Date.now() + ahead);
  /** Goes on, for the program, at that hour of the first day after today of which this is so. */
  const goesOnAt = async (hour: number, isWanted: (day: Date) => boolean) => {
    const minutes = hour * 60 - localDate(now(), BOGOTA).minutes;
    let later = minutes * 60_000 + DAY_MS;
    while (!isWanted(new Date(now().getTime() + later))) later += DAY_MS;
    ahead += later;
    await desk.program.restart({ daysLater: later / DAY_MS });
  };

  /** Opens a case, and gives what was said with its number. */
  const opens = async (person: Person, request: string) => {
    const summary = await preparesCase(person, `${request} desde ayer`);
    const { text: said } = await opensFrom(summary);
    return { said, number: /MS-\d{4}-\d{6}/.exec(said)?.[0] ?? 'no number' };
  };

  before(async () => {
    desk = await startDesk({ teams: 'connector', env: { DESK_LEADS: member('andres').email } });
    andres = desk.person('andres');
    maria = desk.person('maria');
    yolanda = desk.person('yolanda');
    usual = colombian(now());
    dayOff = addWorkingDays(now(), 1, usual);
  });
  after(() => desk?.close());

  it('is shown to the staff with its hours and the next holidays by name, for a lead to change', async () => {
    await maria.says('calendario');
    const shown = await maria.nextCard(/Calendario de la mesa/);
    assert.match(
      shown.text,
      /atiende de lunes a viernes, de 8:00 a.\sm\. a 12:00 p.\sm\. y de 2:00/,
    );
    assert.match(shown.text, /Navidad/);
    assert.ok(!shown.buttons.some(({ verb }) => verb === 'day_put'));
    await andres.says('calendario');
    const own = await andres.nextCard(/Calendario de la mesa/);
    const refused = await own.click('Guardar el día', { '¿Por qué? En español': NAME });
    assert.deepEqual([refused.kind, /Falta el día/.test(refused.text)], ['message', true]);
  });

  it('takes a day off of the lead, which counts for the closing of what is resolved from then on', async () => {
    const number = await opensCase(yolanda);
    await assigns(desk, andres, number, maria);
    await starts(maria, number);
    await andres.says('calendario');
    const card = await andres.nextCard(/Calendario de la mesa/);
    const saved = await card.click('Guardar el día', {
      '¿Qué día?': deskDay(dayOff, usual),
      '¿Por qué? En español': NAME,
    });
    assert.match(saved.text, new RegExp(`Quedó guardado: ${t.date(dayOff, 'day')}, ${NAME}`));
    await resolves(maria, number, 'Se cambió el tóner');
    const solved = await yolanda.card(/Se cambió el tóner[\s\S]*No, sigue el problema/);
    const closing = (days: Calendar) => t.date(addWorkingDays(now(), DAYS_TO_ANSWER, days), 'day');
    const changed = new Map([...usual.days, [deskDay(dayOff, usual), []]]);
    const expected = closing({ ...usual, days: changed });
    assert.notEqual(expected, closing(usual));
    assert.ok(solved.text.includes(expected), solved.text);
  });

  it('tells whoever asks whether the desk works on a day, and when it is open again', async () => {
    await yolanda.says(`¿el ${t.date(dayOff, 'day')} trabajan?`);
    const answer = await yolanda.reads(/la mesa no atiende/);
    assert.ok(answer.includes(`el ${t.date(dayOff, 'day')} (${NAME})`), answer);
    assert.match(answer, /Atiende de nuevo el \S+ \d+ de \S+ a las 8:00/);
    await yolanda.says('hasta qué hora atienden');
    await yolanda.reads(/La mesa atiende de lunes a viernes[\s\S]*En este momento la mesa/);
  });

  it('is as it was once the lead takes the day back', async () => {
    await andres.says('calendario');
    const card = await andres.nextCard(new RegExp(`${t.date(dayOff, 'day')}: ${NAME}`));
    const removed = await card.click('Sí, quitar el día');
    assert.match(removed.text, /Se quitó lo dicho/);
    await yolanda.says(`¿el ${t.date(dayOff, 'day')} trabajan?`);
    await yolanda.reads(/^Sí: el /);
  });

  it('says with the number of a case when the desk is open again, and to whoever wants a person, after hours', async () => {
    await goesOnAt(10, (day) => !worksOn(day, usual));
    const date = t.date(nextWorking(now(), usual), 'at');
    // Cards have plain spaces.
    const shown = date.replaceAll('\u00a0', '\\s');
    const next = `atiende de nuevo el ${shown}`;
    const { number, said } = await opens(yolanda, 'El escáner de la ventanilla no enciende');
    assert.match(said, new RegExp(`La mesa ${next}`));
    await yolanda.card(new RegExp(`${number}[\\s\\S]*La mesa lo revisará desde el ${shown}`));
    await yolanda.says('quiero hablar con una persona');
    await yolanda.reads(new RegExp(`La mesa ${next}: lo esperado`));
  });

  it('says nothing of it while the desk is open', async () => {
    await goesOnAt(10, (day) => worksOn(day, usual));
    const { number, said } = await opens(yolanda, 'El teléfono de la recepción no timbra');
    assert.ok(!said.includes('atiende de nuevo'), said);
    await yolanda.card(new RegExp(`${number}[\\s\\S]*La mesa ya lo recibió`));
  });
});
