import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';

const MONGODB_URI = /^(mongodb(?:\+srv)?:\/\/)([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/;

/** The same server with another database: credentials, hosts and options stay as they are. */
export function inDatabase(uri: string, database: string): string {
  const [, scheme, authority, named, options = ''] = MONGODB_URI.exec(uri) ?? [];
  if (scheme === undefined || authority === undefined) {
    throw new Error('A MongoDB address begins with mongodb:// or mongodb+srv:// and names a host.');
  }
  const asks = options.split('&').filter(Boolean);
  // Whoever is known to the named database would otherwise be looked for in the new one.
  const moves = authority.includes('@') && !/(^|&)auth(Source|Mechanism)=/i.test(options);
  if (moves) asks.push(`authSource=${named || 'admin'}`);
  return `${scheme}${authority}/${database}${asks.length > 0 ? `?${asks.join('&')}` : ''}`;
}

/** A database nobody else has, on the server of that address. */
export function inOwnDatabase(uri: string): string {
  return inDatabase(uri, `mesa-test-${randomBytes(6).toString('hex')}`);
}

/** Drops the database the address names. */
export async function dropDatabase(uri: string): Promise<void> {
  const client = await new mongoose.mongo.MongoClient(uri).connect();
  try {
    await client.db().dropDatabase();
  } finally {
    await client.close();
  }
}
