import type { Connection } from 'mongoose';
import { connect } from '../../../src/storage/mongo/connection.ts';
import { dropDatabase, inOwnDatabase } from '../../mongo/own-database.ts';

/** A database of its own on the MongoDB that `MONGODB_URI` names, looked at past the stores. */
export interface TestDatabase {
  readonly uri: string;
  readonly connection: Connection;
  /** Drops it. */
  remove(): Promise<void>;
}

export async function openDatabase(): Promise<TestDatabase> {
  const uri = inOwnDatabase(process.env.MONGODB_URI ?? '');
  const connection = await connect(uri);
  const remove = async () => {
    await connection.close();
    await dropDatabase(uri);
  };
  return { uri, connection, remove };
}
