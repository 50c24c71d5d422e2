import { strict as assert } from 'node:assert';
import { adoptChannel } from '../../src/application/adopt-channel.ts';
import { DeliveryError } from '../../src/application/ports/chat.ts';
import { planUnplanned } from '../../src/application/relay.ts';
import { REQUESTER, SOLVER } from '../domain/fixtures.ts';
import { Killed } from './faults.ts';
import {
  ANA,
  act,
  contactOf,
  DESK_CHANNEL,
  deliverAll,
  LUIS,
  MARTA,
  open,
  openTo,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

const ana = REQUESTER.id;
const luis = SOLVER.id;

describe('people whom the chat cannot reach', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    environment.teams.unreachable.add(ana);
  });

  it('are told by mail, with a Message-ID of the delivery, and asked nothing twice', async () => {
    await program.contacts.remember(contactOf(REQUESTER, { email: 'ana@alcaldia.gov.co' }));
    await openTo(program, 'resolved');
    await deliverAll(program);
    assert.deepEqual(
      environment.teams.mails.map(({ to, kind }) => `${to} ${kind}`),
      ['case_card', 'assigned_notice', 'resolution'].map((told) => `ana@alcaldia.gov.co ${told}`),
    );
    assert.equal(new Set(environment.teams.mails.map(({ deliveryId }) => deliveryId)).size, 3);
  });

  it('are told at the address that came with their case', async () => {
    const person = { ...REQUESTER, email: 'ana@correo.co' };
    await open(program, { by: { person, roles: [] } });
    await deliverAll(program);
    assert.deepEqual(
      environment.teams.mails.map(({ to }) => to),
      ['ana@correo.co'],
    );
  });

  it('get the mail again, under the same id, when the program died before the mark', async () => {
    await open(program, { by: { person: { ...REQUESTER, email: 'ana@correo.co' }, roles: [] } });
    program.faults.kill('after', 'mail.send');
    await assert.rejects(deliverAll(program), Killed);
    environment.clock.pass(60_000);
    await deliverAll(environment.program('two'));
    const [first, second] = environment.teams.mails;
    assert.equal(environment.teams.mails.length, 2);
    assert.deepEqual(first, second);
  });

  it('are given up when there is no address either: the log names them, and the desk is told each time', async () => {
    await open(program);
    await act(program, MARTA, { name: 'comment', text: 'Voy' });
    await deliverAll(program);
    const dead = program.log.lines.filter(({ event }) => event === 'delivery_dead');
    assert.equal(dead.length, 2);
    assert.match(String(dead[0]?.fields.delivery), new RegExp(`${ana}:case_card`));
    const left = (await environment.documents('deliveries')).filter(
      ({ status }) => status === 'dead',
    );
    assert.equal(left.length, 2);
    const notices = environment.teams.to('desk').filter(({ kind }) => kind === 'unreached_notice');
    assert.deepEqual(
      notices.map(({ unreached, eventRev }) => [unreached, eventRev]),
      [
        [ana, 1],
        [ana, 2],
      ],
    );
  });

  it('are named to the desk as soon as there is one', async () => {
    const own = await TestEnvironment.create({ deskChannel: false });
    own.teams.unreachable.add(ana);
    const early = own.program();
    await open(early);
    await deliverAll(early);
    assert.deepEqual(own.teams.kindsTo('desk'), []);
    await adoptChannel(early.turns, DESK_CHANNEL);
    own.clock.pass(5 * 60_000);
    await deliverAll(early);
    assert.deepEqual([...own.teams.kindsTo('desk')].sort(), ['desk_card', 'unreached_notice']);
  });

  it('are not forgotten when the program dies while it gives them up', async () => {
    for (const [when, point] of [
      ['before', 'deliveries.add'],
      ['after', 'deliveries.add'],
      ['after', 'deliveries.dead'],
    ] as const) {
      const own = await TestEnvironment.create();
      own.teams.unreachable.add(ana);
      const dying = own.program();
      await open(dying);
      await planUnplanned(dying.relay);
      dying.faults.kill(when, point);
      await assert.rejects(deliverAll(dying), Killed);
      own.clock.pass(60_000);
      await deliverAll(own.program('two'));
      const told = own.teams.kindsTo('desk').filter((kind) => kind === 'unreached_notice');
      assert.equal(told.length, 1, `${when} ${point}`);
    }
  });

  it('are tried again when only the mail server does not answer', async () => {
    await open(program, { by: { person: { ...REQUESTER, email: 'ana@correo.co' }, roles: [] } });
    program.faults.fail('mail.send', new DeliveryError('retry', '421'));
    await deliverAll(program);
    assert.deepEqual(environment.teams.mails, []);
    environment.clock.pass(1_000);
    await deliverAll(program);
    assert.equal(environment.teams.mails.length, 1);
  });

  it('get no mail for a quiet change of a card they can no longer see', async () => {
    environment.teams.unreachable.clear();
    await program.contacts.remember(contactOf(REQUESTER, { email: 'ana@correo.co' }));
    await open(program);
    await deliverAll(program);
    environment.teams.unreachable.add(ana);
    await act(program, LUIS, { name: 'prioritize', priority: 'low' });
    await deliverAll(program);
    assert.deepEqual(environment.teams.mails, []);
    assert.ok(!program.log.has('delivery_dead'));
  });
});

describe('cards that somebody deleted', () => {
  let environment: TestEnvironment;
  let program: Program;
  const removeFrom = (recipient: string, kind: string) => {
    const found = environment.teams.to(recipient).find((message) => message.kind === kind);
    assert.ok(found);
    environment.teams.remove(found.activityId);
  };

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    await openTo(program, 'assigned');
    await deliverAll(program);
  });

  it('are posted anew when they are the one card of their case, and edited from then on', async () => {
    removeFrom('desk', 'desk_card');
    removeFrom(ana, 'case_card');
    await act(program, LUIS, { name: 'start' });
    await deliverAll(program);
    assert.deepEqual(environment.teams.kindsTo('desk'), ['desk_card']);
    assert.deepEqual(environment.teams.kindsTo(ana), ['assigned_notice', 'case_card']);
    await act(program, LUIS, { name: 'prioritize', priority: 'high' });
    await deliverAll(program);
    const { rev } = await environment.kase('case-1');
    assert.equal(environment.teams.to('desk').at(-1)?.caseRev, rev);
    assert.equal(environment.teams.to(ana).at(-1)?.caseRev, rev);
    assert.equal(environment.teams.to(ana).length, 2);
  });

  it('are posted anew also when the chat does not answer the first time', async () => {
    removeFrom(ana, 'case_card');
    await act(program, LUIS, { name: 'start' });
    program.faults.fail('chat.post', new DeliveryError('retry', '503'));
    await deliverAll(program);
    environment.clock.pass(1_000);
    await deliverAll(program);
    assert.deepEqual(environment.teams.kindsTo(ana), ['assigned_notice', 'case_card']);
  });

  it('stay away when they said one thing once, and are not asked for again', async () => {
    removeFrom(luis, 'assignment');
    await act(program, LUIS, { name: 'start' });
    await deliverAll(program);
    assert.deepEqual(environment.teams.kindsTo(luis), []);
    const stored = await environment.stores.cases.find('case-1');
    assert.ok(stored);
    assert.ok(stored.cards.every(({ recipientKey }) => recipientKey !== luis));
  });
});

describe('the desk’s channel', () => {
  const OTHER = { teamId: 'team-1', channelId: 'channel-2', conversation: 'channel-2' };
  let environment: TestEnvironment;
  let program: Program;
  const adopt = async (channel = DESK_CHANNEL, by = program) => {
    environment.teams.channel = channel.channelId;
    await adoptChannel(by.turns, channel);
  };
  const standing = () =>
    environment.teams.to('desk').map(({ caseId, where }) => `${caseId} ${where}`);

  beforeEach(async () => {
    environment = await TestEnvironment.create({ deskChannel: false });
    program = environment.program();
  });

  it('gets the card of every open case when it is chosen, and none of a closed one', async () => {
    await open(program, { id: 'case-1' });
    await open(program, { id: 'case-2' });
    await open(program, { id: 'case-3' });
    await act(program, ANA, { name: 'cancel', reason: 'Ya no' }, 'case-3');
    await deliverAll(program);
    assert.deepEqual(standing(), []);
    await adopt();
    await deliverAll(program);
    assert.deepEqual(standing(), ['case-1 channel-1', 'case-2 channel-1']);
    await act(program, LUIS, { name: 'prioritize', priority: 'high' });
    await deliverAll(program);
    assert.equal(environment.teams.to('desk')[0]?.caseRev, 2);
    assert.equal(standing().length, 2);
  });

  it('gets no second card when it is chosen again', async () => {
    await open(program);
    await adopt();
    await deliverAll(program);
    await adopt();
    await deliverAll(program);
    assert.deepEqual(standing(), ['case-1 channel-1']);
  });

  it('may change, and change back', async () => {
    await open(program);
    for (const channel of [DESK_CHANNEL, OTHER, DESK_CHANNEL]) {
      await adopt(channel);
      await deliverAll(program);
      environment.clock.pass(1_000);
    }
    assert.deepEqual(standing(), ['case-1 channel-1', 'case-1 channel-2', 'case-1 channel-1']);
    await act(program, LUIS, { name: 'prioritize', priority: 'high' });
    await deliverAll(program);
    assert.deepEqual(
      environment.teams.to('desk').map(({ caseRev }) => caseRev),
      [1, 1, 2],
    );
  });

  for (const [when, point] of [
    ['after', 'cases.removeCard'],
    ['before', 'deskChannel.set'],
    ['after', 'deskChannel.set'],
    ['after', 'deliveries.add'],
  ] as const)
    it(`has every card when the program died ${when} ${point} and the channel was chosen again`, async () => {
      await open(program, { id: 'case-1' });
      await open(program, { id: 'case-2' });
      await adopt();
      await deliverAll(program);
      const dying = environment.program('two');
      dying.faults.kill(when, point);
      await assert.rejects(adopt(OTHER, dying), Killed);
      environment.clock.pass(1_000);
      await adopt(OTHER);
      await deliverAll(program);
      assert.deepEqual(
        standing().filter((card) => card.endsWith('channel-2')),
        ['case-1 channel-2', 'case-2 channel-2'],
      );
    });
});
