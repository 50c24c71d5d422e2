import { strict as assert } from 'node:assert';
import { handleCommand } from '../../../src/application/handle-command.ts';
import { ANA, act, LUIS, open, openTo, type Program } from '../test-environment.ts';
import { type Chat, chatWith, toSummary } from './chat.ts';

const SCANNER = 'El escáner de Tesorería no escanea';
const MAIL = 'El correo no abre en el portátil';

const solved = (program: Program) =>
  openTo(program, 'resolved', { id: 'scanner', request: SCANNER });

async function solvedAndOpen(program: Program): Promise<void> {
  await solved(program);
  await open(program, { id: 'mail', request: MAIL });
}

async function request(chat: Chat): Promise<string> {
  return (await chat.dialog())?.draft.request ?? '';
}

describe('a verdict and something else in one message', () => {
  it('offers to reopen, and begins the request that comes with it', async () => {
    const chat = await chatWith(solved);
    const said = 'eso no quedó bien, sigue igual, y además se acabó la tinta de la impresora';
    const replies = await chat.said(said);
    assert.equal(replies[0], 'offer reopen');
    assert.match(replies.at(-1) ?? '', /^ask /);
    assert.equal(chat.offer().text, 'eso no quedó bien, sigue igual');
    assert.match(await request(chat), /tinta de la impresora/);
    await chat.said('sí');
    assert.equal((await chat.environment.kase('scanner')).state, 'in_progress');
    assert.match(await request(chat), /tinta de la impresora/);
  });

  it('closes by a yes, and goes on with the request', async () => {
    const chat = await chatWith(solved);
    await chat.said(
      'Hola, gracias, ya pude escanear. Por cierto, el monitor de recepción no prende',
    );
    assert.equal(chat.offer().code, 'accept');
    const [closed, asked] = await chat.said('sí');
    assert.equal(closed, 'accepted');
    assert.match(asked ?? '', /^ask /);
    assert.equal((await chat.environment.kase('scanner')).state, 'closed');
    assert.match(await request(chat), /monitor de recepción/);
  });

  it('tells how the other case stands', async () => {
    const chat = await chatWith(solvedAndOpen);
    const said = 'el escáner quedó perfecto, muchas gracias, y el del correo cuénteme en qué va';
    assert.deepEqual(await chat.said(said), ['offer accept', 'status mail']);
  });

  it('of two cases offers each part for its own, one after the other', async () => {
    const chat = await chatWith(solvedAndOpen);
    const replies = await chat.said('ya quedó el escáner, gracias. pero el correo sigue sin abrir');
    assert.deepEqual(replies, ['offer accept', 'offer about']);
    assert.deepEqual(await chat.said('sí'), ['accepted']);
    assert.deepEqual(await chat.said('sí'), ['comment_added']);
    const { comments } = await chat.environment.kase('mail');
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['pero el correo sigue sin abrir'],
    );
  });

  it('begins the other request where the verdict says nothing', async () => {
    const chat = await chatWith(solved);
    await chat.said('y otra cosa, el computador de la ventanilla 2 no prende');
    assert.match(await request(chat), /ventanilla 2 no prende/);
    assert.deepEqual((await chat.environment.kase('scanner')).comments, []);
  });
});

describe('a word about a case while another request is under way', () => {
  it('is offered for the case that it names, and stays out of the request', async () => {
    const chat = await chatWith((program) => open(program, { id: 'scanner', request: SCANNER }));
    await toSummary(chat, MAIL);
    const said = 'uy, la placa del escáner es la 40-118, se me pasó decirle';
    assert.deepEqual(await chat.said(said), ['offer about']);
    assert.ok(chat.acts().includes('comment scanner'));
    assert.equal(await request(chat), MAIL);
  });
});

describe('two questions of the desk', () => {
  const asked = async (program: Program) => {
    await open(program, { id: 'scanner', request: SCANNER });
    await open(program, { id: 'mail', request: MAIL });
    await act(
      program,
      LUIS,
      { name: 'ask_info', question: '¿Qué modelo es el escáner?' },
      'scanner',
    );
    await act(program, LUIS, { name: 'ask_info', question: '¿Qué dice el correo?' }, 'mail');
  };

  it('are answered by the parts that name them', async () => {
    const chat = await chatWith(asked);
    await chat.said('el escáner es un Kodak i2420 y el correo dice error 0x80');
    await chat.said('sí');
    for (const [id, answer] of [
      ['scanner', /Kodak i2420$/],
      ['mail', /error 0x80$/],
    ] as const)
      assert.match((await chat.environment.kase(id)).clarifications.at(-1)?.answer ?? '', answer);
  });

  it('are asked about when no part names one', async () => {
    const chat = await chatWith(asked);
    const [offered] = await chat.said('es el 4532781');
    assert.match(offered ?? '', /^offer (?:which_case|unsure)$/);
    assert.ok(chat.acts().includes('answer scanner') && chat.acts().includes('answer mail'));
    for (const id of ['scanner', 'mail'])
      assert.equal((await chat.environment.kase(id)).state, 'needs_info');
  });
});

describe('what stands around the matter', () => {
  it('an apology does not hide that the summary is right', async () => {
    const chat = await chatWith();
    await toSummary(chat, MAIL);
    await chat.said('Qué pena la tardanza, estaba en una reunión. Sí, todo está bien, ábralo');
    assert.deepEqual(
      (await chat.cases()).map((kase) => kase.request),
      [MAIL],
    );
  });

  it('thanks do not hide a detail', async () => {
    const chat = await chatWith((program) => open(program, { id: 'mail', request: MAIL }));
    await chat.said('Muchas gracias. Por cierto, mi usuario es jtorres4');
    assert.ok(chat.acts().includes('comment mail'));
    assert.match(chat.offer().text, /jtorres4/);
  });

  it('a detail after a question about the case goes to that case', async () => {
    const chat = await chatWith((program) => open(program, { id: 'mail', request: MAIL }));
    const said = '¿lo del correo en qué va? y por cierto mi usuario es ltorres22';
    assert.deepEqual(await chat.said(said), ['status mail', 'offer about']);
    assert.equal(chat.offer().text, 'y por cierto mi usuario es ltorres22');
    assert.equal(await chat.stage(), 'idle');
  });

  it('a question in the name of somebody else is no verdict', async () => {
    const chat = await chatWith(solved);
    assert.deepEqual(await chat.said('la jefe quiere saber si ya arreglaron lo del escáner'), [
      'status scanner',
    ]);
  });

  it('whoever wants the boss in the middle of a complaint is heard', async () => {
    const chat = await chatWith((program) => open(program, { id: 'mail', request: MAIL }));
    const said = '¿y esto hasta cuándo?? ya me cansé. necesito hablar con el jefe de ustedes';
    await chat.said(said);
    assert.deepEqual(await chat.wantsPerson(), [said]);
  });
});

describe('what fails beside a solution that works', () => {
  for (const [text, request] of [
    [
      'listo ya abrio, gracias. me faltan las macros, salen deshabilitadas',
      'me faltan las macros, salen deshabilitadas',
    ],
    ['ya quedó, gracias. no me llega el correo de rentas', 'no me llega el correo de rentas'],
    ['it works now, thanks. my phone has no tone', 'my phone has no tone'],
  ] as const)
    it(`comes next, and the verdict is asked for: «${text}»`, async () => {
      const chat = await chatWith((program) =>
        openTo(program, 'resolved', { request: 'el Excel del consolidado no abre' }),
      );
      const answers = await chat.said(text);
      assert.deepEqual(answers, ['offer accept', 'asked_about', 'ask summary']);
      assert.equal((await chat.dialog())?.draft.request, request);
      await chat.chose('accept');
      assert.equal((await chat.environment.kase('case-1')).closing, 'accepted');
      assert.equal((await chat.dialog())?.draft.request, request);
    });

  for (const text of ['ya abre, antes no dejaba guardar', 'ya abrió, pero no me deja guardar'])
    it(`is none in «${text}»`, async () => {
      const chat = await chatWith((program) =>
        openTo(program, 'resolved', { request: 'el Excel del consolidado no abre' }),
      );
      await chat.said(text);
      assert.equal(await chat.stage(), 'idle');
    });
});

describe('an answer with more', () => {
  it('takes the name beside the priority', async () => {
    const chat = await chatWith();
    await chat.said(MAIL);
    await chat.said('alta, y el caso es para Gloria Inés Tabares');
    const { draft } = (await chat.dialog()) ?? {};
    assert.deepEqual([draft?.priority, draft?.name], ['high', 'Gloria Inés Tabares']);
  });

  it('takes an office and a priority, one after the other', async () => {
    const chat = await chatWith();
    await chat.said(MAIL);
    assert.deepEqual(await chat.said('Secretaría de Hacienda'), ['changed', 'ask summary']);
    assert.deepEqual(await chat.said('media'), ['changed', 'ask summary']);
    assert.equal((await chat.dialog())?.draft.office, 'Secretaría de Hacienda');
  });
});

describe('an office corrected once the case is open', () => {
  for (const [said, office] of [
    ['la dependencia quedó mal, la oficina es Contratación', 'Contratación'],
    ['mi oficina es Tesorería, no Hacienda', 'Tesorería'],
    ['me equivoqué de dependencia, es la Secretaría de Gobierno', 'Secretaría de Gobierno'],
    [
      'la dependencia quedó como docente de artes, póngala Secretaría de Cultura',
      'Secretaría de Cultura',
    ],
    ['my office is Treasury, not Finance', 'Treasury'],
  ] as const)
    it(`is used from then on, and corrected in the case by one press: «${said}»`, async () => {
      const chat = await chatWith((program) =>
        open(program, { id: 'mail', request: MAIL, office: 'Secretaría de Hacienda' }),
      );
      assert.deepEqual(await chat.said(said), ['office_noted', 'offer office']);
      assert.equal((await chat.dialog())?.office, office);
      assert.equal((await chat.environment.kase('mail')).office, 'Secretaría de Hacienda');
      assert.deepEqual(await chat.chose('set_office'), ['answered offer', 'office_set']);
      const { comments, office: now } = await chat.environment.kase('mail');
      assert.deepEqual([now, comments], [office, []]);
    });

  it('is corrected by a yes in words, or kept as a comment', async () => {
    const chat = await chatWith((program) => open(program, { id: 'mail', request: MAIL }));
    const said = 'la dependencia quedó mal, la oficina es Contratación';
    await chat.said(said);
    await chat.chose('comment');
    const { comments, office } = await chat.environment.kase('mail');
    assert.deepEqual([comments.map(({ text }) => text), office], [[said], undefined]);
    await chat.said(said);
    await chat.said('sí, por favor');
    assert.equal((await chat.environment.kase('mail')).office, 'Contratación');
  });

  it('is written as the desk’s list names it', async () => {
    const chat = await chatWith((program) => open(program, { id: 'mail', request: MAIL }));
    const { turns, deskSettings } = chat.program;
    const words = { es: 'Secretaría de Educación', en: 'Education' };
    await deskSettings.save('offices', [{ id: 'o-1', words }], 0);
    const command = { name: 'set_office', office: 'educacion' } as const;
    const done = await handleCommand(turns, { actor: ANA, caseId: 'mail', command });
    assert.equal(done.kind, 'done');
    assert.equal((await chat.environment.kase('mail')).office, words.es);
    const again = await handleCommand(turns, { actor: ANA, caseId: 'mail', command });
    assert.ok(again.kind === 'rejected' && again.rejection.code === 'unchanged');
  });
});

describe('buttons answered in a sentence', () => {
  it('a title with a description keeps both', async () => {
    const chat = await chatWith((program) => open(program, { id: 'scanner', request: SCANNER }));
    await chat.said('MS-2026-000001 hay algo más');
    await chat.said('Es algo nuevo. El teclado de la caja 2 no escribe la eñe');
    assert.match(await request(chat), /teclado de la caja 2/);
  });

  it('an order takes the one button that it names', async () => {
    const chat = await chatWith(solved);
    await chat.said('no sé qué pensar de ese escáner la verdad');
    assert.ok(chat.acts().includes('reopen scanner'), JSON.stringify(chat.acts()));
    assert.ok((await chat.said('sí, reábralo por favor')).includes('reopened'));
  });

  it('words taken back are not joined to those that take their place', async () => {
    const chat = await chatWith((program) => open(program, { id: 'mail', request: MAIL }));
    await chat.said('MS-2026-000001 dígale al técnico que traiga empanadas');
    await chat.said('no no, no le diga eso, mejor dígale que la oficina es la 301');
    assert.equal(chat.offer().text, 'mejor dígale que la oficina es la 301');
    await chat.said('sí');
    const { comments } = await chat.environment.kase('mail');
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['mejor dígale que la oficina es la 301'],
    );
  });
});

describe('a case that is not needed any more', () => {
  for (const [text, id] of [
    ['ese caso del televisor ya no va', 'screen'],
    ['el usuario de catastro ya me lo desbloqueó otro compañero, gracias', 'user'],
    ['mejor dejen quieto lo del televisor, que ya me consiguieron uno', 'screen'],
  ] as const)
    it(`is offered to be cancelled: «${text}»`, async () => {
      const chat = await chatWith(async (program) => {
        await open(program, { id: 'screen', request: 'el televisor de la sala no coge el HDMI' });
        await open(program, { id: 'user', request: 'se me bloqueó el usuario de catastro' });
      });
      await chat.said(text);
      assert.equal(chat.acts()[0], `cancel ${id}`);
    });
});
