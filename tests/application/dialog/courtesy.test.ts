import { strict as assert } from 'node:assert';
import { act, LUIS, open, openTo, type Program } from '../test-environment.ts';
import { type Chat, chatWith } from './chat.ts';

const SHEETS = 'la impresora deja una raya negra en las hojas';
const FOLDER = 'necesito acceso a la carpeta compartida de contratación';

const inState = (state: 'new' | 'assigned' | 'in_progress') => (program: Program) =>
  openTo(program, state, { request: SHEETS });
const asked = async (program: Program): Promise<void> => {
  await open(program, { id: 'folder', request: FOLDER });
  await openTo(program, 'new', { id: 'sheets', request: SHEETS });
  await act(program, LUIS, { name: 'ask_info', question: '¿Leer o escribir?' }, 'folder');
};
const comments = async ({ environment }: Chat, id: string) =>
  (await environment.kase(id)).comments.map(({ text }) => text);

const COURTESY = [
  'por fin, ya era hora',
  'bueno me avisan, gracias',
  'Que el Señor me la bendiga, mijita, quedo muy pendiente.',
  'se lo encargo mucho, gracias',
  'ay qué alivio, ya me estaba desesperando',
  'perfecto, cualquier cosa me avisan cuando esté listo',
  'tan lindos, que tengan buen resto de día',
  'ok let me know then, thanks',
  'finally, about time',
];

describe('courtesy, relief and leave-taking', () => {
  for (const text of COURTESY) {
    it(`right after the state is no addition to the case: «${text}»`, async () => {
      const chat = await chatWith(inState('assigned'));
      await chat.said('¿cómo va mi caso?');
      assert.deepEqual(await chat.said(text), ['thanks']);
    });

    it(`is no answer to what the desk asked: «${text}»`, async () => {
      const chat = await chatWith(asked);
      assert.deepEqual(await chat.said(text), ['thanks']);
      assert.equal((await chat.environment.kase('folder')).state, 'needs_info');
      assert.deepEqual(await comments(chat, 'sheets'), []);
    });
  }

  for (const text of [
    'los espero esta tarde, gracias',
    'espero que hoy sí vengan',
    'el jefe ya autorizó, quedo pendiente',
    'es la del segundo piso, muy amables',
    'llamen al 3104567788 pues, gracias',
    'call me on 3104567788 then, thanks',
  ])
    it(`is none with a day, a figure or anything that may be told: «${text}»`, async () => {
      const chat = await chatWith(inState('assigned'));
      await chat.said('¿cómo va mi caso?');
      assert.deepEqual(await chat.said(text), ['offer about']);
    });
});
