import { strict as assert } from 'node:assert';
import { personKnownByName } from '../../../src/domain/person-name.ts';
import { MASK } from '../../../src/domain/secrets.ts';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { ANA, act, DAY, HOUR, open, openTo, TestEnvironment } from '../test-environment.ts';
import { Chat, confirming, toSummary } from './chat.ts';

const TWO = 'Tengo dos problemas: la impresora del piso 3 no imprime y el correo no abre en caja';

describe('a request under way', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = new Chat(await TestEnvironment.create());
  });

  it('leaves kind and priority to the desk, and the case says so', async () => {
    await chat.said(CLEAR_REQUEST);
    const decides = { kind: 'desk_decides', priority: 'desk_decides' } as const;
    await chat.pressed(confirming(decides));
    const [kase] = await chat.cases();
    assert.deepEqual(kase?.leftToDesk, ['kind', 'priority']);
    assert.deepEqual([kase.reportedKind, kase.priority], ['incident', 'medium']);
  });

  it('keeps what is told besides, and not the words that leave it to the desk', async () => {
    const chat = new Chat(await TestEnvironment.create());
    await chat.said('La impresora del piso 3 no imprime desde ayer');
    await chat.said('mejor que lo decidan ustedes que sí saben');
    const { request } = chat.question('summary').draft;
    assert.equal(request, 'La impresora del piso 3 no imprime desde ayer');
    await chat.said('que lo decida la mesa, la impresora es la HP grande');
    assert.match(chat.question('summary').draft.request, /la HP grande/);
  });

  it('leaves to the desk what is not said, and no more than that', async () => {
    await chat.said(CLEAR_REQUEST);
    await chat.said('alta');
    await chat.said('sí');
    assert.deepEqual((await chat.cases())[0]?.leftToDesk, ['kind']);
  });

  it('remembers the office that was said once', async () => {
    await chat.said(CLEAR_REQUEST);
    for (const text of ['soy de Tesorería', 'sí']) await chat.said(text);
    assert.equal((await chat.cases())[0]?.office, 'Tesorería');
    await chat.said('El escáner del archivo central no prende');
    assert.equal(chat.question('summary').draft.office, 'Tesorería');
  });

  it('remembers none that is of whom it was asked for', async () => {
    await chat.said('Escribo de parte del doctor Julián Restrepo: su equipo no prende desde ayer');
    for (const text of ['la oficina es Tesorería', 'sí']) await chat.said(text);
    assert.equal((await chat.cases())[0]?.office, 'Tesorería');
    await chat.said('El escáner del archivo central no prende');
    assert.equal(chat.question('summary').draft.office, undefined);
  });

  it('is dropped when nobody touched it for 24 hours, and is given back', async () => {
    await toSummary(chat, CLEAR_REQUEST);
    chat.environment.clock.pass(DAY - HOUR);
    assert.deepEqual(await chat.said('hola'), ['unfinished', 'ask summary']);
    chat.environment.clock.pass(DAY);
    assert.deepEqual(await chat.said('hola'), ['draft_dropped', 'offer dropped', 'greeting']);
    const [dropped] = chat.replies;
    assert.ok(dropped?.kind === 'text');
    assert.deepEqual(dropped.params, { request: CLEAR_REQUEST });
    assert.equal(await chat.stage(), 'idle');
    assert.deepEqual(await chat.cases(), []);
  });

  it('that was dropped is taken up again by its button', async () => {
    await chat.said('El escáner no prende');
    chat.environment.clock.pass(2 * DAY);
    await chat.said('hola');
    await chat.chose('resume');
    assert.equal((await chat.dialog())?.draft.request, 'El escáner no prende');
  });

  it('is dropped for a new request, which waits once it is taken up again', async () => {
    await chat.said('El escáner no prende');
    chat.environment.clock.pass(2 * DAY);
    const answers = await chat.said('La impresora del piso 3 no imprime');
    assert.deepEqual(answers.slice(0, 2), ['draft_dropped', 'offer dropped']);
    const { draft } = (await chat.dialog()) ?? {};
    assert.equal(draft?.request, 'La impresora del piso 3 no imprime');
    const taken = await chat.chose('resume');
    assert.ok(taken.includes('requests_waiting'));
    const { request, rest } = (await chat.dialog())?.draft ?? {};
    assert.equal(request, 'El escáner no prende');
    assert.deepEqual(rest, ['La impresora del piso 3 no imprime']);
  });

  for (const text of [
    'hola, ¿quedamos en algo con lo del escáner?',
    '¿sí quedó pedido el escáner?',
    'buenas, y en qué va lo del escáner?',
  ])
    it(`that was dropped is told of, and begins nothing: «${text}»`, async () => {
      await chat.said('El escáner no prende');
      chat.environment.clock.pass(2 * DAY);
      assert.deepEqual(await chat.said(text), ['draft_dropped', 'offer dropped']);
      assert.equal(await chat.stage(), 'idle');
      await chat.chose('resume');
      assert.equal((await chat.dialog())?.draft.request, 'El escáner no prende');
    });

  it('is said to be half done when somebody asks what became of it', async () => {
    await chat.said('El escáner no prende');
    assert.deepEqual(await chat.said('¿entonces lo del escáner sí quedó pedido?'), [
      'unfinished',
      'ask summary',
    ]);
    assert.equal((await chat.dialog())?.draft.request, 'El escáner no prende');
  });

  for (const text of [
    'media',
    'No es tan grave, puedo trabajar con lo demás, pero necesito enviar unos planos',
    'no sé, que lo decida la mesa',
  ])
    it(`is taken up again days later by a choice: «${text}»`, async () => {
      await chat.said(CLEAR_REQUEST);
      chat.environment.clock.pass(2 * DAY);
      assert.ok(!(await chat.said(text)).includes('draft_dropped'));
      const dialog = await chat.dialog();
      assert.equal(dialog?.stage, 'summary');
      assert.ok(dialog.draft.priority !== undefined);
      assert.equal(dialog?.said[0]?.text, CLEAR_REQUEST);
    });

  it('is opened days later by an order, and shown again after a bare yes', async () => {
    await toSummary(chat, CLEAR_REQUEST);
    chat.environment.clock.pass(2 * DAY);
    assert.deepEqual(await chat.said('sí'), ['unfinished', 'ask summary']);
    chat.environment.clock.pass(2 * DAY);
    // A Sunday by now.
    assert.deepEqual(await chat.said('ya puede abrirlo'), ['case_opened_later']);
  });

  it('leaves a late yes to what the desk waits for', async () => {
    await openTo(chat.program, 'resolved');
    await chat.said('MS-2026-000001 gracias');
    await chat.said('Necesito que instalen el programa Koha en la biblioteca');
    if ((await chat.stage()) === 'idle') await chat.chose('new');
    chat.environment.clock.pass(2 * DAY);
    assert.deepEqual(await chat.said('sí'), ['draft_dropped', 'offer dropped', 'offer accept']);
  });

  it('of two that were written in one message is followed by the other', async () => {
    assert.deepEqual(await chat.said(TWO), ['offer several']);
    assert.deepEqual(await chat.chose('several'), [
      'answered offer',
      'first_request',
      'ask summary',
    ]);
    assert.equal(requestNamed(chat, 'first_request'), 'la impresora del piso 3 no imprime');
    for (const text of ['incidencia', 'alta', 'Tesorería']) await chat.said(text);
    assert.deepEqual(await chat.said('sí'), ['case_opened', 'next_request', 'ask summary']);
    assert.equal(requestNamed(chat, 'next_request'), 'el correo no abre en caja');
    for (const text of ['incidencia', 'alta']) await chat.said(text);
    assert.deepEqual(await chat.said('sí'), ['case_opened']);
    const requests = (await chat.cases()).map(({ request }) => request);
    assert.deepEqual(requests.toSorted(), [
      'el correo no abre en caja',
      'la impresora del piso 3 no imprime',
    ]);
  });

  it('of two is left for the other by «cancelar», which leaves that one too', async () => {
    await chat.said(TWO);
    await chat.chose('several');
    assert.deepEqual(await chat.said('cancelar'), ['cancelled', 'next_request', 'ask summary']);
    assert.deepEqual(await chat.said('cancelar'), ['cancelled']);
    assert.equal(await chat.stage(), 'idle');
    assert.deepEqual(await chat.cases(), []);
  });

  it('that was written as two is one when the person says so', async () => {
    await chat.said(TWO);
    assert.deepEqual(await chat.chose('together'), ['answered offer', 'ask summary']);
    assert.equal((await chat.dialog())?.draft.request, TWO);
  });

  it('gives way to another that is asked for in its place, and it is said so', async () => {
    await chat.said('El portal de Hacienda me dice acceso denegado');
    const first = await chat.dialog();
    const answers = await chat.said(
      'espere no, mejor olvide eso. lo que quiero es una impresora nueva para la oficina',
    );
    assert.deepEqual(answers, ['request_replaced', 'ask summary']);
    const request = 'lo que quiero es una impresora nueva para la oficina';
    assert.deepEqual(chat.replies[0], {
      kind: 'text',
      code: 'request_replaced',
      params: { request },
    });
    const { draft, said, id } = (await chat.dialog()) ?? assert.fail();
    assert.equal(draft.request, request);
    assert.equal(said.length, 1);
    assert.notEqual(id, first?.id);
    assert.deepEqual(await chat.said('¿sí entendió que ya no es lo del portal?'), [
      'asked_about',
      'ask summary',
    ]);
    assert.deepEqual(chat.replies[0], { kind: 'text', code: 'asked_about', params: { request } });
  });

  it('gives way also at the summary, and is asked for when it is unclear', async () => {
    await toSummary(chat, 'El portal de Hacienda me dice acceso denegado');
    assert.deepEqual(await chat.said('ya no es lo del portal sino la impresora'), [
      'request_replaced',
      'ask clarify',
    ]);
    assert.deepEqual(await chat.said('no prende desde ayer'), ['ask summary']);
    const { draft } = (await chat.dialog()) ?? assert.fail();
    assert.equal(draft.request, 'la impresora\nno prende desde ayer');
    assert.equal(draft.priority, undefined);
  });

  it('keeps what is told of it', async () => {
    await chat.said(CLEAR_REQUEST);
    const told = 'la impresora es la HP grande que queda junto a la ventana';
    assert.deepEqual(await chat.said(told), ['changed', 'ask summary']);
    assert.equal((await chat.dialog())?.draft.request, `${CLEAR_REQUEST}\n${told}`);
  });

  it('is named to whoever asks which of several is meant', async () => {
    await chat.said(TWO);
    await chat.chose('several');
    assert.deepEqual(await chat.said('¿de cuál de las dos me pregunta?'), [
      'asked_about',
      'ask summary',
    ]);
    const request = 'la impresora del piso 3 no imprime';
    assert.deepEqual(chat.replies[0], { kind: 'text', code: 'asked_about', params: { request } });
    assert.equal((await chat.dialog())?.draft.request, request);
  });

  it('has no secret that was written, and the person is told so', async () => {
    const secret = 'Sol12345*';
    const answers = await chat.said(`No puedo entrar al correo desde ayer, mi clave es ${secret}`);
    assert.deepEqual(answers, ['secret_masked', 'ask summary']);
    const kept = JSON.stringify(await chat.environment.documents('dialogs'));
    assert.ok(!kept.includes(secret));
    assert.ok(kept.includes(MASK));
  });
});

describe('the trouble of a closed case that is back', () => {
  it('opens a case of its own, which follows the closed one', async () => {
    const chat = new Chat(await TestEnvironment.create());
    const closed = await openTo(chat.program, 'resolved');
    await act(chat.program, ANA, { name: 'accept' });
    const answers = await chat.said('volvió a fallar la impresora del piso 3');
    assert.deepEqual(answers, ['again_begun', 'ask summary']);
    for (const text of ['alta', 'Tesorería']) await chat.said(text);
    assert.deepEqual(await chat.said('sí'), ['case_opened']);
    const kase = (await chat.cases()).find(({ id }) => id !== closed.id);
    assert.deepEqual(kase?.follows, { id: closed.id, number: closed.number });
    assert.equal((await chat.environment.kase(closed.id)).state, 'closed');
  });

  for (const text of [
    'a mi jefa le falló otra vez la impresora del piso 3',
    'buenas otra vez la misma impresora volvió a rayar',
  ])
    it(`is of the same kind, for the same person and office: «${text}»`, async () => {
      const chat = new Chat(await TestEnvironment.create());
      await openTo(chat.program, 'resolved', {
        requester: personKnownByName('Patricia Gómez'),
        registeredBy: ANA.person,
        office: 'Secretaría de Hacienda',
      });
      await act(chat.program, ANA, { name: 'accept' });
      assert.deepEqual(await chat.said(text), ['again_begun', 'ask summary']);
      await chat.said('media');
      const { name, office, kind } = chat.question('summary').draft;
      assert.deepEqual(
        [name, office, kind],
        ['Patricia Gómez', 'Secretaría de Hacienda', 'incident'],
      );
    });

  it('continues nothing when the person says that it is another matter', async () => {
    const chat = new Chat(await TestEnvironment.create());
    const { number } = await openTo(chat.program, 'resolved');
    await act(chat.program, ANA, { name: 'accept' });
    const request = 'volvió a fallar la impresora del piso 3';
    await chat.said(request);
    const answers = await chat.said(
      'No, eso no tiene nada que ver con lo de antes. Es una incidencia',
    );
    assert.deepEqual(answers, ['continues_nothing', 'changed', 'ask summary']);
    assert.deepEqual(chat.replies[0], {
      kind: 'text',
      code: 'continues_nothing',
      params: { number },
    });
    const { draft } = (await chat.dialog()) ?? assert.fail();
    assert.equal(draft.follows, undefined);
    assert.equal(draft.kind, 'incident');
    assert.equal(draft.request, request);
  });

  it('is no trouble of another thing that fails now', async () => {
    const chat = new Chat(await TestEnvironment.create());
    await openTo(chat.program, 'resolved');
    await act(chat.program, ANA, { name: 'accept' });
    const text = 'La impresora quedó bien, pero ahora el escáner del archivo no prende';
    assert.deepEqual(await chat.said(text), ['ask summary']);
    const { draft } = (await chat.dialog()) ?? assert.fail();
    assert.deepEqual([draft.follows, draft.request], [undefined, text]);
  });
});

describe('a request besides an open case', () => {
  it('begins at once, though it names what that case is about', async () => {
    const chat = new Chat(await TestEnvironment.create());
    await openTo(chat.program, 'new');
    const text = 'aparte de lo de la impresora, necesito que me instalen el Koha';
    assert.deepEqual(await chat.said(text), ['ask summary']);
    assert.equal((await chat.dialog())?.draft.request, text);
  });
});

describe('what is not understood', () => {
  it('may always be added to the only case, taken for a new one, told to a person, or left', async () => {
    const chat = new Chat(await TestEnvironment.create());
    await open(chat.program);
    assert.deepEqual(await chat.said('blablabla fsdf'), ['offer unsure']);
    assert.deepEqual(chat.acts(), ['comment case-1', 'new', 'person', 'none']);
    assert.deepEqual(await chat.said('no'), ['left_as_it_is']);
    assert.deepEqual((await chat.environment.kase('case-1')).comments, []);
  });

  it('calls a person the third time in a row, and says so', async () => {
    const chat = new Chat(await TestEnvironment.create());
    for (const text of ['blablabla fsdf', 'qwerty zxcv'])
      assert.deepEqual(await chat.said(text), ['offer unsure'], text);
    assert.deepEqual(await chat.wantsPerson(), []);
    assert.deepEqual(await chat.said('asdf lkjh mnb'), ['not_understood', 'person opened']);
    assert.deepEqual(await chat.wantsPerson(), ['blablabla fsdf\nqwerty zxcv\nasdf lkjh mnb']);
  });

  it('is counted from the start after a button that was offered for it', async () => {
    const chat = new Chat(await TestEnvironment.create());
    for (const text of ['blablabla fsdf', 'qwerty zxcv']) await chat.said(text);
    await chat.chose('none');
    assert.deepEqual(await chat.said('asdf lkjh mnb'), ['offer unsure']);
    assert.deepEqual(await chat.wantsPerson(), []);
  });

  it('is counted from the start after something that was', async () => {
    const chat = new Chat(await TestEnvironment.create());
    for (const text of ['blablabla fsdf', 'qwerty zxcv', 'hola', 'asdf lkjh mnb', 'blablabla fsdf'])
      await chat.said(text);
    assert.deepEqual(await chat.wantsPerson(), []);
    await chat.said('qwerty zxcv');
    assert.deepEqual(await chat.wantsPerson(), ['asdf lkjh mnb\nblablabla fsdf\nqwerty zxcv']);
  });
});

/** The request that this sentence of the last answer names. */
function requestNamed({ replies }: Chat, code: string): unknown {
  const said = replies.find((reply) => reply.kind === 'text' && reply.code === code);
  return said?.kind === 'text' ? said.params?.request : undefined;
}
