import { strict as assert } from 'node:assert';
import { TestEnvironment } from '../test-environment.ts';
import { Chat, HIGH, INCIDENT } from './chat.ts';

const REQUEST = 'La impresora del piso 3 no imprime desde ayer';

async function asked(question: 'priority' | 'office'): Promise<Chat> {
  const chat = new Chat(await TestEnvironment.create());
  await chat.said(REQUEST);
  await chat.pressed(INCIDENT);
  if (question === 'office') await chat.pressed(HIGH);
  return chat;
}

const kept = async (chat: Chat) =>
  (await chat.dialog())?.draft.request.slice(REQUEST.length).trim() ?? '';

describe('what is told with the answer to a choice', () => {
  for (const [text, told] of [
    ['baja, no hay afán, tiene otro prestado', 'no hay afán, tiene otro prestado'],
    ['low, no rush, next week is fine', 'no rush, next week is fine'],
    ['media, hay otra al lado', 'hay otra al lado'],
    ['sirve pero raya las hojas, no sé, media', 'sirve pero raya las hojas'],
    [
      'Pues afectar me afecta, que ya no estoy para repetir, pero puedo trabajar despacito, con paciencia.',
      'Pues afectar me afecta, que ya no estoy para repetir, pero puedo trabajar despacito, con paciencia.',
    ],
    ['¡ALTA! ¿No es obvio?', ''],
    ['high, isn’t it?', ''],
    ['creo que media', ''],
  ] as const)
    it(`stays whole in the request: «${text}»`, async () => {
      const chat = await asked('priority');
      assert.deepEqual(await chat.said(text), ['ask office']);
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
    ['no tengo dependencia, soy contratista', '', 'no tengo dependencia, soy contratista'],
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
    [
      '¿la dependencia es la secretaría? yo estoy en la Secretaría de Salud, en archivo',
      'Secretaría de Salud',
      'en archivo',
    ],
    ['soy docente del colegio, adscrita a Educación', 'Educación', 'soy docente del colegio'],
  ] as const)
    it(`stays in the request: «${text}»`, async () => {
      const chat = await asked('office');
      assert.deepEqual(await chat.said(text), ['ask summary']);
      assert.equal((await chat.dialog())?.draft.office, office);
      assert.equal(await kept(chat), told);
    });
});
