import { strict as assert } from 'node:assert';
import { openTo, TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

describe('a question that the state of the case answers', () => {
  for (const state of ['new', 'assigned'] as const)
    for (const text of [
      'el jefe me pregunta que cual es el numero del caso',
      '¿qué número le quedó?',
      'y ahora que hago?',
      'tengo que hacer algo o espero?',
      'entonces me toca esperar o tengo que llamar a alguien?',
      'listo, ¿y ahora qué sigue?',
      'do I have to do anything?',
    ])
      it(`is told how it stands (${state}): «${text}»`, async () => {
        const environment = await TestEnvironment.create();
        await openTo(environment.program(), state, { request: 'la pantalla no prende' });
        const chat = new Chat(environment);
        assert.deepEqual(await chat.said(text), ['status case-1']);
        assert.deepEqual((await environment.kase('case-1')).comments, []);
      });

  it('is no word of a number that belongs to the matter', async () => {
    const environment = await TestEnvironment.create();
    await openTo(environment.program(), 'new', { request: 'la pantalla no prende' });
    const chat = new Chat(environment);
    await chat.said('el número de serie de la pantalla es 88213');
    assert.equal(chat.offer().code, 'about');
  });
});
