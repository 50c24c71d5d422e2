import { strict as assert } from 'node:assert';
import { ANA, act, LUIS, openTo, TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

/** Somebody with an open case about a screen. */
async function withCase(state: Parameters<typeof openTo>[1] = 'new') {
  const environment = await TestEnvironment.create();
  await openTo(environment.program(), state, { request: 'la pantalla no prende' });
  return { chat: new Chat(environment), environment };
}

describe('a question while a case is open', () => {
  for (const no of [
    'no, yo solo preguntaba.',
    'ah no, era solo una pregunta.',
    'solo era una duda,',
  ])
    for (const question of [
      '¿tengo que hacer algo más o solo espero?',
      '¿ahora qué me toca hacer?',
    ])
      it(`is answered after a no to the buttons: «${no} ${question}»`, async () => {
        const { chat, environment } = await withCase();
        await chat.said('es una pantalla Samsung de 24 pulgadas');
        assert.equal(chat.offer().code, 'about');
        assert.deepEqual(await chat.said(`${no} ${question}`), ['left_as_it_is', 'status case-1']);
        assert.deepEqual((await environment.kase('case-1')).comments, []);
      });

  it('that only was a question is taken back in words', async () => {
    const { chat, environment } = await withCase();
    await chat.said('es una pantalla Samsung de 24 pulgadas');
    assert.deepEqual(await chat.said('I was just asking'), ['left_as_it_is']);
    assert.deepEqual((await environment.kase('case-1')).comments, []);
  });

  for (const text of [
    '¿y la pantalla en qué va? la necesito',
    '¿y lo de la pantalla cómo va? lo necesitamos',
    'how is the screen going? I need it',
  ])
    it(`of how it stands is no request: «${text}»`, async () => {
      const { chat } = await withCase();
      assert.deepEqual(await chat.said(text), ['status case-1']);
    });

  for (const state of ['new', 'resolved', 'closed'] as const)
    for (const text of [
      'ah, antes de irme, ¿hasta qué hora atienden mañana?',
      'una cosita más: ¿a qué hora abren el lunes?',
      'bueno, entonces, hasta qué hora atienden hoy?',
    ])
      it(`of the desk's hours gets them (${state}): «${text}»`, async () => {
        const { chat, environment } = await withCase(state === 'closed' ? 'resolved' : state);
        if (state === 'closed') await act(environment.program(), ANA, { name: 'accept' }, 'case-1');
        const [shown = ''] = await chat.said(text);
        assert.match(shown, /^hours /);
      });

  for (const [text, ...said] of [
    ['muchas gracias. ¿qué quiere decir NUEVO?', 'term_new'],
    ['¿y qué significa asignado?', 'term_assigned'],
    [
      'perdone la molestia, ¿qué es una dependencia y una incidencia?',
      'term_incident',
      'term_office',
    ],
    ['gracias, qué pena tanta pregunta. ¿y si necesito otra cosa escribo por aquí?', 'write_here'],
    ['¿para pedir algo más a dónde escribo?', 'write_here'],
    ['do I write here if I need anything else?', 'write_here'],
  ])
    for (const state of ['new', 'in_progress', 'resolved'] as const)
      it(`is answered and put into no case (${state}): «${text}»`, async () => {
        const { chat, environment } = await withCase(state);
        assert.deepEqual(await chat.said(text ?? ''), said);
        assert.deepEqual((await environment.kase('case-1')).comments, []);
      });

  it('of a word leaves the question of the desk open', async () => {
    const { chat, environment } = await withCase();
    const command = { name: 'ask_info', question: '¿De qué dependencia es?' } as const;
    await act(environment.program(), LUIS, command, 'case-1');
    assert.deepEqual(await chat.said('¿qué es una dependencia?'), [
      'term_office',
      'offer question',
    ]);
    assert.equal(chat.offer().question, '¿De qué dependencia es?');
    assert.equal((await environment.kase('case-1')).state, 'needs_info');
  });

  for (const text of [
    '¿qué significa protocolo?',
    '¿qué es un dominio?',
    '¿puedo apagar el computador mientras tanto?',
    'gracias. ¿podemos seguir usando la otra pantalla?',
    'what is a proxy server?',
  ])
    it(`that only a person can answer is left to one: «${text}»`, async () => {
      const { chat } = await withCase();
      assert.deepEqual(await chat.said(text), ['offer for_person']);
      assert.equal(chat.offer().acts[0]?.do, 'person');
    });

  it('after the state was told is no question of the state', async () => {
    const { chat } = await withCase();
    await chat.said('¿cómo va mi caso?');
    assert.notDeepEqual(await chat.said('¿hay que pagar algo por esto?'), [
      'status_known',
      'offer about',
    ]);
  });

  it('of where to report what may happen is answered', async () => {
    const { chat } = await withCase();
    const text = 'y si mañana se me daña la impresora, ¿la reporto por aquí?';
    assert.deepEqual(await chat.said(text), ['write_here']);
  });
});
