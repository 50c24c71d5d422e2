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

/** How often the line is looked at, and how long a new one may take to prove that the old one is stuck (ms). */
const LOOK_EVERY_MS = 3_000;
const PROOF_MS = 1_500;

/**
 * Connects to the database the URI names, built-in or not. Credentials, TLS and all other options
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
  keepUsable(connection, uri, options);
  return connection;
}

/**
 * The driver can lose sight for ever of a server whose connections ended at an unlucky moment: it
 * says that there is none while a new client finds it at once. Then the connection is opened anew.
 */
function keepUsable(connection: Connection, uri: string, options: ConnectOptions): void {
  let looking = false;
  let reopening = false;
  let stopped = false;
  const look = async () => {
    if (await answers(() => connection.db?.command({ ping: 1 }))) return;
    const fresh = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: PROOF_MS });
    const stuck = await answers(() => fresh.db().command({ ping: 1 }));
    await fresh.close();
    if (!stuck || stopped) return;
    reopening = true;
    await connection.close();
    await connection.openUri(uri, options);
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look()
      .catch(() => undefined)
      .finally(() => {
        looking = false;
        reopening = false;
      });
  }, LOOK_EVERY_MS);
  timer.unref();
  connection.on('close', () => {
    if (reopening) return;
    stopped = true;
    clearInterval(timer);
  });
}

async function answers(ping: () => Promise<unknown> | undefined): Promise<boolean> {
  try {
    return (await ping()) !== undefined;
  } catch {
    return false;
  }
}

function names(uri: string, option: string): boolean {
  return new RegExp(`\\?(.*&)?${option}=`, 'i').test(uri);
}
