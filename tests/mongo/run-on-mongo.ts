import {
  findMongod,
  type MongoServer,
  NoMongoError,
  startReplicaSet,
  startStandalone,
} from './mongod.ts';
import { passesOn } from './passes-on.ts';

/*
 * Runs the tests that need a MongoDB, or can be pointed at one: on the server that MONGODB_URI
 * names, each in databases of its own that it drops; else on mongods started here. Arguments: which
 * of them, by name.
 */
const ON_ANY_SERVER = [
  // They wait more than they work.
  '--parallel',
  '--jobs=3',
  'tests/contract/**/*.test.ts',
  'tests/e2e/**/*.test.ts',
  // It starts the built-in store.
  '--ignore=tests/e2e/npm-start.test.ts',
  'tests/faults/database-away.mongo.ts',
  'tests/storage/mongo/backfill.mongo.ts',
  'tests/storage/mongo/indexes.mongo.ts',
];

interface Run {
  readonly start: () => Promise<MongoServer>;
  /** What runs on that server, or starts others. */
  readonly files: readonly string[];
}

const RUNS: Readonly<Record<string, Run>> = {
  standalone: { start: startStandalone, files: ON_ANY_SERVER },
  'replica-set': { start: () => startReplicaSet(1), files: ON_ANY_SERVER },
  failover: {
    start: () => startReplicaSet(3),
    files: [
      'tests/contract/**/*.test.ts',
      'tests/faults/failover.mongo.ts',
      'tests/faults/server-returns.mongo.ts',
      'tests/storage/mongo/refusals.mongo.ts',
    ],
  },
};

async function passes(name: string): Promise<boolean> {
  const run = RUNS[name];
  if (run === undefined)
    throw new NoMongoError(`"${name}" is none of the runs: ${Object.keys(RUNS).join(', ')}.`);
  process.stdout.write(`\nOn MongoDB, ${name}:\n`);
  const server = await run.start();
  try {
    return await passesOn(server.uri, run.files);
  } finally {
    await server.stop();
  }
}

async function main(): Promise<boolean> {
  const uri = process.env.MONGODB_URI;
  if (uri) return passesOn(uri, ON_ANY_SERVER);
  await findMongod();
  const names = process.argv.slice(2);
  let passed = true;
  for (const name of names.length > 0 ? names : Object.keys(RUNS))
    passed = (await passes(name)) && passed;
  return passed;
}

main().then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (error: unknown) => {
    const known = error instanceof NoMongoError;
    const words = known ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${words}\n`);
    process.exitCode = 1;
  },
);
