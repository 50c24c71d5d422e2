import { strict as assert } from 'node:assert';
import { open, openTo } from '../test-environment.ts';
import { chatWith, toSummary } from './chat.ts';

const MAIL = 'el correo de contratación no recibe mensajes';
const SCANNER = 'el escáner de la oficina 204 no prende';

describe('a request under way', () => {
  const answer = async (request: string, said: string) => {
    const chat = await chatWith();
    await toSummary(chat, request);
    return { replies: await chat.said(said), draft: (await chat.dialog())?.draft };
  };

  for (const said of [
    'ok cancel that new one, I only have one problem',
    'esa última no, cancélela',
    'empecemos de nuevo',
    'me equivoqué de chat',
    'perdón, era para otro chat',
    'olvídalo, ya lo resolví yo solo',
    'que no quiero el caso, cancélelo',
    'ese no, ya el escáner sirve',
  ])
    it(`is dropped: «${said}»`, async () => {
      assert.deepEqual((await answer(SCANNER, said)).replies, ['cancelled']);
    });

  for (const [said, request] of [
    [
      'era broma jaja, más bien no me llega el correo desde el viernes',
      'no me llega el correo desde el viernes',
    ],
    [
      'cambie la solicitud por: el teclado de archivo no escribe la eñe',
      'el teclado de archivo no escribe la eñe',
    ],
  ] as const)
    it(`gives way to another: «${said}»`, async () => {
      const { replies, draft } = await answer(SCANNER, said);
      assert.deepEqual([replies, draft?.request], [['request_replaced', 'ask summary'], request]);
    });

  for (const said of ['no lo abra todavía', 'mejor mañana'])
    it(`waits: «${said}»`, async () => {
      const { replies, draft } = await answer(SCANNER, said);
      assert.deepEqual([replies, draft?.request], [['later_draft'], SCANNER]);
    });

  it('leaves the question about another case to that case', async () => {
    const chat = await chatWith((program) => open(program, { request: MAIL }));
    await toSummary(chat, SCANNER);
    assert.deepEqual(await chat.said('y el del correo ya quedó?'), [
      'status case-1',
      'ask summary',
    ]);
  });

  it('loses what was written last', async () => {
    const chat = await chatWith();
    await toSummary(chat, SCANNER);
    await chat.said('sale un error 0x45');
    await chat.said('quite por favor lo último que escribí, joven');
    assert.equal((await chat.dialog())?.draft.request, SCANNER);
  });

  it('keeps the desk’s level where much is told', async () => {
    const { draft } = await answer(
      'my laptop has no wifi',
      "it's the second floor, next to the archive room. it also happens to the printer I think, can't print from my laptop",
    );
    assert.equal(draft?.priority, undefined);
  });

  it('stands beside a case that is not named', async () => {
    const chat = await chatWith((program) => open(program, { request: MAIL }));
    await toSummary(chat, 'I need access to the shared folder of planning');
    for (const said of [
      "Actually make it read only, I don't need to edit anything",
      'I meant the shared folder, read only is enough',
    ]) {
      await chat.said(said);
      assert.ok(chat.acts().includes('append') && !chat.acts().includes('cancel case-1'));
    }
  });

  for (const [said, name] of [
    ['no me ponga mi nombre, póngale el de Yolanda Ibáñez', 'Yolanda Ibáñez'],
    ['el caso es para el lunes 12', 'Ana Gómez'],
  ] as const)
    it(`is of ${name}: «${said}»`, async () => {
      assert.equal((await answer(SCANNER, said)).draft?.name, name);
    });

  it('takes no question along, and no «both»', async () => {
    const { draft } = await answer(SCANNER, 'es de la Secretaría de Salud, los dos');
    assert.deepEqual([draft?.office, draft?.request], ['Secretaría de Salud', SCANNER]);
  });

  it('goes to its case with what was told', async () => {
    const chat = await chatWith((program) => openTo(program, 'assigned', { request: MAIL }));
    await toSummary(chat, SCANNER);
    await chat.said("no no, that's about the mail case, not a new one");
    assert.deepEqual([chat.acts()[0], chat.offer().text], ['comment case-1', SCANNER]);
  });
});

describe('what is told beside a question', () => {
  for (const said of [
    '¿y a qué hora vienen? Es que yo salgo a almorzar y no queda nadie acá',
    'si viene Pedro que pregunte por mí o por Rosita en la recepción',
    'me dice la jefe que mejor teams, que zoom ya no',
  ])
    it(`can go to the case: «${said}»`, async () => {
      const chat = await chatWith((program) => open(program, { request: 'instalar zoom' }));
      await chat.said(said);
      assert.deepEqual([chat.acts()[0], chat.offer().text], ['comment case-1', said]);
    });

  it('is no part of the next message, which says enough by itself', async () => {
    const chat = await chatWith((program) => open(program, { request: MAIL }));
    await chat.said('¿me recuerda el número de mi caso? Es que mi hija me dijo que lo anotara');
    const next = 'el correo ya recibe pero no envía mensajes a la gobernación';
    await chat.said(next);
    assert.equal(chat.offer().text, next);
  });

  for (const said of [
    'he needs my admin password, should I send it here?',
    '¿le mando la contraseña por aquí?',
  ])
    it(`is a password, which nobody needs: «${said}»`, async () => {
      const chat = await chatWith((program) => open(program));
      assert.deepEqual(await chat.said(said), ['term_password']);
    });
});

describe('courtesy with a question', () => {
  it('is an answer to the question', async () => {
    const chat = await chatWith((program) => openTo(program, 'assigned', { request: MAIL }));
    assert.deepEqual((await chat.said('grcias doña lucia. ya viene alguien?'))[0], 'status case-1');
  });

  it('asks for the hours among other things', async () => {
    const chat = await chatWith();
    const said =
      'Sorry, I still need to know: what are your opening hours, and do you work on Monday?';
    assert.match((await chat.said(said)).join(), /^hours/);
  });
});

describe('four needs in one message', () => {
  it('are four', async () => {
    const chat = await chatWith();
    await chat.said(
      'ok. mi pc está lento, la impresora no imprime, necesito un teclado nuevo y además cambiar la clave del correo',
    );
    const [several] = chat.offer().acts;
    assert.equal(several?.do === 'several' && several.requests.length, 4);
  });
});

describe('a solution', () => {
  for (const [said, expected] of [
    ['no funcionó, pide licencia', 'reopen'],
    ['no sé dónde se oprime eso, pero sí quedó muy bien, se lo confirmo', 'accept'],
  ] as const)
    it(`is answered: «${said}»`, async () => {
      const chat = await chatWith((program) => openTo(program, 'resolved'));
      assert.deepEqual(await chat.said(said), [`offer ${expected}`]);
    });
});
