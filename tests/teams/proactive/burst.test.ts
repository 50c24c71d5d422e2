import { strict as assert } from 'node:assert';
import {
  drainLane,
  planUnplanned,
  type RelayDeps,
  readyLanes,
} from '../../../src/application/relay.ts';
import { SendPace } from '../../../src/application/send-pace.ts';
import {
  APP_WINDOW,
  CONVERSATION_WINDOWS,
  nextMoment,
} from '../../../src/application/send-windows.ts';
import { SenderShare } from '../../../src/application/sender-share.ts';
import type { Stores } from '../../../src/storage/stores.ts';
import { conversationOf } from '../../../src/teams/conversation.ts';
import { createChat } from '../../../src/teams/proactive/chat.ts';
import {
  IDS,
  LUIS,
  open,
  type Program,
  TestEnvironment,
} from '../../application/test-environment.ts';
import { onTwoInstances, STORE_KINDS } from '../../contract/store-at-hand.ts';
import { OPENED_AT } from '../../domain/fixtures.ts';
import { activity } from '../bot-environment.ts';
import { LimitedConnector } from './limited-connector.ts';
import { MovedTime } from './moved-time.ts';

const CASES = 200;
const CHANNEL = 'channel-1';
const ROUND_MS = 500;
const SHARE_ROUNDS = 4;

/** How long that many sends to one conversation take at least (ms). */
function leastTime(sends: number): number {
  const moments: number[] = [];
  for (let sent = 0; sent < sends; sent += 1)
    moments.push(nextMoment(moments, CONVERSATION_WINDOWS, 0));
  return moments.at(-1) ?? 0;
}

for (const kind of STORE_KINDS)
  describe(`A burst of ${CASES} cases, with two instances: ${kind}`, function burst() {
    this.timeout(60_000);
    let stores: readonly [Stores, Stores];
    let time: MovedTime;
    let connector: LimitedConnector;
    let programs: readonly Program[];
    onTwoInstances(kind, (one, other) => {
      stores = [one, other];
    });

    beforeEach(async () => {
      time = new MovedTime(OPENED_AT);
      connector = new LimitedConnector(time);
      const [here, there] = stores;
      programs = [
        (await TestEnvironment.create({ stores: here })).program('one'),
        (await TestEnvironment.create({ stores: there })).program('two'),
      ];
      const at = (id: string, conversationType: string) =>
        conversationOf(activity({ conversation: { id, conversationType } }));
      await here.deskChannel.set({
        teamId: 'team-1',
        channelId: CHANNEL,
        conversation: at(CHANNEL, 'channel'),
      });
      for (let n = 1; n <= CASES; n += 1) {
        const person = { id: `p-${n}`, name: `Persona ${n}` };
        await here.contacts.remember({ person, conversation: at(`chat-${n}`, 'personal') });
        await open(programs[0] as Program, { id: `case-${n}`, by: { ...LUIS, person, roles: [] } });
      }
    });

    const relayOf = ({ relay }: Program): RelayDeps & { readonly share: SenderShare } => {
      const share = new SenderShare({ ...relay, clock: time });
      const pace = new SendPace({ clock: time, pause: (ms) => time.pause(ms), share: share.now });
      const { proactive } = connector;
      const chat = createChat({ ...relay, proactive, ids: IDS, local: false, pace });
      return { ...relay, clock: time, chat, pace, share };
    };

    /** One instance at work, until nothing is left for anybody. */
    const work = async (relay: ReturnType<typeof relayOf>): Promise<readonly string[]> => {
      const drained: string[] = [];
      const under: Promise<void>[] = [];
      const busy = new Set<string>();
      const drain = async (lane: string) => {
        busy.add(lane);
        drained.push(lane);
        for (;;) {
          const goOn = await drainLane(relay, lane);
          if (goOn === undefined) break;
          await time.pause(Math.max(0, goOn.getTime() - time.now().getTime()));
        }
        busy.delete(lane);
      };
      for (let round = 0; ; round += 1) {
        if (round % SHARE_ROUNDS === 0) await relay.share.renew();
        const { lanes } = await planUnplanned(relay);
        const ready = await readyLanes(relay);
        if (round > 0 && lanes.length + ready.length + busy.size === 0) break;
        for (const lane of new Set([...lanes, ...ready]))
          if (!busy.has(lane)) under.push(time.act(() => drain(lane)));
        await time.pause(ROUND_MS);
      }
      await Promise.all(under);
      return drained;
    };

    it('reaches the channel as fast as the limits allow, and none is refused', async () => {
      const relays = programs.map(relayOf);
      // One is at work when the other joins: two that come at the same instant both wait for six seconds.
      for (const { share } of relays) await share.now();
      const [one, two] = await Promise.all(relays.map((relay) => time.act(() => work(relay))));
      const desk = connector.arrivals.filter(({ conversation }) => conversation === CHANNEL);
      const took = (arrivals: typeof desk) =>
        Math.max(...arrivals.map(({ at }) => at)) - OPENED_AT.getTime();
      const people = connector.arrivals.filter(({ conversation }) => conversation !== CHANNEL);
      const windows = [
        ...CONVERSATION_WINDOWS.map((window) => ({
          window,
          most: connector.most(window, CHANNEL),
        })),
        { window: APP_WINDOW, most: connector.most(APP_WINDOW) },
      ];
      const least = leastTime(CASES);
      process.stdout.write(
        `      the channel's ${desk.length} cards in ${took(desk) / 1000} s (at least ${least / 1000} s), ` +
          `${people.length} personal ones in ${took(people) / 1000} s; ` +
          `most: ${windows.map(({ window, most }) => `${most} of ${window.limit} in ${window.ms / 1000} s`).join(', ')}\n`,
      );
      assert.equal(connector.refused, 0);
      assert.deepEqual([desk.length, people.length], [CASES, CASES]);
      for (const { window, most } of windows) assert.ok(most <= window.limit);
      assert.ok(took(desk) >= least);
      assert.ok(took(desk) < least + 6_000, `${took(desk)}`);
      assert.ok(one?.length && two?.length, 'both have sent');
      for (const { log } of programs) assert.deepEqual(log.lines, []);
    });
  });
