import { strict as assert } from 'node:assert';
import { cachedContacts, cachedDeskChannel, cachedStaff } from '../../../src/storage/caches.ts';
import { createBot } from '../../../src/teams/bot.ts';
import { conversationOf } from '../../../src/teams/conversation.ts';
import { LUIS, openTo, type Program, TestEnvironment } from '../../application/test-environment.ts';
import { textOf } from '../../cards/reading.ts';
import { accountOf, activity, type Bot, IN_CHANNEL, portsOf, press } from '../bot-environment.ts';

type Method = (...given: unknown[]) => unknown;

describe('before the answer to a click, the store is called', () => {
  let program: Program;
  let bot: Bot;
  const calls: string[] = [];

  const counted = <P extends object>(name: string, port: P): P => {
    const methods = Object.entries(port as Record<string, Method>);
    return Object.fromEntries(
      methods.map(([method, call]) => [
        method,
        (...given: unknown[]) => {
          calls.push(`${name}.${method}`);
          return call(...given);
        },
      ]),
    ) as P;
  };

  beforeEach(async () => {
    program = (await TestEnvironment.create()).program();
    const conversation = conversationOf(activity({ from: accountOf(LUIS) }));
    const person = { ...LUIS.person, email: 'luis@alcaldia.gov.co' };
    const seenAt = program.turns.clock.now();
    await program.contacts.remember({ person, conversation, seenAt });
    bot = createBot({
      ...portsOf(program),
      cases: counted('cases', program.cases),
      deliveries: counted('deliveries', program.deliveries),
      dialogs: counted('dialogs', program.dialogs),
      contacts: cachedContacts(counted('contacts', program.contacts)),
      staff: cachedStaff(counted('staff', program.staff)),
      deskChannel: cachedDeskChannel(counted('deskChannel', program.deskChannel)),
    });
  });

  it('once when Teams refreshes the card in the desk’s channel: a read', async () => {
    const { rev } = await openTo(program, 'assigned');
    const data = { caseId: 'case-1', rev };
    await press(bot, LUIS, 'view_case', data, IN_CHANNEL);
    calls.length = 0;
    const { card } = await press(bot, LUIS, 'view_case', data, IN_CHANNEL);
    assert.deepEqual(calls, ['cases.find']);
    assert.match(textOf(card), /ASIGNADO/);
  });

  it('twice in the desk’s channel: a read and a write', async () => {
    const { rev } = await openTo(program, 'assigned');
    const data = { caseId: 'case-1', rev };
    await press(bot, LUIS, 'view_case', data, IN_CHANNEL);
    calls.length = 0;
    const { card } = await press(bot, LUIS, 'start', data, IN_CHANNEL);
    assert.deepEqual(calls, ['cases.find', 'cases.save']);
    assert.match(textOf(card), /EN CURSO/);
  });

  it('twice in a personal chat, for the card that stands there', async () => {
    const { rev, history } = await openTo(program, 'assigned');
    const assigned = history.at(-1)?.rev ?? 0;
    await program.cases.putCard('case-1', {
      id: `case-1:${LUIS.person.id}:assignment:${assigned}`,
      recipientKey: LUIS.person.id,
      kind: 'assignment',
      rev: assigned,
      conversation: 'chat-of-luis',
      activityId: 'card-of-luis',
      contentHash: 'as-it-was',
    });
    const data = { caseId: 'case-1', rev };
    await press(bot, LUIS, 'view_case', data);
    calls.length = 0;
    const { card } = await press(bot, LUIS, 'start', data, { replyToId: 'card-of-luis' });
    assert.deepEqual(calls, ['cases.find', 'cases.save']);
    assert.match(textOf(card), /quedó a su cargo[\s\S]*EN CURSO/);
  });
});
