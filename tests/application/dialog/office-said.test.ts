import { strict as assert } from 'node:assert';
import { TestEnvironment } from '../test-environment.ts';
import { Chat, toSummary } from './chat.ts';

async function atSummary(): Promise<Chat> {
  const chat = new Chat(await TestEnvironment.create());
  await toSummary(chat, 'la pantalla del computador no prende desde hoy');
  return chat;
}

describe('what is written of the office at the summary', () => {
  for (const text of [
    'dependencia es el jefe?',
    '¿qué es dependencia?',
    '¿la oficina es el número de la puerta?',
  ])
    it(`is explained, not filed: «${text}»`, async () => {
      const chat = await atSummary();
      assert.deepEqual(await chat.said(text), ['term_office', 'ask summary']);
      assert.equal((await chat.dialog())?.draft.office, undefined);
    });

  for (const [text, office] of [
    [
      'Institución Educativa La Esperanza, soy docente de tecnología',
      'Institución Educativa La Esperanza',
    ],
    ['Biblioteca Municipal, soy la bibliotecaria', 'Biblioteca Municipal'],
    ['trabajo en la Secretaría de Salud, soy auxiliar administrativa', 'Secretaría de Salud'],
    ['soy docente, trabajo en la Institución Educativa La Paz', 'Institución Educativa La Paz'],
    ['buenos días, soy de Catastro', 'Catastro'],
    [
      "I think it's called Office of International Cooperation",
      'Office of International Cooperation',
    ],
    ['creo que se llama Oficina de Cooperación', 'Oficina de Cooperación'],
  ] as const)
    it(`names «${office}» in «${text}»`, async () => {
      const chat = await atSummary();
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      assert.equal((await chat.dialog())?.draft.office, office);
    });
});
