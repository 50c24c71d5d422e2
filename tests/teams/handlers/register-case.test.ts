import { strict as assert } from 'node:assert';
import type { Actor } from '../../../src/domain/permissions.ts';
import { MASK } from '../../../src/domain/secrets.ts';
import {
  ANA,
  contactOf,
  DAY,
  LUIS,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { executesOf, input, inputsOf, type Node, textOf, verbsOf } from '../../cards/reading.ts';
import { CLEAR_REQUEST, REQUESTER } from '../../domain/fixtures.ts';
import {
  accountOf,
  activity,
  answersTo,
  type Bot,
  botOf,
  IN_CHANNEL,
  press,
} from '../bot-environment.ts';

const CALL = {
  form: 'form-1',
  register_channel: 'phone',
  register_name: 'Rubén Ochoa',
  register_request: CLEAR_REQUEST,
  register_priority: 'medium',
};
const LETTER = {
  ...CALL,
  register_channel: 'letter',
  filing_number: '2026-01234',
  filing_date: '2026-03-02',
};

describe('the form that registers a case', () => {
  let environment: TestEnvironment;
  let program: Program;
  let bot: Bot;
  let messages = 0;

  const writes = (actor: Actor, text: string, more = {}) => {
    messages += 1;
    const id = `message-${messages}`;
    return answersTo(bot, activity({ id, text, from: accountOf(actor), ...more }));
  };
  const cardIn = (sent: Awaited<ReturnType<typeof writes>>): Node => {
    const content = sent.at(-1)?.attachments?.[0]?.content;
    assert.ok(content, JSON.stringify(sent));
    return content;
  };
  const sends = (data: object, actor = LUIS, more = {}) =>
    press(bot, actor, 'register_case', data, more);
  const saidBelow = (answer: Awaited<ReturnType<typeof sends>>) =>
    answer.messages.map(({ text }) => text).join();
  const cases = async () => (await environment.documents('cases')).length;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    bot = botOf(program);
  });

  it('comes to the staff in their chat and in the desk’s channel, in either language, each time anew', async () => {
    const forms = new Set();
    for (const [text, more] of [
      ['registrar', {}],
      ['Registrar caso', {}],
      ['registrar caso', IN_CHANNEL],
      ['register case', { ...IN_CHANNEL, locale: 'en-US' }],
    ] as const) {
      const card = cardIn(await writes(LUIS, text, more));
      assert.deepEqual(verbsOf(card), ['register_case', 'register_cancel']);
      assert.match(
        textOf(card),
        more === IN_CHANNEL ? /Oficio SIGOB/ : /Oficio SIGOB|SIGOB letter/,
      );
      for (const { data } of executesOf(card)) forms.add((data as Node).form);
    }
    assert.equal(forms.size, 4);
  });

  it('is refused to anybody else, by its words and by a made-up click', async () => {
    for (const more of [{}, IN_CHANNEL]) {
      const [answer] = await writes(ANA, 'registrar caso', more);
      assert.match(answer?.text ?? '', /solo lo hace la mesa/);
    }
    assert.match((await sends(CALL, ANA)).words ?? '', /solo lo hace la mesa/);
    assert.equal(await cases(), 0);
  });

  it('offers known people, who wrote last first, to be found by typing', async () => {
    await program.contacts.remember(contactOf(REQUESTER, { email: 'ana@alcaldia.example' }));
    await writes(ANA, 'hola');
    environment.clock.pass(2 * DAY);
    const card = cardIn(await writes(LUIS, 'registrar'));
    const picker = inputsOf(card).find(({ id }) => id === 'register_person');
    assert.equal(picker?.style, 'filtered');
    assert.deepEqual(picker?.choices, [
      { title: LUIS.person.name, value: LUIS.person.id },
      { title: `${REQUESTER.name} (ana@alcaldia.example)`, value: REQUESTER.id },
    ]);
  });

  it('gives way to the number of the case, with what is missing and who is told', async () => {
    const answer = await sends({ ...CALL, register_request: 'no sirve' });
    assert.match(textOf(answer.card), /Registré el caso MS-2026-000001 para Rubén Ochoa.*ACLARAR/);
    assert.match(saidBelow(answer), /los avisos le llegan a usted[\s\S]*Falta:\n- /);
    const email = 'ruben@vereda.example';
    const mailed = await sends({ ...CALL, register_email: email });
    assert.match(textOf(mailed.card), /Registré el caso MS-2026-000002 para Rubén Ochoa\.$/);
    assert.match(saidBelow(mailed), /por correo, a ruben@vereda\.example/);
    assert.doesNotMatch(saidBelow(mailed), /Falta/);
  });

  it('comes back with why and with what was typed when something is wrong', async () => {
    for (const [wrong, words] of [
      [{ register_email: 'ruben@' }, /«ruben@» no es una dirección/],
      [{ register_name: '' }, /Falta el nombre/],
      [{ register_request: ' ' }, /Falta la solicitud/],
      [{ register_person: REQUESTER.id }, /Deje solo lo uno o lo otro/],
      [{ register_person: 'p-nobody', register_name: '' }, /Ya no encuentro/],
      [{ register_channel: 'letter' }, /Falta el número de radicado/],
      [{ ...LETTER, filing_date: '2026-02-30' }, /no es una fecha/],
    ] as const) {
      const given = { ...CALL, register_kind: 'incident', ...wrong };
      const { card } = await sends(given);
      assert.ok(card);
      assert.match(textOf(card), words);
      for (const [id, value] of Object.entries(given))
        if (id !== 'form') assert.equal(input(card, id).value, value, id);
      assert.deepEqual(verbsOf(card), ['register_case', 'register_cancel']);
    }
    assert.equal(await cases(), 0);
  });

  it('takes nothing that no form of ours sends', async () => {
    for (const [wrong, words] of [
      [{ register_channel: '' }, /Elija una opción/],
      [{ register_channel: 'chat' }, /no son válidos/],
      [{ requester: REQUESTER.id }, /no son válidos/],
      [{ register_name: 'x'.repeat(121) }, /demasiado largo/],
    ] as const) {
      const answer = await sends({ ...CALL, ...wrong });
      assert.match(answer.words ?? '', words);
      assert.equal(answer.card, undefined);
    }
    assert.equal(await cases(), 0);
  });

  it('says once what a repeated click did, and answers it the same', async () => {
    const first = await sends(CALL);
    const again = await sends(CALL, LUIS, { id: 'activity-2' });
    assert.deepEqual(again.card, first.card);
    assert.equal(first.messages.length, 1);
    assert.deepEqual(again.messages, []);
    assert.equal(await cases(), 1);
  });

  it('answers a filing number that is taken with the case that has it', async () => {
    await sends(LETTER);
    const before = await environment.documents('cases');
    const other = { ...LETTER, form: 'form-2', register_request: 'El escáner no enciende' };
    const answer = await sends({ ...other, filing_number: '2026 01234' });
    assert.match(
      textOf(answer.card),
      /2026-01234 ya tiene el caso MS-2026-000001, en estado NUEVO/,
    );
    assert.ok(answer.messages.some(({ attachments }) => attachments?.length === 1));
    const shared = await sends({ ...other, form: 'form-3' }, LUIS, IN_CHANNEL);
    assert.match(textOf(shared.card), /MS-2026-000001/);
    assert.deepEqual(shared.messages, []);
    assert.deepEqual(await environment.documents('cases'), before);
  });

  it('hides a secret, and says so', async () => {
    const answer = await sends({ ...CALL, register_request: 'No abre, mi clave es Hola123*' });
    assert.ok(textOf(answer.card).includes(MASK));
    assert.match(saidBelow(answer), /Oculté lo que parecía/);
  });

  it('is left aside with whatever was typed in it', async () => {
    const answer = await press(bot, LUIS, 'register_cancel', {
      form: 'form-1',
      register_name: 'R',
    });
    assert.match(textOf(answer.card), /no se registró ningún caso/);
    assert.deepEqual(verbsOf(answer.card ?? {}), []);
    assert.equal(await cases(), 0);
  });
});
