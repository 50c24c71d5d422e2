import { strict as assert } from 'node:assert';
import type { Activity } from 'botbuilder';
import {
  deliverAll,
  LUIS,
  openTo,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { CLEAR_REQUEST, REQUESTER } from '../../domain/fixtures.ts';
import { accountOf, activity, answersTo, type Bot, botOf, click } from '../bot-environment.ts';

const GROUP = { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true } };
const MEETING = {
  conversation: { id: '19:meeting_1', isGroup: true },
  channelData: { meeting: { id: 'm' } },
};

describe('a group chat', () => {
  let environment: TestEnvironment;
  let program: Program;
  let bot: Bot;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    bot = botOf(program);
  });

  const texts = (sent: readonly Partial<Activity>[]) => sent.map(({ text }) => text ?? '').join();
  const inPrivate = async () => {
    await deliverAll(program);
    return environment.teams.replies;
  };

  for (const [name, place] of [
    ['group', GROUP],
    ['meeting', MEETING],
  ] as const)
    it(`that is a ${name} shows nothing: a request is taken in the person’s own chat`, async () => {
      await answersTo(bot, activity({ text: 'hola' }));
      const asked = activity({ ...place, id: 'asked', text: CLEAR_REQUEST });
      const sent = await answersTo(bot, asked);
      assert.match(texts(sent), /^Ana Gómez, le respondí en su chat personal/);
      assert.equal((await program.dialogs.find(REQUESTER.id))?.draft.request, CLEAR_REQUEST);
      const [question, ...more] = await inPrivate();
      assert.deepEqual(more, []);
      assert.match(JSON.stringify(question?.activity), /Revise su solicitud/);
      assert.match(JSON.stringify(question?.conversation), /a:chat/);
      assert.deepEqual(await answersTo(bot, asked), []);
      assert.equal((await inPrivate()).length, 1);
    });

  it('lists nobody’s cases where others read', async () => {
    await openTo(program, 'assigned');
    await answersTo(bot, activity({ text: 'hola' }));
    const sent = await answersTo(bot, activity({ ...GROUP, text: 'mis casos' }));
    assert.doesNotMatch(JSON.stringify(sent), /MS-2026/);
    assert.match(JSON.stringify(await inPrivate()), /MS-2026-000001/);
  });

  it('sends whom it has no chat with to the personal chat, and files nothing', async () => {
    const sent = await answersTo(bot, activity({ ...GROUP, text: CLEAR_REQUEST }));
    assert.match(texts(sent), /abra mi chat personal/);
    assert.equal(await program.dialogs.find(REQUESTER.id), undefined);
  });

  it('says where it works when it is called without words, or arrives, once', async () => {
    assert.match(texts(await answersTo(bot, activity({ ...GROUP, text: ' ' }))), /en privado/);
    const installed = activity({ ...GROUP, type: 'installationUpdate', action: 'add' });
    const added = activity({
      ...GROUP,
      type: 'conversationUpdate',
      membersAdded: [{ id: '28:bot', name: 'Mesa' }],
    });
    assert.match(texts(await answersTo(bot, added)), /en privado/);
    assert.deepEqual(await answersTo(bot, installed), []);
    const joined = { ...added, membersAdded: [{ id: '29:luis', name: 'Luis' }] };
    assert.deepEqual(await answersTo(bot, joined), []);
  });

  it('carries out no button of a card that somebody forwarded there', async () => {
    const { rev } = await openTo(program, 'assigned');
    const data = { caseId: 'case-1', rev };
    for (const verb of ['start', 'view_case']) {
      const [answer] = await answersTo(bot, click(verb, data, { ...GROUP, from: accountOf(LUIS) }));
      assert.match(String(answer?.value.body.value), /sirve en su chat personal/);
    }
    const value = { ...data, verb: 'start' };
    const submitted = activity({ ...GROUP, text: '', value, from: accountOf(LUIS) });
    assert.doesNotMatch(JSON.stringify(await answersTo(bot, submitted)), /MS-2026/);
    assert.equal((await environment.kase('case-1')).state, 'assigned');
  });
});
