import { strict as assert } from 'node:assert';
import { Killed } from '../faults.ts';
import { act, DAY, LUIS, open, openTo, type Program } from '../test-environment.ts';
import { CANCEL, type Chat, chatWith } from './chat.ts';

const PRINTER = 'La impresora del piso 3 no imprime desde ayer';

/** Every text that the case keeps as a comment. */
async function comments(chat: Chat, id = 'case-1'): Promise<readonly string[]> {
  return (await chat.environment.kase(id)).comments.map(({ text }) => text);
}

describe('a button that was offered before the desk asked', () => {
  it('adds a comment, and the question stays open', async () => {
    const chat = await chatWith(open);
    await chat.said('MS-2026-000001 también es en la oficina 204');
    const offered = chat.offer();
    await act(chat.program, LUIS, { name: 'ask_info', question: '¿Qué modelo es?' });
    assert.deepEqual(await chat.chose('comment', offered), ['answered offer', 'comment_added']);
    assert.deepEqual(await comments(chat), ['también es en la oficina 204']);
    const { state, clarifications } = await chat.environment.kase('case-1');
    assert.equal(state, 'needs_info');
    assert.equal(clarifications.at(-1)?.answer, undefined);
    assert.deepEqual(await chat.said('1032456789'), ['answer_added']);
  });
});

describe('good news while another request is under way', () => {
  it('asks to confirm the resolved case that it names, and puts nothing into the request', async () => {
    const chat = await chatWith((program) => openTo(program, 'resolved'));
    const { request } = await chat.environment.kase('case-1');
    assert.match(request, /impresora/);
    await chat.said('otra cosa: clave vencida del sistema de nómina');
    const before = (await chat.dialog())?.draft.request;
    assert.deepEqual(await chat.said('la impresora ya quedó, cierre ese'), ['offer accept']);
    await chat.chose('accept');
    assert.equal((await chat.environment.kase('case-1')).state, 'closed');
    assert.equal((await chat.dialog())?.draft.request, before);
  });
});

describe('right after something was added to a case', () => {
  it('begins a request for another thing, and shows how the case stands when asked', async () => {
    const chat = await chatWith(open);
    await chat.said('MS-2026-000001 también es en la oficina 204');
    await chat.chose('comment');
    assert.deepEqual(await chat.said('y?'), ['status case-1']);
    await chat.said('Además necesito acceso a la carpeta compartida de movilidad');
    const draft = (await chat.dialog())?.draft;
    assert.equal(draft?.request, 'Además necesito acceso a la carpeta compartida de movilidad');
  });
});

describe('talk that was not understood', () => {
  it('is no part of the request that comes after it', async () => {
    const chat = await chatWith();
    await chat.said('jajaja ok. y cómo va el clima por allá?');
    await chat.said(PRINTER);
    assert.equal((await chat.dialog())?.draft.request, PRINTER);
  });
});

describe('somebody who wants no person any more', () => {
  const WORDS = [
    'ya no quiero hablar con nadie, cancele eso',
    'ya hablé con Andrés, ya no necesito que me escriba nadie',
    'olvide lo de hablar con alguien',
    'no, ya no quiero hablar con una persona, cancele eso por favor',
    "I don't need anyone to write to me any more",
  ];
  for (const text of WORDS)
    it(`takes the request back: «${text}»`, async () => {
      const chat = await chatWith(open);
      await chat.said('quiero hablar con alguien');
      assert.deepEqual(await chat.said(text), ['no person true']);
      const [request] = await chat.environment.documents('contactRequests');
      assert.deepEqual(request?.withdrawn, chat.environment.clock.now());
      assert.equal(request.open, false);
      assert.deepEqual(await comments(chat), []);
    });

  it('is understood in what else they say', async () => {
    const chat = await chatWith((program) => openTo(program, 'resolved'));
    await chat.said('quiero hablar con alguien');
    const rest = 'la impresora sigue sin imprimir nada';
    const [first, next] = await chat.said(`Ya no quiero hablar con nadie. Le decía que ${rest}`);
    assert.equal(first, 'no person true');
    assert.match(next ?? '', /^offer /);
    assert.ok(chat.acts().includes('reopen case-1'), JSON.stringify(chat.acts()));
    assert.equal(chat.offer().text, `Le decía que ${rest}`);
  });

  it('who was not understood in a request goes on with it', async () => {
    const chat = await chatWith();
    await chat.said(PRINTER);
    await chat.said('quiero hablar con alguien');
    await chat.said('ya no quiero hablar con nadie, decidan ustedes');
    const { draft } = (await chat.dialog()) ?? {};
    assert.equal(draft?.request, PRINTER);
    assert.deepEqual(draft.kind, 'desk_decides');
  });

  it('is told so again by a repeat, and asks anew after it', async () => {
    const chat = await chatWith();
    await chat.said('quiero hablar con alguien');
    chat.program.faults.kill('before', 'dialogs.save');
    await assert.rejects(chat.said(WORDS[0] ?? '', 'again'), Killed);
    chat.restart();
    assert.deepEqual(await chat.said(WORDS[0] ?? '', 'again'), ['no person true']);
    await chat.said('quiero hablar con alguien, por favor');
    const found = await chat.environment.documents('contactRequests');
    assert.deepEqual(found.map(({ open: isOpen }) => isOpen).sort(), [false, true]);
  });

  it('withdraws nothing by words about a robot, or when nobody was asked for', async () => {
    const chat = await chatWith();
    assert.ok(!(await chat.said(WORDS[0] ?? '')).includes('no person true'));
    await chat.said('quiero hablar con alguien');
    await chat.said('no quiero hablar con un robot, quiero hablar con una persona');
    const [request] = await chat.environment.documents('contactRequests');
    assert.equal(request?.open, true);
  });
});

describe('a person called in the middle of a request', () => {
  it('is told, and the request stays', async () => {
    const chat = await chatWith();
    await chat.said(PRINTER);
    const said = 'mejor páseme con alguien, ya no quiero llenar más cosas';
    assert.deepEqual(await chat.said(said), ['person opened']);
    assert.deepEqual(await chat.wantsPerson(), [said]);
    const dialog = await chat.dialog();
    assert.deepEqual([dialog?.stage, dialog?.draft.request], ['summary', PRINTER]);
  });
});

/** Two open cases: the slow computer, and a program. */
async function ofTwo(program: Program): Promise<void> {
  await open(program, {
    id: 'slow',
    request: 'El computador está muy lento y se apaga la pantalla',
  });
  await open(program, { id: 'koha', request: 'Instalar el programa Koha en la biblioteca' });
}

describe('a sentence that answers buttons', () => {
  const EXCEL = 'Al doctor no le abre el Excel desde ayer';
  const REASON = 'el doctor dice que ya le abrió el Excel, ya no lo necesita, cancele el caso';

  it('cancels for the reason that was written first', async () => {
    const chat = await chatWith((program) => open(program, { request: EXCEL }));
    assert.deepEqual(await chat.said(REASON), ['offer cancel']);
    assert.deepEqual(await chat.said('sí, cancele ese del Excel'), ['case_cancelled']);
    const { history, state } = await chat.environment.kase('case-1');
    assert.equal(state, 'closed');
    assert.deepEqual(history.at(-1)?.data, { reason: REASON });
  });

  it('leaves it as it is, and changes nothing', async () => {
    const chat = await chatWith((program) => open(program, { request: EXCEL }));
    await chat.said(REASON);
    const said = 'uy no no, mentira, déjelo quieto. sí la necesito';
    assert.deepEqual(await chat.said(said), ['left_as_it_is']);
    assert.equal((await chat.environment.kase('case-1')).state, 'new');
    assert.deepEqual(await comments(chat), []);
  });

  it('leaves it, and offers what else was said for the same case', async () => {
    const chat = await chatWith(async (program) => {
      await ofTwo(program);
      await open(program, { request: EXCEL });
    });
    await chat.said(`MS-2026-000003 ${REASON}`);
    assert.deepEqual(
      await chat.said('no espere, déjelo abierto, me dice el doctor que se le volvió a cerrar'),
      ['left_as_it_is', 'offer about'],
    );
    assert.deepEqual(chat.acts(), [
      'comment case-1',
      'comment slow',
      'comment koha',
      'new',
      'person',
      'none',
    ]);
    await chat.said('sí');
    assert.deepEqual(await comments(chat), ['me dice el doctor que se le volvió a cerrar']);
    assert.equal((await chat.environment.kase('case-1')).state, 'new');
  });

  for (const said of ['no, es otra cosa', 'no, es algo nuevo', 'no es aparte', 'es distinto'])
    it(`begins a request of its own: «${said}»`, async () => {
      const chat = await chatWith(ofTwo);
      await chat.said('MS-2026-000001 la contraseña del correo venció');
      await chat.said(said);
      assert.deepEqual(await comments(chat, 'slow'), []);
      assert.equal((await chat.dialog())?.draft.request, 'la contraseña del correo venció');
    });

  for (const said of ['agregalo rapido', 'agréguelo, que sepan que es urgente', 'sip porfa'])
    it(`adds what was asked about: «${said}»`, async () => {
      const chat = await chatWith(ofTwo);
      await chat.said('MS-2026-000001 también suena muy duro');
      assert.deepEqual(await chat.said(said), ['comment_added']);
      assert.match((await comments(chat, 'slow'))[0] ?? '', /^también suena muy duro/);
    });

  it('adds what is said to be of the same case', async () => {
    const chat = await chatWith(ofTwo);
    await chat.said('MS-2026-000001 también suena muy duro');
    assert.deepEqual(await chat.said('no no, es del mismo caso'), ['comment_added']);
    assert.deepEqual(await comments(chat, 'slow'), ['también suena muy duro']);
  });

  it('adds, and answers the question that came with it', async () => {
    const chat = await chatWith(ofTwo);
    await chat.said('MS-2026-000001 también suena muy duro');
    const said = 'sí, agréguelo, y cuénteme cómo van mis tres casos';
    assert.deepEqual(await chat.said(said), ['comment_added', 'view my_cases']);
    assert.deepEqual(await comments(chat, 'slow'), ['también suena muy duro']);
  });
});

describe('a correction that names the case', () => {
  it('files the text just asked about there, as the answer that the desk waits for', async () => {
    const chat = await chatWith(async (program) => {
      await ofTwo(program);
      const question = '¿Qué placa tiene y quién autoriza?';
      await act(program, LUIS, { name: 'ask_info', question }, 'koha');
    });
    const text = 'la placa es la 00452-B y autoriza la doctora Beatriz';
    assert.deepEqual(await chat.said(`MS-2026-000001 ${text}`), ['offer about']);
    const correction =
      'No mijo, eso es lo que me preguntaron para lo del programa de la biblioteca, el Koha, no lo del computador lento.';
    assert.deepEqual(await chat.said(correction), ['answer_added']);
    assert.equal((await chat.environment.kase('koha')).clarifications.at(-1)?.answer, text);
    assert.deepEqual(await comments(chat, 'slow'), []);
  });

  it('files it as a comment where nothing is asked', async () => {
    const chat = await chatWith(ofTwo);
    await chat.said('MS-2026-000001 es para cuatro personas');
    assert.deepEqual(await chat.said('no, eso es para lo de Koha'), ['comment_added']);
    assert.deepEqual(await comments(chat, 'koha'), ['es para cuatro personas']);
    assert.deepEqual(await comments(chat, 'slow'), []);
  });
});

describe('a request under way that is no new one', () => {
  const VPN = 'Mi portátil se desconecta de la VPN cada cinco minutos';
  const withDraft = async (text: string, prepare = ofVpn) => {
    const chat = await chatWith(prepare);
    chat.environment.clock.pass(DAY);
    await chat.said(text);
    if ((await chat.stage()) === 'idle') await chat.chose('new');
    return chat;
  };
  const ofVpn = (program: Program): Promise<unknown> => open(program, { request: VPN });
  const MORE = 'Necesito que revisen el icono del wifi, tiene una exclamación';

  for (const text of [
    'no, es lo mismo del VPN, no abra otro',
    'es del mismo portátil, no es otro caso',
    "No no, it's the same VPN thing, don't open another one",
  ])
    it(`is offered for the open case: «${text}»`, async () => {
      const chat = await withDraft(MORE);
      assert.deepEqual(await chat.said(text), ['offer about']);
      assert.deepEqual(chat.acts(), ['comment case-1', 'resume', 'none']);
      assert.equal(await chat.stage(), 'idle');
      assert.deepEqual(await chat.chose('comment'), ['answered offer', 'comment_added']);
      assert.deepEqual(await comments(chat), [MORE]);
      assert.equal((await chat.cases()).length, 1);
    });

  it('is taken up again by one press', async () => {
    const chat = await withDraft(MORE);
    await chat.said('es lo mismo del VPN, no abra otro');
    await chat.chose('resume');
    assert.equal((await chat.dialog())?.draft.request, MORE);
  });

  it('goes to the case of several that the words resemble, or it is asked which', async () => {
    const chat = await withDraft(MORE, ofTwo);
    await chat.said('es lo mismo del programa Koha, no abra otro');
    assert.deepEqual(chat.acts(), ['comment koha', 'resume', 'none']);
    const other = await withDraft(MORE, ofTwo);
    assert.deepEqual(await other.said('no abra otro caso'), ['offer which_case']);
    assert.deepEqual(other.acts().toSorted(), ['comment koha', 'comment slow', 'resume']);
  });

  it('that is cancelled by its button can go to the open case that it names, or be taken up again', async () => {
    const ofPortable = 'Necesito que revisen también el cargador del portátil, se calienta';
    const chat = await withDraft(ofPortable);
    assert.deepEqual(await chat.pressed(CANCEL), ['cancelled', 'offer dropped']);
    const offered = chat.offer();
    assert.deepEqual(chat.acts(), ['comment case-1', 'resume', 'none']);
    await chat.chose('comment', offered);
    assert.deepEqual(await comments(chat), [ofPortable]);
  });

  it('that is cancelled by its button is gone where no case is like it', async () => {
    const chat = await withDraft(MORE);
    assert.deepEqual(await chat.pressed(CANCEL), ['cancelled']);
  });
});

describe('details told right after a case was opened or touched', () => {
  for (const text of [
    'ah es la hp del 2do piso, sale luz naranja',
    'dice atasco de papel bandeja 2',
    'no mejor en blanco y negro, la de color sale muy cara',
    'Actually never mind, the wifi icon also has an exclamation mark when it happens',
  ])
    it(`are offered for it: «${text}»`, async () => {
      const chat = await chatWith((program) => open(program, { request: PRINTER }));
      await chat.said('MS-2026-000001 también es en la oficina 204');
      await chat.chose('comment');
      assert.deepEqual(await chat.said(text), ['offer about']);
      assert.equal(chat.acts()[0], 'comment case-1');
    });

  it('are no details when they ask for something or name another thing', async () => {
    for (const text of ['necesito que me instalen Adobe', 'el teclado del portátil no sirve']) {
      const chat = await chatWith((program) => open(program, { request: PRINTER }));
      await chat.said('MS-2026-000001 también es en la oficina 204');
      await chat.chose('comment');
      await chat.said(text);
      assert.equal((await chat.dialog())?.draft.request, text);
    }
  });
});

describe('of two cases', () => {
  const asked = async (program: Program) => {
    await ofTwo(program);
    const question = '¿Qué placa tiene y quién autoriza?';
    await act(program, LUIS, { name: 'ask_info', question }, 'koha');
  };

  it('the one that waits for an answer is among the buttons, and first', async () => {
    const chat = await chatWith(asked);
    chat.environment.clock.pass(3 * DAY);
    await chat.said(
      'qué pena la demora, estuve enferma. Aquí le tengo: la placa es 00452-B y autoriza la doctora Beatriz',
    );
    const { answer } = (await chat.environment.kase('koha')).clarifications.at(-1) ?? {};
    assert.ok(
      answer !== undefined || chat.acts()[0] === 'answer koha',
      JSON.stringify(chat.replies),
    );
    assert.deepEqual(await comments(chat, 'slow'), []);
  });

  it('an excuse answers nothing', async () => {
    const chat = await chatWith(asked);
    const said =
      'con mucho gusto le averiguo, pero me tocó salir a una cita médica; apenas pueda le cuento, no me vaya a cerrar el caso.';
    assert.deepEqual(await chat.said(said), ['later']);
    assert.equal((await chat.environment.kase('koha')).state, 'needs_info');
  });

  it('both resolved, what still fails is the one to reopen', async () => {
    const chat = await chatWith(async (program) => {
      const slow = 'El computador está muy lento y se apaga la pantalla';
      await openTo(program, 'resolved', { id: 'slow', request: slow });
      const koha = 'Instalar el programa Koha en la biblioteca';
      await openTo(program, 'resolved', { id: 'koha', request: koha });
    });
    const said =
      'ya Luisa pudo entrar a Koha, muchas gracias. Pero el computador mío sigue igual de lento, y el Word se me sigue apagando.';
    assert.deepEqual(await chat.said(said), ['offer accept', 'offer reopen']);
    assert.deepEqual(chat.acts(), ['reopen slow', 'new', 'none']);
    await chat.chose('reopen');
    assert.equal((await chat.environment.kase('slow')).state, 'in_progress');
    assert.equal((await chat.environment.kase('koha')).state, 'resolved');
  });
});
