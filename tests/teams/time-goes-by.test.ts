import { strict as assert } from 'node:assert';
import { sweep } from '../../src/application/jobs.ts';
import { publicHolidays } from '../../src/calendar/holidays.ts';
import { BOGOTA, type Calendar, localDate } from '../../src/domain/calendar.ts';
import type { Case } from '../../src/domain/case.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { act, HOUR, open } from '../application/test-environment.ts';
import { cardOf } from '../e2e/activity.ts';
import { Card, fill } from '../e2e/card.ts';
import { GENERAL, type Name, PEOPLE, TeamStage } from './team-stage.ts';

const COLOMBIA: Calendar = {
  ...BOGOTA,
  days: new Map(publicHolidays('CO')([2026, 2027]).map(({ day, worked }) => [day, worked])),
};
const at = (text: string) => new Date(`${text}:00-05:00`);

describe('time goes by at the desk', function time() {
  this.timeout(60_000);
  let stage: TeamStage;
  const actor = (name: Name, roles = MEMBER_ROLES): Actor => {
    const { aadObjectId: id, name: called } = PEOPLE[name];
    return { person: { id, name: called }, roles };
  };
  const yolanda = actor('yolanda', []);
  const maria = actor('maria');
  const run = (by: Actor, command: CaseCommand) => act(stage.program, by, command);
  const kase = (): Promise<Case> => stage.environment.kase('case-1');

  beforeEach(async () => {
    stage = await TeamStage.open(['andres', 'maria'], { calendar: COLOMBIA });
    await stage.installs(GENERAL);
  });
  afterEach(async () => {
    // What a turn left behind its answer still needs the store.
    await stage.works();
    await stage.close();
  });

  async function resolvedAt(instant: Date): Promise<void> {
    stage.environment.clock.set(instant);
    for (const name of ['maria', 'yolanda'] as const) await stage.says(name, 'mis casos');
    await open(stage.program, { by: yolanda });
    await run(maria, { name: 'classify', kind: 'incident' });
    await run(maria, { name: 'categorize', category: 'software' });
    await run(maria, { name: 'assign', assignee: maria.person });
    await run(maria, { name: 'start' });
    await run(maria, { name: 'resolve', solution: 'Tambor nuevo' });
    await stage.works();
  }

  /** Sweeps every hour until then; what was done, and on which day and hour at the desk. */
  async function until(end: Date): Promise<readonly string[]> {
    const { clock } = stage.environment;
    const told: string[] = [];
    for (; clock.now() <= end; clock.pass(HOUR)) {
      const done = Object.keys(await sweep(stage.program.turns));
      if (done.length === 0) continue;
      await stage.works();
      const { month, day, minutes } = localDate(clock.now(), COLOMBIA);
      told.push(...done.map((name) => `${name} ${day}/${month} ${minutes / 60}h`));
    }
    return told;
  }

  /** The cards of the person's chat that say this, as they read now, oldest first. */
  const cardsOf = (name: Name, pattern: RegExp) =>
    stage.transcript.in(stage.chat(name)).flatMap(({ activityId: id, versions }) => {
      const latest = versions.at(-1);
      const content = latest && cardOf(latest);
      const card = content && new Card(content);
      return card && pattern.test(card.text) ? [{ card, id }] : [];
    });
  const REMINDER = /Su caso se cierra el .*¿Quedó resuelto\?/;

  for (const [season, resolved, promised, days, closed] of [
    [
      'New Year',
      '2026-12-30T10:00',
      'martes 5 de enero',
      ['remind 31/12 10h', 'remind 4/1 10h'],
      'auto_close 5/1 10h',
    ],
    [
      'Semana Santa',
      '2027-03-23T10:00',
      'martes 30 de marzo',
      ['remind 24/3 10h', 'remind 29/3 10h'],
      'auto_close 30/3 10h',
    ],
  ] as const)
    it(`reminds on working days alone and closes after three of them, over ${season}`, async () => {
      await resolvedAt(at(resolved));
      const [solution] = cardsOf('yolanda', /¿Quedó resuelto\?/);
      assert.match(solution?.card.text ?? '', new RegExp(`se cierra el ${promised}`));
      const end = (await kase()).closeAt;
      assert.ok(end);
      assert.deepEqual(await until(new Date(end.getTime() - 1)), days);
      const reminders = cardsOf('yolanda', REMINDER);
      assert.equal(reminders.length, 2);
      for (const { card } of reminders) assert.match(card.text, new RegExp(promised));
      assert.deepEqual(await until(end), [closed]);
      assert.equal((await kase()).closing, 'no_answer');
      const said = stage
        .reads(stage.chat('yolanda'))
        .filter((text) => /pasó el plazo sin/.test(text));
      assert.ok(said.some((text) => text.includes('se cerró porque')));
    });

  it('reminds once more after a month of downtime, names the new date everywhere, and closes a working day later', async () => {
    await resolvedAt(at('2027-03-23T10:00'));
    stage.environment.clock.set(at('2027-04-30T09:00'));
    assert.deepEqual(await until(at('2027-04-30T09:00')), ['remind 30/4 9h']);
    const [reminder, ...others] = cardsOf('yolanda', REMINDER);
    assert.equal(others.length, 0);
    assert.match(reminder?.card.text ?? '', /Su caso se cierra el lunes 3 de mayo/);
    const shown = [...stage.reads(stage.chat('yolanda')), ...stage.reads(GENERAL)].join('\n');
    assert.ok(!shown.includes('30 de marzo'), shown);
    assert.deepEqual(await until(at('2027-05-03T08:00')), []);
    assert.equal((await kase()).state, 'resolved');
    stage.environment.clock.set(at('2027-05-03T09:00'));
    assert.deepEqual(await until(at('2027-05-03T09:00')), ['auto_close 3/5 9h']);
  });

  it('asks for a missing answer on two working days, then the desk and whoever asked, with buttons for both', async () => {
    stage.environment.clock.set(at('2027-03-23T10:00'));
    for (const name of ['maria', 'yolanda'] as const) await stage.says(name, 'mis casos');
    await open(stage.program, { by: yolanda });
    await run(maria, { name: 'ask_info', question: '¿Cuál es la placa?' });
    await stage.works();
    assert.deepEqual(await until(at('2027-03-30T10:00')), [
      'remind_info 24/3 10h',
      'remind_info 29/3 10h',
      'ask_unanswered 30/3 10h',
    ]);
    const notices = stage.reads(GENERAL).filter((text) => /espera la respuesta de/.test(text));
    assert.equal(notices.length, 1);
    assert.match(notices[0] ?? '', /desde el martes 23 de marzo[\s\S]*¿Cuál es la placa\?/);
    const [asked] = cardsOf('maria', /El solicitante no ha respondido/);
    for (const button of ['Anotar respuesta', 'Comentar al solicitante', 'Cancelar'])
      assert.ok(asked?.card.titles.includes(button), `${button}: ${asked?.card.titles}`);

    const reminders = cardsOf('yolanda', /aún nos falta su respuesta[\s\S]*¿Cuál es la placa\?/);
    assert.equal(reminders.length, 2);
    const [reminder] = reminders;
    assert.ok(reminder);
    const button = reminder.card.button('Enviar respuesta');
    const { verb: _verb, ...data } = fill(button, { Respuesta: 'La 40218' });
    await stage.presses('yolanda', stage.chat('yolanda'), button.verb, data, reminder.id);
    await stage.works();
    assert.equal((await kase()).state, 'new');
    assert.equal(cardsOf('yolanda', /aún nos falta su respuesta/).length, 0);
    assert.equal(cardsOf('maria', /El solicitante no ha respondido/).length, 0);
    assert.deepEqual(
      (await until(at('2027-04-20T10:00'))).filter((done) => /info|unanswered/.test(done)),
      [],
    );
  });
});
