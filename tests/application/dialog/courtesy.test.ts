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

describe('a complaint while a case is open', () => {
  for (const text of [
    'es el colmo, esto es una falta de respeto con el ciudadano',
    'llevo dos días esperando y nadie aparece, qué descaro',
    'me parece una burla con uno',
    'you people are useless',
  ])
    it(`is answered with the state once, and calls nobody: «${text}»`, async () => {
      const chat = await chatWith(inState('in_progress'));
      assert.deepEqual(await chat.said(text), ['status case-1']);
      assert.deepEqual(await chat.said(text), ['status_known']);
      assert.deepEqual(await chat.wantsPerson(), []);
    });

  for (const text of ['quiero poner una queja formal', 'I want to file a complaint about the desk'])
    it(`that is to be filed can go to a person by one press: «${text}»`, async () => {
      const chat = await chatWith(inState('in_progress'));
      await chat.said('¿cómo va mi caso?');
      assert.deepEqual(await chat.said(text), ['status_known', 'offer about']);
      assert.deepEqual(chat.acts(), ['comment case-1', 'person', 'none']);
    });

  for (const text of [
    'qué falta de respeto, páseme con el jefe',
    'this is unacceptable, let me talk to somebody',
    'ustedes nunca contestan, llevo 3 días esperando',
  ])
    it(`that calls somebody is told to the desk, without the same state again: «${text}»`, async () => {
      const chat = await chatWith(inState('in_progress'));
      await chat.said('¿cómo va mi caso?');
      assert.deepEqual(await chat.said(text), ['person opened']);
      assert.deepEqual(await chat.wantsPerson(), [text]);
    });

  it('is answered with the state again where something happened since', async () => {
    const chat = await chatWith(inState('new'));
    await chat.said('¿cómo va mi caso?');
    await act(chat.environment.program(), LUIS, { name: 'prioritize', priority: 'high' });
    assert.deepEqual(await chat.said('es el colmo, qué falta de respeto'), ['status case-1']);
  });
});

describe('that a case which is worked on works again', () => {
  for (const text of [
    'ya funciona, por fin, pero que no vuelva a pasar',
    'ciérrelo pues',
    'ya pude imprimir, ojalá no se repita',
    'it works now, I hope it never happens again',
  ])
    it(`is passed on by one press, and who settles it is said: «${text}»`, async () => {
      const chat = await chatWith(inState('in_progress'));
      assert.deepEqual(await chat.said(text), ['offer about_solved']);
      assert.equal(chat.acts()[0], 'comment case-1');
    });

  it('is taken so where the desk calls it solved', async () => {
    const chat = await chatWith((program) => openTo(program, 'resolved', { request: SHEETS }));
    assert.deepEqual(await chat.said('ciérrelo pues'), ['offer accept']);
  });

  for (const text of ['ya funciona pero sigue lento', 'no lo cierre todavía'])
    it(`is not said by «${text}»`, async () => {
      const chat = await chatWith(inState('in_progress'));
      assert.deepEqual(await chat.said(text), ['offer about']);
    });
});
