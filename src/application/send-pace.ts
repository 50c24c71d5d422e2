import { DESK, recipientKey } from './notifications.ts';
import { NotBefore } from './ports/chat.ts';
import type { LaneHistory } from './ports/deliveries.ts';
import type { Clock } from './ports/runtime.ts';
import {
  APP_WINDOW,
  CONVERSATION_WINDOWS,
  countedMoments,
  mostSends,
  nextMoment,
  type SendWindow,
} from './send-windows.ts';
import type { ShareNow } from './sender-share.ts';

interface SendPaceDeps {
  readonly clock: Clock;
  /** Resolves after so many milliseconds of the clock. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly share: ShareNow;
}

/** What went out to one conversation (ms since 1970, oldest first), and until when a send may wait here. */
interface LaneSends {
  moments: readonly number[];
  waitUntil: number;
}

const DESK_LANE = recipientKey(DESK);
/** Lanes of which only turns have sent something are forgotten when there are more, once they are quiet. */
const LANES_KEPT = 1_000;
const QUIET_MS = 30_000;

/**
 * Keeps sends below Teams' limits: for each lane, whose conversation one instance at a time sends
 * to, and for the app. A lane's history is read when it is taken and written when it is given
 * back; a send counts from before its call until that has ended, because nobody knows when in
 * between it arrived.
 */
export class SendPace {
  readonly #deps: SendPaceDeps;
  readonly #lanes = new Map<string, LaneSends>();
  #app: readonly number[] = [];
  /** Lanes that wait for the app's limit alone, first come first. */
  #line: readonly string[] = [];

  constructor(deps: SendPaceDeps) {
    this.#deps = deps;
  }

  /** When this instance may send anything at all (ms since 1970): whoever may not should take no lane from others. */
  async opensAt(): Promise<number> {
    return (await this.#deps.share()).notBefore;
  }

  /**
   * The lane was taken. Whoever had it and did not give it back may have sent, until they lost it,
   * as much as its work takes (`workMs`).
   */
  begin(lane: string, { sends, lostAt }: LaneHistory, workMs: number): void {
    const now = this.#now();
    const inTurns = this.#lanes.get(lane)?.moments ?? [];
    const unknown =
      lostAt === undefined
        ? []
        : Array(mostSends(CONVERSATION_WINDOWS, workMs)).fill(Math.min(lostAt.getTime(), now));
    const moments = [...sends, ...inTurns, ...unknown].sort((a, b) => a - b);
    this.#lanes.set(lane, { moments, waitUntil: now + workMs });
  }

  /** The lane is given back with these sends. */
  end(lane: string): readonly number[] {
    const moments = this.#lanes.get(lane)?.moments ?? [];
    this.#lanes.delete(lane);
    return countedMoments(moments, CONVERSATION_WINDOWS, this.#now());
  }

  /** A turn sent something to the lane's conversation, or to one without a lane: it waits for nothing, but counts. */
  count(lane: string | undefined): void {
    const now = this.#now();
    this.#noteApp(now);
    if (lane !== undefined) this.#noteLane(this.#sendsOf(lane), now);
  }

  /**
   * Makes the call when the limits allow it. Throws `NotBefore` when that is later than the lane may wait;
   * rejects with whatever the call or the store rejects with.
   */
  async send<T>(lane: string, call: () => Promise<T>): Promise<T> {
    const sends = this.#sendsOf(lane);
    const begun = await this.#takeMoment(lane, sends);
    try {
      return await call();
    } finally {
      const ended = this.#now();
      sends.moments = later(sends.moments, begun, ended);
      this.#app = later(this.#app, begun, ended);
    }
  }

  /** Waits for the next moment that is free and takes it at once, before anybody else finds it free too. */
  async #takeMoment(lane: string, sends: LaneSends): Promise<number> {
    try {
      for (;;) {
        const { limit, notBefore } = await this.#deps.share();
        const now = this.#now();
        const own = Math.max(notBefore, nextMoment(sends.moments, CONVERSATION_WINDOWS, now));
        const moment = own > now ? own : this.#appMoment(lane, { ...APP_WINDOW, limit }, now);
        if (moment > sends.waitUntil) throw new NotBefore(new Date(moment));
        if (moment <= now) {
          this.#noteLane(sends, now);
          this.#noteApp(now);
          return now;
        }
        await this.#deps.pause(moment - now);
      }
    } finally {
      this.#line = this.#line.filter((waiting) => waiting !== lane);
    }
  }

  /** When the app may send for this lane, after those that wait already. The desk's channel, which takes so few a second, is first. */
  #appMoment(lane: string, window: SendWindow, now: number): number {
    if (!this.#line.includes(lane))
      this.#line = lane === DESK_LANE ? [lane, ...this.#line] : [...this.#line, lane];
    const moments = [...this.#app];
    for (let ahead = this.#line.indexOf(lane); ahead > 0; ahead -= 1)
      moments.push(nextMoment(moments, [window], now));
    return nextMoment(moments, [window], now);
  }

  #now(): number {
    return this.#deps.clock.now().getTime();
  }

  #sendsOf(lane: string): LaneSends {
    const known = this.#lanes.get(lane);
    if (known !== undefined) return known;
    if (this.#lanes.size >= LANES_KEPT) this.#forgetQuiet();
    const sends = { moments: [], waitUntil: Number.POSITIVE_INFINITY };
    this.#lanes.set(lane, sends);
    return sends;
  }

  #forgetQuiet(): void {
    const quietSince = this.#now() - QUIET_MS;
    for (const [lane, { moments, waitUntil }] of this.#lanes)
      if (waitUntil === Number.POSITIVE_INFINITY && (moments.at(-1) ?? 0) < quietSince)
        this.#lanes.delete(lane);
  }

  #noteLane(sends: LaneSends, moment: number): void {
    sends.moments = countedMoments([...sends.moments, moment], CONVERSATION_WINDOWS, moment);
  }

  #noteApp(moment: number): void {
    this.#app = countedMoments([...this.#app, moment], [APP_WINDOW], moment);
  }
}

/** The moments with one of them moved to the end. */
function later(moments: readonly number[], from: number, to: number): readonly number[] {
  const at = moments.lastIndexOf(from);
  return from === to || at < 0 ? moments : [...moments.toSpliced(at, 1), to];
}
