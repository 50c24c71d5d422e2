import { passesOn } from '../passes-on.ts';
import { DisguisedStore, KINDS } from './disguised-store.ts';

/*
 * Runs the contract of the stores, or the test files that are given, on the built-in store in each
 * of its disguises, as on a MongoDB that MONGODB_URI names.
 */
const given = process.argv.slice(2);
for (const { name, wanted, addressed } of KINDS) {
  process.stdout.write(`\n${name}:\n`);
  const store = await DisguisedStore.open(wanted);
  try {
    const files = given.length > 0 ? given : ['tests/contract/**/*.test.ts'];
    if (!(await passesOn(store.uri(addressed), ['--reporter', 'dot', ...files])))
      process.exitCode = 1;
  } finally {
    await store.close();
  }
}
