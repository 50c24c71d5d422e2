import { strict as assert } from 'node:assert';
import { ANA, act, LUIS, open, openTo, type Program } from '../test-environment.ts';
import { type Chat, chatWith } from './chat.ts';

const PRINTER = 'La impresora del piso 2 no imprime';
const MAIL = 'El correo no abre en el celular';
const FOLDER = 'Además necesito acceso a la carpeta compartida de movilidad';

const ofPrinter = (program: Program) => open(program, { request: PRINTER });

async function ofTwo(program: Program): Promise<void> {
  await open(program, { id: 'printer', request: PRINTER });
  await open(program, { id: 'mail', request: MAIL });
}

async function comments(chat: Chat, id: string): Promise<readonly string[]> {
  return (await chat.environment.kase(id)).comments.map(({ text }) => text);
}

/** What was written is offered for the case of the printer. */
async function offered(chat: Chat, text: string): Promise<void> {
  assert.deepEqual(await chat.said(`MS-2026-000001 ${text}`), ['offer about']);
}

describe('what was asked about and not answered', () => {
  it('goes with the words that came instead, whatever is pressed then', async () => {
    const chat = await chatWith(ofTwo);
    await offered(chat, 'sale una luz naranja');
    await offered(chat, 'y huele a quemado');
    assert.equal(chat.offer().text, 'sale una luz naranja\ny huele a quemado');
    await chat.said('sí');
    assert.deepEqual(await comments(chat, 'printer'), ['sale una luz naranja\ny huele a quemado']);
  });

  it('follows the change of its message', async () => {
    const chat = await chatWith(ofPrinter);
    await chat.said('MS-2026-000001 sale una luz naranja', 'first');
    await chat.said('MS-2026-000001 y huele a quemado', 'second');
    await chat.takes({ kind: 'edit', message: 'first', text: 'sale una luz roja' }, 'edit');
    await chat.takes({ kind: 'edit', message: 'second', text: undefined }, 'deletion');
    await chat.chose('comment', chat.offers.at(-1));
    assert.deepEqual(await comments(chat, 'case-1'), ['sale una luz roja']);
  });

  it('is told to the desk with the words that ask for a person', async () => {
    const chat = await chatWith(ofPrinter);
    await offered(chat, 'ya son las 3 y nada');
    await chat.said('páseme con una persona');
    assert.deepEqual(await chat.wantsPerson(), ['ya son las 3 y nada\npáseme con una persona']);
  });

  it('is the reason of a reopening that is asked for next', async () => {
    const chat = await chatWith((program) => openTo(program, 'resolved', { request: PRINTER }));
    await chat.said('imprimió una hojita de prueba, pero sale todo con rayas negras, como cebra');
    await chat.said('que sigue mala, que no ve las rayas, reábrala');
    await chat.chose('reopen');
    const { solutions } = await chat.environment.kase('case-1');
    assert.match(solutions.at(-1)?.refusal ?? '', /como cebra\n.*reábrala$/s);
  });

  it('stays out of what a plain answer or a question of state leads to', async () => {
    const chat = await chatWith(ofPrinter);
    await offered(chat, 'sale una luz naranja');
    await chat.said('no');
    await chat.said('El mouse no se mueve');
    assert.equal((await chat.dialog())?.draft.request, 'El mouse no se mueve');
  });
});

describe('what was offered for an open case', () => {
  const LOCKED = 'No puedo entrar al correo, dice contraseña incorrecta';

  for (const [before, next] of [
    ['ya, ya entre, me llego la clave nueva', 'hey y tmb necesito q me instalen el adobe'],
    ['ya pude entrar, era el teclado en mayúsculas', 'y se dañó el proyector del auditorio'],
    ['I can log in now, the new password works', 'I also need a scanner for the archive'],
    ['ya no lo necesito, ya entré', 'Hacienda necesita un proyector para el auditorio mañana'],
  ] as const)
    it(`is no part of a new request, and its button still works: «${before}», «${next}»`, async () => {
      const chat = await chatWith((program) => openTo(program, 'assigned', { request: LOCKED }));
      await chat.said(before);
      const card = chat.offer();
      await chat.said(next);
      if ((await chat.stage()) === 'idle') await chat.chose('new');
      assert.equal((await chat.dialog())?.draft.request, next);
      const does = card.acts[0]?.do ?? 'none';
      assert.ok(does === 'cancel' || does === 'comment', does);
      await chat.chose(does, card);
      const event = (await chat.environment.kase('case-1')).history.at(-1);
      if (event?.type === 'cancelled') assert.equal(event.data.reason, before);
      else assert.deepEqual(await comments(chat, 'case-1'), [before]);
    });

  it('is no part of what names another thing, though a case is meant', async () => {
    const chat = await chatWith(ofTwo);
    await offered(chat, 'sale una luz naranja');
    await chat.said('MS-2026-000001 dice el técnico que falta el tóner');
    assert.equal(chat.offer().text, 'dice el técnico que falta el tóner');
  });

  it('stays apart from questions, which were answered, and from what was said before them', async () => {
    const chat = await chatWith((program) =>
      openTo(program, 'in_progress', { request: 'otra vez se cayo el sistema de predial' }),
    );
    for (const text of [
      'no han hecho nada, pedro ni aparece',
      'y si me cancela ese caso y abro otro q lo cojan mas rapido?',
      'mire mejor hagale seguimiento ud y me avisa, tengo gente',
    ]) {
      await chat.said(text);
      assert.equal(chat.offer().text, text);
    }
    await chat.chose('comment', chat.offers[0]);
    assert.deepEqual(await comments(chat, 'case-1'), ['no han hecho nada, pedro ni aparece']);
  });

  it('can be pressed after other things were asked about', async () => {
    const chat = await chatWith(ofTwo);
    await offered(chat, 'sale una luz naranja');
    const [first] = chat.offers;
    for (const text of ['¿y si la cambian?', 'el correo ya no, conseguí otro', 'llegó un técnico'])
      await chat.said(`MS-2026-000002 ${text}`);
    await chat.chose('comment', first);
    assert.deepEqual(await comments(chat, 'printer'), ['sale una luz naranja']);
  });
});

describe('words about a card that still waits', () => {
  const VISITORS = 'y lo del wifi para visitantes tambien quiero saber';

  async function waiting(): Promise<Chat> {
    const chat = await chatWith((program) =>
      open(program, { request: 'el internet esta lentisimo en todo el piso 3' }),
    );
    chat.readsKind = true;
    await chat.said('a Sandra se le borraron los archivos del escritorio');
    assert.deepEqual(await chat.said(`alta, ${VISITORS}`), [
      'offer about',
      'changed',
      'ask summary',
    ]);
    await chat.said('sandra trabaja conmigo en planeacion');
    return chat;
  }

  for (const text of [
    'abra ese y lo del wifi dejelo aparte',
    'sí, abra el caso, y lo del wifi es otra cosa',
    'lo del wifi para visitantes va aparte',
  ])
    it(`press its button: «${text}»`, async () => {
      const chat = await waiting();
      await chat.said(text);
      if ((await chat.cases()).length < 2) await chat.said('sí, abra el caso');
      assert.equal((await chat.dialog())?.draft.request, VISITORS);
      assert.equal((await chat.cases()).length, 2);
    });

  it('leave it where they tell more', async () => {
    const chat = await waiting();
    await chat.said('y el wifi se cae cada rato en el piso 3');
    const { draft, offers = [] } = (await chat.dialog()) ?? {};
    assert.deepEqual(draft?.rest ?? [], []);
    assert.ok(offers.some((each) => each.text === VISITORS));
  });
});

describe('what became of a closed case', () => {
  const LINES = 'la impresora de mi escritorio saca las hojas con rayas negras';
  const closed = async (program: Program) => {
    await open(program, { request: LINES });
    await act(program, ANA, { name: 'cancel', reason: 'ya le cambiaron el tóner' });
  };
  const BACK = 'Y de una vez le comento que hoy volvió a salir la raya negra en las hojas';

  for (const text of [
    'Buenos días, quisiera saber si ya quedó cerrado el caso de la impresora, pues no recuerdo si lo había dejado en orden',
    'quiero saber si al fin cerraron lo de la impresora',
    '¿en qué quedó lo de la impresora?',
    'I was wondering if my printer case was closed',
  ])
    it(`is shown, and is no part of what is told next: «${text}»`, async () => {
      const chat = await chatWith(closed);
      assert.deepEqual(await chat.said(text), ['status case-1']);
      await chat.said(BACK);
      assert.equal((await chat.dialog())?.draft.request, BACK);
    });

  for (const text of [
    '¿por qué la impresora quedó otra vez con rayas?',
    'quisiera saber si me pueden revisar la impresora, quedó sacando rayas',
  ])
    it(`is not what is asked: «${text}»`, async () => {
      const chat = await chatWith(closed);
      assert.ok(!(await chat.said(text)).includes('status case-1'));
    });
});

describe('words that only choose', () => {
  for (const text of [
    'no, eso es otra cosa, ábrame uno nuevo',
    "No, that's a separate thing, please open a new one",
    'No mijo, ese es el de ella, aparte, el mío déjelo quietico ahí',
  ])
    it(`begin a request of what was asked about: «${text}»`, async () => {
      const chat = await chatWith(ofPrinter);
      await offered(chat, FOLDER);
      await chat.said(text);
      assert.equal((await chat.dialog())?.draft.request, FOLDER);
    });

  it('make one request of what looked like two', async () => {
    const chat = await chatWith(async () => undefined);
    const both =
      'Tengo dos problemas: la impresora del piso 3 no imprime y el correo no abre en caja';
    assert.deepEqual(await chat.said(both), ['offer several']);
    await chat.said('no, es una sola, la impresora nomás');
    assert.equal((await chat.dialog())?.draft.request, both);
  });

  for (const text of ['del caso 2, el del correo', 'no, al del correo, al 2', 'al correo'])
    it(`file what was asked about in the case that they point at: «${text}»`, async () => {
      const chat = await chatWith(async (program) => {
        await ofTwo(program);
        await act(program, LUIS, { name: 'ask_info', question: '¿Qué modelo es?' }, 'mail');
      });
      await offered(chat, 'es un samsung a54');
      assert.deepEqual(await chat.said(text), ['answer_added']);
      const { clarifications } = await chat.environment.kase('mail');
      assert.equal(clarifications.at(-1)?.answer, 'es un samsung a54');
      assert.deepEqual(await comments(chat, 'printer'), []);
    });

  it('file nothing when they ask for something else of that case', async () => {
    for (const text of [
      'cómo va el del correo?',
      'ya quedó lo del correo',
      'muéstreme el caso 2',
    ]) {
      const chat = await chatWith(ofTwo);
      await offered(chat, 'sale una luz naranja');
      await chat.said(text);
      assert.deepEqual(await comments(chat, 'mail'), [], text);
    }
  });

  it('file nothing in the case of another person', async () => {
    const chat = await chatWith(async (program) => {
      await ofPrinter(program);
      await open(program, { id: 'other', request: MAIL, by: LUIS });
    });
    assert.notEqual(ANA.person.id, LUIS.person.id);
    await offered(chat, 'sale una luz naranja');
    await chat.said('agréguelo al caso 2');
    assert.deepEqual(await comments(chat, 'other'), []);
  });
});
