import { strict as assert } from 'node:assert';
import { ANA, act, LUIS, open, openTo, type Program } from '../test-environment.ts';
import { type Chat, chatWith } from './chat.ts';

const PRINTER = 'La impresora del despacho no imprime';
const MAIL = 'Me sale un aviso de que la clave del correo se vence';
const FOLDER = 'Necesito acceso a la carpeta de Convenios';

const asked =
  (request: string, question: string) =>
  async (program: Program): Promise<unknown> => {
    await open(program, { request });
    return act(program, LUIS, { name: 'ask_info', question });
  };
const solved = (request: string) => (program: Program) => openTo(program, 'resolved', { request });
const stateOf = async (chat: Chat, id: string) => (await chat.environment.kase(id)).state;
const answerOf = async (chat: Chat) =>
  (await chat.environment.kase('case-1')).clarifications.at(-1)?.answer;
const comments = async (chat: Chat, id: string) =>
  (await chat.environment.kase(id)).comments.map(({ text }) => text);

describe('what the desk asked', () => {
  for (const text of [
    'Dice "Usuario bloqueado". ¿Contento?',
    'Me sale error 500. ¿Qué parte no entienden?',
    'it says access denied',
  ])
    it(`is answered by what the screen says: «${text}»`, async () => {
      const chat = await chatWith(
        asked('El SIGEP no me deja entrar', '¿Qué mensaje le muestra al entrar?'),
      );
      assert.deepEqual(await chat.said(text), ['answer_added']);
      assert.equal(await answerOf(chat), text);
    });

  for (const text of [
    'Ah, me preguntan por la marca. Permítame me pongo las gafas y le cuento, que a mi edad ya uno no ve ni de cerca ni de lejos.',
    'deme un momentico busco la factura y le digo, que está en el otro cajón del escritorio',
    'let me go down to the office and I will tell you, it is on another floor',
  ])
    it(`stays open where somebody goes to look: «${text}»`, async () => {
      const chat = await chatWith(asked('El escáner se dañó', '¿Qué marca y modelo es?'));
      await chat.said(text);
      assert.equal(await stateOf(chat, 'case-1'), 'needs_info');
      assert.equal(await answerOf(chat), undefined);
    });

  it('is not answered by what is to be written down besides', async () => {
    const chat = await chatWith(asked('El computador se apaga solo', '¿Prende alguna luz?'));
    const note = 'anote también que el viernes no vengo, pueden pasar el lunes';
    assert.deepEqual(await chat.said(note), ['offer about']);
    assert.deepEqual(await chat.said('sí'), ['comment_added']);
    assert.deepEqual(await comments(chat, 'case-1'), [note]);
    assert.equal(await answerOf(chat), undefined);
  });

  it('is answered by what is wanted instead of a cancelling', async () => {
    const chat = await chatWith(asked(FOLDER, 'Which folder is it?'));
    const said = "No, don't cancel it! It's the one called Convenios 2026";
    assert.deepEqual(await chat.said(said), ['answer_added']);
    assert.equal(await answerOf(chat), said);
  });

  for (const yes of ["yes that's the answer", 'Así es, joven, eso es lo que me preguntaban'])
    it(`gets the answer alone from a yes that says that it is one: «${yes}»`, async () => {
      const chat = await chatWith(asked(FOLDER, '¿Cuál carpeta es?'));
      const text = '¿será la de los convenios?';
      await chat.said(text);
      assert.ok(chat.acts().includes('answer case-1'), JSON.stringify(chat.replies));
      assert.deepEqual(await chat.said(yes), ['answer_added']);
      assert.equal(await answerOf(chat), text);
    });
});

describe('a verdict', () => {
  for (const text of [
    'Ahora sí entré, pero con cinco horas de retraso. Pésimo servicio.',
    'Ay, qué maravilla, ya está imprimiendo como en sus mejores tiempos. Quedo muy agradecida.',
    'Sí, mi estimado, todo quedó resuelto, dele usted un abrazo de mi parte.',
    'everything is working, but it took you a week',
  ])
    it(`with praise or anger is confirmed by one press: «${text}»`, async () => {
      const chat = await chatWith(solved(PRINTER));
      assert.deepEqual(await chat.said(text), ['offer accept']);
      await chat.said('Sí, mi estimado, dele un saludo a la señorita de mi parte');
      assert.equal(await stateOf(chat, 'case-1'), 'closed');
      assert.equal(await chat.stage(), 'idle');
    });

  for (const text of [
    'Mentira. Sigo sin poder imprimir, dice exactamente lo mismo. ¿Ustedes siquiera prueban lo que hacen?',
    'seguimos sin poder imprimir, ¿cuántas veces hay que llamar?',
  ])
    it(`that it still fails offers the reopening: «${text}»`, async () => {
      const chat = await chatWith(solved(PRINTER));
      assert.deepEqual(await chat.said(text), ['offer reopen']);
      assert.deepEqual(await chat.said('REÁBRALO, ¿qué parte no entiende?'), ['reopened']);
    });

  for (const text of [
    "I can see the folder but I can't save anything in it",
    'ya puedo ver la carpeta pero no puedo guardar nada',
  ])
    it(`that it works in part is for the person to press: «${text}»`, async () => {
      const chat = await chatWith(solved(FOLDER));
      assert.deepEqual(await chat.said(text), ['offer reopen']);
      assert.deepEqual(chat.acts().slice(0, 2), ['reopen case-1', 'accept case-1']);
    });

  it('closes one case and cancels no other that is still needed', async () => {
    const chat = await chatWith(async (program) => {
      await openTo(program, 'resolved', { id: 'printer', request: PRINTER });
      await open(program, { id: 'folder', request: FOLDER });
    });
    await chat.said('ya imprime, gracias');
    const [first, next] = await chat.said('sí, puede cerrarlo, pero todavía necesito la carpeta');
    assert.deepEqual([first, next], ['accepted', 'status folder']);
  });
});

describe('of two cases', () => {
  const both = async (program: Program): Promise<void> => {
    await open(program, { id: 'printer', request: PRINTER });
    await open(program, { id: 'mail', request: MAIL });
  };

  for (const text of ['el 2 ya no, ya cambié la clave yo misma', 'lo de la clave ya no, gracias'])
    it(`one that is not needed is offered to be cancelled: «${text}»`, async () => {
      const chat = await chatWith(both);
      assert.deepEqual(await chat.said(text), ['offer cancel']);
      assert.deepEqual(chat.acts(), ['cancel mail', 'none']);
    });

  it('each gets its own order at the buttons of one message', async () => {
    const chat = await chatWith(both);
    const detail = 'y al 1 póngale que la impresora es la HP';
    const said = await chat.said(`el 2 ya no, ya cambié la clave. ${detail}`);
    assert.deepEqual(said, ['offer cancel', 'offer about']);
    const done = await chat.said('no, el 2 cancélelo. lo de la impresora sí agréguelo al 1');
    assert.deepEqual(done, ['case_cancelled', 'comment_added']);
    assert.equal(await stateOf(chat, 'mail'), 'closed');
    assert.deepEqual(await comments(chat, 'printer'), [detail]);
  });

  for (const answer of [
    'si el primero cierrelo y el otro cancelelo',
    'listo, cierre el del compu y cancele el otro',
  ])
    it(`the one is closed and the other cancelled by «${answer}»`, async () => {
      const chat = await chatWith(async (program) => {
        await openTo(program, 'resolved', { id: 'computer', request: 'el compu no prende' });
        await open(program, {
          id: 'loan',
          request: 'Necesito un portátil prestado para la nómina',
        });
      });
      const said = await chat.said('ok ya quedo bn el compu, y ya no nesecito el prestado gracias');
      assert.deepEqual(said, ['offer accept', 'offer cancel']);
      await chat.said(answer);
      assert.deepEqual(
        [await stateOf(chat, 'computer'), await stateOf(chat, 'loan')],
        ['closed', 'closed'],
      );
    });

  it('a correction chooses the one that is named, closed or not', async () => {
    const chat = await chatWith(async (program) => {
      await openTo(program, 'resolved', { id: 'mail', request: 'Al jefe no le abre el correo' });
      await act(program, ANA, { name: 'accept' }, 'mail');
      await open(program, { id: 'scanner', request: 'A Martha no le sirve el escáner' });
    });
    await chat.said('agregue que lo necesita por escrito');
    assert.deepEqual(chat.acts()[0], 'comment scanner');
    assert.deepEqual(await chat.said('no, eso era del caso del correo, el 1, no del escáner'), [
      'offer again',
    ]);
    assert.equal(chat.acts()[0], 'again mail');
    assert.match(chat.offer().text, /por escrito/);
    assert.deepEqual(await comments(chat, 'scanner'), []);
  });
});

describe('words for another case than the buttons are about', () => {
  it('take nothing of what was asked along', async () => {
    const chat = await chatWith(async (program) => {
      await openTo(program, 'resolved', { id: 'printer', request: PRINTER });
      await open(program, { id: 'mail', request: MAIL });
    });
    await chat.said('la impresora sigue sin imprimir');
    assert.equal(chat.acts()[0], 'reopen printer');
    await chat.said('al 2 agréguele que es solo desde el celular');
    assert.equal(chat.acts()[0], 'comment mail');
    assert.equal(chat.offer().text, 'al 2 agréguele que es solo desde el celular');
  });

  it('are none where the number is that of the button', async () => {
    const chat = await chatWith(solved(PRINTER));
    await chat.said('ya imprime pero sale con rayas negras');
    assert.ok(chat.acts().includes('reopen case-1'));
    assert.deepEqual(await chat.said('reabra el 1'), ['reopened']);
  });
});

describe('two matters in one message', () => {
  it('are told apart by who wrote them', async () => {
    const chat = await chatWith(asked(PRINTER, '¿Son todas las hojas o solo algunas?'));
    await chat.sent('el teclado de Luz Marina no marca la ñ. salen todas borrosas', []);
    assert.ok(chat.acts().includes('answer case-1'), JSON.stringify(chat.replies));
    await chat.said('lo primero es la respuesta, lo del teclado es otro caso nuevo');
    assert.match((await chat.dialog())?.draft.request ?? '', /teclado/);
    assert.equal(await answerOf(chat), 'salen todas borrosas');
  });

  it('one of which is said to be apart is not asked to be the same', async () => {
    const chat = await chatWith((program) =>
      open(program, { request: 'El teclado de Luz Marina no marca bien' }),
    );
    await chat.said('el teclado de Luz Marina no marca la ñ, eso es aparte');
    assert.equal(await chat.stage(), 'summary');
  });
});

describe('talk while a case is open', () => {
  it('is no comment', async () => {
    const chat = await chatWith((program) => openTo(program, 'assigned', { request: PRINTER }));
    await chat.said('¿Y quién será la personita que me va a colaborar? En mi época subía don Gil.');
    assert.equal(chat.replies[0]?.kind, 'status');
    const said = 'No se preocupe, joven, era no más conversando. Aquí espero con mi tinto.';
    assert.deepEqual(await chat.said(said), ['thanks']);
  });

  it('is thanks where all are closed', async () => {
    const chat = await chatWith(async (program) => {
      await openTo(program, 'resolved', { request: PRINTER });
      await act(program, ANA, { name: 'accept' });
    });
    assert.deepEqual(await chat.said('bueno, pues gracias, ahí va funcionando'), ['thanks']);
  });
});
