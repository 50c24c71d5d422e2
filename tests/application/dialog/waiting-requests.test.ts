import { strict as assert } from 'node:assert';
import { TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

const EXCEL = 'no me abre el Excel';
const PHONE = 'el teléfono de la oficina no tiene tono';
const INTERN = 'necesito que le creen un usuario a la nueva practicante';

describe('what is said of requests that wait their turn', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = new Chat(await TestEnvironment.create());
    chat.readsKind = true;
    await chat.said(`Hola, tengo tres cosas: ${EXCEL}, ${PHONE} y además ${INTERN}`);
    await chat.chose('several');
  });
  const draft = async () => {
    const { request, rest, priority, office } = (await chat.dialog())?.draft ?? {};
    return { request, rest, priority, office };
  };

  it('goes with them, and the rest of the message answers the question', async () => {
    const urgent = 'Y lo del teléfono es urgente porque la gente no puede llamar';
    assert.deepEqual(await chat.said(`media, puedo usar el Word. ${urgent}`), [
      'kept_with_waiting',
      'changed',
      'ask summary',
    ]);
    const { request, rest, priority } = await draft();
    assert.equal(priority, 'medium');
    assert.equal(request, `${EXCEL}\npuedo usar el Word.`);
    assert.deepEqual(rest, [`${PHONE}\n${urgent}`, INTERN]);
    await chat.said('Educación. La practicante empieza el lunes');
    assert.deepEqual((await draft()).rest?.[1], `${INTERN}\nLa practicante empieza el lunes`);
    // Whom it stops is known already.
    assert.deepEqual(await chat.said('sí'), ['case_opened', 'next_request', 'ask summary']);
    assert.deepEqual(
      [(await draft()).priority, (await draft()).request],
      ['high', `${PHONE}\n${urgent}`],
    );
  });

  for (const text of [
    '¿y los otros dos?',
    'espere, y lo demás?',
    'what about the other two?',
    '¿qué pasó con lo del teléfono?',
  ])
    it(`is that they come next: «${text}»`, async () => {
      assert.deepEqual(await chat.said(text), ['requests_waiting', 'ask summary']);
      assert.equal((await draft()).request, EXCEL);
      assert.deepEqual((await draft()).rest, [PHONE, INTERN]);
    });

  it('may drop one of them, and not the one at hand', async () => {
    assert.deepEqual(await chat.said('cancele lo del teléfono'), [
      'waiting_dropped',
      'ask summary',
    ]);
    assert.deepEqual((await draft()).rest, [INTERN]);
    assert.equal((await draft()).request, EXCEL);
  });

  it('is nothing where the message is about the one at hand', async () => {
    assert.deepEqual(await chat.said('media, el Excel dice que la licencia venció'), [
      'changed',
      'ask summary',
    ]);
    assert.deepEqual((await draft()).rest, [PHONE, INTERN]);
  });
});
