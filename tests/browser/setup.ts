import { findChromium, NO_CHROMIUM } from './chromium.ts';

/** Without a browser nothing here can run: one sentence instead of a page of failures. */
export async function mochaGlobalSetup(): Promise<void> {
  if ((await findChromium(process.env)) === undefined) {
    process.stderr.write(`${NO_CHROMIUM}\n`);
    process.exit(1);
  }
}
