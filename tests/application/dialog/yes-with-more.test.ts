import { strict as assert } from 'node:assert';
import { open, openTo, type Program } from '../test-environment.ts';
import { type Chat, chatWith } from './chat.ts';

const PRINTER = 'La impresora del piso 2 no imprime';
const MOUSE = 'El mouse no se mueve';

async function comments(chat: Chat, id: string): Promise<readonly string[]> {
  return (await chat.environment.kase(id)).comments.map(({ text }) => text);
}

async function resolvedAndOpen(program: Program): Promise<void> {
  await openTo(program, 'resolved', { id: 'printer', request: PRINTER });
  await open(program, { id: 'mail', request: 'Se me olvidó la clave del correo' });
}

describe('a yes with more', () => {
  it('closes, and offers the rest for the case that is left', async () => {
    const chat = await chatWith(resolvedAndOpen);
    assert.deepEqual(await chat.said('ya miré la impresora, imprimió bien, gracias'), [
      'offer accept',
    ]);
    const rest = 'y al otro cámbiele la prioridad a media porfa';
    const said = `si confirmo. ${rest}, y que diga que se me olvido la clave`;
    const [first, next] = await chat.said(said);
    assert.equal(first, 'accepted');
    assert.match(next ?? '', /^offer (?:about|unsure)$/);
    assert.ok(chat.acts().includes('comment mail'), JSON.stringify(chat.acts()));
    assert.match(chat.offer().text, /prioridad a media/);
    assert.equal((await chat.environment.kase('printer')).state, 'closed');
  });

  it('closes, and begins the request that comes with it', async () => {
    const chat = await chatWith((program) => openTo(program, 'resolved', { request: PRINTER }));
    await chat.said('ya imprime, gracias');
    await chat.said('si confirmo. y ademas necesito que me instalen un escaner en la ventanilla 3');
    assert.equal((await chat.environment.kase('case-1')).state, 'closed');
    assert.match((await chat.dialog())?.draft.request ?? '', /escaner en la ventanilla 3/);
  });

  it('adds what was asked about, and understands the other thing by itself', async () => {
    const chat = await chatWith((program) => open(program, { id: 'mouse', request: MOUSE }));
    await chat.said('MS-2026-000001 les dije que era urgente');
    const [first] = await chat.said(
      'si agréguelo, y otra cosa: el computador está lentísimo y el de la impresora ya dijeron algo?',
    );
    assert.equal(first, 'comment_added');
    assert.deepEqual(await comments(chat, 'mouse'), ['les dije que era urgente']);
    const { offers = [], draft } = (await chat.dialog()) ?? {};
    const kept = [draft?.request ?? '', ...offers.map(({ text }) => text)];
    assert.ok(
      kept.some((text) => text.includes('lentísimo')),
      JSON.stringify(chat.replies),
    );
  });

  it('to several requests is kept with the one that it is about', async () => {
    const chat = await chatWith(async () => undefined);
    await chat.said(
      'Tengo dos problemas: la impresora del piso 3 no imprime y el correo no abre en caja',
    );
    await chat.said('si pero el correo es urgente porque hoy tengo que entregar un informe');
    const { draft } = (await chat.dialog()) ?? {};
    assert.equal(draft?.request, 'la impresora del piso 3 no imprime');
    assert.match(draft.rest?.[0] ?? '', /^el correo no abre en caja\n.*urgente/);
  });
});

describe('a yes that only repeats the order', () => {
  for (const text of [
    'Sí señorita, póngalo ahí si es tan amable.',
    'Sí, póngale eso que a la muchacha le sirve',
    'si agregalo pf',
    'Please add it to the case',
    'agréguelo al caso por favor',
    'si agréguelo, mil y mil gracias, Dios le pague',
  ])
    it(`files nothing of itself: «${text}»`, async () => {
      const chat = await chatWith((program) => open(program, { request: PRINTER }));
      await chat.said('MS-2026-000001 sale una luz naranja');
      assert.deepEqual(await chat.said(text), ['comment_added']);
      assert.deepEqual(await comments(chat, 'case-1'), ['sale una luz naranja']);
    });

  it('closes: «Confirmado, señorita. ¡Mil y mil gracias!»', async () => {
    const chat = await chatWith((program) => openTo(program, 'resolved', { request: PRINTER }));
    await chat.said('ya me quedó funcionando todo');
    assert.deepEqual(await chat.said('Confirmado, señorita. ¡Mil y mil gracias!'), ['accepted']);
    assert.equal((await chat.environment.kase('case-1')).state, 'closed');
  });
});

describe('an order with more words', () => {
  for (const text of [
    'Reábralo de inmediato y quiero que conste que voy a poner una queja',
    'reopen it right away and the scanner is next to it',
  ])
    it(`reopens: «${text}»`, async () => {
      const chat = await chatWith((program) => openTo(program, 'resolved', { request: PRINTER }));
      assert.deepEqual(await chat.said('no, sigue sin imprimir'), ['offer reopen']);
      await chat.said(text);
      assert.equal((await chat.environment.kase('case-1')).state, 'in_progress');
    });

  it('tells who is to write to them, after what is not to be added', async () => {
    const chat = await chatWith((program) => open(program, { request: PRINTER }));
    await chat.said('páseme con una persona');
    await chat.said('MS-2026-000001 la impresora es la del fondo');
    const said = await chat.said('No agregue nada. Solo dígame el nombre.');
    assert.ok(said.includes('view who_writes'), said.join());
    assert.deepEqual(await comments(chat, 'case-1'), []);
  });
});

describe('what is to be passed on', () => {
  for (const text of [
    'avísele que de doce a dos está cerrado el archivo',
    'dígale al técnico que la oficina queda al lado del archivo central',
    'no es ninguna foto, es un recado: mañana no estoy',
  ])
    it(`is no file: «${text}»`, async () => {
      const chat = await chatWith((program) => open(program, { request: PRINTER }));
      assert.deepEqual(await chat.said(`MS-2026-000001 ${text}`), ['offer about']);
    });
  it('is said of a photo where one is to be sent', async () => {
    const chat = await chatWith((program) => open(program, { request: PRINTER }));
    assert.deepEqual(await chat.said('MS-2026-000001 le mando ahora el archivo del error'), [
      'offer about_photo',
    ]);
  });
});
