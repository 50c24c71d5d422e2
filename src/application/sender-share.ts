import type { Needs } from './ports/needs.ts';
import { APP_WINDOW } from './send-windows.ts';

/** What one instance may send of the app's whole: so many in `APP_WINDOW`, and nothing before (ms since 1970). */
export interface Share {
  readonly limit: number;
  readonly notBefore: number;
}

/** Finds this instance's share as it is now; rejects when the store cannot be reached. */
export type ShareNow = () => Promise<Share>;

/** A store of one process has one sender. */
export const wholeShare: ShareNow = async () => ({ limit: APP_WINDOW.limit, notBefore: 0 });

/** An instance that could not count the senders for so long sends no more. */
const VALID_MS = 5_000;
/** Longer, so that nobody takes over the share of one that may still send, though their clocks differ a little. */
const LEASE_MS = 12_000;
/** Whoever did not say for so long that it sends may be left out by others, and joins them anew. */
const COUNTED_MS = 7_000;

type SenderShareDeps = Needs<'clock' | 'deliveries' | 'owner'>;

/**
 * Divides what the app may send by the number of instances that send: each says so in the store and
 * then counts them. Whoever joins others waits until every count that leaves it out has lapsed;
 * whoever is gone is counted until it certainly sends no more.
 */
export class SenderShare {
  readonly #deps: SenderShareDeps;
  #share: Share | undefined;
  #countedAt = Number.NEGATIVE_INFINITY;
  #renewing: Promise<Share> | undefined;

  constructor(deps: SenderShareDeps) {
    this.#deps = deps;
  }

  /** The share as last counted, or counted now when that is too long ago. */
  readonly now: ShareNow = async () => {
    const valid = this.#deps.clock.now().getTime() < this.#countedAt + VALID_MS;
    return valid && this.#share ? this.#share : this.renew();
  };

  /** Counts the senders anew; to be called well within five seconds while there may be something to send. */
  renew(): Promise<Share> {
    this.#renewing ??= this.#count().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  /** Leaves its share to the others: what it sent last still counts for a while. */
  async leave(): Promise<void> {
    const { deliveries, clock, owner } = this.#deps;
    const now = clock.now();
    this.#countedAt = Number.NEGATIVE_INFINITY;
    await deliveries.announceSender(owner, now, new Date(now.getTime() + APP_WINDOW.ms));
  }

  async #count(): Promise<Share> {
    const { deliveries, clock, owner } = this.#deps;
    const now = clock.now();
    const at = now.getTime();
    const senders = await deliveries.announceSender(owner, now, new Date(at + LEASE_MS));
    const before = at < this.#countedAt + COUNTED_MS ? this.#share : undefined;
    const joined = senders === 1 ? at : at + VALID_MS + APP_WINDOW.ms;
    const limit = Math.max(1, Math.floor(APP_WINDOW.limit / senders));
    this.#share = { limit, notBefore: before?.notBefore ?? joined };
    this.#countedAt = at;
    return this.#share;
  }
}
