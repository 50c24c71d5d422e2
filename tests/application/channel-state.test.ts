import { strict as assert } from 'node:assert';
import { channelBack, channelLost } from '../../src/application/channel-state.ts';
import { createReconciler } from '../../src/application/reconcile.ts';
import { REQUESTER } from '../domain/fixtures.ts';
import { Killed } from './faults.ts';
import {
  DAY,
  DESK_CHANNEL,
  deliverAll,
  HOUR,
  open,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const { channelId } = DESK_CHANNEL;

describe('the state of the desk’s channel', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });
  const away = async () => (await environment.stores.deskChannel.find())?.away?.why;
  const cards = () => environment.teams.to('desk').filter(({ kind }) => kind === 'desk_card');

  it('is what a refused post says, and the staff hear of it once', async () => {
    environment.teams.away = 'archived';
    await open(program);
    await deliverAll(program);
    environment.clock.pass(HOUR);
    await open(program, { id: 'case-2' });
    await deliverAll(program);
    assert.equal(await away(), 'archived');
    assert.equal(environment.teams.offers.length, 2);
    assert.ok(program.log.has('desk_channel_away'));
  });

  it('is what a post says that goes through again', async () => {
    environment.teams.away = 'removed';
    await open(program);
    await deliverAll(program);
    environment.teams.away = undefined;
    environment.clock.pass(HOUR);
    await open(program, { id: 'case-2' });
    await deliverAll(program);
    assert.equal(await away(), undefined);
    assert.deepEqual(
      cards()
        .map(({ caseId }) => caseId)
        .sort(),
      ['case-1', 'case-2'],
    );
  });

  it('is another’s business when another channel is lost or back', async () => {
    await channelLost(program.relay, 'channel-9', 'deleted');
    assert.equal(await away(), undefined);
    await channelLost(program.relay, channelId, 'deleted');
    await channelBack(program.relay, 'channel-9');
    assert.equal(await away(), 'deleted');
  });

  it('lets notices wait longer than anything is tried', async () => {
    await program.deskChannel.set({
      ...DESK_CHANNEL,
      away: { why: 'deleted', retryAt: environment.clock.now() },
    });
    environment.teams.away = 'deleted';
    environment.teams.unreachable.add(REQUESTER.id);
    await open(program);
    for (let tries = 0; tries < 700; tries += 1) {
      await deliverAll(program);
      environment.clock.pass(6 * 60_000);
    }
    environment.teams.away = undefined;
    await channelBack(program.relay, channelId);
    await deliverAll(program);
    assert.ok(environment.teams.kindsTo('desk').includes('unreached_notice'));
    assert.equal(cards().length, 1);
  });

  it('offers nothing to anybody when the channel is back by then', async () => {
    await channelLost(program.relay, channelId, 'deleted');
    await channelBack(program.relay, channelId);
    await deliverAll(program);
    assert.deepEqual(environment.teams.offers, []);
  });

  for (const [when, point] of [
    ['after', 'deliveries.add'],
    ['after', 'deskChannel.set'],
    ['before', 'deliveries.resume'],
  ] as const)
    it(`is found out again when the program dies ${when} ${point} on its return`, async () => {
      environment.teams.away = 'removed';
      await open(program);
      await deliverAll(program);
      environment.teams.away = undefined;
      const dying = environment.program('two');
      dying.faults.kill(when, point);
      await assert.rejects(channelBack(dying.relay, channelId), Killed);
      environment.clock.pass(HOUR);
      await createReconciler(program.relay)();
      await deliverAll(program);
      assert.equal(await away(), undefined);
      assert.equal(cards().length, 1);
    });

  it('is reconciled page by page, each case once an hour at most', async () => {
    for (let i = 1; i <= 230; i += 1) await open(program, { id: `case-${i}` });
    await deliverAll(program);
    for (const id of ['case-1', 'case-230'])
      await program.cases.removeCard(id, `${id}:desk:desk_card:0`);
    environment.clock.pass(HOUR);
    const reconcile = createReconciler(program.relay);
    for (let round = 0; round < 4; round += 1) await reconcile();
    await deliverAll(program);
    assert.equal(cards().length, 232);
    environment.clock.pass(DAY);
    for (let round = 0; round < 4; round += 1) await reconcile();
    const planned = (await environment.documents('deliveries')).filter(({ _id }) =>
      _id.includes('missing'),
    );
    assert.equal(planned.length, 2);
  });
});
