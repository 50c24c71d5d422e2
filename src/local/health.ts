import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 100;

/** Whether a GET on the address is answered with success, within a second. */
export async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(1000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/** Resolves true once the probe says so, false when it did not within the time (ms) or the wait was given up. */
export async function waitUntil(
  probe: () => Promise<boolean>,
  withinMs: number,
  givenUp: () => boolean = () => false,
): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (!givenUp()) {
    if (await probe()) return true;
    if (Date.now() > end) return false;
    await pause(EVERY_MS);
  }
  return false;
}

/** The wanted port if nobody holds it on this machine, else one that the system gives. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (wanted === 0) throw error;
    return freePort();
  }
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}
