import { access, constants } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const NO_CHROMIUM =
  'No Chromium found: install the package `chromium`, or set CHROMIUM_PATH to the executable of a Chromium or Chrome.';

async function executable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser to drive: `CHROMIUM_PATH` if set, else the first one on the PATH; undefined when there is none. */
export async function findChromium(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = env.CHROMIUM_PATH
    ? [env.CHROMIUM_PATH]
    : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const candidate of candidates) {
    if (await executable(candidate)) {
      return candidate;
    }
  }
  return undefined;
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium(process.env);
  if (executablePath === undefined) {
    throw new Error(NO_CHROMIUM);
  }
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** Every open page as a picture in the system's folder for temporary files: what the screens showed when a test failed. */
export async function keepPicturesOf(browser: Browser, name: string): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  await Promise.all(
    pages.map(async (page, index) => {
      const path = join(tmpdir(), `${name}-${index + 1}.png`);
      await page.screenshot({ path });
      process.stderr.write(`      picture: ${path}\n`);
    }),
  );
}
