import { ConfigError, loadConfig } from './config.ts';
import { openMongoStores } from './storage/mongo/index.ts';
import { type MoveProgress, moveStores } from './storage/move.ts';
import { openAlone } from './storage/sqlite/lock.ts';
import { StoreError } from './storage/stores.ts';

const BAR = 30;

/** One line that fills up; where nobody watches a terminal, one line a collection. */
function show({ collection, copied, total }: MoveProgress): void {
  const filled = total === 0 ? BAR : Math.round((copied / total) * BAR);
  const bar = `${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}`;
  const line = `${collection.padEnd(12)} [${bar}] ${copied} of ${total}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${copied >= total ? '\n' : ''}`);
  else if (copied >= total) process.stdout.write(`${line}\n`);
}

async function move(): Promise<void> {
  const { dataDir, mongodbUri } = loadConfig({ ...process.env, NODE_ENV: undefined });
  if (mongodbUri === undefined)
    throw new StoreError(
      'MONGODB_URI is missing: set it to the mongodb:// address of the empty database to move to.',
    );
  const from = await openAlone(dataDir);
  try {
    const to = await openMongoStores(mongodbUri);
    try {
      const count = await moveStores(from, to, show);
      process.stdout.write(
        `All ${count} documents are there, and the same. Start the program with MONGODB_URI from now on; ${dataDir}/desk.db stays as it was.\n`,
      );
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

try {
  await move();
} catch (error) {
  const known = error instanceof StoreError || error instanceof ConfigError;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}
