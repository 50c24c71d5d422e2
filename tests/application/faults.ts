/** The store, the chat or the network does not answer. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
/** The program was killed: whatever it would have done next does not happen. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

interface Plan {
  readonly point: string;
  readonly when: 'before' | 'after';
  readonly error: Error;
  times: number;
}

/** Makes calls of one program fail, or kills it before or after one. Points are named `port.method`. */
export class Faults {
  readonly #plans: Plan[] = [];
  readonly #calls = new Map<string, number>();
  #killed = false;

  /** How often this point was called. */
  calls(point: string): number {
    return this.#calls.get(point) ?? 0;
  }

  /** How often each point was called, since the last time that this was asked. */
  takeCalls(): Readonly<Record<string, number>> {
    const calls = Object.fromEntries(this.#calls);
    this.#calls.clear();
    return calls;
  }

  fail(point: string, error: Error = new Unreachable(point), times = 1): void {
    this.#plans.push({ point, when: 'before', error, times });
  }

  /** The call is carried out, but its answer never comes. */
  failAfter(point: string, error: Error = new Unreachable(point), times = 1): void {
    this.#plans.push({ point, when: 'after', error, times });
  }

  kill(when: 'before' | 'after', point: string): void {
    this.#plans.push({ point, when, error: new Killed(point), times: 1 });
  }

  check(when: 'before' | 'after', point: string): void {
    if (this.#killed) throw new Killed(point);
    if (when === 'before') this.#calls.set(point, this.calls(point) + 1);
    const plan = this.#plans.find(
      (candidate) => candidate.point === point && candidate.when === when && candidate.times > 0,
    );
    if (plan === undefined) return;
    plan.times -= 1;
    if (plan.error instanceof Killed) this.#killed = true;
    throw plan.error;
  }
}

type Method = (...args: unknown[]) => unknown;

/** The port as one program reaches it: over a distance, with copies of everything, and with its faults. */
export function reach<T extends object>(name: string, port: T, faults: Faults): T {
  const methods = Object.entries(port as Record<string, Method>).map(([method, call]) => {
    const point = `${name}.${method}`;
    const remote = async (...args: unknown[]) => {
      const sent: unknown[] = structuredClone(args);
      await Promise.resolve();
      faults.check('before', point);
      const result = await call(...sent);
      faults.check('after', point);
      return structuredClone(result);
    };
    return [method, remote] as const;
  });
  return Object.fromEntries(methods) as T;
}
