import { strict as assert } from 'node:assert';
import type { Activity } from 'botbuilder';
import {
  deliverAll,
  openTo,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { REQUESTER } from '../../domain/fixtures.ts';
import { activity, answersTo, type Bot, botOf, IN_CHANNEL } from '../bot-environment.ts';

describe('a reaction', () => {
  let environment: TestEnvironment;
  let program: Program;
  let bot: Bot;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    bot = botOf(program);
    await openTo(program, 'resolved');
    await deliverAll(program);
  });

  const message = (kind: string) =>
    environment.teams.to(REQUESTER.id).find((seen) => seen.kind === kind)?.activityId;
  const reacts = (type: string, replyToId: string | undefined, more: object = {}) => {
    const given = { type: 'messageReaction', reactionsAdded: [{ type }], replyToId, ...more };
    return answersTo(bot, activity(given as Parameters<typeof activity>[0]));
  };
  const texts = (sent: readonly Partial<Activity>[]) => sent.map(({ text }) => text);

  for (const type of ['like', 'heart', '1f44d_thumbsup-tone3', '1f64f_foldedhands'])
    it(`with ${type} on the solution is thanks and accepts nothing`, async () => {
      const [words, ...more] = texts(await reacts(type, message('resolution')));
      assert.deepEqual(more, []);
      assert.match(words ?? '', /Con mucho gusto. Si el caso MS-2026-000001 quedó resuelto/);
      assert.equal((await environment.kase('case-1')).state, 'resolved');
      assert.deepEqual(await reacts(type, message('resolution')), []);
    });

  it('of another kind, elsewhere, on another message or taken back says nothing', async () => {
    const solution = message('resolution');
    assert.ok(solution && message('assigned_notice'));
    assert.deepEqual(await reacts('sad', solution), []);
    assert.deepEqual(await reacts('like', message('assigned_notice')), []);
    assert.deepEqual(await reacts('like', undefined), []);
    assert.deepEqual(await reacts('like', solution, { from: { id: '29:x', name: 'Eva' } }), []);
    assert.deepEqual(await reacts('like', solution, IN_CHANNEL), []);
    const removed = { reactionsAdded: undefined, reactionsRemoved: [{ type: 'like' }] };
    assert.deepEqual(await reacts('like', solution, removed), []);
    assert.equal((await environment.kase('case-1')).state, 'resolved');
  });
});
