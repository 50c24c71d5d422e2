import { strict as assert } from 'node:assert';
import type { Activity } from 'botbuilder';
import { MEMBER_ROLES } from '../../src/domain/permissions.ts';
import { createBot } from '../../src/teams/bot.ts';
import { createSenderOf } from '../../src/teams/people/sender.ts';
import type { Proactive } from '../../src/teams/proactive/connector.ts';
import {
  act,
  contactOf,
  LUIS,
  MARTA,
  openTo,
  PEDRO,
  type Program,
  STAFF,
  TestEnvironment,
} from '../application/test-environment.ts';
import { CLEAR_REQUEST, REQUESTER } from '../domain/fixtures.ts';
import {
  accountOf,
  activity,
  answersTo,
  type Bot,
  botOf,
  click,
  IN_CHANNEL,
  portsOf,
} from './bot-environment.ts';

describe('the bot', () => {
  let environment: TestEnvironment;
  let program: Program;
  let bot: Bot;
  const texts = (sent: readonly Partial<Activity>[]) => sent.map(({ text }) => text ?? '');
  const body = (sent: readonly Partial<Activity>[]) =>
    sent.find(({ type }) => type === 'invokeResponse')?.value.body;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    // Somebody whose address is known is not looked up.
    await program.contacts.remember(contactOf(REQUESTER, { email: 'ana@alcaldia.gov.co' }));
    bot = botOf(program);
  });

  it('answers a message once, also when the channel sends it again', async () => {
    const said = activity({ id: 'a-1', text: CLEAR_REQUEST });
    assert.equal((await answersTo(bot, said)).length, 1);
    assert.deepEqual(await answersTo(bot, said), []);
  });

  it('answers again what a dead process may not have answered', async () => {
    const said = activity({ id: 'a-1', text: CLEAR_REQUEST });
    const first = await answersTo(bot, said);
    assert.deepEqual(await answersTo(botOf(environment.program()), said), first);
  });

  it('says honestly that nothing was saved when the store does not answer', async () => {
    program.faults.fail('dialogs.save');
    const sent = await answersTo(bot, activity({ text: CLEAR_REQUEST, locale: 'es-CO' }));
    assert.match(texts(sent)[0] ?? '', /no puedo guardar nada/);
    assert.ok(program.log.has('store_unavailable'));
    assert.equal((await answersTo(bot, activity({ text: CLEAR_REQUEST }))).length, 1);
  });

  it('says so of a click too, in the person’s language', async () => {
    const { rev } = await openTo(program, 'assigned');
    program.faults.fail('cases.save');
    const data = { caseId: 'case-1', rev };
    const sent = await answersTo(
      bot,
      click('start', data, { ...IN_CHANNEL, from: accountOf(LUIS), locale: 'en-US' }),
    );
    assert.match(body(sent).value, /cannot save|can't save|nothing was saved|not saved/i);
    assert.equal((await environment.kase('case-1')).rev, rev);
  });

  it('gives an unexpected error a reference that the log has, and no cause', async () => {
    program.faults.fail('dialogs.find', new TypeError('secret detail'));
    const [said] = texts(await answersTo(bot, activity({ text: CLEAR_REQUEST })));
    const line = program.log.lines.find(({ event }) => event === 'turn_failed');
    assert.ok(line && said !== undefined);
    assert.ok(said.includes(String(line.fields.reference)));
    assert.ok(!said.includes('secret'));
    assert.match(String(line.fields.cause), /secret detail/);
  });

  it('takes who clicks from the authenticated sender, whatever the data say', async () => {
    const { rev } = await openTo(program, 'assigned');
    const forged = { caseId: 'case-1', rev, from: accountOf(LUIS) };
    for (const data of [forged, { caseId: 'case-1', rev }]) {
      await answersTo(bot, click('start', data, { ...IN_CHANNEL, from: accountOf(PEDRO) }));
      assert.equal((await environment.kase('case-1')).state, 'assigned');
    }
  });

  it('answers no one who claims to be the program itself', async () => {
    const { rev } = await openTo(program, 'resolved');
    for (const id of ['system', 'desk']) {
      const from = { id, name: 'Mesa de servicios' };
      const sent = await answersTo(bot, click('view_case', { caseId: 'case-1', rev }, { from }));
      assert.equal(sent[0]?.value.status, 403);
      assert.deepEqual(await answersTo(bot, activity({ text: 'hola', from })), []);
    }
  });

  it('greets who installs it by the name that the roster has, and others by none', async () => {
    const installed = { type: 'installationUpdate', action: 'add', from: { id: '29:eva' } };
    const nameless = await answersTo(bot, activity(installed));
    assert.match(nameless[0]?.text ?? '', /^Hola\. /);
    const eva: unknown = { id: '29:eva', name: 'Eva Ñame Ruiz', email: 'eva@example.org' };
    const proactive: Proactive = { run: async <T>() => eva as T };
    const named = await answersTo(
      createBot({ ...portsOf(program), proactive }),
      activity(installed),
    );
    assert.match(named[0]?.text ?? '', /^Hola, Eva\. /);
    assert.equal((await program.contacts.find('29:eva'))?.person.email, 'eva@example.org');
  });

  it('answers a stranger’s click from the staff it knows when the team cannot be read', async () => {
    const { rev } = await openTo(program, 'new');
    await program.deskChannel.set({
      teamId: 'team-1',
      channelId: 'channel-1',
      conversation: { serviceUrl: 'https://smba.example', conversation: { id: 'channel-1' } },
    });
    const data = { caseId: 'case-1', rev, kind: 'incident' };
    const sent = await answersTo(
      bot,
      click('classify', data, { ...IN_CHANNEL, from: accountOf(PEDRO) }),
    );
    assert.match(body(sent).value, /Solo la mesa de servicio/);
    assert.ok(program.log.has('staff_not_renewed'));
  });

  it('reads the team anew for strangers every half minute at most', async () => {
    const senderOf = createSenderOf(portsOf(program));
    const reads = () => program.faults.calls('deskChannel.find');
    const stranger = activity({ ...IN_CHANNEL, from: accountOf(PEDRO) });
    await senderOf(stranger);
    const after = reads();
    assert.ok(after > 0);
    await senderOf(stranger);
    assert.equal(reads(), after);
    environment.clock.pass(30_000);
    await senderOf(stranger);
    assert.ok(reads() > after);
  });

  it('posts a long text that was not saved each time somebody loses one', async () => {
    for (const id of ['case-1', 'case-2']) {
      const { rev } = await openTo(program, 'in_progress', { id });
      await act(program, MARTA, { name: 'assign', assignee: MARTA.person }, id);
      const solution = 'palabra '.repeat(100).trim();
      const late = click('resolve', { caseId: id, rev, solution }, { from: accountOf(LUIS) });
      const sent = await answersTo(bot, late);
      assert.ok(texts(sent).some((text) => text.includes(solution)));
      assert.ok(!texts(await answersTo(bot, late)).some((text) => text.includes(solution)));
    }
  });

  it('takes the number of a case for the answer to «which case?»', async () => {
    for (const id of ['case-1', 'case-2']) await openTo(program, 'resolved', { id });
    const asked = await answersTo(bot, activity({ id: 'a-1', text: 'Sigue fallando igual' }));
    assert.match(JSON.stringify(asked), /¿De qué caso me habla\?/);
    const sent = await answersTo(bot, activity({ id: 'a-2', text: 'caso 1' }));
    assert.match(texts(sent)[0] ?? '', /Reabrí el caso MS-2026-000001/);
    const { by, type, data } = (await environment.kase('case-1')).history.at(-1) ?? {};
    assert.deepEqual([by?.id, type], [REQUESTER.id, 'reopened']);
    assert.match(JSON.stringify(data), /Sigue fallando igual/);
    assert.equal((await environment.kase('case-2')).state, 'resolved');
    const card = await answersTo(bot, activity({ id: 'a-3', text: 'caso 1' }));
    assert.equal(card[0]?.attachments?.length, 1);
  });

  it('takes a number alone for this year’s at the desk, where the year ends five hours later', async () => {
    environment.clock.set(new Date('2027-01-01T01:00:00Z'));
    const [said] = texts(await answersTo(bot, activity({ text: 'caso 12' })));
    assert.match(said ?? '', /MS-2026-000012/);
  });

  it('shows both sides of a case to a requester who is of the staff too', async () => {
    await openTo(program, 'resolved');
    const member = { person: REQUESTER, roles: MEMBER_ROLES, chatId: '29:ana' };
    await program.staff.replaceAll([...STAFF, member]);
    const cards = await answersTo(bot, activity({ text: 'caso 1' }));
    const shown = cards.map(({ attachments }) => JSON.stringify(attachments));
    assert.equal(shown.length, 2);
    assert.match(shown[0] ?? '', /Sí, quedó resuelto/);
    assert.doesNotMatch(shown[1] ?? '', /Sí, quedó resuelto/);
  });
});
