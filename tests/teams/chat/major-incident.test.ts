import { strict as assert } from 'node:assert';
import { MEMBER_ROLES } from '../../../src/domain/permissions.ts';
import { act } from '../../application/test-environment.ts';
import { PEOPLE } from '../team-stage.ts';
import { Conversation } from './situations.ts';

const TITLE = 'Sin internet en la sede norte';

describe('a request like a major incident', () => {
  let chat: Conversation;
  beforeEach(async () => {
    chat = await Conversation.in('open');
    const { aadObjectId: id, name } = PEOPLE.andres;
    const andres = { person: { id, name }, roles: MEMBER_ROLES };
    await act(chat.stage.program, andres, { name: 'declare_major', title: TITLE }, 'case-1');
    await chat.stage.works();
  });
  afterEach(async () => {
    await chat.stage.works();
    await chat.stage.close();
  });

  const julianReads = () => chat.stage.reads(chat.stage.chat('julian')).join('\n');
  const julianSays = async (text: string) => {
    await chat.stage.says('julian', text);
    await chat.stage.works();
  };
  const offered = () => {
    const [offer] = chat.stage.cardsSince(chat.stage.chat('julian'), 0).slice(-1);
    assert.ok(offer);
    return offer;
  };

  it('may be joined under the desk’s title, and gives nothing of the case away', async () => {
    await julianSays('No hay internet en la sede norte desde las ocho de la mañana');
    assert.match(offered().text, new RegExp(TITLE));
    const { verb, data } = offered().button('Sí, me afecta (MS-2026-000001)');
    await chat.stage.presses('julian', chat.stage.chat('julian'), verb, data);
    await chat.stage.works();
    const [kase, ...others] = await chat.cases();
    assert.deepEqual(
      kase?.followers.map(({ id }) => id),
      [PEOPLE.julian.aadObjectId],
    );
    assert.deepEqual(others, []);
    assert.doesNotMatch(julianReads(), /impresora|sótano|Yolanda/);
  });

  it('is a request of its own when the person says so', async () => {
    const text = 'No hay internet en la sede norte desde las ocho de la mañana';
    await julianSays(text);
    await julianSays('es algo nuevo');
    const dialog = await chat.stage.environment.stores.dialogs.find(PEOPLE.julian.aadObjectId);
    assert.equal(dialog?.draft.request, text);
  });
});
