import assert from 'node:assert/strict';
import { CARD_TYPE, isJson, type Json } from './activity.ts';
import { Card, fill } from './card.ts';
import type { ConnectorStage } from './connector-stage.ts';
import { type RunningDesk, startDesk } from './desk.ts';
import { account } from './inbound.ts';
import type { Person } from './person.ts';
import { opensCase, REQUEST } from './steps.ts';

const START_MS = 60_000;
const GROUP = { id: '19:hacienda@thread.v2', conversationType: 'groupChat', isGroup: true };
const OF_TWO = { id: '19:lucia_julian@unq.gbl.spaces', conversationType: 'personal' };
const PROJECTOR = 'El proyector del auditorio de Cultura no enciende desde esta mañana';

describe('The message extension, as Teams sends its activities', () => {
  let desk: RunningDesk<ConnectorStage>;
  let andres: Person;
  let maria: Person;
  let yolanda: Person;
  let julian: Person;
  let lucia: Person;
  let number: string;
  let lastMessage = 1_611_060_744_832;

  before(async function start() {
    this.timeout(START_MS);
    desk = await startDesk({ teams: 'connector' });
    andres = desk.person('andres');
    maria = desk.person('maria');
    yolanda = desk.person('yolanda');
    julian = desk.person('julian');
    lucia = desk.person('lucia');
    number = await opensCase(yolanda);
    await desk.shows(new RegExp(number));
  });

  after(() => desk?.close());

  type Place = Parameters<ConnectorStage['extend']>[1];
  const extend = (person: Person, name: string, value: unknown, place: Place = GROUP) =>
    desk.stage.extend(person.member, place, name, value);
  const looksFor = async (person: Person, text: string, place?: Place) => {
    const parameters = [
      text === '' ? { name: 'initialRun', value: 'true' } : { name: 'text', value: text },
    ];
    const queryOptions = { skip: 0, count: 25 };
    const value = { commandId: 'findCases', parameters, queryOptions };
    const { status, body } = await extend(person, 'query', value, place);
    assert.equal(status, 200);
    assert.ok(isJson(body.composeExtension));
    return body.composeExtension;
  };
  const listed = (result: Json) => {
    assert.equal(result.type, 'result', JSON.stringify(result));
    return result.attachments as readonly { content: Json; contentType: string; preview: Json }[];
  };
  const message = (author: Person, content: string) => {
    const { aadObjectId, name } = account(author.member);
    lastMessage += 1;
    const user = { userIdentityType: 'aadUser', id: aadObjectId, displayName: name };
    return {
      id: String(lastMessage),
      createdDateTime: '2026-03-04T12:52:24.833Z',
      body: { contentType: 'html', content: `<div><p>${content}</p></div>` },
      from: { device: null, conversation: null, application: null, user },
      mentions: [],
      attachments: [],
    };
  };
  type Message = ReturnType<typeof message>;
  const dialogIn = (body: Json) => {
    const task = isJson(body.task) ? body.task : {};
    if (task.type === 'message') return { text: String(task.value) };
    const { card } = task.value as { card: { content: Json; contentType: string } };
    assert.deepEqual([task.type, card.contentType], ['continue', CARD_TYPE]);
    const shown = new Card(card.content);
    return { card: shown, text: shown.text };
  };
  const creates = async (person: Person, given?: Message, place?: Place) => {
    const context = given ? 'message' : 'compose';
    const value = { commandId: 'createCase', commandContext: context, messagePayload: given };
    const { status, body } = await extend(person, 'fetchTask', value, place);
    assert.equal(status, 200);
    return dialogIn(body);
  };
  const sends = async (person: Person, data: Json, place?: Place) => {
    const value = { commandId: 'createCase', commandContext: 'message', data };
    const { status, body } = await extend(person, 'submitAction', value, place);
    assert.equal(status, 200);
    return dialogIn(body);
  };
  const only = ({ card }: { card?: Card }) => {
    const [button, ...others] = card?.buttons ?? [];
    assert.ok(button !== undefined && others.length === 0 && button.type === 'Action.Submit');
    return button;
  };
  const numberIn = (text: string) => /MS-\d{4}-\d{6}/.exec(text)?.[0] ?? assert.fail(text);

  describe('that looks for a case', () => {
    it('finds for the staff by words and by number, with the request in the list alone', async () => {
      for (const text of ['impresora hacienda', number, String(Number(number.slice(-6)))]) {
        const [one, ...others] = listed(await looksFor(andres, text));
        assert.ok(one !== undefined && others.length === 0);
        assert.equal(one.contentType, CARD_TYPE);
        const preview = JSON.stringify(one.preview);
        assert.ok(preview.includes(number) && preview.includes('NUEVO'), preview);
        assert.ok(preview.includes(REQUEST), preview);
        const shared = JSON.stringify(one.content);
        assert.doesNotMatch(shared, /impresora|Hacienda/);
        assert.ok(!shared.includes(yolanda.member.surname), shared);
        assert.match(new Card(one.content).text, new RegExp(`${number}\\nNUEVO\\nAsí estaba`));
      }
    });

    it('finds for anybody else their own, the latest without a word, and says so when there is none', async () => {
      assert.equal(listed(await looksFor(yolanda, '')).length, 1);
      assert.equal(listed(await looksFor(yolanda, 'impresora', OF_TWO)).length, 1);
      for (const text of ['impresora', number]) {
        const none = await looksFor(julian, text);
        assert.equal(none.type, 'message');
        assert.match(String(none.text), /No encuentro casos/);
        assert.ok(!JSON.stringify(none).includes('attachments'));
      }
      assert.match(String((await looksFor(julian, '')).text), /No tiene casos/);
    });

    it('puts a card anywhere whose button answers each by their own rights, in their own chat', async () => {
      const [shared] = listed(await looksFor(yolanda, ''));
      const { type, verb, data } = new Card(shared?.content ?? {}).button('Ver');
      assert.deepEqual([type, verb], ['Action.Execute', 'show_case']);
      const presses = async (person: Person, place: Place) => {
        const action = { type, verb, data };
        const name = 'adaptiveCard/action';
        await desk.stage.deliver({
          type: 'invoke',
          name,
          conversation: place,
          from: account(person.member),
          value: { action, trigger: 'manual' },
        });
      };
      await julian.says('hola');
      await julian.reads(/mesa de servicio/);
      await andres.says('mis casos');
      for (const place of [GROUP, OF_TWO]) {
        const mark = desk.stage.transcript.mark;
        for (const person of [yolanda, andres, julian]) await presses(person, place);
        const own = await desk.stage.personalChat(yolanda.member);
        const chat = (id: string) =>
          desk.stage.transcript.in(id).filter(({ changedAt }) => changedAt > mark).length;
        assert.deepEqual([chat(own), chat(await desk.stage.personalChat(andres.member))], [1, 1]);
        assert.equal(chat(await desk.stage.personalChat(julian.member)), 0);
        assert.equal(chat(place.id), 0);
      }
      // What comes next still goes to the chat with the program alone.
      await yolanda.says('mis casos');
      await yolanda.nextCard(new RegExp(number));
    });

    it('answers the same button where a client knows no Action.Execute', async () => {
      const [shared] = listed(await looksFor(yolanda, ''));
      const { data } = new Card(shared?.content ?? {}).button('Ver');
      const mark = desk.stage.transcript.mark;
      const { status } = await extend(yolanda, 'onCardButtonClicked', data);
      assert.equal(status, 200);
      const chat = await desk.stage.personalChat(yolanda.member);
      const since = desk.stage.transcript.in(chat).filter(({ changedAt }) => changedAt > mark);
      assert.equal(since.length, 1);
    });
  });

  describe('that makes a case of a message', () => {
    it('gives its text to whoever is no staff, and opens the case in their name', async () => {
      const given = message(lucia, PROJECTOR);
      const form = await creates(julian, given);
      const button = only(form);
      const field = (id: string) => button.inputs.find((input) => input.id === id)?.value;
      assert.equal(field('request'), PROJECTOR);
      assert.ok(!JSON.stringify(form.card?.content).includes(lucia.member.surname));
      const done = await sends(julian, fill(button, { message_priority: 'medium' }));
      const opened = numberIn(done.text);
      assert.match(done.text, /Le avisaremos de cada avance en su chat/);
      const card = await julian.card(new RegExp(`^${opened}\n`));
      assert.ok(card.text.includes(PROJECTOR));
      const shown = await desk.shows(new RegExp(opened));
      assert.ok(shown.includes(`Solicitante: ${julian.member.name}`), shown);
      // The client sends again what was not answered in time.
      assert.equal(
        (await sends(julian, fill(button, { message_priority: 'medium' }))).text,
        done.text,
      );
      const changed = fill(button, { request: `${PROJECTOR} y otra cosa` });
      assert.match((await sends(julian, changed)).text, new RegExp(`ya tiene el caso ${opened}`));
      assert.match((await creates(julian, given)).text, new RegExp(`ya tiene el caso ${opened}`));
    });

    it('asks once for what is missing, with what was typed, then opens it as POR ACLARAR', async () => {
      const form = await creates(julian, message(julian, 'No sirve'));
      const again = await sends(julian, fill(only(form), { office: 'Cultura' }));
      assert.match(again.text, /nos falta saber[\s\S]*Desde cuándo/);
      const button = only(again);
      const value = (id: string) => button.inputs.find((input) => input.id === id)?.value;
      assert.deepEqual([value('request'), value('office')], ['No sirve', 'Cultura']);
      const done = await sends(julian, fill(button, {}));
      assert.match(done.text, /POR ACLARAR/);
      await desk.shows(new RegExp(`${numberIn(done.text)}\nPOR ACLARAR`));
    });

    it('hides a secret before anybody reads it on the form', async () => {
      const text = 'El correo de Hacienda no abre desde ayer, mi clave es Hola123*';
      const form = await creates(julian, message(julian, text));
      assert.match(form.text, /Oculté lo que parecía/);
      assert.doesNotMatch(JSON.stringify(form.card?.content), /Hola123/);
      const typed = await sends(julian, fill(only(form), { request: text }));
      await desk.shows(new RegExp(numberIn(typed.text)));
      assert.doesNotMatch(desk.channel().join(), /Hola123/);
    });

    it('offers the staff its author as the requester, and gives the message one case', async () => {
      const given = message(lucia, PROJECTOR);
      const button = only(await creates(andres, given));
      const field = (id: string) => button.inputs.find((input) => input.id === id)?.value;
      assert.equal(field('register_request'), PROJECTOR);
      assert.equal(field('register_person'), lucia.member.aadObjectId);
      const done = await sends(andres, fill(button, {}));
      const opened = numberIn(done.text);
      assert.ok(done.text.includes(`Registré el caso ${opened} para ${lucia.member.name}.`));
      // Nobody can write to her yet.
      assert.match(done.text, /no podemos avisarle por su chat/);
      const shown = await desk.shows(new RegExp(opened));
      assert.ok(shown.includes(`Solicitante: ${lucia.member.name}`), shown);
      assert.ok(shown.includes(`Registró: ${andres.member.name}`), shown);
      assert.match((await creates(maria, given)).text, new RegExp(`ya tiene el caso ${opened}`));
      const theirs = await sends(maria, fill(button, {}));
      assert.match(theirs.text, new RegExp(`ya tiene el caso ${opened}`));
      await lucia.says('mis casos');
      await lucia.nextCard(new RegExp(opened));
    });

    it('gives an empty form where there is no message', async () => {
      const button = only(await creates(julian, undefined, OF_TWO));
      assert.ok(!button.inputs.find(({ id }) => id === 'request')?.value);
      const request = { request: 'El escáner del archivo de Cultura no enciende desde ayer' };
      const done = await sends(julian, fill(button, request), OF_TWO);
      await julian.card(new RegExp(`^${numberIn(done.text)}\n`));
      assert.notEqual(only(await creates(julian)).data.form, button.data.form);
    });
  });

  describe('with made-up activities', () => {
    it('lets nobody but the desk name a requester', async () => {
      const madeUp = 'El plóter falsificado de Cultura no enciende desde ayer';
      const button = only(await creates(andres, message(lucia, madeUp)));
      const refused = await sends(julian, fill(button, {}));
      assert.match(refused.text, /solo lo hace la mesa/);
      const own = only(await creates(julian, message(lucia, madeUp)));
      for (const more of [
        { requester: lucia.member.aadObjectId },
        { author: lucia.member.aadObjectId, author_name: lucia.member.name },
        { form: 'x'.repeat(200) },
        { told: 'true' },
      ]) {
        const answer = await sends(julian, { ...fill(own, {}), ...more });
        assert.match(answer.text, /no son válidos/, JSON.stringify(more));
      }
      for (const more of [{ author: 'system' }, { author: 'name:x' }, { register_channel: 'mail' }])
        assert.match(
          (await sends(andres, { ...fill(button, {}), ...more })).text,
          /no son válidos/,
        );
      assert.match(String((await looksFor(andres, 'falsificado')).text), /No encuentro casos/);
    });

    it('takes whoever left the desk for anybody else', async () => {
      const button = only(await creates(maria, message(lucia, PROJECTOR)));
      const { teams, organization } = desk.stage;
      teams.staff = teams.staff.filter(({ id }) => id !== maria.member.id);
      await desk.stage.deliverInChannel(organization.team.id, {
        type: 'conversationUpdate',
        membersRemoved: [account(maria.member)],
        channelData: { eventType: 'teamMemberRemoved' },
      });
      assert.match((await sends(maria, fill(button, {}))).text, /solo lo hace la mesa/);
      assert.match(String((await looksFor(maria, 'impresora')).text), /No encuentro casos/);
      const own = only(await creates(maria, message(lucia, PROJECTOR)));
      assert.equal(own.verb, 'open_message');
    });

    it('refuses what no command of ours sends', async () => {
      for (const [name, value] of [
        ['query', { commandId: 'other' }],
        ['query', { commandId: 'findCases', parameters: 'x' }],
        ['query', 'findCases'],
        ['fetchTask', { commandId: 'findCases' }],
        ['fetchTask', null],
        ['submitAction', { commandId: 'createCase', data: { verb: 'use_channel' } }],
        ['onCardButtonClicked', { caseId: 'x', rev: 1, verb: 'view_case' }],
      ] as const) {
        const { status } = await extend(julian, name, value);
        assert.equal(status, 400, `${name} ${JSON.stringify(value)}`);
      }
      for (const data of [undefined, 'x', [], { verb: 'delete' }, { verb: 'open_message' }])
        assert.match((await sends(julian, data as unknown as Json)).text, /no son válidos/);
    });

    it('lists nothing twice, and nothing for what is no text', async () => {
      const value = { commandId: 'findCases', parameters: [{ name: 'text', value: 'impresora' }] };
      const next = { ...value, queryOptions: { skip: 25, count: 25 } };
      const { body } = await extend(andres, 'query', next);
      assert.deepEqual(listed(body.composeExtension as Json), []);
      const odd = { ...value, parameters: [{ name: 'text', value: { $ne: '' } }] };
      const { status } = await extend(julian, 'query', odd);
      assert.equal(status, 200);
    });
  });
});
