import { AsyncLocalStorage } from 'node:async_hooks';

/** When the turn under way has to have its answer; undefined outside turns. */
const limit = new AsyncLocalStorage<number | undefined>();

/** The database did not answer in time, or the line to it broke. What was asked of it may still happen. */
export class StoreUnreachableError extends Error {
  override readonly name = 'StoreUnreachableError';
}

const ENDED_SOCKET = [
  'EPIPE',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_SOCKET_CLOSED',
];

/** Runs a turn: all its calls of `withDeadline` stores together wait for the database this long (ms). */
export function withinTurn<T>(ms: number, turn: () => Promise<T>): Promise<T> {
  return limit.run(Date.now() + ms, turn);
}

/** Starts work that a turn asks for and does not wait for. */
export function outsideTurn<T>(work: () => T): T {
  return limit.run(undefined, work);
}

/**
 * The store, each call of which rejects with a `StoreUnreachableError` once the turn it belongs to is over.
 * The driver's own limits hold for one step of one call; connections that fall silent, a new
 * connection and a second try add up to more than a person waits.
 */
export function withDeadline<S extends object>(store: S): S {
  return new Proxy(store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => inTime(() => Reflect.apply(member, target, given));
    },
  });
}

async function inTime(call: () => unknown): Promise<unknown> {
  const until = limit.getStore();
  let timer: NodeJS.Timeout | undefined;
  try {
    if (until === undefined) return await call();
    const late = new StoreUnreachableError('the database did not answer within the turn');
    if (until <= Date.now()) throw late;
    const over = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(late), until - Date.now());
    });
    return await Promise.race([call(), over]);
  } catch (error) {
    // A write to a socket that was just reset fails with the system's error, which the driver lets through.
    if (!isSocketError(error)) throw error;
    throw new StoreUnreachableError(error.message, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** The system's errors name the call that failed; Node's own, for a socket that was just ended, only say so. */
function isSocketError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return 'syscall' in error || ('code' in error && ENDED_SOCKET.includes(String(error.code)));
}
