import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunningDesk, startDesk } from './desk.ts';
import { eventually } from './eventually.ts';
import type { Person } from './person.ts';
import {
  assigns,
  onDeskCard,
  opensCase,
  opensFrom,
  preparesCase,
  resolves,
  starts,
} from './steps.ts';
import type { Call } from './wire.ts';

/** Each kill may cost a lease on a MongoDB; the built-in store's one process has its lanes back at once. */
const TEST_MS = process.env.E2E_MONGODB_URI ? 300_000 : 60_000;
const SOLUTION = 'Se cambió el tóner.';

const isSend = ({ kind }: Call) => kind === 'post' || kind === 'update' || kind === 'create';

describe('The program is killed and started again', function powerCut() {
  this.timeout(TEST_MS);
  let desk: RunningDesk;
  let requester: Person;
  let professional: Person;
  let assignee: Person;

  before(async () => {
    desk = await startDesk({ ownProcess: true });
    requester = desk.person('yolanda');
    professional = desk.person('andres');
    assignee = desk.person('maria');
  });

  after(() => desk?.close());

  async function caseInProgress(): Promise<string> {
    const number = await opensCase(requester);
    await assigns(desk, professional, number, assignee);
    await starts(assignee, number);
    await requester.card(new RegExp(`${number}\nEN CURSO`));
    await desk.shows(new RegExp(`${number}\nEN CURSO`));
    return number;
  }

  /** Everybody sees the resolved case, and the requester was asked once or, after a lost answer, twice. */
  async function everybodyKnows(number: string): Promise<void> {
    await desk.shows(new RegExp(`${number}\nRESUELTO[\\s\\S]*${SOLUTION}`));
    await assignee.card(new RegExp(`${number}\nRESUELTO`));
    await requester.card(new RegExp(`¿Quedó resuelto\\?\n${number}\nRESUELTO[\\s\\S]*${SOLUTION}`));
    const question = new RegExp(`¿Quedó resuelto\\?\n${number}`);
    const asked = (await requester.screen()).filter((text) => question.test(text));
    assert.ok(asked.length <= 2, asked.join('\n---\n'));
  }

  it('after the write and before the send: everything is sent', async () => {
    const number = await caseInProgress();
    const gate = desk.stage.wire.gate(isSend);
    await resolves(assignee, number, SOLUTION);
    await eventually('a send under way', () => (gate.waiting.length > 0 ? true : undefined));
    await desk.program.kill();
    gate.open();
    await desk.program.start();
    await everybodyKnows(number);
  });

  it('after the send and before the mark: nothing is missing', async () => {
    const number = await caseInProgress();
    const { wire, transcript } = desk.stage;
    wire.trouble(isSend, { silent: true }, 10);
    const before = transcript.mark;
    await resolves(assignee, number, SOLUTION);
    await eventually('a send without answer', () => transcript.mark > before || undefined);
    await desk.program.kill();
    wire.heal();
    await desk.program.start();
    await everybodyKnows(number);
  });

  it('during the fan-out: those who were told stay told, the others are', async () => {
    const number = await caseInProgress();
    const { wire, organization } = desk.stage;
    const toTheDesk = (call: Call) =>
      isSend(call) && (call.conversationId ?? '').startsWith(organization.team.id);
    const gate = wire.gate(toTheDesk);
    await resolves(assignee, number, SOLUTION);
    await requester.card(new RegExp(`¿Quedó resuelto\\?\n${number}`));
    await eventually('the desk’s card under way', () => gate.waiting.length > 0 || undefined);
    await desk.program.kill();
    gate.open();
    await desk.program.start();
    await everybodyKnows(number);
  });

  it('at any moment of opening: one case, whether or not the answer arrived', async () => {
    const julian = desk.person('julian');
    for (const [round, afterMs] of [1, 15, 40].entries()) {
      const request = `El equipo número ${round + 1} de Hacienda no prende desde ayer`;
      const summary = await preparesCase(julian, request);
      const click = opensFrom(summary).catch(() => undefined);
      await pause(afterMs);
      await desk.program.kill();
      await click;
      await desk.program.start();
      await opensFrom(summary);
      await desk.shows(new RegExp(`NUEVO\n${request}`));
      await julian.card(new RegExp(`NUEVO\n${request}`));
      assert.equal(desk.channel().filter((text) => text.includes(request)).length, 1);
    }
  });

  it('in the middle of a guided dialog: it goes on where it was', async () => {
    const julian = desk.person('julian');
    await julian.says('El escáner de Archivo no digitaliza a color desde el lunes');
    const form = await julian.nextCard(/\[Abrir el caso\]/);
    await desk.program.kill();
    await desk.program.start();
    await form.click('Abrir el caso', { Prioridad: 'low' });
    assert.match(await desk.shows(/escáner de Archivo/), /Prioridad: Baja/);
  });

  it('keeps what was acknowledged: the comment of a moment ago is there', async () => {
    const number = await opensCase(requester);
    await onDeskCard(professional, number, 'Enviar comentario', { Comentario: 'Voy para allá.' });
    await desk.program.kill();
    await desk.program.start();
    await requester.reads(/Voy para allá/);
    await desk.shows(new RegExp(`${number}[\\s\\S]*Voy para allá`));
  });
});
