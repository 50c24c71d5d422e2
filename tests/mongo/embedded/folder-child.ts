import mongoose from 'mongoose';
import { openEmbeddedStore } from '../../../src/mongo/embedded/index.ts';

/* Opens a store, maybe as someone else, or writes until there is no room; says how that ended. */

const [, , dataDir = '', how] = process.argv;

async function fill(): Promise<string> {
  const store = await openEmbeddedStore({ dataDir });
  const client = await new mongoose.mongo.MongoClient(store.uri).connect();
  const rows = client.db().collection('c');
  for (let written = 0; ; written++) {
    try {
      await rows.insertOne({ text: 'x'.repeat(3000) });
    } catch (error) {
      const { code, message } = error as mongoose.mongo.MongoServerError;
      return `${code} ${written} ${await rows.countDocuments({})} ${message}`;
    }
  }
}

async function openOnly(): Promise<string> {
  if (how === 'as-nobody' && process.getuid?.() === 0) process.setuid?.(65_534);
  try {
    await openEmbeddedStore({ dataDir });
    return 'opened';
  } catch (error) {
    return String(error);
  }
}

process.stdout.write(`${how === 'fill' ? await fill() : await openOnly()}\n`);
process.exit(0);
