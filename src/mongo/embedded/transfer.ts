import mongoose from 'mongoose';
import { copyDatabase } from './copy.ts';
import { openEmbeddedStore, StoreError } from './index.ts';

/* Moves everything between the built-in store (DATA_DIR) and a MongoDB (MONGODB_URI). */

/** Long enough that nothing expires on the way. */
const NO_SWEEP_MS = 2 ** 31 - 1;

async function main(direction: string | undefined): Promise<void> {
  if (direction !== 'export' && direction !== 'import') {
    throw new StoreError('Say which way to go: "export" to a MongoDB, or "import" from one.');
  }
  const uri = process.env.MONGODB_URI;
  if (!uri) {
    throw new StoreError(
      'MONGODB_URI is not set; set it to the address of the MongoDB to copy to or from.',
    );
  }
  const dataDir = process.env.DATA_DIR || '.data';
  const store = await openEmbeddedStore({ dataDir, sweepMs: NO_SWEEP_MS });
  const here = new mongoose.mongo.MongoClient(store.uri);
  const there = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5000 });
  try {
    await there.connect();
    const [source, target] = direction === 'export' ? [here, there] : [there, here];
    const say = (line: string): boolean => process.stdout.write(`${line}\n`);
    const differences = await copyDatabase(source.db(), target.db(), say);
    for (const { collection, problem } of differences) say(`${collection}: ${problem}`);
    if (differences.length > 0) {
      throw new StoreError(
        'The copy is not the same as the original: empty the collections named above in the target, stop what writes to either side, and run this again.',
      );
    }
    say('Everything was copied, and counts and checksums agree.');
  } finally {
    await here.close();
    await there.close();
    await store.close();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
