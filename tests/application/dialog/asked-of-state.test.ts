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
      '¿Será que me pueden decir, si no es mucho pedir, qué día más o menos vendría el muchacho a revisarla, para yo no irme a una diligencia que tengo en el juzgado?',
      'Disculpe usted la molestia, ¿me podría informar, si es tan amable, cuándo pasaría el ingeniero por aquí?',
      '¿nos pueden confirmar qué día vendrían?',
      'could you please tell me, if it is not too much to ask, what day somebody will come to look at it?',
    ])
      it(`is told how it stands (${state}): «${text}»`, async () => {
        const environment = await TestEnvironment.create();
        await openTo(environment.program(), state, { request: 'la pantalla no prende' });
        const chat = new Chat(environment);
        assert.deepEqual(await chat.said(text), ['status case-1']);
        assert.deepEqual((await environment.kase('case-1')).comments, []);
      });

  it('is none where something is asked for as politely', async () => {
    const environment = await TestEnvironment.create();
    await openTo(environment.program(), 'new', { request: 'la pantalla no prende' });
    const chat = new Chat(environment);
    await chat.said('¿será que me pueden cambiar el mouse, si no es mucho pedir?');
    assert.ok(!chat.replies.some(({ kind }) => kind === 'status'));
  });

  it('is no word of a number that belongs to the matter', async () => {
    const environment = await TestEnvironment.create();
    await openTo(environment.program(), 'new', { request: 'la pantalla no prende' });
    const chat = new Chat(environment);
    await chat.said('el número de serie de la pantalla es 88213');
    assert.equal(chat.offer().code, 'about');
  });
});
