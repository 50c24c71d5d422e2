import { strict as assert } from 'node:assert';
import { DeliveryError } from '../../src/desk/ports.ts';
import { drainLane, planUnplanned, readyLanes } from '../../src/desk/relay.ts';
import { REQUESTER } from '../domain/fixtures.ts';
import { Unreachable } from './faults.ts';
import { act, contactOf, DAY, deliverAll, MARTA, open, type Program, Town } from './town.ts';

const ana = REQUESTER.id;

describe('the relay when a send fails', () => {
  let town: Town;
  let program: Program;
  const tick = async (milliseconds: number) => {
    town.clock.pass(milliseconds);
    await deliverAll(program);
  };

  beforeEach(async () => {
    town = await Town.found();
    program = town.program();
    await open(program);
  });

  it('waits as long as the chat says, and holds up no other lane', async () => {
    const asked = new DeliveryError('retry', '429', 7_000);
    await planUnplanned(program.relay);
    program.faults.fail('chat.post', asked);
    await drainLane(program.relay, ana);
    await deliverAll(program);
    assert.deepEqual(town.teams.contentsTo(ana), []);
    assert.deepEqual(town.teams.contentsTo('desk'), ['desk_card']);
    await tick(6_999);
    assert.deepEqual(town.teams.contentsTo(ana), []);
    await tick(1);
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card']);
  });

  it('sends nothing past a delivery that has to wait', async () => {
    await act(program, MARTA, { name: 'comment', text: 'Voy' });
    await planUnplanned(program.relay);
    program.faults.fail('chat.post', new DeliveryError('retry', '503'));
    await drainLane(program.relay, ana);
    assert.deepEqual(town.teams.contentsTo(ana), []);
    await tick(1_000);
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card', 'comment_notice']);
  });

  it('waits longer each time, up to five minutes, when the chat does not say how long', async () => {
    await planUnplanned(program.relay);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      program.faults.fail('chat.post', new DeliveryError('retry', '502'));
      await drainLane(program.relay, ana);
      let waited = 0;
      while (!(await readyLanes(program.relay)).includes(ana)) {
        town.clock.pass(250);
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
    program = town.program();
    await tick(300_000);
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card']);
    assert.deepEqual(town.teams.contentsTo('desk'), ['desk_card']);
  });

  it('gives up after about two days, says so in the log and goes on with the next', async () => {
    await act(program, MARTA, { name: 'comment', text: 'Voy' });
    await planUnplanned(program.relay);
    const first = [...town.shelves.deliveries.values()].find(
      ({ delivery }) => delivery.content === 'case_card',
    );
    assert.ok(first);
    first.delivery = { ...first.delivery, attempts: 599 };
    program.faults.fail('chat.post', new DeliveryError('retry', '503'));
    await drainLane(program.relay, ana);
    assert.equal(first.status, 'dead');
    assert.ok(program.log.has('delivery_dead'));
    assert.deepEqual(town.teams.contentsTo(ana), ['comment_notice']);
  });

  it('writes an e-mail at last to whom the chat never answered for', async () => {
    await program.conversations.remember(contactOf(REQUESTER, { email: 'ana@alcaldia.gov.co' }));
    await planUnplanned(program.relay);
    const [first] = [...town.shelves.deliveries.values()].filter(
      ({ delivery }) => delivery.content === 'case_card',
    );
    assert.ok(first);
    for (const attempts of [598, 599]) {
      first.delivery = { ...first.delivery, attempts };
      program.faults.fail('chat.post', new DeliveryError('retry', '503'));
      town.clock.pass(DAY);
      await drainLane(program.relay, ana);
      assert.equal(town.teams.mails.length, attempts === 599 ? 1 : 0);
    }
    assert.equal(first.status, 'sent');
  });

  it('does not take the store’s failure for the chat’s: nothing is marked', async () => {
    await planUnplanned(program.relay);
    program.faults.fail('deliveries.next');
    await assert.rejects(drainLane(program.relay, ana), Unreachable);
    await deliverAll(program);
    assert.deepEqual(town.teams.contentsTo(ana), ['case_card']);
  });
});
