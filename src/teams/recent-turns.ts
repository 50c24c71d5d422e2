const REMEMBERED = 2_000;

/**
 * Turns whose messages went out from this process. Clients resend what they think was lost; the
 * answer is the same, but the messages that came with it are not posted twice. A process that died
 * remembers nothing, so what it may not have posted goes out again.
 */
export class RecentTurns {
  readonly #keys = new Set<string>();
  readonly #remembered: number;

  constructor(remembered = REMEMBERED) {
    this.#remembered = remembered;
  }

  /** `true` the first time. */
  claim(key: string): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > this.#remembered && oldest !== undefined) this.#keys.delete(oldest);
    return true;
  }

  /** The messages did not go out after all. */
  forget(key: string): void {
    this.#keys.delete(key);
  }
}
