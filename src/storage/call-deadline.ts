/** How long a call waits for the database (ms): a turn that makes two answers within Teams' ten seconds. */
const CALL_MS = 4_500;

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

/**
 * The store, each call of which rejects with a `StoreUnreachableError` when the database does not
 * answer in time. The driver's own limits hold for one step of one call; connections that fall silent, a new
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
  let timer: NodeJS.Timeout | undefined;
  try {
    const over = new Promise<never>((_resolve, reject) => {
      const late = () => reject(new StoreUnreachableError('the database did not answer in time'));
      timer = setTimeout(late, CALL_MS);
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
