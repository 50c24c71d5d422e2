import { strict as assert } from 'node:assert';
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
