import { strict as assert } from 'node:assert';
import {
  asConversation,
  channelName,
  channelOf,
  conversationOf,
  sameConversation,
  scopeOf,
} from '../../src/teams/conversation.ts';
import { activity, IN_CHANNEL } from './bot-environment.ts';

describe('what is kept of a conversation', () => {
  it('is what is needed to come back: no thread, activity or locale', () => {
    const kept = conversationOf(activity({ ...IN_CHANNEL, locale: 'es-CO' }));
    assert.equal(kept.conversation?.id, 'channel-1');
    assert.equal(kept.serviceUrl, 'https://smba.example/co/');
    assert.ok(!('activityId' in kept) && !('locale' in kept));
    assert.deepEqual(asConversation(structuredClone(kept)), kept);
  });

  it('is told from what is none', () => {
    for (const none of [undefined, null, 'a:chat', {}, { serviceUrl: 'x' }, { conversation: {} }])
      assert.equal(asConversation(none), undefined);
  });

  it('leads to the same place when service and conversation are the same', () => {
    const here = conversationOf(activity({}));
    assert.ok(sameConversation(conversationOf(activity({ id: 'other' })), here));
    assert.ok(!sameConversation(undefined, here));
    assert.ok(!sameConversation({ ...here, serviceUrl: 'https://moved.example' }, here));
    assert.ok(!sameConversation(conversationOf(activity(IN_CHANNEL)), here));
  });
});

const teamData = { team: { id: 'team-1' }, channel: { id: '19:b', name: 'Mesa' } };

describe('where an activity comes from', () => {
  const SCOPES: readonly (readonly [string, object, string])[] = [
    ['a personal chat', { conversation: { id: 'a', conversationType: 'personal' } }, 'personal'],
    ['a channel', { conversation: { id: 'c', conversationType: 'channel' } }, 'channel'],
    ['a team, by its data alone', { conversation: { id: 'c' }, channelData: teamData }, 'channel'],
    ['a group chat', { conversation: { id: 'g', conversationType: 'groupChat' } }, 'other'],
    ['a group without a type', { conversation: { id: 'g', isGroup: true } }, 'other'],
    [
      'a chat of two people',
      { conversation: { id: '19:a_b@unq.gbl.spaces', conversationType: 'personal' } },
      'other',
    ],
    ['a meeting, of which nothing is said', { conversation: { id: '19:meeting_x' } }, 'other'],
    [
      'a chat with the program alone, under the name of both',
      { conversation: { id: '19:a_bot@unq.gbl.spaces', conversationType: 'personal' } },
      'personal',
    ],
    ['a client that says nothing', { conversation: { id: 'x' } }, 'personal'],
    [
      'a personal chat that claims a team',
      { conversation: { id: 'a', conversationType: 'personal' }, channelData: teamData },
      'personal',
    ],
  ];
  for (const [what, given, scope] of SCOPES)
    it(`is ${what}`, () => {
      assert.equal(scopeOf(activity(given)), scope);
    });

  it('names team and channel without the thread and without who wrote', () => {
    const conversation = { id: '19:b;messageid=17', conversationType: 'channel' };
    const there = activity({ conversation, channelData: teamData });
    const { user: _writer, ...reference } = conversationOf(there);
    const channel = { teamId: 'team-1', channelId: '19:b', conversation: reference };
    assert.deepEqual(channelOf(there), channel);
    assert.equal(channelName(there), 'Mesa');
    assert.equal(channelOf(activity({})), undefined);
    assert.equal(channelOf(activity({ channelData: { team: { id: 7 } } })), undefined);
  });

  it('calls a channel without a name General', () => {
    assert.equal(channelName(activity(IN_CHANNEL)), 'General');
  });
});
