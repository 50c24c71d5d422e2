import { strict as assert } from 'node:assert';
import { MAX_TEXT } from '../../../src/domain/catalogue.ts';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { ANA, TestEnvironment } from '../test-environment.ts';
import { CANCEL, Chat, confirming, toSummary } from './chat.ts';

describe('opening a case in conversation', () => {
  let chat: Chat;
  const answers = async (text: string, expected: readonly string[]) => {
    assert.deepEqual(await chat.said(text), expected, text);
  };

  beforeEach(async () => {
    chat = new Chat(await TestEnvironment.create());
  });

  it('greets who greets, asks for the request, and opens what is confirmed', async () => {
    await answers('¡Hola, buenos días!', ['greeting']);
    await answers(CLEAR_REQUEST, ['ask summary']);
    await answers('Secretaría de Hacienda', ['changed', 'ask summary']);
    assert.equal((await chat.cases()).length, 0);
    const { draft } = chat.question('summary');
    assert.equal(draft.office, 'Secretaría de Hacienda');
    const confirmed = confirming({ office: draft.office });
    assert.deepEqual(await chat.pressed(confirmed), ['case_opened']);
    const [kase] = await chat.cases();
    assert.equal(kase?.state, 'new');
    assert.equal(kase.request, CLEAR_REQUEST);
    assert.deepEqual(kase.requester, ANA.person);
    assert.equal(kase.reportedKind, 'incident');
    assert.equal(kase.priority, 'high');
    assert.equal(kase.office, 'Secretaría de Hacienda');
    assert.equal(kase.leftToDesk, undefined);
    assert.equal(await chat.stage(), 'idle');
  });

  it('takes a first message that is a request as the request', async () => {
    await answers(CLEAR_REQUEST, ['ask summary']);
    const { request, kind, priority, office } = chat.question('summary').draft;
    assert.deepEqual([request, kind, priority, office], [CLEAR_REQUEST, ...Array(3)]);
  });

  it('leaves to the desk what nobody said', async () => {
    await toSummary(chat, CLEAR_REQUEST);
    await answers('sí', ['case_opened']);
    const [kase] = await chat.cases();
    assert.deepEqual(kase?.leftToDesk, ['kind', 'priority']);
    assert.equal(kase.office, undefined);
  });

  it('takes typed answers for pressed buttons', async () => {
    await chat.said(CLEAR_REQUEST);
    await answers('Es que no sé', ['explain_kind', 'ask summary']);
    await answers('Requerimiento.', ['changed', 'ask summary']);
    await answers('BAJA', ['changed', 'ask summary']);
    await answers('Sí', ['case_opened']);
    const [kase] = await chat.cases();
    assert.equal(kase?.reportedKind, 'service_request');
    assert.equal(kase.priority, 'low');
  });

  it('takes typed answers in any kind of letters', async () => {
    await chat.said(CLEAR_REQUEST);
    await answers('𝗶𝗻𝗰𝗶𝗱𝗲𝗻𝗰𝗶𝗮', ['changed', 'ask summary']);
    await answers('Ａｌｔａ\u200b', ['changed', 'ask summary']);
    await answers('Ｓecretaría de Hacienda', ['changed', 'ask summary']);
    await answers('s\u00adí', ['case_opened']);
    assert.equal((await chat.cases())[0]?.priority, 'high');
  });

  it('asks twice for what an unclear request lacks, then opens it POR ACLARAR', async () => {
    await answers('no sirve', ['ask clarify']);
    await answers('hola', ['unfinished', 'ask clarify']);
    await answers('es en la oficina', ['ask clarify']);
    await answers('sigue sin servir', ['ask summary']);
    await answers('sí', ['case_opened_unclear']);
    const [kase] = await chat.cases();
    assert.equal(kase?.state, 'needs_info');
    assert.equal(kase.request, 'no sirve\nes en la oficina\nsigue sin servir');
  });

  it('goes on as soon as what was missing is said, keeping what was said before', async () => {
    await answers('no sirve', ['ask clarify']);
    await answers('la impresora del piso 3', ['ask summary']);
    assert.equal(chat.question('summary').draft.request, 'no sirve\nla impresora del piso 3');
  });

  it('shows kind and priority where the words make them plain; words correct them', async () => {
    chat.readsKind = true;
    await answers('El correo de Hacienda no abre desde hoy, nadie puede entrar', ['ask summary']);
    const { kind, priority } = chat.question('summary').draft;
    assert.deepEqual({ kind, priority }, { kind: 'incident', priority: 'high' });
    await answers('es un requerimiento', ['changed', 'ask summary']);
    await answers('sí', ['case_opened']);
    assert.equal((await chat.cases())[0]?.reportedKind, 'service_request');
  });

  it('takes the kind that more words make plain', async () => {
    chat.readsKind = true;
    await answers('Olvidé la contraseña del correo de Hacienda', ['ask summary']);
    assert.equal(chat.question('summary').draft.kind, undefined);
    await answers('es que necesito que me creen una nueva', ['changed', 'ask summary']);
    assert.equal(chat.question('summary').draft.kind, 'service_request');
  });

  it('asks for a name when the profile has none', async () => {
    chat = new Chat(chat.environment, { person: { id: 'p-nameless', name: '' }, roles: [] });
    await answers(CLEAR_REQUEST, ['ask name']);
    await answers('...', ['ask name']);
    for (const text of ['Hola', 'gracias']) await answers(text, ['unfinished', 'ask name']);
    for (const text of ['sí', 'no']) await answers(text, ['ask name']);
    await answers('x'.repeat(121), ['ask name']);
    await answers('Rosa Lara', ['ask summary']);
    await answers('confirmar', ['case_opened']);
    assert.equal((await chat.cases())[0]?.requester.name, 'Rosa Lara');
  });

  it('reminds who greets in the middle of a request of what is half done', async () => {
    await chat.said(CLEAR_REQUEST);
    await answers('¡Buenos días!', ['unfinished', 'ask summary']);
    assert.deepEqual(chat.replies[0], {
      kind: 'text',
      code: 'unfinished',
      params: { request: CLEAR_REQUEST },
    });
    await answers('gracias', ['unfinished', 'ask summary']);
    await answers('cancelar', ['cancelled']);
    await answers('hola', ['greeting']);
  });

  it('counts no greeting as an unclear answer', async () => {
    await answers('no sirve', ['ask clarify']);
    for (const text of ['hola', 'buenos días', 'gracias'])
      await answers(text, ['unfinished', 'ask clarify']);
    await answers('la impresora del piso 3', ['ask summary']);
  });

  it('opens what was corrected on the summary, under the same identity', async () => {
    await toSummary(chat, CLEAR_REQUEST);
    const corrected = {
      name: 'Ana María Gómez',
      request: 'El escáner del piso 2 no prende',
      kind: 'service_request',
      priority: 'low',
    } as const;
    assert.deepEqual(await chat.pressed(confirming(corrected)), ['case_opened']);
    const [kase] = await chat.cases();
    assert.deepEqual(kase?.requester, { ...ANA.person, name: corrected.name });
    assert.equal(kase.registeredBy, undefined);
    assert.equal(kase.request, corrected.request);
    assert.equal(kase.reportedKind, corrected.kind);
    assert.equal(kase.priority, corrected.priority);
  });

  it('keeps what was corrected when the summary cannot be accepted yet', async () => {
    await toSummary(chat, CLEAR_REQUEST);
    const replies = await chat.pressed(confirming({ name: ' ', priority: 'low' }));
    assert.deepEqual(replies, ['rejected missing', 'ask summary']);
    assert.equal(chat.question('summary').draft.priority, 'low');
    assert.equal((await chat.cases()).length, 0);
    assert.deepEqual(await chat.pressed(confirming({ priority: 'low' })), ['case_opened']);
    assert.equal((await chat.cases()).length, 1);
  });

  it('adds to the request what is written instead of an answer', async () => {
    await chat.said(CLEAR_REQUEST);
    const more = 'También falla el escáner de la ventanilla 2';
    await chat.said(more);
    await answers('y el monitor se apaga', ['offer elsewhere']);
    assert.deepEqual(await chat.chose('append'), ['answered offer', 'changed', 'ask summary']);
    await answers('listo', ['case_opened']);
    assert.equal(
      (await chat.cases())[0]?.request,
      `${CLEAR_REQUEST}\n${more}\ny el monitor se apaga`,
    );
  });

  it('refuses a text that is too long, says how long it may be and keeps the dialog', async () => {
    await chat.said('hola');
    await answers('x'.repeat(MAX_TEXT + 1), ['too_long']);
    assert.deepEqual(chat.replies, [
      {
        kind: 'text',
        code: 'too_long',
        params: { max: MAX_TEXT, length: MAX_TEXT + 1 },
      },
    ]);
    await answers(CLEAR_REQUEST, ['ask summary']);
  });

  for (const [stage, first, more] of [
    ['clarify', 'no funciona '.repeat(330), 'la impresora del piso 3'],
    ['summary', `${CLEAR_REQUEST} `.repeat(86), 'queda en la ventanilla 2 del primer piso. '],
  ] as const)
    it(`gives back at ${stage} what no longer fits in the request`, async () => {
      await chat.said(first.trim());
      assert.equal((await chat.dialog())?.stage, stage);
      await chat.said(more.repeat(5).trim());
      assert.deepEqual(chat.replies[0], {
        kind: 'text',
        code: 'text_not_saved',
        params: { text: more.repeat(5).trim() },
      });
      assert.equal((await chat.dialog())?.draft.request, first.trim());
    });

  const STAGES: readonly (readonly [string, readonly string[]])[] = [
    ['clarify', ['no sirve']],
    ['summary', [CLEAR_REQUEST, 'incidencia', 'alta', 'Secretaría de Hacienda']],
  ];
  for (const [stage, texts] of STAGES) {
    it(`is left by «cancelar» at ${stage}, and nothing is opened`, async () => {
      for (const text of texts) await chat.said(text);
      assert.equal((await chat.dialog())?.stage, stage);
      await answers('Cancelar', ['cancelled']);
      assert.equal((await chat.dialog())?.stage, 'idle');
      await answers('cancelar', ['nothing_to_cancel']);
      assert.equal((await chat.cases()).length, 0);
      await answers(CLEAR_REQUEST, ['ask summary']);
    });

    it(`is left at ${stage} by the button of its card`, async () => {
      for (const text of texts) await chat.said(text);
      assert.deepEqual(await chat.pressed(CANCEL), ['cancelled']);
      assert.equal(await chat.stage(), 'idle');
      assert.equal((await chat.cases()).length, 0);
    });

    it(`asks again at ${stage} after «ayuda»`, async () => {
      for (const text of texts) await chat.said(text);
      const asked = chat.replies.at(-1);
      await chat.said('ayuda');
      assert.deepEqual(chat.replies, [{ kind: 'view', view: 'help' }, asked]);
      assert.equal(await chat.stage(), stage);
    });
  }

  it('takes thanks for thanks wherever it stands, and opens nothing for it', async () => {
    await answers('Muchas gracias', ['thanks']);
    await answers('hola', ['greeting']);
    await answers('no, gracias', ['smalltalk']);
    assert.equal((await chat.dialog())?.draft.request, '');
    await toSummary(chat, CLEAR_REQUEST);
    await answers('gracias', ['unfinished', 'ask summary']);
    assert.equal((await chat.cases()).length, 0);
  });
});
