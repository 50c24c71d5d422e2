import { strict as assert } from 'node:assert';
import { MAX_TEXT } from '../../../src/domain/catalogue.ts';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import { open, TestEnvironment } from '../test-environment.ts';
import { Chat, confirming } from './chat.ts';

const CORRECTED = 'La impresora del piso 5 no imprime desde ayer';

describe('a message that is changed or deleted', () => {
  let chat: Chat;
  const edits = (message: string, text: string | undefined) =>
    chat.takes({ kind: 'edit', message, text }, `edit of ${message}: ${text}`);
  const request = async () => (await chat.dialog())?.draft.request;

  beforeEach(async () => {
    chat = new Chat(await TestEnvironment.create());
  });

  it('changes the request while its dialog is open, and the question is put again', async () => {
    await chat.said(CLEAR_REQUEST, 'm1');
    assert.deepEqual(await edits('m1', CORRECTED), ['edit_taken', 'ask summary']);
    assert.deepEqual(await edits('m1', CLEAR_REQUEST), ['edit_taken', 'ask summary']);
    assert.equal(chat.question('summary').draft.request, CLEAR_REQUEST);
    await chat.said('sí');
    assert.equal((await chat.cases())[0]?.request, CLEAR_REQUEST);
  });

  it('changes the part of the request that it brought, and no other', async () => {
    await chat.said('no sirve', 'm1');
    await chat.said(CLEAR_REQUEST, 'm2');
    assert.deepEqual(await edits('m1', 'no imprime'), ['edit_taken', 'ask summary']);
    assert.equal(await request(), `no imprime\n${CLEAR_REQUEST}`);
    assert.deepEqual(await edits('m1', undefined), ['deletion_taken', 'ask summary']);
    assert.equal(await request(), CLEAR_REQUEST);
  });

  it('makes an unclear request clear, or a clear one unclear', async () => {
    await chat.said('no sirve', 'm1');
    assert.deepEqual(await edits('m1', CLEAR_REQUEST), ['edit_taken', 'ask summary']);
    assert.deepEqual(await edits('m1', 'no sirve'), ['edit_taken', 'ask clarify']);
  });

  it('does not let the button of the summary before it open the former text', async () => {
    await chat.said(CLEAR_REQUEST, 'm1');
    const former = chat.question('summary');
    await edits('m1', CORRECTED);
    const again = await chat.pressed(confirming({ request: CLEAR_REQUEST }), former);
    assert.deepEqual(again, ['already_answered', 'ask summary']);
    assert.deepEqual(await chat.cases(), []);
    await chat.pressed(confirming({ request: CORRECTED }));
    assert.equal((await chat.cases())[0]?.request, CORRECTED);
  });

  it('that was all of the request takes it back when it is deleted or emptied', async () => {
    for (const [key, text] of [
      ['m1', undefined],
      ['m2', '  '],
    ] as const) {
      await chat.said(CLEAR_REQUEST, key);
      assert.deepEqual(await edits(key, text), ['request_withdrawn']);
      assert.equal((await chat.dialog())?.stage, 'idle');
    }
    assert.deepEqual(await chat.cases(), []);
  });

  it('changes nothing in a case: the person is told so, with the case’s number', async () => {
    await chat.said(CLEAR_REQUEST, 'm1');
    await chat.said('sí', 'm2');
    for (const text of [CORRECTED, undefined]) {
      assert.deepEqual(await edits('m1', text), ['edit_filed']);
      assert.deepEqual(chat.replies[0], {
        kind: 'text',
        code: 'edit_filed',
        params: { number: 'MS-2026-000001' },
      });
    }
    assert.equal((await chat.cases())[0]?.request, CLEAR_REQUEST);
    assert.deepEqual(await edits('m2', 'no'), []);
  });

  it('while another request is open still says that the case keeps what was sent', async () => {
    await chat.said(CLEAR_REQUEST, 'm1');
    await chat.said('sí', 'm2');
    await chat.said('Necesito instalar Office en el portátil de la sala', 'm3');
    assert.deepEqual(await edits('m1', CORRECTED), ['edit_filed']);
    assert.deepEqual(await edits('m3', CORRECTED), ['edit_taken', 'ask summary']);
  });

  it('that answered a question is corrected in the summary', async () => {
    await chat.said(CLEAR_REQUEST, 'm1');
    await chat.said('incidencia', 'm2');
    assert.deepEqual(await edits('m2', 'requerimiento'), ['edit_ignored', 'ask summary']);
  });

  it('too long, leaves the request as it was and gives the text back', async () => {
    await chat.said(CLEAR_REQUEST, 'm1');
    const answer = await edits('m1', 'x'.repeat(MAX_TEXT + 1));
    assert.deepEqual(answer, ['text_not_saved', 'ask summary']);
    assert.equal(await request(), CLEAR_REQUEST);
  });

  it('that nothing was made of is left alone', async () => {
    await chat.said('hola', 'm1');
    await chat.said('cancelar', 'm2');
    assert.deepEqual(await edits('m1', 'buenas'), []);
    assert.deepEqual(await edits('unknown', CLEAR_REQUEST), []);
    assert.deepEqual(await chat.cases(), []);
  });

  it('of a dialog that a former version kept grows with its request', async () => {
    const { environment } = chat;
    await chat.said('no sirve', 'm1');
    const [stored] = await environment.documents('dialogs');
    assert.ok(stored);
    const { said: _said, filed: _filed, ...former } = stored;
    await environment.put('dialogs', former as typeof stored);
    assert.deepEqual(await chat.said(CLEAR_REQUEST, 'm2'), ['ask summary']);
    assert.equal(await request(), `no sirve\n${CLEAR_REQUEST}`);
  });

  it('that several requests were read in changes what the button opens', async () => {
    const two =
      'Tengo dos problemas: la impresora del piso 3 no imprime y el correo no abre en caja';
    assert.deepEqual(await chat.said(two, 'm1'), ['offer several']);
    const now = 'Tengo dos problemas: el escáner del piso 2 no prende y el correo no abre en caja';
    assert.deepEqual(await edits('m1', now), ['edit_taken']);
    await chat.chose('several');
    assert.equal(await request(), 'el escáner del piso 2 no prende');
  });

  it('that was the answer to the desk stays in the case, and the person is told so', async () => {
    await open(chat.program, { request: 'no sirve' });
    assert.deepEqual(await chat.said('la impresora del piso 3', 'm1'), ['answer_added']);
    assert.deepEqual(await edits('m1', CORRECTED), ['edit_filed']);
  });
});
