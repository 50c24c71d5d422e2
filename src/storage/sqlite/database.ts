import { setImmediate } from 'node:timers';
import Driver from 'libsql';
import { StoreUnreachableError } from '../call-deadline.ts';

/** What can be bound; bytes as a Buffer. No booleans: the driver ends the process on one. */
export type Value = string | number | null | Buffer;
export type Row = Readonly<Record<string, Value>>;

/** One connection to a SQLite file; reads, and the parts of a write, are done when they return. */
export interface Database {
  /** Runs a statement, inside a write that is to be waited for; how many rows it changed. */
  run(sql: string, ...values: readonly Value[]): number;
  get(sql: string, ...values: readonly Value[]): Row | undefined;
  all(sql: string, ...values: readonly Value[]): readonly Row[];
  /** Several statements in one text. */
  script(sql: string): void;
  /**
   * Carries out a change whole or, when it throws, not at all. Writes that are asked for at the same
   * time go to the disk together; each is answered once it is there. Other processes wait meanwhile.
   */
  write<T>(change: () => T): Promise<T>;
  close(): void;
}

/** How long a call waits for another process that is writing (ms); nothing else runs here meanwhile. */
const BUSY_MS = 3_000;

/** Nothing can be saved or read at the moment, though the call was right. */
const UNREACHABLE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)/;

/** The code that SQLite gave, `SQLITE_FULL` for example, also where it is the cause of the error. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && error.code;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : sqliteCode(error.cause);
}

function mapped<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (!UNREACHABLE.test(sqliteCode(error) ?? '')) throw error;
    throw new StoreUnreachableError(String(error), { cause: error });
  }
}

/**
 * Opens a file, or `:memory:`. The only place that knows the driver, by the part of its interface that
 * better-sqlite3 has too. Statements are prepared once and kept: the driver is said to crash when
 * many are collected. So texts of SQL are constants; what varies is bound.
 */
export function openFile(file: string, busyMs = BUSY_MS): Database {
  let driver = connect(file, busyMs);
  const kept = new Map<string, Driver.Statement>();
  const close = () => {
    // The driver keeps the file open until its statements are collected.
    kept.clear();
    driver.close();
  };
  const call = <T>(sql: string, use: (statement: Driver.Statement) => T): T => {
    try {
      const statement = kept.get(sql) ?? driver.prepare(sql);
      kept.set(sql, statement);
      return mapped(() => use(statement));
    } catch (error) {
      // The driver does not reset a statement that was busy: while it stands, this connection sees
      // the file as it was then, and commits nothing.
      if (/^SQLITE_BUSY/.test(sqliteCode(error) ?? '')) {
        close();
        driver = connect(file, busyMs);
      }
      throw error;
    }
  };
  const script = (sql: string) => mapped(() => void driver.exec(sql));
  const waiting: Write[] = [];
  const commit = (batch: readonly Write[]): void => {
    let begun = false;
    try {
      // Not a kept statement: this is where a write waits for others, and may be told that they are busy.
      script('BEGIN IMMEDIATE');
      begun = true;
      const results = batch.map(({ change }) => change());
      script('COMMIT');
      for (const [index, { resolve }] of batch.entries()) resolve(results[index]);
    } catch (error) {
      // A full disk may have rolled it back already.
      if (driver.inTransaction) script('ROLLBACK');
      // One that fails undoes nothing of the others: then each goes alone.
      if (begun && batch.length > 1) for (const write of batch) commit([write]);
      else for (const { reject } of batch) reject(error);
    }
  };
  const write = <T>(change: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ change, resolve: resolve as Write['resolve'], reject });
      if (waiting.length === 1) setImmediate(() => commit(waiting.splice(0)));
    });
  return {
    run: (sql, ...values) => call(sql, (statement) => statement.run(...values).changes),
    get: (sql, ...values) => call(sql, (statement) => statement.get(...values) as Row | undefined),
    all: (sql, ...values) => call(sql, (statement) => statement.all(...values) as readonly Row[]),
    script,
    write,
    close,
  };
}

interface Write {
  readonly change: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function connect(file: string, timeout: number): Driver.Database {
  const driver = new Driver(file, { timeout });
  // Whoever was told that something is saved finds it again after a power cut.
  driver.exec('PRAGMA synchronous = FULL');
  return driver;
}
