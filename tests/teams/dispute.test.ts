import { strict as assert } from 'node:assert';
import { sweep } from '../../src/application/jobs.ts';
import type { Case } from '../../src/domain/case.ts';
import type { CaseCommand } from '../../src/domain/commands/index.ts';
import { type Actor, MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { act, DAY, open } from '../application/test-environment.ts';
import { cardOf } from '../e2e/activity.ts';
import { Card, fill } from '../e2e/card.ts';
import { GENERAL, type Name, PEOPLE, TeamStage } from './team-stage.ts';

const WORDS = 'Imprime, pero sale borrosa';
const ANSWER = 'Cambie al papel nuevo';

describe('words about a solution that are neither a yes nor a no', () => {
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
    stage = await TeamStage.open();
    await stage.installs(GENERAL);
    for (const name of ['andres', 'maria', 'yolanda'] as const) await stage.says(name, 'mis casos');
    await open(stage.program, { by: yolanda });
    await run(maria, { name: 'classify', kind: 'incident' });
    await run(maria, { name: 'categorize', category: 'software' });
    await run(maria, { name: 'assign', assignee: maria.person });
    await run(maria, { name: 'start' });
    await run(maria, { name: 'resolve', solution: 'Tambor nuevo' });
    await stage.works();
    await run(yolanda, { name: 'dispute', text: WORDS });
    await stage.works();
  });
  afterEach(async () => {
    // What a turn left behind its answer still needs the store.
    await stage.works();
    await stage.close();
  });

  /** The newest card in the person's chat that says this. */
  function cardIn(name: Name, pattern: RegExp): { card: Card; id: string } {
    const cards = stage.transcript.in(stage.chat(name)).flatMap(({ activityId: id, versions }) => {
      const latest = versions.at(-1);
      const content = latest && cardOf(latest);
      return content ? [{ card: new Card(content), id }] : [];
    });
    const found = cards.findLast(({ card }) => pattern.test(card.text));
    assert.ok(found, `no card of ${name} says ${pattern}`);
    return found;
  }

  /** Presses the button on that card with these fields filled in. */
  function presses(name: Name, pattern: RegExp, title: string, fields = {}) {
    const { card, id } = cardIn(name, pattern);
    const button = card.button(title);
    const { verb, ...data } = fill(button, fields);
    return stage.presses(name, stage.chat(name), button.verb, data, id);
  }

  async function passDays(days: number): Promise<void> {
    for (let day = 0; day < days; day += 1) {
      stage.pass(DAY);
      await sweep(stage.program.turns);
    }
    await stage.works();
  }

  it('stop the closing until somebody answers, and from then on the case closes by time again', async () => {
    const { card } = cardIn('yolanda', /no se cierra por ahora/);
    assert.match(card.text, new RegExp(`Lo que usted nos escribió\n${WORDS}`));
    assert.deepEqual(card.titles, ['Sí, quedó resuelto', 'No, sigue el problema']);
    await passDays(7);
    assert.equal((await kase()).state, 'resolved');

    const answered = await presses('maria', /espera respuesta/, 'Enviar y dar un plazo nuevo', {
      '¿Qué le responde al solicitante?': ANSWER,
    });
    assert.match(answered.text, /Este caso ya no espera su respuesta/);
    await stage.works();
    const again = cardIn('yolanda', /le respondió\. ¿Quedó resuelto\?/).card;
    assert.match(again.text, new RegExp(ANSWER));
    // Wednesday 11 March: three working days end on Monday 16.
    assert.match(again.text, /se cierra el lunes 16 de marzo/);
    await passDays(4);
    assert.equal((await kase()).state, 'resolved');
    await passDays(1);
    assert.equal((await kase()).state, 'closed');
  });

  it('stand on the cards of the desk and of the person who solved it, who answer there', async () => {
    const [channel] = stage.reads(GENERAL).filter((text) => text.includes('Solicitante:'));
    for (const text of [channel ?? '', cardIn('maria', /espera respuesta/).card.text]) {
      assert.match(text, new RegExp(`Lo que el solicitante escribió de la solución\n${WORDS}`));
      assert.match(text, /Se cierra: Detenido desde el miércoles 4 de marzo/);
      assert.match(text, /\[Responder al solicitante\]/);
    }
  });

  it('are brought up again with the desk after ten working days', async () => {
    await passDays(14);
    const notices = stage.reads(GENERAL).filter((text) => /nadie le ha respondido/.test(text));
    assert.equal(notices.length, 1);
    assert.match(notices[0] ?? '', new RegExp(WORDS));
    cardIn('maria', /sigue esperando su respuesta/);
  });

  it('leave the requester their two answers, also in the list of their cases', async () => {
    await stage.says('yolanda', 'mis casos');
    const list = cardIn('yolanda', /Sus casos/).card;
    assert.match(list.text, /RESUELTO\n.*\nAtiende: María José.*\nLa mesa le responderá/s);
    const done = await presses('yolanda', /Sus casos/, 'Sí, quedó resuelto');
    assert.match(done.text, /Listo: quedó guardado en el caso MS-2026-000001/);
    assert.match(done.text, /Cerrados\nMS-2026-000001\nCERRADO/);
    const { state, closing, suspended } = await kase();
    assert.deepEqual([state, closing, suspended], ['closed', 'accepted', undefined]);
  });
});

describe('the list of a person’s cases', () => {
  let stage: TeamStage;
  const yolanda: Actor = {
    person: { id: PEOPLE.yolanda.aadObjectId, name: PEOPLE.yolanda.name },
    roles: [],
  };

  beforeEach(async () => {
    stage = await TeamStage.open();
    await stage.installs(GENERAL);
    for (const id of ['case-1', 'case-2']) await open(stage.program, { id, by: yolanda });
    await stage.works();
  });
  afterEach(async () => {
    // What a turn left behind its answer still needs the store.
    await stage.works();
    await stage.close();
  });

  const CANCEL = { caseId: 'case-2', rev: 1, list: 'mine' };
  const REASON = { 'cancel_reason.MS-2026-000002': 'Ya no' };

  it('stays when a button of one of them was pressed, and shows what came of it', async () => {
    const chat = stage.chat('yolanda');
    const { text } = await stage.presses('yolanda', chat, 'cancel', { ...CANCEL, ...REASON });
    assert.match(text, /quedó guardado en el caso MS-2026-000002/);
    assert.match(text, /MS-2026-000001\nNUEVO.*Cerrados\nMS-2026-000002\nCERRADO/s);
    const { closing, history } = await stage.environment.kase('case-2');
    assert.equal(closing, 'cancelled');
    assert.deepEqual(history.at(-1)?.data, { reason: 'Ya no' });
  });

  it('says what came between, and gives back what was written', async () => {
    await act(stage.program, yolanda, { name: 'cancel', reason: 'Antes' }, 'case-2');
    const chat = stage.chat('yolanda');
    const { text } = await stage.presses('yolanda', chat, 'cancel', { ...CANCEL, ...REASON });
    assert.match(text, /ya canceló este caso/);
    assert.match(stage.reads(chat).at(-1) ?? '', /Lo que escribió no se guardó: «Ya no»/);
    assert.match(text, /Sus casos/);
  });

  it('is shown to nobody else', async () => {
    const { text } = await stage.presses('andres', GENERAL, 'comment', {
      caseId: 'case-1',
      rev: 1,
      list: 'mine',
      comment: 'Voy',
    });
    assert.doesNotMatch(text, /Sus casos/);
    assert.match(text, /Solicitante/);
  });
});
