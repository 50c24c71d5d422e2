import assert from 'node:assert/strict';
import { type RunningDesk, startDesk } from './desk.ts';
import { eventually } from './eventually.ts';
import type { Person } from './person.ts';
import { assigns, opensCase, resolves, starts } from './steps.ts';

const DAYS_MS = 180_000;
const at = (text: string) => new Date(`${text}:00-05:00`);

/** The desk's calendar is Colombia's, the clock is the program's own, moved ahead at each start. */
describe('Time goes by at the desk', () => {
  let desk: RunningDesk;
  let lucia: Person;
  let maria: Person;
  let number: string;

  before(async function start() {
    this.timeout(DAYS_MS);
    desk = await startDesk({ env: { DESK_TIME_ZONE: 'America/Bogota', DESK_COUNTRY: 'CO' } });
    lucia = desk.person('lucia');
    maria = desk.person('maria');
    await desk.program.restartAt(at('2026-12-30T09:00'));
    await maria.says('hola');
    await maria.reads(/Hola/);
  });

  after(() => desk?.close());

  const resolved = async (solution: string) => {
    number = await opensCase(lucia);
    await assigns(desk, desk.person('andres'), number, maria);
    await starts(maria, number);
    await resolves(maria, number, solution);
    await lucia.card(new RegExp(`${number}\\nRESUELTO[\\s\\S]*${solution}`));
  };
  const count = async (person: Person, pattern: RegExp) =>
    (await person.screen()).filter((words) => words.includes(number) && pattern.test(words)).length;
  const told = (person: Person, pattern: RegExp, times: number) =>
    eventually(
      `${pattern} to be told ${times} times`,
      async () => ((await count(person, pattern)) === times ? true : undefined),
      () => desk.program.output,
    );
  const REMINDED = /Su caso se cierra el/;

  it('reminds on working days only, and closes after three of them, over New Year', async function days() {
    this.timeout(DAYS_MS);
    await resolved('Se limpiaron los cabezales');
    assert.match((await lucia.card(/¿Quedó resuelto\?/)).text, /martes 5 de enero/);
    await desk.program.restartAt(at('2026-12-31T12:00'));
    await told(lucia, REMINDED, 1);
    // A holiday.
    await desk.program.restartAt(at('2027-01-01T12:00'));
    await desk.program.restartAt(at('2027-01-04T12:30'));
    await told(lucia, REMINDED, 2);
    await desk.program.restartAt(at('2027-01-05T12:45'));
    await desk.shows(new RegExp(`${number}\\nCERRADO`));
    assert.match(await lucia.reads(/se cerró porque pasó el plazo/), new RegExp(number));
  });

  it('closes nobody’s case after a month of downtime without one more reminder and a working day', async function days() {
    this.timeout(DAYS_MS);
    await resolved('Se cambió la bandeja');
    await desk.program.restartAt(at('2027-02-05T09:00'));
    await told(lucia, REMINDED, 1);
    assert.match((await lucia.card(REMINDED)).text, /Su caso se cierra el lunes 8 de febrero/);
    await desk.program.restartAt(at('2027-02-08T10:00'));
    await desk.shows(new RegExp(`${number}\\nCERRADO`));
    assert.match(await lucia.reads(/se cerró porque pasó el plazo/), new RegExp(number));
  });
});
