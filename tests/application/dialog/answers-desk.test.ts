import { strict as assert } from 'node:assert';
import { act, HOUR, LUIS, open, openTo, type Program } from '../test-environment.ts';
import { type Chat, chatWith } from './chat.ts';

const REQUESTS = {
  outlook: 'my outlook keeps asking for my password every 5 minutes since yesterday',
  wifi: 'el wifi del piso 2 se cae a cada rato desde ayer',
  user: 'A Camila Torres, que entra el lunes, le deben crear usuario y correo',
  projector: 'El proyector de la sala de juntas no enciende',
  siif: 'El SIIF no abre en el computador, sale un error',
};
type CaseId = keyof typeof REQUESTS;

const holding = (question: string) =>
  ({ name: 'hold', reason: 'requester', awaited: question }) as const;

/** Case by case; the desk asks this of the last one. */
const asked =
  (question: string, ...ids: readonly CaseId[]) =>
  async (program: Program): Promise<void> => {
    for (const [i, id] of ids.entries()) {
      const isAsked = i === ids.length - 1;
      const options = { id, request: REQUESTS[id] };
      await (isAsked ? openTo(program, 'in_progress', options) : open(program, options));
      if (isAsked) await act(program, LUIS, holding(question), id);
    }
  };
const comments = async (chat: Chat, id: CaseId) =>
  (await chat.environment.kase(id)).comments.map(({ text }) => text);

const CABLE =
  'Does it also happen by cable instead of wifi? And did you change your Windows password recently?';
const NETWORK = '¿La red que usa es ALCALDIA-PISO2 o ALCALDIA-INVITADOS?';
const POST = '¿Qué cargo tendrá y quién autoriza los accesos?';

describe('the answer to what the desk has just asked', () => {
  for (const [question, ids, text] of [
    [CABLE, ['outlook'], 'yes I changed it on Friday'],
    [CABLE, ['outlook'], 'only on wifi, the cable one is fine'],
    [NETWORK, ['wifi'], 'la d invitados creo xq la otra pide clave'],
    [NETWORK, ['wifi'], 'pues la de piso 2, esa es la que me pusieron'],
    [NETWORK, ['wifi'], 'la que dice invitados'],
    [POST, ['projector', 'user'], 'Técnico grado 2, y autoriza el doctor Ramírez'],
    [POST, ['projector', 'user'], 'auxiliar administrativa, la secretaria de Planeación'],
    [POST, ['projector', 'user'], 'ella va a ser contratista y el que firma es mi jefe'],
  ] as const)
    it(`is filed without asking: «${text}»`, async () => {
      const chat = await chatWith(asked(question, ...ids));
      assert.deepEqual(await chat.said(text), ['answer_added']);
      assert.deepEqual(await comments(chat, ids.at(-1) ?? 'user'), [text]);
    });

  for (const text of [
    'la impresora del despacho tampoco imprime',
    'necesito un mouse nuevo',
    'el proyector sigue sin prender',
    '¿a qué hora vienen?',
    'ya no lo necesito, cancélelo',
    'gracias',
    'y quiero hablar con una persona',
  ])
    it(`is not taken from what plainly is something else: «${text}»`, async () => {
      const chat = await chatWith(asked(POST, 'projector', 'user'));
      await chat.said(text);
      assert.deepEqual(await comments(chat, 'user'), []);
    });

  it('is asked about where another case is open and the question is old', async () => {
    const chat = await chatWith(asked(POST, 'projector', 'user'));
    chat.environment.clock.pass(24 * HOUR);
    const text = 'con ella ya se habló de todo eso';
    await chat.said(text);
    assert.deepEqual(await comments(chat, 'user'), []);
  });
});

describe('what the desk asked while a request is under way', () => {
  const MOUSE = 'se me dañó el mouse, el clic derecho no le sirve';
  const SHOWN = '¿Qué dice exactamente el error y a qué hora salió?';

  /** The request is asked for its priority; then the desk asks. */
  async function underWay(): Promise<Chat> {
    const chat = await chatWith(async (program) => {
      await openTo(program, 'in_progress', { id: 'siif', request: REQUESTS.siif });
    });
    await chat.said(MOUSE);
    assert.equal(await chat.stage(), 'summary');
    chat.environment.clock.pass(60_000);
    await act(chat.program, LUIS, holding(SHOWN), 'siif');
    chat.environment.clock.pass(60_000);
    return chat;
  }
  const request = async (chat: Chat) => (await chat.dialog())?.draft.request;

  for (const text of [
    'buenas, ahí estoy, dejeme ver... dice ORA-12170 TNS connect timeout o algo así, y fue como a las 8 que llegué, bueno 8 y pico porque me quedé hablando con Gladys',
    'sale un letrero rojo con el ORA-12170',
    'salió a las 8 y pico, recién llegada',
    'it says ORA-12170, at 8 more or less',
  ])
    it(`is answered, and the request goes on: «${text}»`, async () => {
      const chat = await underWay();
      assert.deepEqual(await chat.said(text), ['answer_added', 'ask summary']);
      assert.deepEqual(await comments(chat, 'siif'), [text]);
      assert.equal(await request(chat), MOUSE);
    });

  for (const text of ['alta, no puedo trabajar', 'el mouse es Logitech', 'media', 'no sé'])
    it(`is not answered by what is said of the request: «${text}»`, async () => {
      const chat = await underWay();
      await chat.said(text);
      assert.deepEqual(await comments(chat, 'siif'), []);
      assert.notEqual(await chat.stage(), 'idle');
    });
});

describe('more that was forgotten', () => {
  it('drops no request that waits', async () => {
    const chat = await chatWith();
    await chat.said('la impresora no imprime. Otra cosa, el SIIF saca un error al abrir');
    const { rest } = (await chat.dialog())?.draft ?? {};
    await chat.said('se me olvidó decirle que el error también sale en el de Gladys');
    assert.equal((await chat.dialog())?.draft.rest?.length, rest?.length);
    assert.ok(!chat.replies.some((each) => 'code' in each && each.code === 'waiting_dropped'));
  });
});

describe('words that end the case that they name, while another request is under way', () => {
  async function underWay(): Promise<Chat> {
    const chat = await chatWith((program) =>
      open(program, { id: 'printer', request: 'la impresora del piso 2 no imprime' }),
    );
    await chat.said('volvio a fallar el wifi oiga');
    assert.equal(await chat.stage(), 'summary');
    return chat;
  }

  for (const text of [
    'mejor dejen asi la imprsora ya compraron otra',
    'cancele lo de la impresora, ya la arreglaron',
    'ya no hace falta lo de la impresora',
    'cancel the printer one, they bought another',
  ])
    it(`leave that request as it is: «${text}»`, async () => {
      const chat = await underWay();
      assert.ok((await chat.said(text)).includes('offer cancel'), JSON.stringify(chat.replies));
      assert.ok(chat.acts().includes('cancel printer'));
      assert.equal(await chat.stage(), 'summary');
    });

  for (const text of ['cancele lo del wifi más bien', 'mejor deje así', 'cancel the wifi request'])
    it(`end it where they name it or nothing: «${text}»`, async () => {
      const chat = await underWay();
      await chat.said(text);
      assert.equal(await chat.stage(), 'idle', JSON.stringify(chat.replies));
      assert.equal((await chat.environment.kase('printer')).state, 'new');
    });
});
