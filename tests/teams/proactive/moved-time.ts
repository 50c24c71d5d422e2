import type { Clock } from '../../../src/application/ports/runtime.ts';

/** A time that passes only while all who act in it wait for it, and then at once. */
export class MovedTime implements Clock {
  #now: number;
  #active = 0;
  readonly #waiting: { readonly until: number; readonly wake: () => void }[] = [];

  constructor(start: Date) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Somebody acts: time stands still until they wait. */
  async act<T>(work: () => Promise<T>): Promise<T> {
    this.#active += 1;
    try {
      return await work();
    } finally {
      this.#active -= 1;
      this.#passOn();
    }
  }

  /** Waits so many milliseconds; to be called by whoever acts. */
  async pause(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    const over = new Promise<void>((wake) => {
      this.#waiting.push({ until, wake });
    });
    this.#active -= 1;
    this.#passOn();
    await over;
  }

  #passOn(): void {
    if (this.#active > 0) return;
    this.#waiting.sort((a, b) => a.until - b.until);
    const first = this.#waiting.shift();
    if (first === undefined) return;
    this.#now = Math.max(this.#now, first.until);
    this.#active += 1;
    first.wake();
  }
}
