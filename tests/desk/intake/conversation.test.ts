import { strict as assert } from 'node:assert';
import { MAX_TEXT } from '../../../src/domain/catalog.ts';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { ANA, Town } from '../town.ts';
import { Chat, confirming, HIGH, INCIDENT } from './chat.ts';

describe('opening a case in conversation', () => {
  let chat: Chat;
  const answers = async (text: string, expected: readonly string[]) => {
    assert.deepEqual(await chat.said(text), expected, text);
  };
  const toSummary = async () => {
    await chat.said(CLEAR_REQUEST);
    await chat.pressed(INCIDENT);
    await chat.pressed(HIGH);
  };

  beforeEach(async () => {
    chat = new Chat(await Town.found());
  });

  it('greets who greets, asks for the request, and opens what is confirmed', async () => {
    await answers('¡Hola, buenos días!', ['intake.greeting']);
    await answers(CLEAR_REQUEST, ['ask kind']);
    assert.deepEqual(await chat.pressed(INCIDENT), ['answered kind', 'ask priority']);
    assert.deepEqual(await chat.pressed(HIGH), ['answered priority', 'ask summary']);
    assert.equal(chat.cases.length, 0);
    assert.deepEqual(await chat.pressed(confirming({})), ['intake.opened']);
    const [kase] = chat.cases;
    assert.equal(kase?.state, 'new');
    assert.equal(kase.request, CLEAR_REQUEST);
    assert.deepEqual(kase.requester, ANA.person);
    assert.equal(kase.reportedKind, 'incident');
    assert.equal(kase.priority, 'high');
    assert.equal(chat.dialog?.stage, 'idle');
  });

  it('takes a first message that is a request as the request', async () => {
    await answers(CLEAR_REQUEST, ['ask kind']);
    assert.equal(chat.card('kind').draft.request, CLEAR_REQUEST);
  });

  it('takes typed answers for pressed buttons', async () => {
    await chat.said(CLEAR_REQUEST);
    await answers('Es que no sé', ['intake.pick_kind', 'ask kind']);
    await answers('Requerimiento.', ['ask priority']);
    await answers('muchísimo', ['intake.pick_priority', 'ask priority']);
    await answers('BAJA', ['ask summary']);
    await answers('Sí', ['intake.opened']);
    const [kase] = chat.cases;
    assert.equal(kase?.reportedKind, 'service_request');
    assert.equal(kase.priority, 'low');
  });

  it('asks twice for what an unclear request lacks, then opens it POR ACLARAR', async () => {
    await answers('no sirve', ['intake.unclear']);
    await answers('hola', ['intake.unfinished', 'intake.unclear']);
    await answers('ayúdeme rápido', ['intake.unclear']);
    await answers('nada', ['ask kind']);
    await chat.pressed(INCIDENT);
    await chat.pressed(HIGH);
    await answers('sí', ['intake.unclear_opened']);
    const [kase] = chat.cases;
    assert.equal(kase?.state, 'needs_info');
    assert.equal(kase.request, 'no sirve\nayúdeme rápido\nnada');
  });

  it('goes on as soon as what was missing is said, keeping what was said before', async () => {
    await answers('no sirve', ['intake.unclear']);
    await answers('la impresora del piso 3', ['ask kind']);
    assert.equal(chat.card('kind').draft.request, 'no sirve\nla impresora del piso 3');
  });

  it('asks for a name when the profile has none', async () => {
    chat = new Chat(chat.town, { person: { id: 'p-nameless', name: '' }, roles: [] });
    await answers(CLEAR_REQUEST, ['intake.ask_name']);
    await answers('...', ['intake.ask_name']);
    await answers('Hola', ['intake.ask_name']);
    await answers('gracias', ['intake.ask_name']);
    await answers('x'.repeat(121), ['intake.ask_name']);
    await answers('Rosa Lara', ['ask kind']);
    await chat.pressed(INCIDENT);
    await chat.pressed(HIGH);
    await answers('confirmar', ['intake.opened']);
    assert.equal(chat.cases[0]?.requester.name, 'Rosa Lara');
  });

  it('reminds who greets in the middle of a request of what is half done', async () => {
    await chat.said(CLEAR_REQUEST);
    await answers('¡Buenos días!', ['intake.unfinished', 'ask kind']);
    assert.deepEqual(chat.replies[0], {
      kind: 'say',
      say: 'intake.unfinished',
      params: { request: CLEAR_REQUEST },
    });
    await chat.pressed(INCIDENT);
    await answers('gracias', ['intake.unfinished', 'ask priority']);
    await chat.pressed(HIGH);
    await answers('hola', ['ask summary']);
    await answers('cancelar', ['intake.cancelled']);
    await answers('hola', ['intake.greeting']);
  });

  it('counts no greeting as an unclear answer', async () => {
    await answers('no sirve', ['intake.unclear']);
    for (const text of ['hola', 'buenos días', 'gracias'])
      await answers(text, ['intake.unfinished', 'intake.unclear']);
    await answers('la impresora del piso 3', ['ask kind']);
  });

  it('opens what was corrected on the summary, under the same identity', async () => {
    await toSummary();
    const corrected = {
      name: 'Ana María Gómez',
      request: 'El escáner del piso 2 no prende',
      kind: 'service_request',
      priority: 'low',
    } as const;
    assert.deepEqual(await chat.pressed(confirming(corrected)), ['intake.opened']);
    const [kase] = chat.cases;
    assert.deepEqual(kase?.requester, { ...ANA.person, name: corrected.name });
    assert.equal(kase.request, corrected.request);
    assert.equal(kase.reportedKind, corrected.kind);
    assert.equal(kase.priority, corrected.priority);
  });

  it('keeps what was corrected when the summary cannot be accepted yet', async () => {
    await toSummary();
    const replies = await chat.pressed(confirming({ name: ' ', priority: 'low' }));
    assert.deepEqual(replies, ['rejected missing', 'ask summary']);
    assert.equal(chat.card('summary').draft.priority, 'low');
    assert.equal(chat.cases.length, 0);
    assert.deepEqual(await chat.pressed(confirming({ priority: 'low' })), ['intake.opened']);
    assert.equal(chat.cases.length, 1);
  });

  it('adds to the request what is written instead of an answer', async () => {
    await chat.said(CLEAR_REQUEST);
    const more = 'También falla el escáner de la ventanilla 2';
    await answers(more, ['intake.summary_added', 'ask kind']);
    await chat.pressed(INCIDENT);
    await chat.pressed(HIGH);
    await answers('y el monitor se apaga', ['intake.summary_added', 'ask summary']);
    await answers('listo', ['intake.opened']);
    assert.equal(chat.cases[0]?.request, `${CLEAR_REQUEST}\n${more}\ny el monitor se apaga`);
  });

  it('refuses a text that is too long, says how long it may be and keeps the dialog', async () => {
    await chat.said('hola');
    await answers('x'.repeat(MAX_TEXT + 1), ['intake.too_long']);
    assert.deepEqual(chat.replies, [
      {
        kind: 'say',
        say: 'intake.too_long',
        params: { max: MAX_TEXT, length: MAX_TEXT + 1 },
      },
    ]);
    await answers(CLEAR_REQUEST, ['ask kind']);
  });

  for (const [stage, first, more] of [
    ['clarify', 'no sirve '.repeat(440), 'la impresora del piso 3'],
    ['kind', `${CLEAR_REQUEST} `.repeat(86), 'También falla el escáner de la ventanilla 2'],
    ['summary', `${CLEAR_REQUEST} `.repeat(86), 'También falla el escáner de la ventanilla 2'],
  ] as const)
    it(`gives back at ${stage} what no longer fits in the request`, async () => {
      await chat.said(first.trim());
      if (stage === 'summary') {
        await chat.pressed(INCIDENT);
        await chat.pressed(HIGH);
      }
      assert.equal(chat.dialog?.stage, stage);
      await chat.said(more.repeat(5));
      assert.deepEqual(chat.replies[0], {
        kind: 'say',
        say: 'card.no_effect_text',
        params: { text: more.repeat(5) },
      });
      assert.equal(chat.dialog?.draft.request, first.trim());
    });

  const STAGES: readonly (readonly [string, readonly string[]])[] = [
    ['request', ['hola']],
    ['clarify', ['no sirve']],
    ['kind', [CLEAR_REQUEST]],
    ['priority', [CLEAR_REQUEST, 'incidencia']],
    ['summary', [CLEAR_REQUEST, 'incidencia', 'alta']],
  ];
  for (const [stage, texts] of STAGES) {
    it(`is left by «cancelar» at ${stage}, and nothing is opened`, async () => {
      for (const text of texts) await chat.said(text);
      assert.equal(chat.dialog?.stage, stage);
      await answers('Cancelar', ['intake.cancelled']);
      assert.equal(chat.dialog?.stage, 'idle');
      await answers('cancelar', ['intake.nothing_to_cancel']);
      assert.equal(chat.cases.length, 0);
      await answers(CLEAR_REQUEST, ['ask kind']);
    });

    it(`asks again at ${stage} after «ayuda»`, async () => {
      for (const text of texts) await chat.said(text);
      const asked = chat.replies.at(-1);
      await chat.said('ayuda');
      assert.deepEqual(chat.replies, [asked]);
      assert.equal(chat.dialog?.stage, stage);
    });
  }

  it('is cancelled by the summary’s own button too', async () => {
    await toSummary();
    const cancelled = await chat.pressed({ card: 'summary', answer: 'cancel' });
    assert.deepEqual(cancelled, ['intake.cancelled']);
    assert.equal(chat.cases.length, 0);
  });

  it('takes thanks for thanks wherever it stands, and opens nothing for it', async () => {
    await answers('Muchas gracias', ['thanks.reply']);
    await answers('hola', ['intake.greeting']);
    await answers('no, gracias', ['thanks.reply']);
    assert.equal(chat.dialog?.draft.request, '');
    await toSummary();
    await answers('gracias', ['ask summary']);
    assert.equal(chat.cases.length, 0);
  });
});
