import { strict as assert } from 'node:assert';
import { type Program, TestEnvironment } from '../../application/test-environment.ts';
import { CLEAR_REQUEST, REQUESTER } from '../../domain/fixtures.ts';
import { activity, answersTo, type Bot, botOf, IN_CHANNEL } from '../bot-environment.ts';

const CORRECTED = 'La impresora del piso 5 no imprime desde ayer';

describe('an edited message', () => {
  let program: Program;
  let bot: Bot;

  beforeEach(async () => {
    program = (await TestEnvironment.create()).program();
    bot = botOf(program);
    await answersTo(bot, activity({ id: 'm1', text: CLEAR_REQUEST }));
  });

  const request = async () => (await program.dialogs.find(REQUESTER.id))?.draft.request;
  const changed = (type: string, eventType: string, text = '', more: object = {}) =>
    activity({ type, id: 'm1', text, channelData: { eventType }, ...more });

  it('replaces the text of the request, and the question is put again, once', async () => {
    const edit = changed('messageUpdate', 'editMessage', CORRECTED);
    const [said, question] = await answersTo(bot, edit);
    assert.match(said?.text ?? '', /Cambié el texto/);
    assert.match(JSON.stringify(question), /Revise su solicitud/);
    assert.equal(await request(), CORRECTED);
    assert.deepEqual(await answersTo(bot, edit), []);
  });

  it('takes its text back when it is deleted, and leaves it so when it comes back', async () => {
    const [said] = await answersTo(bot, changed('messageDelete', 'softDeleteMessage'));
    assert.match(said?.text ?? '', /no abrí ningún caso/);
    assert.equal(await request(), '');
    const undeleted = changed('messageUpdate', 'undeleteMessage', CLEAR_REQUEST);
    assert.deepEqual(await answersTo(bot, undeleted), []);
    assert.equal(await request(), '');
  });

  it('in a channel, or of somebody else, changes nothing', async () => {
    const edit = changed('messageUpdate', 'editMessage', CORRECTED);
    assert.deepEqual(
      await answersTo(bot, {
        ...edit,
        ...activity({ ...IN_CHANNEL, type: 'messageUpdate' }),
        id: 'm1',
      }),
      [],
    );
    const other = { id: '29:eva', name: 'Eva', aadObjectId: 'p-eva' };
    assert.deepEqual(await answersTo(bot, { ...edit, from: other as typeof edit.from }), []);
    assert.equal(await request(), CLEAR_REQUEST);
  });
});
