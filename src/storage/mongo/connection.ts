import mongoose, { type Connection, type ConnectOptions } from 'mongoose';

/**
 * How long the driver waits (ms), unless the URI says otherwise: for a reachable server, which a turn
 * must not outwait; for a new connection; between two looks at a server; and for the answer to one
 * command, after which the connection counts as dead. A server that falls silent without closing
 * anything is noticed within `connectTimeoutMS` and `heartbeatFrequencyMS` together.
 */
const LIMITS = {
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 3_000,
  heartbeatFrequencyMS: 5_000,
  socketTimeoutMS: 20_000,
};

/**
 * Connects to the database that the URI names. Credentials, TLS and all other options
 * are the URI's own. Rejects when no server answers in five seconds.
 */
export async function connect(uri: string): Promise<Connection> {
  const options: ConnectOptions = {
    ...Object.fromEntries(Object.entries(LIMITS).filter(([name]) => !names(uri, name))),
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    sanitizeFilter: true,
    ignoreUndefined: true,
    writeConcern: {
      ...(names(uri, 'w') ? {} : { w: 'majority' }),
      ...(names(uri, 'journal') || names(uri, 'j') ? {} : { journal: true }),
    },
    ...(names(uri, 'readConcernLevel') ? {} : { readConcern: { level: 'majority' } }),
  };
  const connection = mongoose.createConnection(uri, options);
  connection.set('strictQuery', 'throw');
  await connection.asPromise();
  return connection;
}

function names(uri: string, option: string): boolean {
  return new RegExp(`\\?(.*&)?${option}=`, 'i').test(uri);
}
