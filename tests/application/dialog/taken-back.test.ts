import { strict as assert } from 'node:assert';
import { TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

const SCANNER = 'se me dañó el escáner del archivo';

describe('what was never meant as a request', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = new Chat(await TestEnvironment.create());
    chat.readsKind = true;
  });

  for (const text of [
    'Muy buenos días tenga usted, apreciado joven. Espero que se encuentre muy bien de salud en compañía de su familia.',
    'Buenas tardes, estimados señores, reciban un cordial saludo',
    'Good morning sir, I hope you are doing well today',
  ])
    it(`is greeted back, however long: «${text}»`, async () => {
      assert.deepEqual(await chat.said(text), ['greeting']);
      assert.equal(await chat.stage(), 'idle');
    });

  it('begins a request where something is told after the greeting', async () => {
    await chat.said('Buenos días, espero que esté bien. Se me dañó el mouse');
    assert.equal(await chat.stage(), 'priority');
  });

  for (const text of [
    'Ay, mijo, disculpe, yo solamente lo estaba saludando.',
    'no, si yo no le estaba pidiendo nada, era solo un saludo',
    '¿de qué caso me está hablando, si yo todavía no le he pedido nada?',
    'sorry, I was just saying hello',
    'media, no: baja. Y ya no abra nada, mejor lo hablo con el coordinador',
    'no abra ningún caso, ya hablé con el de la oficina',
  ])
    it(`is dropped, and nothing is opened: «${text}»`, async () => {
      await chat.said(SCANNER);
      assert.deepEqual(await chat.said(text), ['cancelled']);
      assert.equal(await chat.stage(), 'idle');
      assert.deepEqual(await chat.cases(), []);
    });

  it('gives way to what was meant', async () => {
    await chat.said(SCANNER);
    const meant = 'el computador de la entrada ya no me prende.';
    assert.deepEqual(
      await chat.said(
        `Ah, no, no, eso no es ninguna solicitud, mi estimado. Dejemos eso así, por favor. Lo que sí quería contarle es que ${meant}`,
      ),
      ['request_replaced', 'ask priority'],
    );
    const { request, kind } = (await chat.dialog())?.draft ?? {};
    assert.deepEqual([request, kind], [meant, 'incident']);
  });

  for (const text of ['no es una solicitud, es un daño', 'no abra nada sin la extensión, es 214'])
    it(`stays open where it is only corrected: «${text}»`, async () => {
      await chat.said(SCANNER);
      await chat.said(text);
      assert.notEqual(await chat.stage(), 'idle');
    });
});
