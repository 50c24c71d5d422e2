import assert from 'node:assert/strict';
import { publicHolidays } from '../../src/calendar/holidays.ts';
import { BOGOTA, deskYear, localDate, worksOn } from '../../src/domain/calendar.ts';
import type { ConnectorStage } from './connector-stage.ts';
import { member, type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { assigns, onDeskCard, opensCase, resolves, starts } from './steps.ts';

const START_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** How many days it is from now to eight in the morning of the desk's next working day. */
function daysToNextMorning(now: Date): number {
  const year = deskYear(now, BOGOTA);
  const holidays = publicHolidays('CO')([year, year + 1]);
  const calendar = { ...BOGOTA, days: new Map(holidays.map(({ day, worked }) => [day, worked])) };
  let morning = now.getTime() - (localDate(now, BOGOTA).minutes - 8 * 60) * 60_000 + DAY_MS;
  while (!worksOn(new Date(morning), calendar)) morning += DAY_MS;
  return (morning - now.getTime()) / DAY_MS;
}

describe('What who leads the desk, and who asked, are told', function lead() {
  this.timeout(START_MS);
  let desk: RunningDesk<ConnectorStage>;
  let andres: Person;
  let maria: Person;
  let yolanda: Person;
  let number: string;

  before(async () => {
    desk = await startDesk({ teams: 'connector', env: { DESK_LEADS: member('andres').email } });
    andres = desk.person('andres');
    maria = desk.person('maria');
    yolanda = desk.person('yolanda');
    number = await opensCase(yolanda);
  });
  after(() => desk?.close());

  it('is the answer to a question, for whoever of the desk asked it', async () => {
    await onDeskCard(maria, number, 'ask_info', { question: '¿Qué mensaje muestra?' });
    const asked = await yolanda.card(/¿Qué mensaje muestra\?[\s\S]*Enviar respuesta/);
    await asked.click('Enviar respuesta', { Respuesta: 'Atasco de papel' });
    const told = await maria.reads(/respondió lo que usted preguntó en el caso/);
    assert.ok(told.includes(number) && told.includes('Atasco de papel'), told);
    const screens = [await andres.screen(), await desk.person('oscar').screen()].flat();
    assert.ok(!screens.some((text) => text.includes('respondió lo que usted preguntó')));
  });

  it('is the second reopening with both reasons, for the lead, and nothing of the first', async () => {
    await assigns(desk, andres, number, maria);
    await starts(maria, number);
    const reopens = async (solution: string, reason: string) => {
      await resolves(maria, number, solution);
      const solved = await yolanda.card(new RegExp(`${solution}[\\s\\S]*No, sigue el problema`));
      await solved.click('reopen', { reopen_reason: reason });
      await maria.card(new RegExp(`${reason}`));
    };
    const notice = /se ha reabierto 2 veces/;
    await reopens('Se limpió el rodillo', 'Salen rayas negras');
    await reopens('Se cambió el tóner', 'Ahora no prende');
    const told = await andres.reads(notice);
    assert.ok(told.includes(`El caso ${number} se ha reabierto 2 veces`), told);
    assert.match(told, /Lo tiene María José Güiza Rincón/);
    assert.match(told, /Solicitud: La impresora HP del segundo piso/);
    assert.match(told, /Salen rayas negras[\s\S]*Ahora no prende/);
    const screen = await andres.screen();
    assert.equal(screen.filter((text) => text.includes('se ha reabierto')).length, 1);
  });

  it('is why a case was escalated, as a note on its card at the desk', async () => {
    await onDeskCard(maria, number, 'escalate', {
      escalate_to: desk.person('oscar').member.name,
      escalate_reason: 'Falta la fuente de poder',
    });
    await desk.shows(new RegExp(`${number}\nASIGNADO[\\s\\S]*Falta la fuente de poder`));
    const own = await yolanda.screen();
    assert.ok(!own.some((text) => text.includes('Falta la fuente')));
  });

  it('is how the desk stands, on the morning of the next working day, unless they want none', async () => {
    await desk.program.restart({ daysLater: daysToNextMorning(new Date()) });
    const digest = await andres.card(/Buenos días\. Resumen de la mesa · 1 caso abierto/);
    assert.match(digest.text, /ASIGNADO: 1/);
    assert.match(digest.text, /Reabiertos: 1/);
    assert.match(digest.text, /Resueltos desde el [^\n]+: 1/);
    assert.match(digest.text, new RegExp(`El más antiguo: ${number}`));
    const queue = await digest.click('ASIGNADO (1)');
    assert.match(queue.text, new RegExp(number));
    await andres.says('sin resumen diario');
    await andres.reads(/no le envío más el resumen de la mañana/);
    const others = [await maria.screen(), await desk.person('oscar').screen()].flat();
    assert.ok(!others.some((text) => text.includes('Buenos días. Resumen')));
  });
});
