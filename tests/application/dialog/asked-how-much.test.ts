import { strict as assert } from 'node:assert';
import { TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

const REQUEST = 'La impresora del piso 3 no imprime desde ayer';

describe('how much it affects, said at the summary', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = new Chat(await TestEnvironment.create());
    await chat.said(REQUEST);
  });
  const draft = async () => (await chat.dialog())?.draft;
  const kept = async () => (await draft())?.request.slice(REQUEST.length).trim();

  for (const text of [
    'no estoy segura si es alta o media',
    "I don't know whether it is medium or low",
    'perdón, ¿qué quiere decir la prioridad?',
  ])
    it(`is explained to whoever does not know: «${text}»`, async () => {
      assert.deepEqual(await chat.said(text), ['explain_priority', 'ask summary']);
      assert.deepEqual([(await draft())?.priority, await kept()], [undefined, '']);
    });

  for (const text of [
    'no se solo q no imprime y el alcalde necesita unos oficios ya',
    'no sé, pero la fila de gente está larga',
    'no se puede imprimir nada desde el lunes',
  ])
    it(`is left open by whoever tells something instead, which is kept: «${text}»`, async () => {
      await chat.said(text);
      assert.equal(await chat.stage(), 'summary');
      assert.ok(text.endsWith((await kept()) ?? 'nothing') && (await kept()) !== '');
    });

  for (const text of [
    'Sí, pídanme pilas AAA para el control del videobeam',
    'pues que me ayuden con el lector de la entrada, que ya no lee',
  ])
    it(`is no matter of another thing, which is asked about: «${text}»`, async () => {
      assert.match((await chat.said(text))[0] ?? '', /^offer /);
      assert.deepEqual([chat.offer().text, await kept()], [text, '']);
    });

  it('may be left to the desk with something told besides, which is kept', async () => {
    const told = 'aunque hay una reunión con el gobernador mañana';
    assert.deepEqual(await chat.said(`decidan ustedes, ${told}`), ['left_to_desk', 'ask summary']);
    assert.equal(await kept(), told);
  });

  it('may be left to the desk by whoever does not know: that is no part of the request', async () => {
    for (const text of [
      'ay no sé cuál poner, que digan ustedes',
      'no estoy segura, decidan ustedes',
    ]) {
      await chat.said(text);
      assert.equal(await kept(), '');
    }
  });

  for (const [text, priority] of [
    ['¡Alta! ¡Alta! ¿Están sordos?', 'high'],
    ['alta, ¿cuántas veces se lo digo?', 'high'],
    ['media, no: baja', 'low'],
    ['yo no escribí ninguna contraseña... le dije baja', 'low'],
  ] as const)
    it(`is answered without what is only said around it: «${text}»`, async () => {
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      assert.deepEqual([(await draft())?.priority, await kept()], [priority, '']);
    });

  for (const [text, priority] of [
    ['Es urgente, ella no puede firmar y tiene comité a las 3', 'high'],
    ['pues no puedo entrar entonces no puedo hacer nada de nada', 'high'],
    ['no afecta nada hoy, lo necesito antes del 15 de diciembre', 'low'],
    ['no es urgente', 'low'],
    [
      'a todos los de la oficina, somos 4, pero mientras tanto imprimimos en la de planeación',
      'medium',
    ],
    ['somos seis pero por ahora usamos la de archivo', 'medium'],
    ['the whole team, but meanwhile we print at the other office', 'medium'],
    ['pues a todos los del piso', 'high'],
    ['a mí y a dos compañeros más', 'medium'],
    ['afecta poquito, uso otro mientras tanto', 'low'],
  ] as const)
    it(`is answered by whom it affects and what they do meanwhile: «${text}»`, async () => {
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      assert.equal((await draft())?.priority, priority);
      assert.equal(await kept(), text);
    });
});
