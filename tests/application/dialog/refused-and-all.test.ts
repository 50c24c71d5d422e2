import { strict as assert } from 'node:assert';
import { open, openTo, type Program } from '../test-environment.ts';
import { type Chat, chatWith } from './chat.ts';

const PRINTER = 'la impresora del piso 2 no imprime';

async function twoCases(program: Program): Promise<void> {
  await open(program, { id: 'printer', request: PRINTER });
  await open(program, { id: 'mail', request: 'El correo no abre en el portátil' });
}

/** The comments of both cases. */
async function comments(chat: Chat): Promise<readonly string[]> {
  const kept = await Promise.all(['printer', 'mail'].map((id) => chat.environment.kase(id)));
  return kept.flatMap((kase) => kase.comments.map(({ text }) => `${kase.id}: ${text}`));
}

describe('a no that names the case', () => {
  for (const text of [
    'no mijo, eso no es para el caso, es un saludo no más',
    'no, no lo agregue a la impresora',
    'no señor, no lo agregue',
    'no, eso no es de la impresora',
    'no agregue eso a la impresora por favor',
    'no, no lo anote en lo de la impresora',
    'no, eso no va en la solicitud',
    'no, a la impresora no',
    "no, don't add it to the printer",
    'no, that is not for the printer case',
  ])
    it(`adds nothing after «${text}»`, async () => {
      const chat = await chatWith(twoCases);
      await chat.said('MS-2026-000001 salúdeme a María José y a don Andrés');
      assert.equal(chat.offer().code, 'about');
      assert.deepEqual(await chat.said(text), ['left_as_it_is']);
      assert.deepEqual(await comments(chat), []);
      assert.equal(await chat.stage(), 'idle');
    });

  for (const [text, kept] of [
    ['no, eso no es de la impresora, es del correo', 'mail'],
    ['no lo agregue a la impresora, agréguelo al correo', 'mail'],
    ['no, eso es de la impresora', 'printer'],
  ] as const)
    it(`adds to the case that is meant after «${text}»`, async () => {
      const chat = await chatWith(twoCases);
      await chat.said('MS-2026-000001 salúdeme a María José y a don Andrés');
      assert.deepEqual(await chat.said(text), ['comment_added']);
      assert.deepEqual(await comments(chat), [`${kept}: salúdeme a María José y a don Andrés`]);
    });

  it('loses nothing of words that correct what was asked about', async () => {
    const chat = await chatWith(twoCases);
    await chat.said('MS-2026-000001 la bandeja es de marca Epson');
    await chat.said('no es de marca Epson, y en el piso 1 no manda el escaneo');
    assert.match(chat.offer().text, /de marca Epson\nno es de marca Epson.*escaneo/);
  });

  for (const text of [
    'no, no cierre lo de la impresora todavía',
    'no cierre la impresora aún, la voy a probar',
    "no, don't close the printer yet",
  ])
    it(`leaves a solved case as it is after «${text}»`, async () => {
      const chat = await chatWith((program) =>
        openTo(program, 'resolved', { id: 'printer', request: PRINTER }),
      );
      await chat.said('ya imprime bien, gracias');
      assert.equal(chat.offer().code, 'accept');
      assert.deepEqual(await chat.said(text), ['left_as_it_is']);
      assert.equal((await chat.environment.kase('printer')).state, 'resolved');
    });
});

describe('a yes with a reproach', () => {
  for (const text of [
    '¿Otra vez me pregunta? Pues claro que sí',
    '¿Y para qué pregunta? claro que sí, reabran',
    'otra vez? que sí',
    'Ya le dije que sí',
    'Are you asking again? Of course yes',
  ])
    it(`reopens after «${text}», with no word of it in the reason`, async () => {
      const chat = await chatWith((program) =>
        openTo(program, 'resolved', { id: 'printer', request: PRINTER }),
      );
      const said = 'no, la impresora sigue sin imprimir';
      await chat.said(said);
      assert.equal(chat.offer().code, 'reopen');
      assert.deepEqual(await chat.said(text), ['reopened']);
      const { history, state } = await chat.environment.kase('printer');
      const reasons = history.flatMap((event) =>
        event.type === 'reopened' ? [event.data.reason] : [],
      );
      assert.deepEqual([state, reasons], ['in_progress', [said]]);
    });
});

describe('one answer to two things that one message asked about', () => {
  const SAID = 'cancele el del correo, ya me abrió. y el de la impresora póngalo urgente';
  async function askedBoth(): Promise<Chat> {
    const chat = await chatWith(twoCases);
    assert.deepEqual(await chat.said(SAID), ['offer cancel', 'offer about']);
    return chat;
  }

  for (const text of ['sí a los dos', 'sí, ambas por favor', 'los dos', 'yes to both'])
    it(`does both after «${text}»`, async () => {
      const chat = await askedBoth();
      assert.deepEqual(await chat.said(text, 'both'), ['case_cancelled', 'comment_added']);
      const done = ['printer: y el de la impresora póngalo urgente'];
      assert.equal((await chat.environment.kase('mail')).state, 'closed');
      assert.deepEqual(await comments(chat), done);
      await chat.said(text, 'both');
      assert.deepEqual(await comments(chat), done);
    });

  it('does neither after a no', async () => {
    const chat = await askedBoth();
    assert.deepEqual(await chat.said('no a los dos'), ['left_as_it_is']);
    assert.equal((await chat.environment.kase('mail')).state, 'new');
    assert.deepEqual(await comments(chat), []);
    assert.equal(await chat.stage(), 'idle');
  });
});
