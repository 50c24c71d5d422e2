import { strict as assert } from 'node:assert';
import { SenderShare } from '../../src/application/sender-share.ts';
import { OPENED_AT } from '../domain/fixtures.ts';
import { Unreachable } from './faults.ts';
import { TestEnvironment } from './test-environment.ts';

describe('the share of one instance in what the app may send', () => {
  let environment: TestEnvironment;
  const instance = (owner: string) => new SenderShare({ ...environment.program().relay, owner });
  const since = (milliseconds: number) => OPENED_AT.getTime() + milliseconds;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
  });

  it('is the whole at once for one that is alone', async () => {
    assert.deepEqual(await instance('one').now(), { limit: 50, notBefore: since(0) });
  });

  it('is half for each of two, for the second once the first has certainly noticed', async () => {
    const [one, two] = [instance('one'), instance('two')];
    await one.now();
    assert.deepEqual(await two.now(), { limit: 25, notBefore: since(6_000) });
    environment.clock.pass(4_999);
    assert.equal((await one.now()).limit, 50);
    environment.clock.pass(1);
    assert.deepEqual(await one.now(), { limit: 25, notBefore: since(0) });
    environment.clock.pass(1_000);
    assert.deepEqual(await two.now(), { limit: 25, notBefore: since(6_000) });
  });

  it('of two that come at once is never the whole for both', async () => {
    const shares = await Promise.all([instance('one').now(), instance('two').now()]);
    assert.ok(shares.some(({ limit, notBefore }) => limit === 25 && notBefore === since(6_000)));
  });

  it('grows when another is gone: soon when it said so, else when its time is over', async () => {
    const [one, two, three] = [instance('one'), instance('two'), instance('three')];
    for (const each of [one, two, three]) await each.now();
    assert.equal((await one.renew()).limit, 16);
    await two.leave();
    environment.clock.pass(1_000);
    assert.equal((await one.renew()).limit, 25);
    environment.clock.pass(10_999);
    assert.equal((await one.renew()).limit, 25);
    environment.clock.pass(1);
    assert.equal((await one.renew()).limit, 50);
  });

  it('is not known while the store is away, so that nothing is sent on it', async () => {
    const program = environment.program();
    const one = new SenderShare({ ...program.relay, owner: 'one' });
    await one.now();
    environment.clock.pass(5_000);
    program.faults.fail('deliveries.announceSender');
    await assert.rejects(one.now(), Unreachable);
  });
});
