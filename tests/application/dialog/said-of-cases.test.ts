import { strict as assert } from 'node:assert';
import { ANA, act, LUIS, open, openTo, type Program } from '../test-environment.ts';
import { type Chat, chatWith } from './chat.ts';

const PRINTER = 'La impresora del despacho no imprime';
const PHONE = 'El teléfono de la oficina no tiene tono';
const EXCEL = 'No me abre el Excel';
const USER = 'Necesito un usuario para la practicante Daniela Rojas';
const COMPUTER = 'Mi computador se apaga solo';

const ask = (program: Program, id: string, question: string) =>
  act(program, LUIS, { name: 'ask_info', question }, id);
const request = async (chat: Chat) => (await chat.dialog())?.draft.request ?? '';

async function several(program: Program): Promise<void> {
  await open(program, { id: 'excel', request: EXCEL });
  await open(program, { id: 'phone', request: PHONE });
  await open(program, { id: 'user', request: USER });
}

describe('what the desk asked', () => {
  for (const [about, question, said] of [
    [PRINTER, '¿Ya le cambiaron el papel por uno nuevo?', 'si el papel es nuevo y sigue igual'],
    [
      'My laptop cannot connect to the wifi',
      'Which networks can you see, ALCALDIA or INVITADOS?',
      'I can see both but ALCALDIA says wrong password',
    ],
    [
      'El SECOP no me abre',
      '¿Lo abre con el otro navegador?',
      'en el otro navegador abre pero la página sale en blanco',
    ],
  ] as const)
    it(`is answered by all of «${said}»`, async () => {
      const chat = await chatWith(async (program) => {
        await open(program, { request: about });
        await ask(program, 'case-1', question);
      });
      assert.deepEqual(await chat.said(said), ['answer_added']);
      const { clarifications } = await chat.environment.kase('case-1');
      assert.equal(clarifications.at(-1)?.answer, said);
    });

  it('is no answer where another thing is said to begin', async () => {
    const chat = await chatWith(async (program) => {
      await open(program, { request: PRINTER });
      await ask(program, 'case-1', '¿Qué modelo es?');
    });
    await chat.said('es una Kyocera 2040. Además, el teléfono de la oficina no tiene tono');
    assert.match(await request(chat), /teléfono de la oficina no tiene tono$/);
    assert.equal(
      (await chat.environment.kase('case-1')).clarifications.at(-1)?.answer,
      'es una Kyocera 2040.',
    );
  });

  it('in two cases is answered for the one whose question the words are of', async () => {
    const chat = await chatWith(async (program) => {
      await several(program);
      await ask(program, 'excel', '¿Qué versión usa?');
      await ask(program, 'user', '¿En qué navegador lo usará?');
    });
    assert.deepEqual(await chat.said('el navegador es el Firefox de siempre'), ['answer_added']);
    assert.equal(
      (await chat.environment.kase('user')).clarifications.at(-1)?.answer,
      'el navegador es el Firefox de siempre',
    );
  });

  it('in two cases: what names neither is asked about, and begins nothing', async () => {
    const chat = await chatWith(async (program) => {
      await several(program);
      await ask(program, 'excel', '¿Qué mensaje le sale?');
      await ask(program, 'user', '¿Cuál es la cédula de Daniela?');
    });
    const said = await chat.said(
      'sale que la licencia venció, y la cédula de Daniela es 1032456789',
    );
    assert.deepEqual(said, ['answer_added', 'offer which_case']);
    assert.deepEqual(
      [chat.acts(), chat.offer().text],
      [['answer excel', 'new'], 'sale que la licencia venció'],
    );
    assert.equal(await chat.stage(), 'idle');
    await chat.chose('answer');
    const { clarifications } = await chat.environment.kase('excel');
    assert.equal(clarifications.at(-1)?.answer, 'sale que la licencia venció');
  });
});

describe('a case that is not solved yet', () => {
  for (const said of [
    'cierre el del teléfono por favor',
    'le pregunté dos cosas, cierre el del teléfono por favor',
    'el del teléfono lo pueden cerrar que ya funciona',
    'el teléfono ya volvió',
    'please close the phone one, it works again',
    'the phone one can be closed, it works now',
  ])
    it(`is offered to be cancelled by its matter: «${said}»`, async () => {
      const chat = await chatWith(several);
      assert.deepEqual(await chat.said(said), ['offer cancel']);
      assert.equal(chat.acts()[0], 'cancel phone');
      assert.equal((await chat.environment.kase('phone')).state, 'new');
    });

  it('and is worked on: that it works now is offered for it', async () => {
    const chat = await chatWith((program) => openTo(program, 'in_progress', { request: PRINTER }));
    assert.deepEqual(await chat.said('ya me llamaron! ya pude imprimir'), ['offer about_solved']);
    assert.equal(chat.acts()[0], 'comment case-1');
  });

  it('does not end by what somebody cannot close', async () => {
    const chat = await chatWith(several);
    for (const said of [
      'no puedo cerrar el Excel',
      'el Excel se cierra solo',
      'no cierre el del teléfono',
    ]) {
      await chat.said(said);
      assert.ok(!chat.offers.some(({ code }) => code === 'cancel'), said);
    }
  });

  it('has its own card beside that of another and a new request in one message', async () => {
    const chat = await chatWith(several);
    const said =
      'el teléfono ya volvió pero ahora la impresora de Inspección está fallando y Daniela necesita acceso a la carpeta compartida';
    const answers = await chat.said(said);
    assert.deepEqual(answers.slice(0, 2), ['offer cancel', 'offer about']);
    const [cancel, about] = chat.offers;
    assert.deepEqual(
      [cancel, about].map((offer) => [offer?.text, offer?.acts[0]?.do]),
      [
        ['el teléfono ya volvió', 'cancel'],
        ['y Daniela necesita acceso a la carpeta compartida', 'comment'],
      ],
    );
    assert.equal(await request(chat), 'pero ahora la impresora de Inspección está fallando');
  });
});

describe('how a case stands, asked for', () => {
  it('comes with the offer to keep the day that is told with it', async () => {
    const chat = await chatWith((program) => open(program, { request: PRINTER }));
    const said = '¿A qué hora vienen? Es que a las 3 tengo consejo';
    assert.deepEqual(await chat.said(said), ['status case-1', 'offer about']);
    await chat.said('sí');
    assert.equal((await chat.environment.kase('case-1')).comments.at(-1)?.text, said);
  });

  it('twice with nothing new is not shown twice: the wish is offered for the case', async () => {
    const chat = await chatWith((program) => open(program, { request: PRINTER }));
    assert.deepEqual(await chat.said('¿y cuándo vienen?'), ['status case-1']);
    assert.deepEqual(await chat.said('¿pero más o menos a qué hora vienen?'), [
      'status_known',
      'offer about',
    ]);
  });

  for (const said of ['ok pero hoy o mañana?', 'but today or tomorrow?'])
    it(`is asked once more in few words: «${said}»`, async () => {
      const chat = await chatWith((program) => open(program, { request: PRINTER }));
      await chat.said('¿y cuándo vienen?');
      assert.deepEqual(await chat.said(said), ['status_known', 'offer about']);
    });

  it('of several keeps the hour that is told with it for one of them', async () => {
    const chat = await chatWith(several);
    const said = '¿a qué hora pasan? tengo que salir a las 11';
    assert.deepEqual(await chat.said(said), ['view my_cases', 'offer which_case']);
    await chat.choseAt(0);
    const texts = (await chat.cases()).flatMap(({ comments }) => comments.map(({ text }) => text));
    assert.deepEqual(texts, [said]);
  });

  it('again after something happened is shown', async () => {
    const chat = await chatWith((program) => open(program, { request: PRINTER }));
    await chat.said('¿y cuándo vienen?');
    await act(chat.program, LUIS, { name: 'classify', kind: 'incident' });
    assert.deepEqual(await chat.said('¿y a qué hora vienen?'), ['status case-1']);
  });

  for (const said of [
    '¿Le avisó que quiero a otra persona?',
    'did you tell her that I want another person?',
  ])
    it(`and whether it was passed on, is seen on its card: «${said}»`, async () => {
      const chat = await chatWith((program) =>
        openTo(program, 'in_progress', { request: PRINTER }),
      );
      assert.deepEqual(await chat.said(said), ['case case-1']);
    });

  for (const said of [
    '¿y ese comentario cambia la dependencia o toca hacer algo más?',
    'does that change the office?',
  ])
    it(`and how its office is corrected, is told: «${said}»`, async () => {
      const chat = await chatWith((program) => open(program, { request: PRINTER }));
      assert.deepEqual(await chat.said(said), ['office_how', 'case case-1']);
    });
});

describe('a closed case', () => {
  const closed = async (program: Program) => {
    await open(program, { request: PRINTER });
    await act(program, ANA, { name: 'cancel', reason: 'Era el cable' });
  };

  for (const said of [
    'gracias. anote en ese caso que el cable malo es el CULT-12, para que no lo presten',
    'por favor agregue al caso que el cable era el viejo',
    'please add to that case that the bad cable is CULT-12',
  ])
    it(`takes nothing more, and it is said so: «${said}»`, async () => {
      const chat = await chatWith(closed);
      assert.deepEqual(await chat.said(said), ['offer again']);
      assert.deepEqual(
        [chat.acts(), chat.offer().text],
        [['again case-1', 'new', 'person', 'none'], said],
      );
      assert.deepEqual(await chat.said('no, no es una falla nueva, es solo una nota'), [
        'left_as_it_is',
      ]);
      assert.equal(await chat.stage(), 'idle');
    });

  it('gives its words to the open one that continues it, whole', async () => {
    const chat = await chatWith(async (program) => {
      await closed(program);
      const { id, number } = await chatKase(program);
      await open(program, { id: 'next', request: 'Otra vez no imprime', follows: { id, number } });
    });
    const said = 'el caso 1 no era de cable, en el caso 1 anote que el toner también es nuevo';
    assert.deepEqual(await chat.said(said), ['closed_continues', 'offer about']);
    assert.deepEqual(
      [chat.acts(), chat.offer().text],
      [['comment next', 'new', 'person', 'none'], said],
    );
  });

  it('that is to be opened again begins one that continues it, with all that was said', async () => {
    const chat = await chatWith(closed);
    const said = 'abra otra vez el caso 1, me equivoqué, sigue sin imprimir';
    assert.equal((await chat.said(said))[0], 'again_begun');
    assert.equal(await request(chat), said);
  });
});

const chatKase = async (program: Program) => {
  const stored = await program.turns.cases.find('case-1');
  assert.ok(stored);
  return stored.kase;
};

describe('a solution that works in part', () => {
  const solved = (program: Program) => openTo(program, 'resolved', { request: COMPUTER });
  const SAID = 'Ya lo prendí y no se ha apagado, aunque el ratoncito ese sigue pegado';

  it('is confirmed, reopened or another thing by one press', async () => {
    const chat = await chatWith(solved);
    assert.deepEqual(await chat.said(SAID), ['offer reopen']);
    assert.deepEqual(chat.acts(), ['reopen case-1', 'accept case-1', 'new', 'none']);
  });

  for (const said of [
    'No, no lo reabra, el computador quedó perfecto. Lo del ratoncito es otra cosita aparte',
    'no, el computador ya quedó. el ratoncito es otro tema',
    'el ratoncito es otra cosa, el computador quedó bien',
  ])
    it(`is confirmed, and what is apart begins a request: «${said}»`, async () => {
      const chat = await chatWith(solved);
      await chat.said(SAID);
      assert.equal((await chat.said(said))[0], 'offer accept');
      assert.equal(await request(chat), 'el ratoncito ese sigue pegado');
      assert.equal((await chat.environment.kase('case-1')).state, 'resolved');
      await chat.chose('accept');
      assert.equal((await chat.environment.kase('case-1')).state, 'closed');
    });

  it('leaves what is wished of another thing to a press, and passes nothing on', async () => {
    const chat = await chatWith(solved);
    await chat.said('el ratoncito del computador está pegado y quisiera que me lo cambiaran');
    assert.ok(chat.acts().includes('new'));
    assert.equal((await chat.environment.kase('case-1')).suspended, undefined);
  });
});

describe('words at the buttons just offered', () => {
  for (const said of [
    'Que lo anote en el caso',
    'anótelo en el caso por favor',
    'then add it to the case',
  ])
    it(`press the one that adds: «${said}»`, async () => {
      const chat = await chatWith((program) =>
        openTo(program, 'in_progress', { request: PRINTER }),
      );
      const told = 'es que la impresora la usan los que atienden al público';
      await chat.said(told);
      assert.ok(chat.acts().includes('comment case-1'));
      assert.deepEqual(await chat.said(said), ['comment_added']);
      assert.deepEqual(
        (await chat.environment.kase('case-1')).comments.map(({ text }) => text),
        [told],
      );
    });

  for (const said of ['reopen it then please', 'so reopen it', 'reábralo entonces'])
    it(`reopen: «${said}»`, async () => {
      const chat = await chatWith((program) => openTo(program, 'resolved', { request: PRINTER }));
      await chat.said('imprime en la oficina pero en la sala de al lado sale todo rayado');
      await chat.said(said);
      assert.equal((await chat.environment.kase('case-1')).state, 'in_progress');
    });

  for (const said of [
    'Es otra solicitud, no es lo mismo',
    'no es lo mismo, es algo nuevo',
    'it is another thing, not the same',
  ])
    it(`make it a request of its own: «${said}»`, async () => {
      const chat = await chatWith((program) =>
        openTo(program, 'in_progress', { request: PRINTER }),
      );
      const told = 'y la impresora del archivo también necesita papel especial';
      await chat.said(told);
      await chat.said(said);
      assert.equal(await request(chat), told);
    });
});

describe('a question at the buttons just offered', () => {
  it('is no yes, though it begins with one', async () => {
    const chat = await chatWith((program) => openTo(program, 'in_progress', { request: PRINTER }));
    await chat.said('es que la impresora la usan los que atienden al público');
    await chat.said('¿sí quedó dicho que me llamen?');
    assert.deepEqual((await chat.environment.kase('case-1')).comments, []);
  });

  it('the office is corrected in the one of several that is pressed', async () => {
    const chat = await chatWith(several);
    const said = 'la dependencia quedó mal, es la Secretaría de Gobierno';
    assert.deepEqual(await chat.said(said), ['office_noted', 'offer which_case']);
    await chat.choseAt(chat.acts().indexOf('set_office phone'));
    const { comments, office } = await chat.environment.kase('phone');
    assert.deepEqual([office, comments], ['Secretaría de Gobierno', []]);
  });
});

describe('what says nothing of the matter beside open cases', () => {
  for (const said of [
    'listo muchas gracias, sigo pendiente de la impresora y de Daniela',
    'gracias, quedo pendiente del teléfono',
  ])
    it(`is thanks: «${said}»`, async () => {
      const chat = await chatWith(several);
      const answers = await chat.said(said);
      assert.ok(!answers.some((each) => each.startsWith('offer')), answers.join());
    });

  it('the hours of the desk are told, whatever is said with the question', async () => {
    const chat = await chatWith(several);
    assert.match(
      (await chat.said('¿y a qué hora abren mañana? la clase es a las 8')).join(),
      /^hours/,
    );
  });
});
