import { strict as assert } from 'node:assert';
import { planUnplanned } from '../../../src/application/relay.ts';
import type { Actor } from '../../../src/domain/permissions.ts';
import { ANA, act, deliverAll, LUIS, open, PEDRO, TestEnvironment } from '../test-environment.ts';
import { Chat } from './chat.ts';

const REQUEST = 'No llega el correo a Tesorería desde ayer';
const STAYS = 'El correo de la Inspección no abre desde ayer';

describe('what is said of a case that was merged into another', () => {
  /** Ana's case goes into one of Pedro's, or of her own. */
  async function chatWith(other: Actor): Promise<Chat> {
    const environment = await TestEnvironment.create();
    const program = environment.program();
    await open(program, { id: 'goes', request: REQUEST });
    const { id, number } = await open(program, { id: 'stays', request: STAYS, by: other });
    await act(program, LUIS, { name: 'merge', other: { id, number }, confirmed: true }, 'goes');
    await deliverAll(program);
    return new Chat(environment);
  }
  const waiting = async ({ environment }: Chat) =>
    (await environment.stores.contactRequests.untaken(5)).map(({ person, said }) => [
      person.id,
      ...said.map(({ text }) => text),
    ]);

  for (const text of [
    'el correo sigue fallando',
    'MS-2026-000001: sigue sin llegar nada',
    'MS-2026-000002: sigue sin llegar nada',
  ])
    it(`goes to the desk by one press, never into another’s case: «${text}»`, async () => {
      const chat = await chatWith(PEDRO);
      assert.deepEqual(await chat.said(text), ['offer merged']);
      assert.doesNotMatch(JSON.stringify(chat.offer()), /Inspección/);
      const before = await chat.environment.kase('stays');
      assert.deepEqual(await chat.chose('pass_on'), ['answered offer', 'person opened']);
      assert.deepEqual(await chat.environment.kase('stays'), before);
      const words = text.replace(/^MS-2026-00000\d: /, '');
      assert.deepEqual(await waiting(chat), [[ANA.person.id, `MS-2026-000002: ${words}`]]);
    });

  it('may be something new, or nothing', async () => {
    const chat = await chatWith(PEDRO);
    await chat.said('el correo sigue fallando');
    assert.deepEqual(await chat.said('no'), ['left_as_it_is']);
    await chat.said('el correo sigue fallando');
    await chat.chose('new');
    assert.equal((await chat.dialog())?.draft.follows, undefined);
    assert.deepEqual(await waiting(chat), []);
  });

  it('is offered to the one that stays where that is theirs too', async () => {
    const chat = await chatWith(ANA);
    assert.deepEqual(await chat.said('MS-2026-000001: el correo sigue fallando'), ['offer about']);
    await chat.chose('comment');
    const [comment] = (await chat.environment.kase('stays')).comments;
    assert.equal(comment?.text, 'el correo sigue fallando');
  });

  it('begins a new request once the one that stays is closed too', async () => {
    const chat = await chatWith(PEDRO);
    const program = chat.environment.program();
    await act(program, PEDRO, { name: 'cancel', reason: 'Ya no' }, 'stays');
    await planUnplanned(program.relay);
    assert.equal((await chat.said('el correo sigue fallando'))[0], 'again_begun');
  });
});
