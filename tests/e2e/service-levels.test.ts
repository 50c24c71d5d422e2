import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organization } from '../../src/local/sample-organization.ts';
import type { ConnectorStage } from './connector-stage.ts';
import { member, type RunningDesk, startDesk } from './desk.ts';
import type { Person } from './person.ts';
import { assigns, onDeskCard, opensCase, starts } from './steps.ts';

const START_MS = 120_000;
const HOUR = 1 / 24;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Whenever the test runs, the desk is open: also on a holiday. */
const ALWAYS = 'lun-dom 00:00-24:00';

async function openDays(folder: string): Promise<string> {
  const lines = Array.from({ length: 30 }, (_, day) => {
    const date = new Date(Date.now() + (day - 1) * DAY_MS).toISOString().slice(0, 10);
    return `${date} 00:00-24:00 Abierto`;
  });
  const path = join(folder, 'days.txt');
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

describe('The time that the desk gives itself', function levels() {
  this.timeout(START_MS);
  let folder: string;
  let desk: RunningDesk<ConnectorStage>;
  let andres: Person;
  let maria: Person;
  let oscar: Person;
  let yolanda: Person;
  let number: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'days-'));
    const env = {
      DESK_LEADS: member('andres').email,
      DESK_HOURS: ALWAYS,
      DESK_DAYS: await openDays(folder),
    };
    desk = await startDesk({ teams: 'connector', env });
    andres = desk.person('andres');
    maria = desk.person('maria');
    oscar = desk.person('oscar');
    yolanda = desk.person('yolanda');
  });
  after(async () => {
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const told = async (person: Person, pattern: RegExp) =>
    (await person.screen()).filter((text) => pattern.test(text));
  const inChannel = (pattern: RegExp) => desk.channel().filter((text) => pattern.test(text));
  /** Nothing else comes: what happens after it in the same chats has come. */
  const afterAComment = async (about: string, words: string, ...readers: readonly Person[]) => {
    await onDeskCard(oscar, about, 'Enviar comentario', { Comentario: words });
    for (const reader of readers) await reader.reads(new RegExp(words));
    await desk.shows(new RegExp(words));
  };
  const risk = () => new RegExp(`En riesgo: el caso ${number}`);
  const missed = () => new RegExp(`Plazo vencido: el caso ${number}`);

  it('is promised to nobody until the lead confirms it, and then said in the confirmation', async () => {
    const first = await opensCase(yolanda, 'El escáner de la ventanilla no enciende');
    const before = await yolanda.card(new RegExp(`${first}\nNUEVO`));
    assert.doesNotMatch(before.text, /a más tardar/);
    await maria.says('niveles');
    const shown = await maria.nextCard(/Niveles de servicio/);
    assert.match(shown.text, /Alta: se empieza en 1 h y se resuelve en 4 h\./);
    assert.deepEqual(shown.titles, []);
    await andres.says('niveles');
    const own = await andres.nextCard(/Niveles de servicio[\s\S]*Sin confirmar/);
    const saved = await own.click('Guardar niveles', { 'Media: horas para empezar': '8' });
    assert.match(saved.text, /Media: se empieza en 8 h y se resuelve en 16 h/);
    const again = await andres.card(/Quedaron guardados/);
    assert.match((await again.click('Confirmar niveles')).text, /Confirmados por Andrés/);
    const second = await opensCase(yolanda, 'El computador de la ventanilla no prende');
    await yolanda.card(new RegExp(`${second}\nNUEVO[\\s\\S]*empieza a más tardar`));
  });

  it('is told to be at risk to whoever has the case, and to nobody else', async () => {
    number = await opensCase(yolanda, 'El servidor de nómina no responde desde hoy', 'Alta');
    await assigns(desk, oscar, number, maria);
    await desk.program.restart({ daysLater: 0.8 * HOUR });
    const text = await maria.reads(risk());
    assert.match(text, /prioridad Alta\) debe iniciarse antes del .*servidor de nómina/);
    await desk.shows(new RegExp(`${number}\nASIGNADO[\\s\\S]*Alta · en riesgo: vence `));
    await afterAComment(number, 'Ya casi voy', maria, yolanda);
    assert.equal((await told(maria, risk())).length, 1);
    for (const person of [andres, oscar, yolanda])
      assert.deepEqual(await told(person, /En riesgo/), [], person.member.name);
    assert.deepEqual(inChannel(/En riesgo: el caso/), []);
  });

  it('is told to be missed once: to whoever has the case, in its thread, and to the lead of an Alta', async () => {
    await desk.program.restart({ daysLater: 0.3 * HOUR });
    await maria.reads(missed());
    await andres.reads(missed());
    await desk.shows(missed());
    await desk.shows(new RegExp(`${number}\nASIGNADO[\\s\\S]*Alta · venció `));
    const posts = desk.stage.transcript.in(organization.team.id);
    const showing = (pattern: RegExp) =>
      posts.find(({ versions }) => pattern.test(JSON.stringify(versions)));
    const thread = showing(new RegExp(`"text":"${number}"`))?.conversationId;
    assert.match(String(thread), /;messageid=/);
    assert.equal(showing(missed())?.conversationId, thread);
    await desk.program.restart({ daysLater: 0.1 * HOUR });
    await afterAComment(number, 'Sigo en camino', maria, yolanda);
    for (const person of [maria, andres])
      assert.equal((await told(person, missed())).length, 1, person.member.name);
    assert.equal(inChannel(missed()).length, 1);
    for (const person of [oscar, yolanda])
      assert.deepEqual(await told(person, /Plazo vencido/), [], person.member.name);
  });

  it('stands first in the queue, and in the overview', async () => {
    await oscar.says('cola');
    const queue = await oscar.nextCard(/Cola de la mesa/);
    assert.match(queue.text, new RegExp(`^Cola de la mesa[^M]*?${number}\nASIGNADO`));
    assert.match(queue.text, /Plazo: venció (?:hoy|ayer) /);
    await oscar.says('resumen');
    const overview = await oscar.nextCard(/Resumen de la mesa/);
    assert.match(overview.text, /Vencidos\D+1/);
  });

  it('does not go on while the requester is asked, and applies a new priority to the time used', async () => {
    await starts(maria, number);
    const waiting = await opensCase(yolanda, 'La planilla de pagos no abre', 'Alta');
    await onDeskCard(oscar, waiting, 'Enviar pregunta', { '¿Qué necesita saber?': '¿Cuál mes?' });
    await desk.shows(new RegExp(`${waiting}\nPOR ACLARAR[\\s\\S]*en pausa`));
    const raised = await opensCase(yolanda, 'El portal de trámites no abre', 'Media');
    await desk.program.restart({ daysLater: 2 * HOUR });
    await onDeskCard(oscar, raised, 'Guardar prioridad', { Prioridad: 'high' });
    await desk.program.restart();
    const late = new RegExp(`Plazo vencido: el caso ${raised} .*Asignado a: nadie todavía`);
    await andres.reads(late);
    await desk.shows(late);
    assert.deepEqual(inChannel(new RegExp(`caso ${waiting} `)), []);
    assert.deepEqual(inChannel(new RegExp(`En riesgo: el caso ${raised}`)), []);
  });
});
