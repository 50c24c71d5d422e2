import { strict as assert } from 'node:assert';
import type { CaseCommand } from '../../../src/domain/commands/index.ts';
import { act, DAY, open } from '../../application/test-environment.ts';
import type { TeamStage } from '../team-stage.ts';
import { Conversation } from './situations.ts';

/** What is asked for of the cases of the situation, and which of them are listed, in their order. */
const ASKED: readonly (readonly [string, readonly string[]])[] = [
  ['cola', ['case-1', 'case-2', 'case-3', 'case-4']],
  ['casos sin asignar', ['case-1', 'case-3']],
  ['¿Cuáles están sin asignar?', ['case-1', 'case-3']],
  ['unassigned cases', ['case-1', 'case-3']],
  ['casos nuevos', ['case-1', 'case-3']],
  ['los asignados a mí', ['case-4']],
  ['casos de María', ['case-2', 'case-4']],
  ['casos de maria jose güiza', ['case-2', 'case-4']],
  ['casos nuevos de María', []],
  ['casos de julián castaño agudelo', ['case-3']],
  ['casos de yolanda', ['case-2', 'case-1']],
  ['buscar maria', ['case-4', 'case-2']],
  ['casos urgentes', []],
];

describe('the desk’s lists in words', () => {
  let chat: Conversation;
  before(async () => {
    chat = await Conversation.in('staff');
  });
  after(() => chat?.stage.close());

  for (const [text, listed] of ASKED)
    it(`«${text}» lists ${listed.join(', ') || 'nothing'}`, async () => {
      const cases = await chat.cases();
      await chat.says(text);
      assert.deepEqual(chat.listed, listed, chat.words.join('\n'));
      assert.deepEqual(await chat.cases(), cases);
      assert.equal((await chat.dialog())?.stage ?? 'idle', 'idle');
    });

  it('say which part is shown, and how many cases it has', async () => {
    await chat.says('casos sin asignar');
    assert.match(chat.words.join('\n'), /Sin asignar · 2 casos/);
    await chat.says('casos de maría');
    assert.match(chat.words.join('\n'), /Casos de María José Güiza Rincón · 2 casos/);
  });

  it('keep the part when another state is chosen on the card', async () => {
    await chat.says('casos de maria');
    await chat.presses(/^Mostrar$/, { state: 'assigned' });
    assert.deepEqual(chat.listed, ['case-2', 'case-4']);
    await chat.says('casos de maria');
    await chat.presses(/^Mostrar$/, { state: 'new' });
    assert.deepEqual(chat.listed, []);
    const none = /No hay casos en estado NUEVO en la lista «Casos de María/;
    assert.match(chat.drawnAnew?.text ?? '', none);
  });

  it('have no closed cases, and say how to find one', async () => {
    await chat.says('casos cerrados');
    assert.deepEqual(chat.listed, []);
    assert.match(chat.words.join('\n'), /«buscar»/);
  });

  it('answer «resumen» with the numbers, and a press with the cases behind one', async () => {
    for (const text of ['resumen', '¿Cuántos casos hay abiertos?', 'how many cases are open']) {
      await chat.says(text);
      const told = chat.words.join('\n');
      for (const count of ['ASIGNADO: 2', 'EN CURSO: 0', 'Media: 4', 'Software: 2'])
        assert.ok(told.includes(count), `«${text}»: ${count} in ${told}`);
    }
    await chat.presses(/^ASIGNADO/);
    assert.deepEqual(chat.listed, ['case-2', 'case-4']);
  });

  it('are refused to requesters, whatever card they click', async () => {
    const { stage } = chat;
    for (const data of [{ part: 'unassigned' }, { part: 'people', people: ['x'] }, {}]) {
      const answer = await stage.presses('yolanda', stage.chat('yolanda'), 'queue', {
        shown: 'all',
        ...data,
      });
      assert.doesNotMatch(JSON.stringify(answer), /MS-\d{4}/);
      assert.match(JSON.stringify(answer), /quien está en la mesa/);
    }
    const since = stage.transcript.mark;
    await stage.says('yolanda', 'resumen');
    const told = stage.readsSince(stage.chat('yolanda'), since).join('\n');
    assert.match(told, /quien está en la mesa/);
  });
});

describe('a long list of the desk', () => {
  let chat: Conversation;
  let stage: TeamStage;
  before(async () => {
    chat = await Conversation.in('staff');
    ({ stage } = chat);
    stage.pass(DAY);
    for (let n = 11; n <= 22; n += 1) {
      const id = `case-${n}`;
      await open(stage.program, { id, by: chat.actor });
      const urgent: CaseCommand = { name: 'prioritize', priority: 'high' };
      if (n % 2 === 0) await act(stage.program, chat.actor, urgent, id);
    }
  });
  after(() => chat?.stage.close());

  it('is leafed through inside its part, and says where one is', async () => {
    await chat.says('casos sin asignar');
    assert.equal(chat.listed.length, 10);
    assert.match(chat.words.join('\n'), /Sin asignar · 14 casos[\s\S]*\b1-10 de 14/);
    const first = chat.listed;
    await chat.presses(/^Siguientes$/);
    assert.equal(chat.listed.length, 4);
    assert.ok(!chat.listed.some((id) => first.includes(id)));
    const second = chat.drawnAnew;
    assert.match(second?.text ?? '', /11-14 de 14/);
    const { data = {}, verb = '' } = second?.button('Anteriores') ?? {};
    const back = await stage.presses('andres', stage.chat('andres'), verb, data);
    assert.match(back.card?.text ?? '', /1-10 de 14/);
  });

  it('has the urgent ones alone, and those that were opened today', async () => {
    await chat.says('casos urgentes');
    const even = [12, 14, 16, 18, 20, 22].map((n) => `case-${n}`);
    assert.deepEqual(chat.listed, even);
    await chat.says('casos de hoy');
    assert.match(chat.words.join('\n'), /Abiertos hoy · 12 casos/);
    assert.ok(!chat.listed.includes('case-1'));
  });
});
