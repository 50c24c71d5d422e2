import { findMongod, NoMongoError, startMongod } from './mongod.ts';
import { passesOn } from './passes-on.ts';

/*
 * Runs every test that can be pointed at a store on a MongoDB: on the one that MONGODB_URI names,
 * each in databases of its own that it drops; else on a mongod started here, first as a replica set
 * of one and then alone. Arguments: other test files than these.
 */
const SUITE = [
  'tests/contract/**/*.test.ts',
  'tests/e2e/**/*.test.ts',
  'tests/mongo/embedded/differential.test.ts',
];

async function passesOnOwn(binary: string, files: readonly string[]): Promise<boolean> {
  let passed = true;
  for (const replicaSet of [true, false]) {
    const what = replicaSet ? 'as a replica set of one' : 'as a standalone';
    process.stdout.write(`\n${binary}, ${what}:\n`);
    const server = await startMongod(binary, replicaSet);
    try {
      passed = (await passesOn(server.uri, files)) && passed;
    } finally {
      await server.stop();
    }
  }
  return passed;
}

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const files = given.length > 0 ? given : SUITE;
  const uri = process.env.MONGODB_URI;
  const passed = uri
    ? await passesOn(uri, files)
    : await passesOnOwn(findMongod(process.env), files);
  process.exitCode = passed ? 0 : 1;
}

main().catch((error: unknown) => {
  const known = error instanceof NoMongoError;
  const words = known ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
});
