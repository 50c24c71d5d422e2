import { strict as assert } from 'node:assert';
import { Killed } from '../faults.ts';
import { act, LUIS, open, type Program, TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

const PRINTER = 'La impresora del piso 3 no imprime desde ayer';

async function chatWith(
  prepare: (program: Program) => Promise<unknown> = async () => undefined,
): Promise<Chat> {
  const environment = await TestEnvironment.create();
  await prepare(environment.program());
  return new Chat(environment);
}

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
    assert.deepEqual([dialog?.stage, dialog?.draft.request], ['kind', PRINTER]);
  });
});
