import { strict as assert } from 'node:assert';
import { TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

const PRINTER = 'La impresora no imprime';
const MAIL = 'el correo no me abre';
const ADOBE = 'necesito que me instalen el Adobe';
const ALL = `${PRINTER}, ${MAIL}, ${ADOBE}`;

describe('several things in one request', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = new Chat(await TestEnvironment.create());
    chat.readsKind = true;
    await chat.said(ALL);
  });
  const draft = async () => {
    const { request, rest, priority, kind } = (await chat.dialog())?.draft ?? {};
    return { request, rest, priority, kind };
  };

  it('become a case each when each is told how much it affects', async () => {
    assert.deepEqual(
      await chat.said(
        'el correo alta porque no puedo trabajar, la impresora media y el Adobe baja, son tres cosas distintas',
      ),
      ['first_request', 'kept_with_waiting', 'changed', 'ask summary'],
    );
    assert.equal((await draft()).priority, 'medium');
    await chat.said('Planeación');
    assert.deepEqual(await chat.said('sí'), ['case_opened', 'next_request', 'ask summary']);
    assert.deepEqual(
      [(await draft()).request, (await draft()).priority],
      [`${MAIL}\nel correo alta porque no puedo trabajar`, 'high'],
    );
    assert.deepEqual(await chat.said('sí'), ['case_opened', 'next_request', 'ask summary']);
    assert.deepEqual(await draft(), {
      request: ADOBE,
      rest: undefined,
      priority: 'low',
      kind: 'service_request',
    });
    await chat.said('sí');
    assert.equal((await chat.cases()).length, 3);
  });

  it('are each told how much they affect, whichever is said first', async () => {
    await chat.said('cancelar');
    await chat.said('la VPN no conecta, el correo está lento');
    await chat.said('que sea alta la VPN y baja lo del correo');
    assert.equal((await draft()).priority, 'high');
    for (const text of ['Sistemas', 'sí']) await chat.said(text);
    assert.deepEqual(
      [(await draft()).request, (await draft()).priority],
      ['el correo está lento', 'low'],
    );
  });

  it('become a case each when they are said to be of different kinds', async () => {
    await chat.said('pues la impresora y el correo son fallas, lo del Adobe es una solicitud');
    const { request, rest, kind } = await draft();
    assert.deepEqual([request, kind], [PRINTER, 'incident']);
    assert.equal(rest?.length, 2);
  });

  for (const [text, said] of [
    ['que lo decida la mesa entonces, pero quiero tres casos', 'left_to_desk'],
    ['mejor por separado', 'ask summary'],
    ['sí, hágalos aparte', 'ask summary'],
    ['separate cases please', 'ask summary'],
  ] as const)
    it(`become a case each where that is wanted: «${text}»`, async () => {
      const replies = await chat.said(text);
      assert.deepEqual(replies.slice(0, 2), ['first_request', said]);
      assert.deepEqual([(await draft()).request, (await draft()).rest], [PRINTER, [MAIL, ADOBE]]);
    });

  it('may be asked about: how many cases they become', async () => {
    assert.deepEqual(await chat.said('¿pero van a ser tres casos o uno solo?'), [
      'one_case_yet',
      'ask summary',
    ]);
    assert.equal((await draft()).request, ALL);
    await chat.said('por separado');
    assert.deepEqual(await chat.said('¿son tres casos?'), ['requests_waiting', 'ask summary']);
  });

  it('may lose one of them, alone or when they are set apart', async () => {
    await chat.said('media');
    assert.deepEqual(await chat.said('quite lo del Adobe de ese'), [
      'waiting_dropped',
      'ask summary',
    ]);
    assert.equal((await draft()).request, `${PRINTER}, ${MAIL}`);
    await chat.said('Planeación');
    assert.deepEqual(
      await chat.said('no, ahí está todo junto, yo quería separado. Quite lo del correo de ese'),
      ['first_request', 'waiting_dropped', 'ask summary'],
    );
    assert.deepEqual(await draft(), {
      request: PRINTER,
      rest: [],
      priority: 'medium',
      kind: 'incident',
    });
  });

  it('are none where one thing is told of', async () => {
    await chat.said('cancelar');
    await chat.said(
      'El computador se apaga solo y sale pantalla azul, tengo que entregar un informe',
    );
    await chat.said('alta porque el informe es para hoy y el computador se apaga');
    const { rest, priority } = await draft();
    assert.deepEqual([rest, priority], [undefined, 'high']);
    assert.deepEqual(await chat.said('¿cuántos casos tengo?'), ['view my_cases', 'ask summary']);
  });
});

describe('a request that begins beside a word about an open case', () => {
  it('says of what it asks, and its level is no part of what is added', async () => {
    const chat = new Chat(await TestEnvironment.create());
    chat.readsKind = true;
    await chat.said('La impresora de recursos humanos no imprime, sale con rayas');
    for (const text of ['media', 'Recursos Humanos', 'sí']) await chat.said(text);
    const expiry = 'otra cosa, me salió un aviso de que la contraseña se vence en 3 días';
    assert.deepEqual(
      await chat.said(`la impresora ahora también saca hojas en blanco. ${expiry}`),
      ['offer about', 'asked_about', 'ask summary'],
    );
    assert.deepEqual(await chat.said('sí, agréguelo, y lo de la contraseña es baja'), [
      'comment_added',
      'changed',
      'ask summary',
    ]);
    const { request, priority } = (await chat.dialog())?.draft ?? {};
    assert.deepEqual([request, priority], [expiry, 'low']);
    const [kase] = await chat.cases();
    assert.deepEqual(
      kase?.comments.map(({ text }) => text),
      ['la impresora ahora también saca hojas en blanco.'],
    );
  });
});
