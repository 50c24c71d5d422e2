import { strict as assert } from 'node:assert';
import { LUIS, openTo, type Program, TestEnvironment } from '../application/test-environment.ts';
import { type Node, textOf } from '../cards/reading.ts';
import {
  accountOf,
  activity,
  answersTo,
  type Bot,
  botOf,
  click,
  IN_CHANNEL,
} from './bot-environment.ts';

describe('an activity', () => {
  let program: Program;
  let bot: Bot;

  beforeEach(async () => {
    program = (await TestEnvironment.create()).program();
    bot = botOf(program);
  });
  const nothingFailed = () => assert.ok(!program.log.has('turn_failed'));

  it('that nobody here knows is left alone', async () => {
    for (const type of ['typing', 'messageReaction', 'endOfConversation', 'somethingNew', 'trace'])
      assert.deepEqual(await answersTo(bot, activity({ type })), []);
    nothingFailed();
  });

  for (const name of [undefined, 'task/fetch', 'composeExtension/queryLink', 'fileConsent/other'])
    it(`that invokes ${name ?? 'nothing'} is answered that there is no such thing`, async () => {
      const value = { action: 'accept' };
      const [answer] = await answersTo(
        bot,
        activity({ type: 'invoke', ...(name && { name }), value }),
      );
      assert.equal(answer?.type, 'invokeResponse');
      assert.equal(answer.value.status, 501);
      nothingFailed();
    });

  it('of a client without Action.Execute does the same, and edits the clicked card', async () => {
    const { rev } = await openTo(program, 'assigned');
    const value = { caseId: 'case-1', rev, verb: 'start' };
    const from = accountOf(LUIS);
    const [edited, ...others] = await answersTo(
      bot,
      activity({ ...IN_CHANNEL, from, value, replyToId: 'card-1' }),
    );
    assert.deepEqual(others, []);
    assert.equal(edited?.id, 'card-1');
    assert.match(textOf(edited.attachments?.[0]?.content as Node), /EN CURSO/);
    const unknown = { ...value, verb: 'delete_everything' };
    const [refused] = await answersTo(bot, activity({ ...IN_CHANNEL, from, value: unknown }));
    assert.match(refused?.text ?? '', /no son válidos/);
  });

  it('that adds the program to another team offers to work there, and asks Teams for nobody', async () => {
    const added = activity({
      type: 'conversationUpdate',
      ...IN_CHANNEL,
      channelData: { team: { id: 'team-2' } },
      membersAdded: [{ id: '28:bot', name: 'Mesa' }],
    });
    const [offer] = await answersTo(bot, added);
    assert.match(JSON.stringify(offer?.attachments), /use_channel/);
    nothingFailed();
  });

  it('of a refresh draws the shared card for its reader and changes nothing', async () => {
    const { rev } = await openTo(program, 'assigned');
    const data = { caseId: 'case-1', rev };
    const refresh = click('view_case', data, { ...IN_CHANNEL, from: accountOf(LUIS) });
    const [answer] = await answersTo(bot, refresh);
    assert.match(textOf(answer?.value.body.value), /ASIGNADO/);
    assert.equal((await program.cases.find('case-1'))?.kase.rev, rev);
  });
});
