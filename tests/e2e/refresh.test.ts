import assert from 'node:assert/strict';
import { GENERAL, PEOPLE, TeamStage } from '../teams/team-stage.ts';
import { cardOf, isJson, type Json } from './activity.ts';
import { Card } from './card.ts';

const REQUEST = 'La impresora HP del segundo piso de Hacienda no imprime desde ayer';

/** The card of a case in the desk's channel, where Teams draws it anew for whoever looks (in local mode it does not). */
describe('The desk’s card, as Teams refreshes it for each reader', () => {
  let stage: TeamStage;
  let number: string;

  beforeEach(async () => {
    stage = await TeamStage.open(['andres', 'maria', 'julian']);
    await stage.installs(GENERAL);
    await stage.works();
    await stage.says('yolanda', REQUEST);
    for (const answer of ['media', 'no', 'sí']) await stage.says('yolanda', answer);
    await stage.works();
    number = /MS-\d{4}-\d{6}/.exec(shared().text)?.[0] ?? assert.fail(shared().text);
  });
  afterEach(() => stage.close());

  function shared(): Card {
    const content = stage.transcript
      .in(GENERAL)
      .flatMap(({ versions }) => {
        const latest = versions.at(-1);
        const card = latest && cardOf(latest);
        return card !== undefined && isJson(card.refresh) ? [card] : [];
      })
      .at(-1);
    return new Card(content ?? assert.fail('the desk has no card'));
  }
  const refresh = () => {
    const { refresh: given } = shared().content;
    assert.ok(isJson(given) && isJson(given.action) && isJson(given.action.data));
    return { userIds: given.userIds, verb: String(given.action.verb), data: given.action.data };
  };
  const looks = async (name: keyof typeof PEOPLE, data: Json = refresh().data) => {
    const { card, text } = await stage.presses(name, GENERAL, refresh().verb, data);
    return { verbs: card?.buttons.map(({ verb }) => verb) ?? [], text, card };
  };
  const atWork = async () => {
    const { data } = shared().button('triage');
    const parts = {
      triage_kind: 'incident',
      triage_category: 'infrastructure',
      triage_assignee: PEOPLE.maria.aadObjectId,
    };
    await stage.presses('andres', GENERAL, 'triage', { ...data, ...parts });
    await stage.works();
  };

  it('names to Teams whoever is of the staff, by the chat’s ids', () => {
    const { userIds, verb } = refresh();
    const staff = [PEOPLE.andres.id, PEOPLE.maria.id, PEOPLE.julian.id];
    assert.deepEqual([...(userIds as string[])].sort(), staff.sort());
    assert.equal(verb, 'view_case');
  });

  it('has the assignee’s buttons for the assignee alone', async () => {
    await atWork();
    const everybody = shared().buttons.map(({ verb }) => verb);
    const [maria, andres] = [await looks('maria'), await looks('andres')];
    assert.match(maria.text, new RegExp(`${number}\\nASIGNADO`));
    assert.ok(maria.verbs.includes('start') && !andres.verbs.includes('start'));
    assert.ok(!everybody.includes('start'));
    assert.deepEqual(new Set(andres.verbs), new Set(everybody));
    const [own] = [maria.card?.button('start')];
    const started = await stage.presses('maria', GENERAL, 'start', own?.data);
    assert.match(started.text, /EN CURSO/);
    assert.ok(started.card?.buttons.some(({ verb }) => verb === 'resolve'));
  });

  it('shows the case as it is now, whatever the card that asks shows', async () => {
    const before = refresh().data;
    await atWork();
    assert.match((await looks('andres', before)).text, /ASIGNADO/);
  });

  it('changes nothing and calls nobody', async () => {
    await atWork();
    const { cases } = stage.program;
    const id = String(refresh().data.caseId);
    const kase = await cases.find(id);
    const calls = stage.wire.calls.length;
    for (const name of ['andres', 'maria', 'julian', 'andres'] as const) await looks(name);
    await stage.works();
    assert.equal(stage.wire.calls.length, calls);
    assert.deepEqual(await cases.find(id), kase);
  });

  it('gives a stranger no card, and whoever left the team none any more', async () => {
    await atWork();
    const old = refresh().data;
    stage.setTeam(['andres', 'julian']);
    await stage.inChannel(GENERAL, {
      type: 'conversationUpdate',
      membersRemoved: [{ id: PEOPLE.maria.id }],
      channelData: { eventType: 'teamMemberRemoved' },
    });
    await stage.works();
    const left = await looks('maria', old);
    assert.equal(left.card, undefined);
    assert.doesNotMatch(left.text, /impresora/);
    assert.ok(!(refresh().userIds as string[]).includes(PEOPLE.maria.id));
  });

  it('takes no other data than its own', async () => {
    for (const data of [
      { caseId: 'made-up', rev: 1 },
      { ...refresh().data, actor: PEOPLE.andres.aadObjectId },
      { rev: 1 },
    ]) {
      const { card } = await looks('andres', data);
      assert.equal(card, undefined, JSON.stringify(data));
    }
  });
});
