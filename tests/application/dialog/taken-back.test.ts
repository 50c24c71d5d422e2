import { strict as assert } from 'node:assert';
import { open, TestEnvironment } from '../test-environment.ts';
import { Chat, chatWith, inShort } from './chat.ts';

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
    'Buenas, señor, ¿cómo le va? Dios lo bendiga, espero que haya amanecido bien',
    'Good morning sir, I hope you are doing well today',
  ])
    it(`is greeted back, however long: «${text}»`, async () => {
      assert.deepEqual(await chat.said(text), ['greeting']);
      assert.equal(await chat.stage(), 'idle');
    });

  it('begins a request where something is told after the greeting', async () => {
    await chat.said('Buenos días, espero que esté bien. Se me dañó el mouse');
    assert.equal(await chat.stage(), 'summary');
  });

  for (const text of [
    'Ay, mijo, disculpe, yo solamente lo estaba saludando.',
    'no, si yo no le estaba pidiendo nada, era solo un saludo',
    '¿de qué caso me está hablando, si yo todavía no le he pedido nada?',
    'sorry, I was just saying hello',
    'media, no: baja. Y ya no abra nada, mejor lo hablo con el coordinador',
    'no abra ningún caso, ya hablé con el de la oficina',
    'no no, lo del escáner era un chiste, quite eso',
    'quite lo del escáner del archivo',
    'Me parece que hubo una confusión, lo que yo quería era solamente una consulta y no un caso.',
    'yo solo preguntaba',
    'I was only kidding about the scanner, remove that',
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
      ['request_replaced', 'ask summary'],
    );
    const { request, kind } = (await chat.dialog())?.draft ?? {};
    assert.deepEqual([request, kind], [meant, 'incident']);
  });

  for (const text of [
    'no es una solicitud, es un daño',
    'no abra nada sin la extensión, es 214',
    'quiten lo de que se dañó ayer',
    'no es un caso urgente, puede esperar',
    'no era broma, es urgente',
    'esto es un chiste, llevo tres días esperando',
    'solo una pregunta: ¿cuánto se demoran?',
  ])
    it(`stays open where it is only corrected: «${text}»`, async () => {
      await chat.said(SCANNER);
      await chat.said(text);
      assert.notEqual(await chat.stage(), 'idle');
    });
});

describe('a part of the request that is taken back', () => {
  const ADOBE = 'hey y tmb necesito q me instalen el adobe, y porfa q sea hoy';

  async function summaryOf(...told: readonly string[]): Promise<Chat> {
    const chat = new Chat(await TestEnvironment.create());
    chat.readsKind = true;
    for (const text of [...told, 'media', 'Planeación']) await chat.said(text);
    assert.equal(await chat.stage(), 'summary');
    return chat;
  }

  for (const [told, text, left] of [
    [
      ['ya, ya entre, me llego la clave nueva', ADOBE],
      'quite lo de la clave, deje solo lo del adobe',
      ADOBE,
    ],
    [
      ['La impresora del piso 3 no imprime. El lunes cambiaron el tóner.'],
      'borre lo del tóner, eso no va',
      'La impresora del piso 3 no imprime',
    ],
    [
      ['My laptop does not start. The charger is new.'],
      'please remove the part about the charger',
      'My laptop does not start.',
    ],
  ] as const)
    it(`is taken out of it, and said: «${text}»`, async () => {
      const chat = await summaryOf(...told);
      assert.deepEqual(await chat.said(text), ['waiting_dropped', 'ask summary']);
      assert.equal((await chat.dialog())?.draft.request, left);
    });

  it('stays where nothing says which it is', async () => {
    const chat = await summaryOf(
      'La impresora del piso 3 no imprime. El lunes cambiaron el tóner.',
    );
    await chat.said('quite lo de que llovió');
    assert.equal(
      (await chat.dialog())?.draft.request,
      'La impresora del piso 3 no imprime. El lunes cambiaron el tóner.',
    );
  });
});

describe('a request left half done, days later', () => {
  const PREDIAL = 'el sistema de predial no abre en las cajas';

  async function daysLater(text: string): Promise<Chat> {
    const chat = await chatWith((program) => open(program, { request: PREDIAL }));
    await chat.said('se me dañó el mouse');
    chat.environment.clock.pass(3 * 24 * 60 * 60 * 1000);
    await chat.said(text);
    return chat;
  }

  for (const text of ['cancele lo del mouse', 'olvide lo del mouse, gracias', 'forget the mouse'])
    it(`is dropped by its name, and nothing else: «${text}»`, async () => {
      const { replies } = await daysLater(text);
      assert.deepEqual(replies.map(inShort), ['cancelled']);
    });

  it('is given back where the case is cancelled', async () => {
    const { replies } = await daysLater('cancele lo del predial');
    assert.deepEqual(replies.map(inShort), ['draft_dropped', 'offer dropped', 'offer cancel']);
  });
});
