import { strict as assert } from 'node:assert';
import type { Activity } from 'botbuilder';
import sinon from 'sinon';
import { createAdapter } from '../../src/teams/adapter.ts';
import { processActivity } from '../../src/teams/endpoint.ts';
import {
  deliverAll,
  LUIS,
  openTo,
  type Program,
  TestEnvironment,
} from '../application/test-environment.ts';
import { CLEAR_REQUEST, REQUESTER } from '../domain/fixtures.ts';
import {
  accountOf,
  activity,
  answersTo,
  type Bot,
  botOf,
  click,
  IN_CHANNEL,
  type OnPost,
} from './bot-environment.ts';

const refused = (statusCode: number, headers: Record<string, string> = {}) =>
  Object.assign(new Error('refused'), {
    statusCode,
    response: { headers: new Map(Object.entries(headers)) },
  });
const never = () => new Promise<void>(() => undefined);

describe('the replies of a turn', () => {
  let environment: TestEnvironment;
  let program: Program;
  let bot: Bot;

  beforeEach(async () => {
    environment = await TestEnvironment.create();
    program = environment.program();
    bot = botOf(program);
  });

  afterEach(() => sinon.restore());

  /** What was kept and has gone out since, oldest first. */
  const kept = () => environment.teams.replies.map((reply) => reply.activity as Partial<Activity>);

  /** A request up to its summary, as the person writes it. */
  async function upToSummary(): Promise<void> {
    for (const [id, text] of [CLEAR_REQUEST, 'media', 'Hacienda'].entries())
      await answersTo(bot, activity({ id: `said-${id}`, text }));
  }

  const openCases = async () => (await environment.documents('cases')).length;

  const REFUSALS: readonly (readonly [string, OnPost])[] = [
    [
      '429',
      () => {
        throw refused(429);
      },
    ],
    [
      '412',
      () => {
        throw refused(412);
      },
    ],
    [
      '500',
      () => {
        throw refused(500);
      },
    ],
    [
      '502',
      () => {
        throw refused(502);
      },
    ],
    [
      '503',
      () => {
        throw refused(503);
      },
    ],
    [
      'a broken line',
      () => {
        throw Object.assign(new Error('socket'), { code: 'ECONNRESET' });
      },
    ],
  ];

  for (const [name, refuse] of REFUSALS)
    it(`are kept and sent later after ${name}, and nobody is told that something failed`, async () => {
      await upToSummary();
      const yes = activity({ id: 'yes', text: 'sí' });
      assert.deepEqual(await answersTo(bot, yes, refuse), []);
      assert.equal(await openCases(), 1);
      assert.deepEqual(await answersTo(bot, yes), []);
      assert.ok(!program.log.has('turn_failed'));
      environment.clock.pass(1_000);
      await deliverAll(program);
      assert.equal(kept().length, 1);
      assert.match(kept()[0]?.text ?? '', /MS-2026-000001/);
      await deliverAll(program);
      assert.equal(kept().length, 1);
    });

  it('wait as long as Teams asks', async () => {
    await answersTo(bot, activity({ text: 'mis casos' }), () => {
      throw refused(429, { 'retry-after': '7' });
    });
    environment.clock.pass(6_900);
    await deliverAll(program);
    assert.deepEqual(kept(), []);
    environment.clock.pass(100);
    await deliverAll(program);
    assert.equal(kept().length, 1);
  });

  it('keep their order: what is said after a kept one waits behind it', async () => {
    const said = activity({ id: 'first', text: 'mis casos' });
    await answersTo(bot, said, () => {
      throw refused(503);
    });
    const later = activity({ id: 'second', text: 'ayuda' });
    assert.deepEqual(await answersTo(bot, later), []);
    environment.clock.pass(1_000);
    await deliverAll(program);
    assert.deepEqual(
      kept().map(({ replyToId }) => replyToId),
      ['first', 'second'],
    );
    const third = await answersTo(bot, activity({ id: 'third', text: 'ayuda' }));
    assert.equal(third.length, 1);
  });

  it('do not wait behind somebody else’s', async () => {
    await answersTo(bot, activity({ text: 'mis casos' }), () => {
      throw refused(503);
    });
    const other = activity({
      text: 'ayuda',
      from: accountOf(LUIS),
      conversation: { id: 'a:luis' },
    });
    assert.ok((await answersTo(bot, other)).length > 0);
    assert.deepEqual(kept(), []);
  });

  it('go out though the store is away, also where something was kept before', async () => {
    await answersTo(bot, activity({ id: 'first', text: 'mis casos' }), () => {
      throw refused(503);
    });
    program.faults.fail('deliveries.next');
    program.faults.fail('dialogs.find');
    const [said] = await answersTo(bot, activity({ id: 'second', text: CLEAR_REQUEST }));
    assert.match(said?.text ?? '', /no puedo guardar nada/);
    program.faults.fail('deskChannel.find', undefined, 9);
    const inChannel = activity({ ...IN_CHANNEL, id: 'third', text: 'hola', from: accountOf(LUIS) });
    assert.equal((await answersTo(bot, inChannel)).length, 1);
  });

  it('are given up, and named in the log, when Teams will never take them', async () => {
    await upToSummary();
    const sent = await answersTo(bot, activity({ id: 'yes', text: 'sí' }), () => {
      throw refused(403);
    });
    assert.deepEqual(sent, []);
    assert.equal(await openCases(), 1);
    assert.ok(program.log.has('reply_refused'));
    environment.clock.pass(60_000);
    await deliverAll(program);
    assert.deepEqual(kept(), []);
  });

  it('are kept when Teams never answers, and the turn ends in time', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const turn = answersTo(bot, activity({ text: CLEAR_REQUEST }), never);
    let ended = false;
    const over = turn.then(() => {
      ended = true;
    });
    await clock.tickAsync(3_900);
    // The store answers between two looks at the clock.
    for (let look = 0; look < 50; look += 1) await new Promise(setImmediate);
    assert.equal(ended, false);
    for (let second = 0; second < 5 && !ended; second += 1) {
      await clock.tickAsync(1_000);
      for (let look = 0; look < 50; look += 1) await new Promise(setImmediate);
    }
    await over;
    clock.restore();
    environment.clock.pass(1_000);
    await deliverAll(program);
    assert.equal(kept().length, 1);
  });

  it('say of an edited card what the card shows, when the edit is refused', async () => {
    const { rev } = await openTo(program, 'assigned');
    const pressed = activity({
      id: 'pressed',
      text: '',
      from: accountOf(LUIS),
      replyToId: 'the-card',
      value: { verb: 'start', caseId: 'case-1', rev },
    });
    await answersTo(bot, pressed, () => {
      throw refused(429);
    });
    assert.equal((await environment.kase('case-1')).state, 'in_progress');
    environment.clock.pass(1_000);
    await deliverAll(program);
    assert.deepEqual(
      kept().map(({ id }) => id),
      ['the-card'],
    );
  });

  it('are posted once when a pressed Submit is sent again, under the same or another id', async () => {
    const text = 'Tengo dos problemas: la impresora no imprime y el correo de caja no abre';
    await answersTo(bot, activity({ id: 'said', text }));
    const dialog = (await program.dialogs.find(REQUESTER.id))?.live;
    const press = (id: string) =>
      answersTo(
        bot,
        activity({
          id,
          text: '',
          replyToId: 'the-question',
          value: { verb: 'intake_choose', dialog, step: 0, choice: 0 },
        }),
      );
    const first = await press('S1');
    assert.ok(first.some((sent) => sent.id === undefined));
    for (const id of ['S1', 'S2'])
      assert.deepEqual(
        (await press(id)).filter((sent) => sent.id === undefined),
        [],
      );
  });

  it('leave a click its answer when the connector is away', async () => {
    const { rev } = await openTo(program, 'assigned');
    const pressed = click('start', { caseId: 'case-1', rev }, { from: accountOf(LUIS) });
    const sent = await answersTo(bot, pressed, never);
    assert.equal(sent[0]?.value.status, 200);
  });
});

describe('a turn that takes too long', () => {
  afterEach(() => sinon.restore());

  async function late(body: Record<string, unknown>, taken = true, after = 9_000) {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const adapter = createAdapter(undefined);
    sinon.replace(adapter, 'process', async (_request, _response, turn) => {
      if (taken) void (turn as unknown as () => Promise<void>)();
      await never();
    });
    const answer = processActivity(adapter, never, { authorization: '', body });
    await clock.tickAsync(after);
    sinon.restore();
    return answer;
  }

  it('answers a click in words that promise nothing, before Teams gives it up', async () => {
    const { status, body } = await late({ type: 'invoke', locale: 'en-US' });
    assert.equal(status, 200);
    assert.match(JSON.stringify(body), /taking longer than usual/);
    assert.match(JSON.stringify((await late({ type: 'invoke' })).body), /tarda más de lo normal/);
  });

  it('answers a message extension so before Teams asks again', async () => {
    const query = { type: 'invoke', name: 'composeExtension/query' };
    const { body: list } = await late(query, true, 4_500);
    assert.match(JSON.stringify(list), /"composeExtension":\{"type":"message".*tarda más/);
    const submit = { type: 'invoke', name: 'composeExtension/submitAction' };
    const { body: dialog } = await late(submit, true, 4_500);
    assert.match(JSON.stringify(dialog), /"task":\{"type":"message".*tarda más/);
  });

  it('takes a message for received, and nothing from whom nobody has authenticated yet', async () => {
    assert.deepEqual(await late({ type: 'message' }), { status: 200 });
    assert.deepEqual(await late({ type: 'message' }, false), { status: 503 });
  });
});
