import { storeAtHand } from '../contract/store-at-hand.ts';
import { findMongod, startStandalone } from '../mongo/mongod.ts';
import { countDone, loadDue, sweepTogether } from './sweep-load.ts';

/*
 * Three instances sweep at once what is due with many cases: `sweep.ts [cases] [instances]`, on SQLite
 * (one process) and on a MongoDB (MONGODB_URI, else one started here). Fails when anything is done
 * twice or not at all.
 */
const [cases = 10_000, count = 3] = process.argv.slice(2).map(Number);

async function measure(kind: 'SQLite on a file' | 'MongoDB'): Promise<void> {
  const store = await storeAtHand(kind);
  try {
    const instances = [];
    for (let index = 0; index < count; index += 1) instances.push(await store.instance());
    const [first] = instances;
    if (first === undefined) throw new Error('at least one instance sweeps');
    await loadDue(first, cases);
    const { swept, ms, reads, writes, lost } = await sweepTogether(instances);
    const done = await countDone(first, cases);
    const told = swept.map((one) => JSON.stringify(one)).join(' ');
    const figures = `${reads} reads, ${writes} writes, ${lost} of them lost`;
    process.stdout.write(
      `${kind}: ${cases} due cases, ${count} instances, ${(ms / 1000).toFixed(1)} s; ${figures}\n  by instance: ${told}\n  done once: ${JSON.stringify(done)}\n`,
    );
    if (done.wrong !== undefined) throw new Error(`${done.wrong} cases were not done once`);
  } finally {
    await store.remove();
  }
}

await measure('SQLite on a file');
if (process.env.MONGODB_URI) await measure('MongoDB');
else {
  await findMongod();
  const server = await startStandalone();
  process.env.MONGODB_URI = server.uri;
  try {
    await measure('MongoDB');
  } finally {
    await server.stop();
  }
}
