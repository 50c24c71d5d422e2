import { strict as assert } from 'node:assert';
import { open, openTo } from '../test-environment.ts';
import { type Chat, chatWith, toSummary } from './chat.ts';

const request = async (chat: Chat) => (await chat.dialog())?.draft.request;

describe('words that go on about the open case', () => {
  for (const [about, text] of [
    [
      'No recibo notificaciones judiciales en el correo institucional',
      'El último correo me llegó el 2 de marzo a las 4:15 pm. El pantallazo se los mando apenas pueda, estoy en audiencia.',
    ],
    [
      'A mi jefe, el doctor Ramírez, no le abre el correo en el computador',
      'Él dice que por Outlook, y que le sale que la contraseña no es correcta',
    ],
    [
      'A mi jefe, el doctor Ramírez, no le abre el correo en el computador',
      'Ella dice que entra por la página, y que le sale un error de usuario bloqueado',
    ],
  ] as const)
    it(`are offered whole for it: «${text}»`, async () => {
      const chat = await chatWith((program) => openTo(program, 'in_progress', { request: about }));
      assert.match((await chat.said(text)).join(), /^offer about(?:_photo)?$/);
      assert.equal(chat.offer().text, text);
      await chat.said('sí');
      const { comments } = await chat.environment.kase('case-1');
      assert.deepEqual(comments.at(-1)?.text, text);
      assert.equal(await chat.stage(), 'idle');
    });

  it('leave apart another thing that fails', async () => {
    const chat = await chatWith((program) => open(program, { request: 'El correo no abre' }));
    await chat.said('el correo sigue sin abrir. Otra cosa, la impresora del piso 2 no imprime');
    assert.match((await request(chat)) ?? '', /la impresora del piso 2 no imprime$/);
  });
});

describe('a correction of one word at the summary', () => {
  const WORD = 'Se cierra el Word solo cada vez que voy a guardar en el computador de Archivo';
  for (const text of [
    'no es Word, es Excel el que se cierra',
    'Ojo, corrijo: no es Word, es Excel el que se cierra',
    'no es el Word sino el Excel',
    "it's not Word, it's Excel",
  ])
    it(`keeps the rest, and says it as it was said: «${text}»`, async () => {
      const chat = await chatWith();
      await toSummary(chat, WORD);
      await chat.said('alta');
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      assert.equal(await request(chat), `${WORD}\n${text}`);
      assert.equal((await chat.dialog())?.draft.priority, 'high');
    });
});

describe('priorities that contradict each other', () => {
  for (const text of [
    'la impresora es lo mas urgente porque no sale ninguna factura, lo demas puede esperar',
    'urgente la impresora, sin afán lo demás',
    'alta la impresora, el correo baja',
    'the printer is most urgent, the rest can wait',
  ])
    it(`are asked, and nothing of them is lost: «${text}»`, async () => {
      const chat = await chatWith();
      const first = 'la impresora del piso 2 no imprime facturas ni llega el correo';
      await toSummary(chat, first);
      assert.deepEqual(await chat.said(text), ['changed', 'ask summary']);
      assert.equal(await request(chat), `${first}\n${text}`);
      assert.equal((await chat.dialog())?.draft.priority, undefined);
    });

  it('do not include what only denies hurry', async () => {
    const chat = await chatWith();
    await toSummary(chat, 'la impresora del piso 2 no imprime facturas');
    await chat.said('no es urgente, puede esperar');
    assert.equal((await chat.dialog())?.draft.priority, 'low');
  });
});

describe('a solution that works badly', () => {
  for (const [text, code] of [
    ['uy ya imprimio gracias pero sale rayado', 'dispute'],
    ['ya imprime pero mancha las hojas', 'dispute'],
    ['ya imprimió, muchas gracias, aunque salen rayas negras', 'dispute'],
    ['it prints now but the pages come out striped', 'dispute'],
    ['ya imprimió gracias pero demoraron mucho', 'accept'],
    ['ya imprimió, pero ya perdí la reunión', 'accept'],
  ] as const)
    it(`«${text}» is asked as ${code}`, async () => {
      const chat = await chatWith((program) =>
        openTo(program, 'resolved', { request: 'la impresora del piso 2 no imprime' }),
      );
      assert.equal((await chat.said(text)).at(-1), `offer ${code}`);
      assert.equal((await chat.environment.kase('case-1')).state, 'resolved');
    });
});
