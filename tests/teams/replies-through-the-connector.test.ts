import { strict as assert } from 'node:assert';
import { account } from '../e2e/inbound.ts';
import type { Call, Trouble } from '../e2e/wire.ts';
import { GENERAL, PEOPLE, TeamStage } from './team-stage.ts';

const REQUEST = 'La impresora del segundo piso de Hacienda no imprime desde ayer';
const CORRECTED = 'La impresora del piso 5 de Hacienda no imprime desde ayer';

describe('through the connector', () => {
  let stage: TeamStage;

  beforeEach(async () => {
    stage = await TeamStage.open();
    await stage.installs(GENERAL);
    await stage.says('yolanda', 'hola');
  });
  afterEach(() => stage.close());

  const screen = () => stage.reads(stage.chat('yolanda'));
  const cases = () => stage.environment.documents('cases');
  const inChat = ({ kind, conversationId }: Call) =>
    kind === 'post' && conversationId === stage.chat('yolanda');
  const upToSummary = async () => {
    for (const text of [REQUEST, 'media', 'Hacienda']) await stage.says('yolanda', text);
  };

  const refused = (...statuses: number[]): Trouble[] =>
    statuses.map((status) => ({ answer: { status } }));
  const TROUBLES: readonly (readonly [name: string, troubles: readonly Trouble[]])[] = [
    ['429', refused(429)],
    ['429 with a time to wait', [{ answer: { status: 429, headers: { 'retry-after': '9' } } }]],
    ['412', refused(412)],
    ['500', refused(500)],
    ['502', refused(502)],
    ['a broken line', [{ drop: true }]],
    ['429, then 412, then 502', refused(429, 412, 502)],
  ];
  /** What waits has its time again and again, until it is through. */
  const minutesPass = async () => {
    for (let minute = 0; minute < 4; minute += 1) {
      stage.pass(60_000);
      await stage.works();
    }
  };

  for (const [name, troubles] of TROUBLES)
    it(`a reply refused by ${name} is kept and comes once; the case is there and nothing failed`, async () => {
      await upToSummary();
      for (const trouble of troubles) stage.wire.trouble(inChat, trouble);
      await stage.says('yolanda', 'sí');
      assert.equal((await cases()).length, 1);
      await stage.resends();
      assert.equal((await cases()).length, 1);
      await minutesPass();
      const told = screen().filter((text) => /Listo: su caso es el MS-2026-000001/.test(text));
      assert.equal(told.length, 1, screen().join('\n---\n'));
      assert.doesNotMatch(screen().join('\n'), /Algo falló|no puedo guardar/);
    });

  it('a reply whose answer was lost may come twice, and the case is opened once', async () => {
    await upToSummary();
    stage.wire.trouble(inChat, { lose: true });
    await stage.says('yolanda', 'sí');
    stage.pass(60_000);
    await stage.works();
    assert.equal((await cases()).length, 1);
    assert.ok(screen().some((text) => /Listo: su caso es/.test(text)));
  });

  async function changes(id: string, type: string, given: object): Promise<string> {
    const before = screen().length;
    const conversation = { id: stage.chat('yolanda'), conversationType: 'personal' };
    await stage.deliver({ id, type, from: account(PEOPLE.yolanda), conversation, ...given });
    return screen().slice(before).join('\n---\n');
  }
  const writes = (id: string, text: string) => changes(id, 'message', { text });
  const request = async () => (await stage.environment.documents('dialogs'))[0]?.draft.request;
  const editMessage = { channelData: { eventType: 'editMessage' } };

  const EDITS: readonly (readonly [name: string, given: object, wanted: string])[] = [
    ['in plain words', { text: CORRECTED }, CORRECTED],
    ['with a mention of the bot', { text: `<at>Mesa de Servicios</at> ${CORRECTED}` }, CORRECTED],
    ['in HTML', { text: `<p>${CORRECTED}</p>`, textFormat: 'xml' }, CORRECTED],
    ['with signs that nobody sees', { text: CORRECTED.replace('piso', 'pi\u200bso') }, CORRECTED],
    ['with another line', { text: `${CORRECTED}\r\nEs la HP` }, `${CORRECTED}\nEs la HP`],
  ];
  for (const [name, given, wanted] of EDITS)
    it(`a message edited ${name} replaces its text in the request`, async () => {
      await writes('m1', REQUEST);
      const said = await changes('m1', 'messageUpdate', { ...editMessage, ...given });
      assert.match(said, /Cambié el texto de su solicitud/);
      assert.equal(await request(), wanted);
    });

  it('a message deleted is taken out, the others stay', async () => {
    await writes('m1', 'no sirve');
    await writes('m2', REQUEST);
    const said = await changes('m1', 'messageDelete', {
      channelData: { eventType: 'softDeleteMessage' },
    });
    assert.match(said, /Retiré ese mensaje/);
    assert.equal(await request(), REQUEST);
  });

  it('an edit whose reply is refused counts all the same', async () => {
    await writes('m1', REQUEST);
    stage.wire.trouble(inChat, { answer: { status: 429 } }, 2);
    await changes('m1', 'messageUpdate', { ...editMessage, text: CORRECTED });
    assert.equal(await request(), CORRECTED);
    await minutesPass();
    assert.match(screen().join('\n'), /Cambié el texto de su solicitud/);
  });

  it('an edit of what is in a case changes nothing, and the person hears how to add to it', async () => {
    await writes('m1', REQUEST);
    for (const text of ['media', 'Hacienda', 'sí']) await stage.says('yolanda', text);
    const said = await changes('m1', 'messageUpdate', { ...editMessage, text: CORRECTED });
    assert.match(said, /El caso MS-2026-000001 conserva lo que envió/);
    assert.equal((await cases())[0]?.request, REQUEST);
  });
});
