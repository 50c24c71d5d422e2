import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { NotBefore } from '../../src/application/ports/chat.ts';
import { SendPace } from '../../src/application/send-pace.ts';
import {
  APP_WINDOW,
  CONVERSATION_WINDOWS,
  countedMoments,
  mostSends,
  nextMoment,
  type SendWindow,
} from '../../src/application/send-windows.ts';
import { wholeShare } from '../../src/application/sender-share.ts';
import { OPENED_AT } from '../domain/fixtures.ts';
import { FakeClock } from './test-environment.ts';

const START = OPENED_AT.getTime();
const SCALED: readonly SendWindow[] = [
  { limit: 2, ms: 10 },
  { limit: 3, ms: 20 },
  { limit: 5, ms: 60 },
];

/** Whether a send at that moment keeps within every window, counted one by one. */
function keepsWithin(moments: readonly number[], windows: readonly SendWindow[], at: number) {
  return windows.every(({ limit, ms }) => {
    const counted = moments.filter((moment) => moment > at - ms && moment <= at);
    return counted.length < limit;
  });
}

/** The same as `nextMoment`, by trying every millisecond. */
function slowMoment(moments: readonly number[], windows: readonly SendWindow[], now: number) {
  let at = now;
  while (!keepsWithin(moments, windows, at)) at += 1;
  return at;
}

describe('the windows of sends', () => {
  it('are those that Teams names', () => {
    const moments: number[] = [];
    for (let sent = 0; sent < 61; sent += 1)
      moments.push(nextMoment(moments, CONVERSATION_WINDOWS, 0));
    assert.deepEqual(moments.slice(0, 9), [0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
    assert.deepEqual(
      moments.slice(58),
      [14_000, 14_000, 30_000].map((_, i) => moments[58 + i]),
    );
    assert.equal(moments[60], 30_000);
    const busy = Array.from({ length: 1_800 }, (_, sent) => sent * 1_000);
    assert.equal(nextMoment(busy, CONVERSATION_WINDOWS, 1_800_000), 3_600_000);
  });

  it('let nothing through too early, and hold nothing up for longer than they must', () => {
    const requests = fc.array(fc.nat(25), { maxLength: 60 });
    fc.assert(
      fc.property(requests, (pauses) => {
        let now = 0;
        const moments: number[] = [];
        for (const pause of pauses) {
          now += pause;
          const moment = nextMoment(moments, SCALED, now);
          assert.equal(moment, slowMoment(moments, SCALED, now));
          now = moment;
          moments.push(moment);
        }
      }),
    );
  });

  it('count what they still count, and nothing of before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 40 }), fc.nat(200), (pauses, later) => {
        let last = 0;
        const moments = pauses.map((pause) => {
          last = nextMoment([], SCALED, last + pause);
          return last;
        });
        const now = last + later;
        const counted = countedMoments(moments, SCALED, now);
        assert.ok(counted.length <= 5);
        assert.equal(nextMoment(counted, SCALED, now), nextMoment(moments, SCALED, now));
      }),
    );
  });

  it('name the most that can have gone out in a time', () => {
    assert.equal(mostSends(SCALED, 0), 2);
    assert.equal(mostSends(SCALED, 20), 5);
    assert.equal(mostSends(CONVERSATION_WINDOWS, 1_000), 8);
  });
});

describe('the pace of sends', () => {
  const WORK_MS = 5_000;
  let clock: FakeClock;
  let pace: SendPace;
  const another = () =>
    new SendPace({ clock, pause: async (ms) => clock.pass(ms), share: wholeShare });
  const sends = async (lane: string, times: number): Promise<readonly number[]> => {
    const moments: number[] = [];
    for (let sent = 0; sent < times; sent += 1)
      await pace.send(lane, async () => moments.push(clock.now().getTime() - START));
    return moments;
  };

  beforeEach(() => {
    clock = new FakeClock(OPENED_AT);
    pace = another();
  });

  it('never exceeds a window and never waits without need, whatever is asked for when', async () => {
    const step = fc.record({ wait: fc.nat(900), lane: fc.constantFrom('a', 'b', 'c') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 150 }), async (steps) => {
        clock = new FakeClock(OPENED_AT);
        pace = another();
        const sent = new Map<string, number[]>();
        const all: number[] = [];
        for (const { wait, lane } of steps) {
          clock.pass(wait);
          const asked = clock.now().getTime();
          const own = sent.get(lane) ?? [];
          const moment = await pace.send(lane, async () => clock.now().getTime());
          assert.ok(keepsWithin(own, CONVERSATION_WINDOWS, moment));
          assert.ok(keepsWithin(all, [APP_WINDOW], moment));
          if (moment > asked)
            assert.ok(
              !keepsWithin(own, CONVERSATION_WINDOWS, moment - 1) ||
                !keepsWithin(all, [APP_WINDOW], moment - 1),
            );
          sent.set(lane, [...own, moment]);
          all.push(moment);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('says when a lane may go on instead of waiting longer than it may hold it', async () => {
    pace.begin('desk', { sends: [] }, WORK_MS);
    assert.equal((await sends('desk', 24)).at(-1), 5_000);
    await assert.rejects(
      sends('desk', 1),
      (error) => error instanceof NotBefore && error.instant.getTime() === START + 6_000,
    );
  });

  it('goes on after what another instance sent', async () => {
    pace.begin('desk', { sends: [] }, WORK_MS);
    await sends('desk', 8);
    const left = pace.end('desk');
    pace = another();
    pace.begin('desk', { sends: left }, WORK_MS);
    assert.deepEqual(await sends('desk', 1), [2_000]);
  });

  it('takes it that whoever lost the lane sent as much as they could', async () => {
    pace.begin('desk', { sends: [], lostAt: OPENED_AT }, WORK_MS);
    assert.deepEqual((await sends('desk', 1))[0], 2_000);
    const most = mostSends(CONVERSATION_WINDOWS, WORK_MS);
    assert.equal(pace.end('desk').length, most + 1);
  });

  it('counts a call from before it begins until it has ended', async () => {
    await pace.send('desk', async () => clock.pass(400));
    await sends('desk', 6);
    assert.deepEqual(await sends('desk', 1), [1_400]);
  });

  it('counts what turns send, which waits for nothing', async () => {
    for (let sent = 0; sent < 7; sent += 1) pace.count('desk');
    pace.begin('desk', { sends: [] }, WORK_MS);
    assert.deepEqual(await sends('desk', 1), [1_000]);
    assert.equal(pace.end('desk').length, 8);
  });

  it('gives no moment to two that ask at once', async () => {
    const waits: number[] = [];
    const standing = (ms: number) => new Promise<void>(() => waits.push(ms));
    pace = new SendPace({ clock, pause: standing, share: wholeShare });
    let sent = 0;
    for (let lane = 0; lane < 60; lane += 1)
      void pace.send(`p-${lane}`, async () => {
        sent += 1;
      });
    await new Promise(setImmediate);
    assert.deepEqual([sent, waits], [50, Array(10).fill(1_000)]);
  });

  it('spaces the sends of all conversations together', async () => {
    const moments: number[] = [];
    for (let lane = 0; lane < 120; lane += 1) moments.push(...(await sends(`p-${lane}`, 1)));
    assert.deepEqual([moments[49], moments[50], moments[100]], [0, 1_000, 2_000]);
  });
});
