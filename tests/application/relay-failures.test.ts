import { strict as assert } from 'node:assert';
import { DeliveryError } from '../../src/application/ports/chat.ts';
import { drainLane, planUnplanned, readyLanes } from '../../src/application/relay.ts';
import { REQUESTER } from '../domain/fixtures.ts';
import { Unreachable } from './faults.ts';
import {
  act,
  contactOf,
  DAY,
  deliverAll,
  MARTA,
  open,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const ana = REQUESTER.id;

describe('the relay when a send fails', () => {
  let environment: TestEnvironment;
  let program: Program;
  const tick = async (milliseconds: number) => {
    environment.clock.pass(milliseconds);
    await deliverAll(program);
  };
  const caseCardDelivery = async () => {
    const deliveries = await environment.documents('deliveries');
    const found = deliveries.find(({ kind }) => kind === 'case_card');
    assert.ok(found);
    return found;
  };

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await open(program);
  });

  it('waits as long as the chat says, and holds up no other lane', async () => {
    const asked = new DeliveryError('retry', '429', 7_000);
    await planUnplanned(program.relay);
    program.faults.fail('chat.post', asked);
    await drainLane(program.relay, ana);
    await deliverAll(program);
    assert.deepEqual(environment.teams.kindsTo(ana), []);
    assert.deepEqual(environment.teams.kindsTo('desk'), ['desk_card']);
    await tick(6_999);
    assert.deepEqual(environment.teams.kindsTo(ana), []);
    await tick(1);
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
  });

  it('sends nothing past a delivery that has to wait', async () => {
    await act(program, MARTA, { name: 'comment', text: 'Voy' });
    await planUnplanned(program.relay);
    program.faults.fail('chat.post', new DeliveryError('retry', '503'));
    await drainLane(program.relay, ana);
    assert.deepEqual(environment.teams.kindsTo(ana), []);
    await tick(1_000);
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card', 'comment_notice']);
  });

  it('waits longer each time, up to five minutes, when the chat does not say how long', async () => {
    await planUnplanned(program.relay);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      program.faults.fail('chat.post', new DeliveryError('retry', '502'));
      await drainLane(program.relay, ana);
      let waited = 0;
      while (!(await readyLanes(program.relay)).includes(ana)) {
        environment.clock.pass(250);
        waited += 250;
      }
      waits.push(waited);
    }
    waits.forEach((waited, attempt) => {
      const ceiling = Math.min(300_000, 1_000 * 2 ** attempt);
      assert.ok(waited >= ceiling / 2 && waited <= ceiling + 250, `${attempt}: ${waited}`);
    });
  });

  it('keeps trying through an outage of a day', async () => {
    const outage = new DeliveryError('retry', '503');
    program.faults.fail('chat.post', outage, Number.POSITIVE_INFINITY);
    for (let waited = 0; waited < DAY; waited += 300_000) await tick(300_000);
    program = environment.program();
    await tick(300_000);
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
    assert.deepEqual(environment.teams.kindsTo('desk'), ['desk_card']);
  });

  it('gives up after about two days, says so in the log and goes on with the next', async () => {
    await act(program, MARTA, { name: 'comment', text: 'Voy' });
    await planUnplanned(program.relay);
    const first = await caseCardDelivery();
    await environment.put('deliveries', { ...first, attempts: 599 });
    program.faults.fail('chat.post', new DeliveryError('retry', '503'));
    await drainLane(program.relay, ana);
    assert.equal((await caseCardDelivery()).status, 'dead');
    assert.ok(program.log.has('delivery_dead'));
    assert.deepEqual(environment.teams.kindsTo(ana), ['comment_notice']);
  });

  it('writes an e-mail at last to whom the chat never answered for', async () => {
    await program.contacts.remember(contactOf(REQUESTER, { email: 'ana@alcaldia.gov.co' }));
    await planUnplanned(program.relay);
    const first = await caseCardDelivery();
    for (const attempts of [598, 599]) {
      await environment.put('deliveries', { ...first, attempts });
      program.faults.fail('chat.post', new DeliveryError('retry', '503'));
      environment.clock.pass(DAY);
      await drainLane(program.relay, ana);
      assert.equal(environment.teams.mails.length, attempts === 599 ? 1 : 0);
    }
    assert.equal((await caseCardDelivery()).status, 'sent');
  });

  it('does not take the store’s failure for the chat’s: nothing is marked', async () => {
    await planUnplanned(program.relay);
    program.faults.fail('deliveries.next');
    await assert.rejects(drainLane(program.relay, ana), Unreachable);
    await deliverAll(program);
    assert.deepEqual(environment.teams.kindsTo(ana), ['case_card']);
  });
});
