import { strict as assert } from 'node:assert';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { Killed, Unreachable } from '../faults.ts';
import { ANA, act, open, openTo, PEDRO, TestEnvironment } from '../test-environment.ts';
import { Chat, confirming, HIGH, INCIDENT } from './chat.ts';

async function chatWith(
  prepare: (environment: TestEnvironment) => Promise<unknown> = async () => undefined,
) {
  const environment = await TestEnvironment.create();
  await prepare(environment);
  return new Chat(environment);
}

async function toSummary(chat: Chat): Promise<void> {
  await chat.said(CLEAR_REQUEST);
  await chat.pressed(INCIDENT);
  await chat.pressed(HIGH);
}

describe('somebody whose cases wait for them', () => {
  const resolved = (environment: TestEnvironment) => openTo(environment.program(), 'resolved');
  const unclear = (environment: TestEnvironment) =>
    open(environment.program(), { request: 'no sirve' });
  const choose = (answer: string) => ({ card: 'which_case', answer }) as const;

  it('is asked which one a free text is about, and the answer amends it', async () => {
    const chat = await chatWith(unclear);
    assert.deepEqual(await chat.said('la impresora del piso 3'), ['ask which_case']);
    assert.deepEqual(
      chat.card('which_case').cases.map(({ id }) => id),
      ['case-1'],
    );
    const answers = await chat.pressed(choose('case-1'));
    assert.deepEqual(answers, ['answered which_case', 'answer_added']);
    const [kase, ...others] = await chat.cases();
    assert.equal(kase?.state, 'new');
    assert.equal(kase.request, 'no sirve\nla impresora del piso 3');
    assert.deepEqual(others, []);
  });

  it('comments a resolved case with it, and reopens nothing', async () => {
    const chat = await chatWith(resolved);
    await chat.said('Sigue saliendo con rayas');
    const answers = await chat.pressed(choose('case-1'));
    assert.deepEqual(answers, ['answered which_case', 'comment_added']);
    const [kase] = await chat.cases();
    assert.equal(kase?.state, 'resolved');
    assert.equal(kase.comments[0]?.text, 'Sigue saliendo con rayas');
  });

  it('may say that it is something new', async () => {
    const chat = await chatWith(resolved);
    await chat.said('El correo no abre desde ayer');
    assert.deepEqual(await chat.pressed(choose('new')), ['answered which_case', 'ask kind']);
    assert.equal((await chat.dialog())?.draft.request, 'El correo no abre desde ayer');
  });

  for (const text of ['nuevo', 'Es algo nuevo', 'otra cosa', 'new', 'It is something new'])
    it(`may write «${text}» for it`, async () => {
      const chat = await chatWith(resolved);
      await chat.said('El correo no abre desde ayer');
      assert.deepEqual(await chat.said(text), ['ask kind']);
      assert.equal((await chat.dialog())?.draft.request, 'El correo no abre desde ayer');
    });

  for (const text of ['otra vez no imprime', 'Nueva falla: no escanea', 'new problem since today'])
    it(`loses nothing of «${text}»`, async () => {
      const chat = await chatWith(resolved);
      await chat.said('La impresora falla');
      assert.deepEqual(await chat.said(text), ['ask which_case']);
      assert.equal((await chat.dialog())?.draft.request, `La impresora falla\n${text}`);
    });

  it('gets thanks back for thanks, with how to accept, and no case moves', async () => {
    const chat = await chatWith(resolved);
    const before = await chat.cases();
    assert.deepEqual(await chat.said('Gracias, ya funciona'), ['thanks_resolved']);
    assert.deepEqual(await chat.cases(), before);
  });

  it('gets the text back when the case closed meanwhile', async () => {
    const chat = await chatWith(resolved);
    await chat.said('Sigue saliendo con rayas');
    await act(chat.program, ANA, { name: 'accept' });
    await chat.pressed(choose('case-1'));
    assert.deepEqual(chat.replies.at(-1), {
      kind: 'text',
      code: 'text_not_saved',
      params: { text: 'Sigue saliendo con rayas' },
    });
  });

  it('cannot write into another person’s case', async () => {
    const chat = await chatWith(async (environment) => {
      await resolved(environment);
      await open(environment.program(), { id: 'case-of-pedro', by: PEDRO, request: 'no sirve' });
    });
    await chat.said('Sigue saliendo con rayas');
    const answers = await chat.pressed(choose('case-of-pedro'));
    assert.equal(answers.at(-1), 'text_not_saved');
    assert.equal((await chat.environment.kase('case-of-pedro')).rev, 1);
  });

  it('is added to the case once when the program died before the turn was written', async () => {
    const chat = await chatWith(resolved);
    await chat.said('Sigue saliendo con rayas');
    chat.program.faults.kill('before', 'dialogs.save');
    await assert.rejects(chat.pressed(choose('case-1')), Killed);
    chat.restart();
    await chat.pressed(choose('case-1'));
    assert.equal((await chat.cases())[0]?.comments.length, 1);
    assert.equal((await chat.dialog())?.stage, 'idle');
  });
});

describe('turns that come again', () => {
  it('get the first answer, whatever happened since', async () => {
    const chat = await chatWith();
    const first = await chat.said(CLEAR_REQUEST, 'activity-x');
    await chat.pressed(INCIDENT);
    assert.deepEqual(await chat.said(CLEAR_REQUEST, 'activity-x'), first);
    assert.equal((await chat.dialog())?.stage, 'priority');
  });

  it('open one case of fifty confirmations at once, on two instances', async () => {
    const chat = await chatWith();
    await toSummary(chat);
    const card = chat.card('summary');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => {
        if (i % 2) chat.restart();
        return chat.pressed(confirming({}), card);
      }),
    );
    assert.equal((await chat.cases()).length, 1);
    assert.deepEqual([...new Set(answers.flat())], ['case_opened']);
  });

  it('open one case when the program died between the case and the dialog', async () => {
    const chat = await chatWith();
    await toSummary(chat);
    chat.program.faults.kill('before', 'dialogs.save');
    await assert.rejects(chat.pressed(confirming({})), Killed);
    chat.restart();
    assert.deepEqual(await chat.pressed(confirming({})), ['case_opened']);
    assert.equal((await chat.cases()).length, 1);
  });

  it('leave the dialog where it stood when the store fails', async () => {
    const chat = await chatWith();
    await toSummary(chat);
    for (const point of ['dialogs.find', 'cases.nextSequence', 'cases.insert']) {
      chat.program.faults.fail(point);
      await assert.rejects(chat.pressed(confirming({})), Unreachable);
      assert.equal((await chat.dialog())?.stage, 'summary');
      assert.equal((await chat.cases()).length, 0);
    }
    assert.deepEqual(await chat.pressed(confirming({})), ['case_opened']);
  });

  it('take both of two messages at once, one after the other', async () => {
    const chat = await chatWith();
    await Promise.all([chat.said('no sirve'), chat.said('la impresora del piso 3')]);
    const request = (await chat.dialog())?.draft.request ?? '';
    assert.ok(request.includes('no sirve'));
    assert.ok(request.includes('la impresora del piso 3'));
  });
});

describe('buttons of questions that are over', () => {
  it('of an answered question ask the open one again', async () => {
    const chat = await chatWith();
    await chat.said(CLEAR_REQUEST);
    const kind = chat.card('kind');
    await chat.pressed(INCIDENT);
    const late = await chat.pressed({ card: 'kind', answer: 'service_request' }, kind);
    assert.deepEqual(late, ['already_answered', 'ask priority']);
    assert.equal((await chat.dialog())?.draft.kind, 'incident');
  });

  it('of a dialog that ended say so and open nothing', async () => {
    const chat = await chatWith();
    await toSummary(chat);
    await chat.said('cancelar');
    assert.deepEqual(await chat.pressed(confirming({})), ['expired']);
    await chat.said(CLEAR_REQUEST);
    assert.deepEqual(await chat.pressed(confirming({})), ['expired']);
    assert.equal((await chat.cases()).length, 0);
  });

  it('of another person’s dialog do nothing', async () => {
    const chat = await chatWith();
    await toSummary(chat);
    const pedro = new Chat(chat.environment, PEDRO);
    assert.deepEqual(await pedro.pressed(confirming({}), chat.card('summary')), ['expired']);
    assert.equal((await chat.cases()).length, 0);
  });
});

describe('a restart between any two turns', () => {
  it('changes nothing: the dialog survives being written down', async () => {
    const calm = await chatWith();
    const restless = await chatWith();
    const texts = ['hola', 'no sirve', 'la impresora del piso 3', 'ayuda', '1', 'alta', 'sí'];
    for (const text of texts) {
      restless.restart();
      assert.deepEqual(await restless.said(text), await calm.said(text), text);
    }
    assert.equal((await restless.cases()).length, 1);
    assert.equal((await restless.cases())[0]?.request, (await calm.cases())[0]?.request);
  });
});
