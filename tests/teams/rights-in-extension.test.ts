import { strict as assert } from 'node:assert';
import type { Verb } from '../../src/cards/verbs.ts';
import { nodes } from '../cards/reading.ts';
import { CLEAR_REQUEST, OUTSIDER } from '../domain/fixtures.ts';
import { accountOf, activity, answersTo, IN_CHANNEL } from './bot-environment.ts';
import { EVERYBODY, OTHERS, OWN, RightsStage, type Somebody, STAFF } from './rights-stage.ts';

const PLACES = {
  channel: IN_CHANNEL,
  chat: {},
  // Where the program is no member.
  'a chat of two people': {
    conversation: { id: '19:two@unq.gbl.spaces', conversationType: 'personal' },
  },
} as const;
type Place = keyof typeof PLACES;
const SEEING_OWN: readonly Somebody[] = [...STAFF, 'requester'];

/** What is searched for, and who finds what. */
const SEARCHES: readonly (readonly [string, readonly Somebody[], string | RegExp])[] = [
  ['archivo', STAFF, OTHERS],
  ['MS-2025-000002', STAFF, OTHERS],
  ['2', STAFF, OTHERS],
  ['impresora', SEEING_OWN, OWN],
  ['MS-2025-000001', SEEING_OWN, OWN],
  // Without words: the cases one has to do with.
  ['', STAFF, 'MS-2025-000003'],
  ['', ['requester'], OWN],
];

const REGISTRATION = {
  form: 'form-1',
  register_person: 'other',
  register_name: 'Nubia Paz',
  register_request: CLEAR_REQUEST,
  register_priority: 'medium',
};
/** What no dialog of the extension sends, though whoever sends it might press it elsewhere. */
const FORGED: Partial<Record<Verb, object>> = {
  role_save: { personId: OUTSIDER.id, rev: 1, page: 0, roles: 'lead' },
  day_put: { day_date: '2026-06-12', day_es: 'Día del municipio' },
  catalogue_remove: { list: 'categories', page: 0, rev: 0, id: 'software' },
  levels_confirm: { rev: 0 },
  contact_take: { requestId: 'request-other' },
  register_case: { ...REGISTRATION, register_channel: 'phone' },
  view_case: { caseId: 'case-own', rev: 4 },
  comment: { caseId: 'case-own', rev: 4, comment: 'Hola' },
  use_channel: {},
};

describe('Who may do what by the message extension', function extension() {
  this.timeout(120_000);

  const invoke = async (stage: RightsStage, place: Place, name: string, value: unknown) => {
    const sent = await answersTo(
      stage.bot,
      activity({
        ...{ type: 'invoke', name: `composeExtension/${name}`, value },
        ...{ from: accountOf(stage.actor), ...PLACES[place] },
      }),
    );
    const answer = sent.find(({ type }) => type === 'invokeResponse');
    assert.ok(answer);
    const messages = sent.filter((one) => one !== answer);
    return { status: answer.value.status, body: answer.value.body ?? {}, messages };
  };
  const everybody = async (
    check: (stage: RightsStage, called: Somebody, place: Place, what: string) => Promise<void>,
  ) => {
    for (const called of EVERYBODY)
      for (const place of Object.keys(PLACES) as Place[]) {
        const stage = await RightsStage.open(called);
        await check(stage, called, place, `${called}, ${place}`);
        await stage.close();
      }
  };

  for (const [text, who, shows] of SEARCHES)
    it(`«${text}» finds ${shows} for ${who.join(', ')} and nobody else`, () =>
      everybody(async (stage, called, place, what) => {
        const kept = await stage.kept();
        const value = { commandId: 'findCases', parameters: [{ name: 'text', value: text }] };
        const { status, body, messages } = await invoke(stage, place, 'query', value);
        assert.equal(status, 200, what);
        assert.deepEqual(messages, [], what);
        const isFound = JSON.stringify(body).search(shows) >= 0;
        assert.equal(isFound, who.includes(called), what);
        if (!STAFF.includes(called)) assert.ok(!stage.showsOthers(body), what);
        assert.equal(await stage.kept(), kept, what);
      }));

  it('the form of a message registers for the desk, and opens a case of their own for anybody else', () =>
    everybody(async (stage, called, place, what) => {
      const kept = await stage.kept();
      const body = { contentType: 'text', content: CLEAR_REQUEST };
      const value = { commandId: 'createCase', messagePayload: { id: '17', body } };
      const answer = await invoke(stage, place, 'fetchTask', value);
      const verbs = nodes(answer.body).flatMap(({ verb }) => verb ?? []);
      const own = STAFF.includes(called) ? 'register_message' : 'open_message';
      assert.deepEqual([...new Set(verbs)], [own], what);
      assert.ok(!stage.showsOthers(answer), what);
      assert.equal(await stage.kept(), kept, what);
    }));

  it('whoever sends the form of a message is the requester of its case', () =>
    everybody(async (stage, _called, place, what) => {
      const data = { verb: 'open_message', form: 'form-1', request: CLEAR_REQUEST };
      await invoke(stage, place, 'submitAction', { commandId: 'createCase', data });
      const requesters = (await stage.opened()).map(({ requester }) => requester.id);
      assert.deepEqual(requesters, [stage.actor.person.id], what);
    }));

  it('the desk alone registers for others', () =>
    everybody(async (stage, called, place, what) => {
      const kept = await stage.kept();
      const data = { verb: 'register_message', ...REGISTRATION };
      await invoke(stage, place, 'submitAction', { commandId: 'createCase', data });
      const names = (await stage.opened()).map(({ requester }) => requester.name);
      if (STAFF.includes(called)) assert.deepEqual(names, ['Nubia Paz'], what);
      else assert.equal(await stage.kept(), kept, what);
    }));

  it('does nothing else, whoever asks', () =>
    everybody(async (stage, _called, place, what) => {
      const kept = await stage.kept();
      for (const [verb, fields] of Object.entries(FORGED))
        for (const name of ['submitAction', 'onCardButtonClicked']) {
          const data = { verb, ...fields };
          const value = name === 'submitAction' ? { commandId: 'createCase', data } : data;
          const answer = await invoke(stage, place, name, value);
          assert.equal(answer.status, 400, `${what}, ${verb}`);
          assert.deepEqual(answer.messages, [], `${what}, ${verb}`);
        }
      assert.equal(await stage.kept(), kept, what);
      assert.deepEqual(stage.sentElsewhere, [], what);
    }));

  for (const [caseId, who, shows] of [
    ['case-other', STAFF, OTHERS],
    ['case-own', SEEING_OWN, OWN],
  ] as const)
    it(`the button of a shared case shows ${caseId} to ${who.join(', ')} and nobody else`, () =>
      everybody(async (stage, called, place, what) => {
        const value = { verb: 'show_case', caseId, rev: 4 };
        const answer = await invoke(stage, place, 'onCardButtonClicked', value);
        const sent = [...answer.messages, ...stage.sentElsewhere];
        if (who.includes(called)) assert.ok(JSON.stringify(sent).search(shows) >= 0, what);
        else assert.deepEqual(sent, [], what);
        // Nothing of a case stands where others read.
        if (place !== 'chat') assert.ok(JSON.stringify(answer).search(shows) < 0, what);
      }));
});
