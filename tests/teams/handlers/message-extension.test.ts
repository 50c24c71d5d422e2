import { strict as assert } from 'node:assert';
import { MAX_TEXT } from '../../../src/domain/catalogue.ts';
import type { Actor } from '../../../src/domain/permissions.ts';
import {
  ANA,
  LUIS,
  open,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { input, type Node, textOf } from '../../cards/reading.ts';
import { CLEAR_REQUEST } from '../../domain/fixtures.ts';
import {
  accountOf,
  activity,
  answersTo,
  type Bot,
  botOf,
  click,
  IN_CHANNEL,
} from '../bot-environment.ts';

const OF_TWO = { conversation: { id: '19:ana_luis@unq.gbl.spaces', conversationType: 'personal' } };
const FIND = { commandId: 'findCases', parameters: [{ name: 'text', value: 'impresora' }] };
const AUTHOR = { id: '7c1d0000-3a52-4e0b-9b6f-000000000009', displayName: 'Rubén Ochoa' };
const message = (content: string, id = '17') => ({
  commandId: 'createCase',
  messagePayload: {
    id,
    body: { contentType: 'text', content },
    from: { user: { ...AUTHOR, userIdentityType: 'aadUser' } },
  },
});

describe('the message extension', () => {
  let environment: TestEnvironment;
  let program: Program;
  let bot: Bot;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    bot = botOf(program);
  });

  const invoke = async (actor: Actor, name: string, value: unknown, place: object = OF_TWO) => {
    const from = accountOf(actor);
    const full = `composeExtension/${name}`;
    const sent = await answersTo(
      bot,
      activity({ type: 'invoke', name: full, value, from, ...place }),
    );
    const [answer, ...others] = sent.filter(({ type }) => type === 'invokeResponse');
    assert.ok(answer !== undefined && others.length === 0);
    return { status: answer.value.status, body: answer.value.body ?? {} };
  };
  const formOf = (body: { task?: { value?: { card?: { content: Node } } } }): Node =>
    body.task?.value?.card?.content ?? assert.fail(JSON.stringify(body));

  it('opens cases with the office as the desk’s list names it, whoever sends the form', async () => {
    const words = { es: 'Secretaría de Hacienda', en: 'Treasury' };
    await program.deskSettings.save('offices', [{ id: 'o-1', words }], 0);
    const own = { verb: 'open_message', form: 'f-1', request: CLEAR_REQUEST, office: 'hacienda' };
    await invoke(ANA, 'submitAction', { commandId: 'createCase', data: own });
    const data = {
      ...{ verb: 'register_message', form: 'f-2', register_name: 'Rubén Ochoa' },
      ...{ register_request: CLEAR_REQUEST, register_office: 'Treasury' },
      ...{ register_priority: 'medium', register_email: '', register_kind: '' },
    };
    await invoke(LUIS, 'submitAction', { commandId: 'createCase', data });
    const offices = (await environment.documents('cases')).map(({ office }) => office);
    assert.deepEqual(offices, [words.es, words.es]);
  });

  it('answers what cannot be answered now in the words of its own kind, in the person’s language', async () => {
    const said = async (name: string, value: unknown, place: object = OF_TWO) => {
      program.faults.fail('contacts.find');
      const { status, body } = await invoke(ANA, name, value, place);
      assert.equal(status, 200);
      return body;
    };
    const list = (await said('query', FIND)).composeExtension;
    assert.equal(list.type, 'message');
    assert.match(list.text, /no puedo guardar nada/);
    for (const name of ['fetchTask', 'submitAction']) {
      const { task } = await said(name, message(CLEAR_REQUEST), { ...OF_TWO, locale: 'en-US' });
      assert.equal(task.type, 'message');
      assert.match(task.value, /database/);
    }
  });

  it('keeps no conversation of others as the person’s own', async () => {
    await answersTo(bot, activity({ text: 'hola', from: accountOf(ANA) }));
    const before = await program.contacts.find(ANA.person.id);
    const { rev } = await open(program);
    await invoke(ANA, 'query', FIND);
    await invoke(ANA, 'fetchTask', message(CLEAR_REQUEST));
    const pressed = click('show_case', { caseId: 'case-1', rev }, { ...OF_TWO });
    await answersTo(bot, pressed);
    assert.deepEqual(await program.contacts.find(ANA.person.id), before);
  });

  it('carries out no other button in a chat of two people', async () => {
    const { rev } = await open(program);
    const from = accountOf(LUIS);
    const pressed = click('view_case', { caseId: 'case-1', rev }, { ...OF_TWO, from });
    const [answer, ...others] = await answersTo(bot, pressed);
    assert.deepEqual(others, []);
    assert.match(String(answer?.value.body.value), /sirve en su chat personal/);
  });

  it('is for whoever the activity names, and for nobody else', async () => {
    const nobody = { type: 'invoke', from: { id: '' } };
    for (const [name, value] of [
      ['query', FIND],
      ['fetchTask', message(CLEAR_REQUEST)],
    ] as const) {
      const sent = activity({ ...nobody, name: `composeExtension/${name}`, value });
      const [answer] = await answersTo(bot, sent);
      assert.equal(answer?.value.status, 400);
    }
  });

  it('calls what does not fit by its name, and cuts no character in two', async () => {
    const long = `${'x'.repeat(MAX_TEXT - 1)}😀 y más`;
    const form = formOf((await invoke(ANA, 'fetchTask', message(long))).body);
    assert.match(textOf(form), /no cabe completo/);
    assert.equal(input(form, 'request').value, 'x'.repeat(MAX_TEXT - 1));
  });

  it('opens with the office that the person said before, and the kind that the words make plain', async () => {
    await answersTo(bot, activity({ id: 'a', text: 'hola', from: accountOf(ANA) }));
    const dialog = await program.dialogs.find(ANA.person.id);
    assert.ok(dialog !== undefined);
    const known = { ...dialog, rev: dialog.rev + 1, office: 'Hacienda' };
    assert.ok(await program.dialogs.save(known, dialog.rev));
    const form = formOf((await invoke(ANA, 'fetchTask', message(CLEAR_REQUEST))).body);
    assert.equal(input(form, 'office').value, 'Hacienda');
    assert.equal(input(form, 'register_kind').value, 'incident');
  });

  it('knows a message by its thread’s channel, and its namesake elsewhere as another', async () => {
    const named = async (place: object) => {
      const form = formOf((await invoke(ANA, 'fetchTask', message(CLEAR_REQUEST), place)).body);
      const [button] = form.actions as readonly { data: { form: string } }[];
      return button?.data.form;
    };
    const inThread = await named(IN_CHANNEL);
    const { conversation, ...rest } = IN_CHANNEL;
    assert.equal(
      await named({ ...rest, conversation: { ...conversation, id: 'channel-1' } }),
      inThread,
    );
    assert.notEqual(await named(OF_TWO), inThread);
  });

  it('lets the desk put somebody else in the author’s place, and says what stops it with all that was typed', async () => {
    const form = formOf((await invoke(LUIS, 'fetchTask', message(CLEAR_REQUEST))).body);
    const picker = input(form, 'register_person');
    const choices = picker.choices as readonly { title: string; value: string }[];
    assert.deepEqual([choices[0]?.title, choices[0]?.value], [AUTHOR.displayName, AUTHOR.id]);
    assert.deepEqual([picker.value, choices.at(-1)?.value], [AUTHOR.id, 'other']);
    const [button] = form.actions as readonly { data: object }[];
    const typed = {
      ...button?.data,
      register_person: 'other',
      register_name: 'Marina Soto',
      register_email: 'marina@',
      register_request: CLEAR_REQUEST,
      register_priority: 'high',
    };
    const again = formOf((await invoke(LUIS, 'submitAction', { data: typed })).body);
    assert.match(textOf(again), /«marina@» no es una dirección/);
    assert.equal(input(again, 'register_name').value, 'Marina Soto');
    assert.equal(input(again, 'register_priority').value, 'high');
    assert.deepEqual(Object((again.actions as readonly Node[])[0]).data, button?.data);
    const data = { ...typed, register_email: '' };
    const { body } = await invoke(LUIS, 'submitAction', { data });
    assert.match(textOf(formOf(body)), /Registré el caso MS-2026-000001 para Marina Soto/);
  });
});
