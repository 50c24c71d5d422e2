import { strict as assert } from 'node:assert';
import { open, TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

/** Their case, opened just now in this chat. */
async function justOpened(request: string): Promise<Chat> {
  const chat = new Chat(await TestEnvironment.create());
  chat.readsKind = true;
  await chat.said(request);
  for (const text of ['media', 'Planeación', 'sí']) {
    if ((await chat.stage()) !== 'idle') await chat.said(text);
  }
  assert.equal((await chat.cases()).length, 1);
  return chat;
}

describe('one request more, right after a case was opened', () => {
  for (const [before, text, kind] of [
    [
      "My laptop can't connect to the wifi",
      'and could you also install Zoom on my laptop?',
      'service_request',
    ],
    [
      'el computador no se conecta al wifi',
      '¿y me pueden también instalar el Zoom en el computador?',
      'service_request',
    ],
    [
      'a la doctora no le abre el SECOP desde ayer',
      'y un favor más, para el compañero Luis Torres de presupuesto: no le funciona el mouse',
      'incident',
    ],
    [
      'necesito un teclado nuevo para la tesorería',
      'mire, y la impresora de tesorería está manchando las hojas con una raya negra',
      'incident',
    ],
  ] as const)
    it(`begins: «${text}»`, async () => {
      const chat = await justOpened(before);
      assert.deepEqual(await chat.said(text), ['ask summary']);
      assert.equal((await chat.dialog())?.draft.request, text);
      assert.equal(chat.question('summary').draft.kind, kind);
    });

  for (const text of ['y la pantalla queda negra', 'y también necesito que venga alguien hoy'])
    it(`is offered for that case where it may be part of it: «${text}»`, async () => {
      const chat = await justOpened('el computador de tesorería se apaga solo');
      assert.match((await chat.said(text)).join(), /^offer about/);
      assert.ok(chat.offer().acts.some((act) => act.do === 'comment'));
    });

  it('is a service request where a paper about a failure is asked for', async () => {
    const environment = await TestEnvironment.create();
    await open(environment.program(), { request: 'El sistema no me deja radicar' });
    const chat = new Chat(environment);
    chat.readsKind = true;
    const text = 'Necesito además una certificación escrita de que el sistema no funcionó hoy';
    await chat.said(text);
    await chat.chose('new');
    assert.equal(chat.question('summary').draft.kind, 'service_request');
  });
});
