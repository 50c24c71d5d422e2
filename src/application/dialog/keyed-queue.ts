/**
 * Runs what concerns one key one after the other in this process. Other instances are kept apart
 * by conditional writes; this only spares the races, and the case numbers that losers would use up.
 */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#last.get(key) ?? Promise.resolve()).then(work);
    const forget = () => {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    };
    const settled = mine.then(forget, forget);
    this.#last.set(key, settled);
    return mine;
  }
}
