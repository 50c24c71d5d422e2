import { strict as assert } from 'node:assert';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { Killed, Unreachable } from '../faults.ts';
import { open, PEDRO, TestEnvironment } from '../test-environment.ts';
import { Chat, confirming, toSummary } from './chat.ts';

async function chatWith(
  prepare: (environment: TestEnvironment) => Promise<unknown> = async () => undefined,
) {
  const environment = await TestEnvironment.create();
  await prepare(environment);
  return new Chat(environment);
}

describe('turns that come again', () => {
  it('get the first answer, whatever happened since', async () => {
    const chat = await chatWith();
    const first = await chat.said(CLEAR_REQUEST, 'activity-x');
    await chat.said('alta');
    assert.deepEqual(await chat.said(CLEAR_REQUEST, 'activity-x'), first);
    const { stage, draft } = (await chat.dialog()) ?? {};
    assert.deepEqual([stage, draft?.priority, draft?.request], ['summary', 'high', CLEAR_REQUEST]);
  });

  it('open one case of fifty confirmations at once, on two instances', async () => {
    const chat = await chatWith();
    await toSummary(chat, CLEAR_REQUEST);
    const card = chat.question('summary');
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
    await toSummary(chat, CLEAR_REQUEST);
    chat.program.faults.kill('before', 'dialogs.save');
    await assert.rejects(chat.pressed(confirming({})), Killed);
    chat.restart();
    assert.deepEqual(await chat.pressed(confirming({})), ['case_opened']);
    assert.equal((await chat.cases()).length, 1);
  });

  it('answer the desk once when the program died after the answer', async () => {
    const chat = await chatWith((environment) =>
      open(environment.program(), { request: 'no sirve' }),
    );
    chat.program.faults.kill('before', 'dialogs.save');
    await assert.rejects(chat.said('la impresora del piso 3', 'm1'), Killed);
    assert.equal((await chat.cases())[0]?.state, 'new');
    chat.restart();
    assert.deepEqual(await chat.said('la impresora del piso 3', 'm1'), ['answer_added']);
    const [kase, ...others] = await chat.cases();
    assert.equal(kase?.request, 'no sirve\nla impresora del piso 3');
    assert.equal(kase.rev, 2);
    assert.deepEqual(others, []);
  });

  it('leave the dialog where it stood when the store fails', async () => {
    const chat = await chatWith();
    await toSummary(chat, CLEAR_REQUEST);
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
    await toSummary(chat, CLEAR_REQUEST);
    const before = chat.question('summary');
    await chat.said('requerimiento');
    const late = await chat.pressed(confirming({}), before);
    assert.deepEqual(late, ['already_answered', 'ask summary']);
    assert.equal((await chat.dialog())?.draft.kind, 'service_request');
    assert.deepEqual(await chat.cases(), []);
  });

  it('of a dialog that ended say so and open nothing', async () => {
    const chat = await chatWith();
    await toSummary(chat, CLEAR_REQUEST);
    await chat.said('cancelar');
    assert.deepEqual(await chat.pressed(confirming({})), ['expired']);
    assert.equal((await chat.cases()).length, 0);
  });

  it('of a dialog that ended leave the request that is under way where it is, and say so', async () => {
    const chat = await chatWith();
    await toSummary(chat, CLEAR_REQUEST);
    const old = chat.question('summary');
    await chat.said('cancelar');
    await chat.said(CLEAR_REQUEST);
    const { stage } = (await chat.dialog()) ?? {};
    assert.deepEqual(await chat.pressed(confirming({}), old), [
      'of_another_request',
      `ask ${stage}`,
    ]);
    assert.equal((await chat.dialog())?.draft.request, CLEAR_REQUEST);
    assert.equal((await chat.cases()).length, 0);
  });

  it('of another person’s dialog do nothing', async () => {
    const chat = await chatWith();
    await toSummary(chat, CLEAR_REQUEST);
    const pedro = new Chat(chat.environment, PEDRO);
    assert.deepEqual(await pedro.pressed(confirming({}), chat.question('summary')), ['expired']);
    assert.equal((await chat.cases()).length, 0);
  });
});

describe('a restart between any two turns', () => {
  it('changes nothing: the dialog survives being written down', async () => {
    const calm = await chatWith();
    const restless = await chatWith();
    const texts = [
      'hola',
      'no sirve',
      'la impresora del piso 3',
      'ayuda',
      '1',
      'alta',
      'Tesorería',
      'sí',
    ];
    for (const text of texts) {
      restless.restart();
      assert.deepEqual(await restless.said(text), await calm.said(text), text);
    }
    assert.equal((await restless.cases()).length, 1);
    assert.equal((await restless.cases())[0]?.request, (await calm.cases())[0]?.request);
  });
});
