import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { DisguisedStore, KINDS } from './disguised-store.ts';

/*
 * Runs the contract of the stores, or the test files that are given, on the built-in store in each
 * of its disguises, as on a MongoDB that MONGODB_URI names.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MOCHA = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');

function passesOn(uri: string, files: readonly string[]): Promise<boolean> {
  const env = { ...process.env, MONGODB_URI: uri, E2E_MONGODB_URI: uri };
  const args = [MOCHA, '--reporter', 'dot', ...files];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

const given = process.argv.slice(2);
for (const { name, wanted, addressed } of KINDS) {
  process.stdout.write(`\n${name}:\n`);
  const store = await DisguisedStore.open(wanted);
  try {
    const files = given.length > 0 ? given : ['tests/contract/**/*.test.ts'];
    if (!(await passesOn(store.uri(addressed), files))) process.exitCode = 1;
  } finally {
    await store.close();
  }
}
