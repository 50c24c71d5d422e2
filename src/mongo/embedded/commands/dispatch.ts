import { type Doc, Int32, isDoc, isNumber, own, plainNumber } from '../bson/values.ts';
import { badValue, CommandError, codeName } from '../errors.ts';
import { ADMIN_COMMANDS } from './admin.ts';
import { AGGREGATE_COMMANDS } from './aggregate.ts';
import { checkFields } from './arguments.ts';
import type { Call, CommandTable, Store } from './context.ts';
import { EXPLAIN_COMMANDS } from './explain.ts';
import { FIND_AND_MODIFY } from './find-and-modify.ts';
import { HANDSHAKE_COMMANDS } from './handshake.ts';
import { INDEX_COMMANDS } from './indexes.ts';
import { READ_COMMANDS } from './read.ts';
import { STATISTICS_COMMANDS } from './statistics.ts';
import { WRITE_COMMANDS } from './write.ts';

const COMMANDS: CommandTable = {
  ...HANDSHAKE_COMMANDS,
  ...ADMIN_COMMANDS,
  ...READ_COMMANDS,
  ...AGGREGATE_COMMANDS,
  ...STATISTICS_COMMANDS,
  ...EXPLAIN_COMMANDS,
  ...WRITE_COMMANDS,
  ...FIND_AND_MODIFY,
  ...INDEX_COMMANDS,
};

const GENERIC = [
  '$db',
  '$readPreference',
  '$clusterTime',
  'lsid',
  'readConcern',
  'writeConcern',
  'comment',
  'maxTimeMS',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'txnNumber',
  'startTransaction',
  'autocommit',
];

const fieldSets = new Map(
  Object.entries(COMMANDS).map(([name, { fields }]) => [
    name,
    new Set([name, ...GENERIC, ...fields]),
  ]),
);

/** Runs a command; a refusal is an answer too. */
export async function dispatch(
  store: Store,
  db: string,
  command: Doc,
  connection: number,
): Promise<Doc> {
  try {
    const name = Object.keys(command)[0] ?? '';
    const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!found) throw new CommandError(59, `no such command: '${name}'`);
    checkFields(command, fieldSets.get(name) as Set<string>, name);
    checkGeneric(command);
    return await found.run({
      store,
      db,
      command,
      connection,
      deadline: deadlineOf(command),
    } satisfies Call);
  } catch (error) {
    return refusal(error);
  }
}

export function refusal(error: unknown): Doc {
  if (error instanceof CommandError) {
    const { code, message, extra } = error;
    return {
      ok: new Int32(0),
      errmsg: message,
      code: new Int32(code),
      codeName: codeName(code),
      ...extra,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    ok: new Int32(0),
    errmsg: `internal error: ${message}`,
    code: new Int32(1),
    codeName: codeName(1),
  };
}

function deadlineOf(command: Doc): number | undefined {
  const value = own(command, 'maxTimeMS');
  if (value === undefined) return undefined;
  const time = isNumber(value) ? Number(plainNumber(value)) : Number.NaN;
  if (!Number.isInteger(time) || time < 0)
    throw badValue(`${String(value)} value for maxTimeMS is out of range`);
  return time === 0 ? undefined : performance.now() + time;
}

const READ_LEVELS = ['local', 'available', 'majority', 'linearizable'];

function checkGeneric(command: Doc): void {
  if (
    Object.hasOwn(command, 'startTransaction') ||
    Object.hasOwn(command, 'autocommit') ||
    Object.hasOwn(command, 'txnNumber')
  ) {
    throw new CommandError(
      20,
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  const version = own(command, 'apiVersion');
  if (version !== undefined && version !== '1') {
    throw new CommandError(322, `API version must be "1", found: ${String(version)}`);
  }
  const concern = own(command, 'readConcern');
  const level = isDoc(concern) ? own(concern, 'level') : undefined;
  if (level !== undefined && !READ_LEVELS.includes(String(level))) {
    throw level === 'snapshot'
      ? new CommandError(246, 'Storage engine does not support read concern: { level: "snapshot" }')
      : new CommandError(9, `Unrecognized read concern level '${String(level)}'`);
  }
  if (
    isDoc(concern) &&
    (Object.hasOwn(concern, 'afterClusterTime') || Object.hasOwn(concern, 'atClusterTime'))
  ) {
    throw new CommandError(
      20,
      'Cannot specify afterClusterTime or atClusterTime readConcern without replication enabled',
    );
  }
  checkWriteConcern(own(command, 'writeConcern'));
}

function checkWriteConcern(concern: unknown): void {
  const w = isDoc(concern) ? own(concern, 'w') : undefined;
  if (w === undefined || w === 'majority') return;
  if (!isNumber(w))
    throw badValue("cannot use non-majority 'w' mode when a host is not a member of a replica set");
  if (Number(plainNumber(w)) > 1)
    throw badValue("cannot use 'w' > 1 when a host is not replicated");
}
