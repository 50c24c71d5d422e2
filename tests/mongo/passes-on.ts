import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MOCHA = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');

/** Whether every test passed on that server; `args` are mocha's. */
export function passesOn(uri: string, args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, MONGODB_URI: uri, E2E_MONGODB_URI: uri };
  const child = spawn(process.execPath, [MOCHA, ...args], { cwd: ROOT, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}
