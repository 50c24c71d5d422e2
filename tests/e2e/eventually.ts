import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 15;
/**
 * Less than a test may take, so that it is this failure that is told. Teams' limits, which people in tests
 * come near to, make a message wait for seconds. On a MongoDB, which instances
 * share, what a killed program was sending waits until its lease of 30 seconds is over.
 */
const WITHIN_MS = process.env.E2E_MONGODB_URI ? 60_000 : 20_000;

/** Waits until the probe gives something; otherwise fails with what was awaited and what there was instead. */
export async function eventually<T>(
  awaited: string,
  probe: () => T | undefined | Promise<T | undefined>,
  instead: () => string = () => '',
  withinMs = WITHIN_MS,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${withinMs} ms for ${awaited}, in vain. ${instead()}`.trim());
    }
    await pause(EVERY_MS);
  }
}
