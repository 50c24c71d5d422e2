import { strict as assert } from 'node:assert';
import { adoptChannel, postCardsAnew } from '../../src/application/adopt-channel.ts';
import {
  planContactRequests,
  repostContactRequests,
} from '../../src/application/contact-planning.ts';
import {
  askForPerson,
  takeRequest,
  waitingForPerson,
} from '../../src/application/contact-requests.ts';
import { drainLane } from '../../src/application/relay.ts';
import { OTHER_SOLVER, REQUESTER, SOLVER } from '../domain/fixtures.ts';
import { Killed, Unreachable } from './faults.ts';
import {
  ANA,
  act,
  contactOf,
  DAY,
  DESK_CHANNEL,
  deliverAll,
  HOUR,
  LUIS,
  MARTA,
  open,
  openTo,
  PEDRO,
  type Program,
  TestEnvironment,
} from './test-environment.ts';

describe('a request for a person', () => {
  let environment: TestEnvironment;
  let program: Program;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
  });
  afterEach(() => environment.stores.close());

  const asks = (words = 'Quiero hablar con alguien', turn = words, by = ANA, from = program) =>
    askForPerson(from.turns, { actor: by, words, turn });
  const takes = (by = LUIS, requestId = '', from = program) =>
    takeRequest(from.turns, { actor: by, requestId });
  /** What the background does in one round. */
  const works = async (from = program) => {
    await repostContactRequests(from.relay);
    await planContactRequests(from.relay);
    await deliverAll(from);
  };
  const contacts = () => environment.teams.contacts;
  const atDesk = () => contacts().filter(({ to }) => to === 'desk');
  const toAna = () => contacts().filter(({ to }) => to === REQUESTER.id);
  /** The cards in the desk's channel that have a button to press. */
  const pressable = () =>
    atDesk().filter(({ kind, request }) => kind === 'contact_card' && request.taken === undefined);
  const texts = (index = -1) =>
    atDesk()
      .at(index)
      ?.request.said.map(({ text }) => text);

  it('comes to the desk’s channel with who, what they wrote and their own open cases', async () => {
    const kase = await openTo(program, 'in_progress');
    await open(program, { id: 'case-2' });
    await act(program, ANA, { name: 'cancel', reason: 'Ya no' }, 'case-2');
    await open(program, { id: 'case-3', by: LUIS });
    await program.contacts.remember(contactOf(REQUESTER, { email: 'ana@example.org' }));
    assert.equal((await asks()).kind, 'opened');
    await works();
    const [card, ...others] = atDesk();
    assert.deepEqual(others, []);
    assert.deepEqual(card?.request.person, { ...REQUESTER, email: 'ana@example.org' });
    assert.deepEqual(texts(), ['Quiero hablar con alguien']);
    assert.deepEqual(card?.cases, [kase.number]);
    assert.deepEqual(toAna(), []);
  });

  it('counts once though the same message comes twice, also when it was taken meanwhile', async () => {
    const first = await asks();
    assert.deepEqual(await asks(), first);
    await takes(LUIS, first.request.id);
    assert.equal((await asks()).kind, 'opened');
    assert.equal((await environment.documents('contactRequests')).length, 1);
  });

  it('is one though two instances get two messages of the person at once', async () => {
    const other = environment.program('two');
    const both = await Promise.all([
      asks('Hola', 'one'),
      asks('¿Alguien?', 'two', ANA, other),
      asks('Hola', 'one', ANA, other),
    ]);
    assert.deepEqual(new Set(both.map(({ request }) => request.id)).size, 1);
    const [stored, ...others] = await environment.documents('contactRequests');
    assert.deepEqual(others, []);
    assert.deepEqual(stored?.said.map(({ text }) => text).sort(), ['Hola', '¿Alguien?']);
  });

  it('takes more words into the card that stands', async () => {
    await asks();
    await works();
    const again = await asks('¡Llevo dos días así!');
    assert.equal(again.kind, 'added');
    assert.deepEqual(await asks('¡Llevo dos días así!'), again);
    await works();
    assert.equal(atDesk().length, 1);
    assert.deepEqual(texts(), ['Quiero hablar con alguien', '¡Llevo dos días así!']);
  });

  it('shows who took it, tells the person once, and the next words are another request', async () => {
    const { request } = await asks();
    await works();
    assert.equal((await takes(LUIS, request.id)).kind, 'done');
    assert.equal((await takes(LUIS, request.id)).kind, 'done');
    await works();
    assert.deepEqual(pressable(), []);
    assert.deepEqual(atDesk()[0]?.request.taken, { by: SOLVER, at: environment.clock.now() });
    assert.deepEqual(
      toAna().map(({ kind, request }) => [kind, request.taken?.by]),
      [['contact_taken', SOLVER]],
    );
    assert.equal((await asks('Nadie me escribió')).kind, 'opened');
    await works();
    assert.deepEqual(texts(), ['Nadie me escribió']);
    assert.deepEqual([atDesk().length, pressable().length, toAna().length], [2, 1, 1]);
  });

  it('goes to one of several who press at once, and the others learn to whom', async () => {
    const { request } = await asks();
    const other = environment.program('two');
    const results = await Promise.all([takes(LUIS, request.id), takes(MARTA, request.id, other)]);
    assert.deepEqual(results.map(({ kind }) => kind).sort(), ['done', 'taken']);
    const named = results.map((result) => 'request' in result && result.request.taken?.by.id);
    assert.equal(named[0], named[1]);
    await works();
    assert.equal(toAna().length, 1);
  });

  it('is taken by the staff alone, not by whoever left it, and not by who asked', async () => {
    const { request } = await asks('Ayuda', 'turn', MARTA);
    assert.deepEqual(await takes(MARTA, request.id), { kind: 'own' });
    for (const actor of [ANA, PEDRO, { ...LUIS, roles: [] }])
      assert.deepEqual(await takes(actor, request.id), { kind: 'not_staff' });
    assert.deepEqual(await takes(LUIS, 'nothing'), { kind: 'not_found' });
    const [stored] = await environment.documents('contactRequests');
    assert.equal(stored?.taken, undefined);
    assert.equal((await takes(LUIS, request.id)).kind, 'done');
  });

  it('that nobody takes is put up again after an hour and then a day, and one button remains', async () => {
    const { request } = await asks();
    await works();
    environment.clock.pass(HOUR - 1);
    await works();
    assert.equal(atDesk().length, 1);
    for (const [time, waited] of [1, DAY].entries()) {
      const again = time + 1;
      environment.clock.pass(waited);
      await Promise.all([works(), repostContactRequests(environment.program('two').relay)]);
      await works();
      assert.deepEqual(
        atDesk().map(({ kind }) => kind),
        [...Array(again).fill('contact_moved'), 'contact_card'],
      );
      assert.equal(atDesk().at(-1)?.request.posts, again + 1);
    }
    await takes(MARTA, request.id);
    environment.clock.pass(30 * HOUR);
    await works();
    assert.equal(atDesk().length, 3);
    assert.deepEqual(pressable(), []);
    assert.deepEqual(atDesk().at(-1)?.request.taken?.by, OTHER_SOLVER);
  });

  it('taken between a post that is due and that post shows so on the card that stands', async () => {
    const { request } = await asks();
    await works();
    environment.clock.pass(HOUR);
    await repostContactRequests(program.relay);
    await takes(LUIS, request.id);
    await works();
    assert.deepEqual(
      atDesk().map(({ kind, request }) => [kind, request.taken?.by]),
      [['contact_card', SOLVER]],
    );
  });

  it('is posted anew when somebody deleted its card, but not once it is taken', async () => {
    const { request } = await asks();
    await works();
    environment.teams.remove(atDesk()[0]?.activityId ?? '');
    await asks('¿Nadie?');
    await works();
    assert.deepEqual([atDesk().length, texts()?.length], [1, 2]);
    environment.teams.remove(atDesk()[0]?.activityId ?? '');
    await takes(LUIS, request.id);
    await works();
    assert.deepEqual(atDesk(), []);
    assert.equal(toAna().length, 1);
  });

  it('waits for the desk to have a channel, however long, and comes there once', async () => {
    environment = await TestEnvironment.create({ deskChannel: false });
    program = environment.program();
    await asks();
    for (let hour = 0; hour < 30; hour += 1) {
      await works();
      environment.clock.pass(HOUR);
    }
    assert.deepEqual(atDesk(), []);
    await adoptChannel(program.turns, DESK_CHANNEL);
    await works();
    assert.equal(atDesk().length, 1);
    assert.equal(atDesk()[0]?.request.posts, 1);
    environment.clock.pass(HOUR);
    await works();
    assert.equal(pressable().length, 1);
    assert.equal(atDesk().length, 2);
  });

  it('waits while the channel is away, and comes there when it is back', async () => {
    environment.teams.away = 'archived';
    await asks();
    await works();
    await asks('¿Nadie?');
    environment.clock.pass(HOUR);
    await works();
    assert.deepEqual(atDesk(), []);
    environment.teams.away = undefined;
    environment.clock.pass(HOUR);
    await works();
    assert.deepEqual([atDesk().length, texts()?.length], [1, 2]);
    assert.equal((await program.deskChannel.find())?.away, undefined);
  });

  it('comes to the channel that the desk chooses next, unless somebody took it', async () => {
    const { request } = await asks();
    await asks('Yo también', 'of-pedro', PEDRO);
    await works();
    await takes(LUIS, request.id);
    await works();
    environment.teams.channel = 'channel-2';
    await adoptChannel(program.turns, { ...DESK_CHANNEL, channelId: 'channel-2' });
    await works();
    assert.deepEqual(
      atDesk().map(({ where, request }) => [where, request.person.id]),
      [
        ['channel-1', REQUESTER.id],
        ['channel-1', PEDRO.person.id],
        ['channel-2', PEDRO.person.id],
      ],
    );
    await adoptChannel(program.turns, { ...DESK_CHANNEL, channelId: 'channel-2' });
    await works();
    assert.equal(atDesk().length, 3);
    environment.clock.pass(1);
    await postCardsAnew(program.turns);
    await works();
    assert.equal(atDesk().length, 4);
  });

  it('is kept when the store could not be reached for telling of it', async () => {
    program.faults.fail('contactRequests.insert');
    await assert.rejects(asks(), Unreachable);
    assert.deepEqual(await environment.documents('contactRequests'), []);
    await asks();
    program.faults.fail('deliveries.add');
    await assert.rejects(works(), Unreachable);
    await works();
    assert.equal(atDesk().length, 1);
  });

  for (const [when, point] of [
    ['before', 'contactRequests.insert'],
    ['after', 'contactRequests.insert'],
    ['before', 'deliveries.add'],
    ['after', 'deliveries.add'],
    ['before', 'contactRequests.planned'],
    ['after', 'contactRequests.planned'],
    ['before', 'chat.post'],
    ['before', 'deliveries.sent'],
    ['after', 'deliveries.sent'],
  ] as const)
    it(`is posted once when the program dies ${when} ${point}`, async () => {
      program.faults.kill(when, point);
      await assert.rejects(async () => {
        await asks();
        await works();
      }, Killed);
      environment.clock.pass(60_000);
      const heir = environment.program('two');
      await asks(undefined, undefined, ANA, heir);
      await works(heir);
      assert.deepEqual([atDesk().length, pressable().length], [1, 1]);
    });

  for (const [when, point] of [
    ['after', 'chat.post'],
    ['before', 'contactRequests.putCards'],
  ] as const)
    it(`is posted again when the program dies ${when} ${point}: no button is lost`, async () => {
      program.faults.kill(when, point);
      await asks();
      await assert.rejects(works(), Killed);
      environment.clock.pass(60_000);
      const heir = environment.program('two');
      await works(heir);
      assert.equal(atDesk().length, 2);
      assert.equal((await takes(LUIS, atDesk()[0]?.request.id, heir)).kind, 'done');
    });

  for (const [when, point] of [
    ['before', 'contactRequests.save'],
    ['after', 'contactRequests.save'],
    ['before', 'deliveries.add'],
    ['before', 'contactRequests.planned'],
    ['before', 'chat.edit'],
    ['after', 'chat.edit'],
    ['after', 'contactRequests.putCards'],
    ['before', 'chat.post'],
    ['before', 'deliveries.sent'],
  ] as const)
    it(`ends with one button when the program dies ${when} ${point} of the next hour’s post`, async () => {
      await asks();
      await works();
      environment.clock.pass(HOUR);
      program.faults.kill(when, point);
      await assert.rejects(works(), Killed);
      environment.clock.pass(60_000);
      await works(environment.program('two'));
      assert.deepEqual(
        atDesk().map(({ kind }) => kind),
        ['contact_moved', 'contact_card'],
      );
    });

  it('tells the person again rather than never when it dies on telling', async () => {
    const { request } = await asks();
    await works();
    await takes(LUIS, request.id);
    await planContactRequests(program.relay);
    program.faults.kill('before', 'chat.post');
    await assert.rejects(drainLane(program.relay, REQUESTER.id), Killed);
    environment.clock.pass(60_000);
    await works(environment.program('two'));
    assert.equal(toAna().length, 1);
  });

  it('to a person who cannot be reached any more is given up, and the rest goes on', async () => {
    const { request } = await asks();
    environment.teams.unreachable.add(REQUESTER.id);
    await works();
    await takes(LUIS, request.id);
    await works();
    assert.deepEqual(toAna(), []);
    assert.deepEqual(pressable(), []);
    assert.ok(program.log.has('delivery_dead'));
    const statuses = (await environment.documents('deliveries')).map(({ status }) => status);
    assert.ok(!statuses.includes('pending'));
  });

  describe('in the list of who waits', () => {
    it('is there until it is taken, the longest wait first, ten at most', async () => {
      const { request } = await asks();
      for (let index = 0; index < 11; index += 1) {
        environment.clock.pass(1_000);
        const person = { id: `p-${index}`, name: `Persona ${index}` };
        await asks('Yo también', `turn-${index}`, { person, roles: [] });
      }
      const before = await waitingForPerson(program.turns, MARTA);
      assert.equal(before?.waiting.length, 10);
      assert.equal(before?.more, true);
      assert.equal(before?.waiting[0]?.request.id, request.id);
      await takes(LUIS, request.id);
      const later = await waitingForPerson(program.turns, MARTA);
      assert.equal(later?.waiting[0]?.request.person.id, 'p-0');
    });

    it('is shown to nobody but the staff', async () => {
      await asks();
      for (const actor of [ANA, PEDRO, { ...LUIS, roles: [] }])
        assert.equal(await waitingForPerson(program.turns, actor), undefined);
    });
  });
});
