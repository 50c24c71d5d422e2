import { strict as assert } from 'node:assert';
import { TestEnvironment } from '../test-environment.ts';
import { Chat, toSummary } from './chat.ts';

const REQUEST = 'La impresora del piso 3 no imprime desde ayer';

async function atSummary(): Promise<Chat> {
  const chat = new Chat(await TestEnvironment.create());
  await toSummary(chat, REQUEST);
  return chat;
}

const kept = async (chat: Chat) =>
  (await chat.dialog())?.draft.request.slice(REQUEST.length).trim() ?? '';

describe('what is told with the answer to a choice', () => {
  for (const [text, priority, told] of [
    ['baja, no hay afán, tiene otro prestado', 'low', 'tiene otro prestado'],
    ['low, no rush, next week is fine', 'low', 'next week is fine'],
    ['media, hay otra al lado', 'medium', 'hay otra al lado'],
    ['sirve pero raya las hojas, no sé, media', 'medium', 'sirve pero raya las hojas'],
    [
      'Pues afectar me afecta, que ya no estoy para repetir, pero puedo trabajar despacito, con paciencia.',
      'medium',
      'Pues afectar me afecta, que ya no estoy para repetir, pero puedo trabajar despacito, con paciencia.',
    ],
    ['¡ALTA! ¿No es obvio?', 'high', ''],
    ['high, isn’t it?', 'high', ''],
    ['creo que media', 'medium', ''],
  ] as const)
    it(`stays whole in the request: «${text}»`, async () => {
      const chat = await atSummary();
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      assert.equal((await chat.dialog())?.draft.priority, priority);
      assert.equal(await kept(chat), told);
    });
});

describe('what is told with the office', () => {
  for (const [text, office, told] of [
    ['Secretaría de Educación, tercer piso', 'Secretaría de Educación', 'tercer piso'],
    [
      'En el Archivo Central, señor, en el sótano del edificio viejo, al lado de la cafetería',
      'Archivo Central',
      'en el sótano del edificio viejo, al lado de la cafetería',
    ],
    ['Planning office. I am there until noon', 'Planning office', 'I am there until noon'],
    ['Tesorería, muchas gracias', 'Tesorería', ''],
    ['ya les dije: Secretaría General', 'Secretaría General', ''],
    [
      'I work in the Planning department, 4th floor, next to the stairs',
      'Planning department',
      '4th floor, next to the stairs',
    ],
    [
      'secretaría de gobierno segundo piso oficina 204',
      'secretaría de gobierno',
      'segundo piso oficina 204',
    ],
    ['no sé, creo que Hacienda', 'Hacienda', ''],
  ] as const)
    it(`stays in the request: «${text}»`, async () => {
      const chat = await atSummary();
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      assert.equal((await chat.dialog())?.draft.office, office);
      assert.equal(await kept(chat), told);
    });
});
