import { strict as assert } from 'node:assert';
import type { Json } from '../e2e/activity.ts';
import { Card, fill } from '../e2e/card.ts';
import { account } from '../e2e/inbound.ts';
import { shownCard } from '../e2e/transcript.ts';
import { GENERAL, type Name, PEOPLE, TeamStage } from './team-stage.ts';

const REQUEST = 'La impresora del segundo piso de Hacienda no imprime desde ayer';
const OPENING = [REQUEST, 'media', 'Hacienda', 'sí'];

describe('what a client sends again', () => {
  let stage: TeamStage;
  let sent = 0;

  beforeEach(async () => {
    stage = await TeamStage.open();
    await stage.installs(GENERAL);
    await stage.says('yolanda', 'hola');
    await stage.says('andres', 'hola');
  });
  afterEach(() => stage.close());

  const posts = (place: string) =>
    stage.wire.calls.filter(({ call }) => call.kind === 'post' && call.conversationId === place)
      .length;
  const kase = async () => (await stage.environment.documents('cases'))[0];

  /** The newest card in the person's chat with that button. */
  function button(name: Name, verb: string) {
    const [found] = stage.transcript
      .in(stage.chat(name))
      .flatMap((message) => {
        const card = shownCard(message, PEOPLE[name].id);
        const pressed = card && new Card(card).buttons.find((one) => one.verb === verb);
        return pressed ? [{ pressed, replyToId: message.activityId }] : [];
      })
      .slice(-1);
    assert.ok(found, `${name} sees no ${verb}`);
    return found;
  }

  /** Pressed as an Action.Submit under the same id twice, then under another one. */
  async function submits(name: Name, verb: string, fields: Record<string, string> = {}) {
    const { pressed, replyToId } = button(name, verb);
    const value: Json = { ...fill(pressed, fields), verb };
    const conversation = { id: stage.chat(name), conversationType: 'personal' };
    const from = account(PEOPLE[name]);
    const id = `submit-${++sent}`;
    const give = (activityId: string) =>
      stage.deliver({ type: 'message', id: activityId, from, conversation, replyToId, value });
    await give(id);
    const after = posts(stage.chat(name));
    const rev = (await kase())?.rev;
    await give(id);
    await give(`${id}-again`);
    assert.equal(posts(stage.chat(name)), after, `${verb} was answered again`);
    assert.equal((await kase())?.rev, rev, `${verb} was done again`);
  }

  it('is one turn, whatever the button of the guided dialog', async () => {
    await stage.says('yolanda', 'Olvidé la contraseña del correo de Hacienda');
    await submits('yolanda', 'intake_confirm', {});
    assert.equal((await stage.environment.documents('cases')).length, 1);
    await stage.says('yolanda', 'El escáner de la oficina 204 no digitaliza desde hoy');
    await submits('yolanda', 'intake_cancel', {});
  });

  it('is one act, whatever the button of a case', async () => {
    for (const text of OPENING) await stage.says('yolanda', text);
    await stage.works();
    await submits('yolanda', 'comment', { Comentario: 'Es la HP grande' });
    await stage.works();
    const { history } = (await kase()) ?? { history: [] };
    assert.deepEqual(
      history.map(({ type }) => type),
      ['opened', 'commented'],
    );
  });

  for (const text of ['incidencia', 'mis casos', 'ayuda', REQUEST, 'cancelar', 'caso 99'])
    it(`is answered once when it is the text «${text.slice(0, 12)}»`, async () => {
      await stage.says('yolanda', REQUEST);
      await stage.says('yolanda', text);
      const answered = posts(stage.chat('yolanda'));
      await stage.resends();
      await stage.resends();
      assert.equal(posts(stage.chat('yolanda')), answered);
    });
});

describe('the year of the desk', () => {
  let stage: TeamStage;
  afterEach(() => stage.close());

  async function at(instant: string): Promise<void> {
    stage = await TeamStage.open();
    stage.environment.clock.set(new Date(instant));
  }
  const answer = () => stage.reads(stage.chat('yolanda')).at(-1) ?? '';

  // In Bogotá the year ends five hours after it does in UTC.
  for (const [instant, text, number] of [
    ['2027-01-01T01:00:00Z', 'caso 99', 'MS-2026-000099'],
    ['2027-01-01T04:59:59Z', 'CASO 99', 'MS-2026-000099'],
    ['2027-01-01T05:00:00Z', 'caso 99', 'MS-2027-000099'],
    ['2026-12-31T20:00:00Z', 'caso 99', 'MS-2026-000099'],
    ['2027-01-01T01:00:00Z', 'MS-2025-000007', 'MS-2025-000007'],
  ] as const)
    it(`is meant by «${text}» at ${instant}`, async () => {
      await at(instant);
      await stage.says('yolanda', text);
      assert.match(answer(), new RegExp(number));
    });

  it('is in the numbers that cases get', async () => {
    await at('2027-01-01T04:00:00Z');
    for (const text of OPENING) await stage.says('yolanda', text);
    assert.match(answer(), /MS-2026-000001/);
    stage.pass(2 * 60 * 60_000);
    for (const text of ['El escáner de la oficina 204 no digitaliza desde hoy', 'sí'])
      await stage.says('yolanda', text);
    assert.match(answer(), /MS-2027-000001/);
  });
});
