import { type Database, open, type RootDatabase } from 'lmdb';
import { CommandError } from '../errors.ts';

export type Table = Database<Buffer, Buffer>;

export interface Tables {
  meta: Table;
  records: Table;
  entries: Table;
}

interface Job {
  run: () => unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/**
 * The data file. Writers wait in one queue; all that are waiting are committed and synced to disk
 * together, and only then answered.
 */
export class Engine {
  readonly tables: Tables;
  private readonly root: RootDatabase<Buffer, Buffer>;
  private queue: Job[] = [];
  private scheduled = false;
  private closed = false;
  private writing = false;
  /** Called when a batch was not written, so that what was kept in memory is read again. */
  onRollback: () => void = () => undefined;

  constructor(file: string) {
    const binary = { encoding: 'binary', keyEncoding: 'binary', cache: false } as const;
    this.root = open<Buffer, Buffer>({
      path: file,
      noSubdir: true,
      maxDbs: 8,
      overlappingSync: false,
      ...binary,
    });
    this.tables = {
      meta: this.root.openDB({ name: 'meta', ...binary }),
      records: this.root.openDB({ name: 'records', ...binary }),
      entries: this.root.openDB({ name: 'entries', ...binary }),
    };
  }

  /** Runs after the writes before it; resolves when what it wrote is on disk. */
  write<T>(run: () => T): Promise<T> {
    if (this.closed) return Promise.reject(new CommandError(11600, 'the store is closed'));
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ run, resolve: resolve as Job['resolve'], reject });
      if (!this.scheduled) {
        this.scheduled = true;
        setImmediate(() => this.flush());
      }
    });
  }

  private flush(): void {
    this.scheduled = false;
    const jobs = this.queue;
    this.queue = [];
    this.commit(jobs);
  }

  /** All of them or none; where none, each is tried alone, so that one does not fail for another. */
  private commit(jobs: Job[]): void {
    const answers: (() => void)[] = [];
    this.writing = true;
    try {
      this.root.transactionSync(() => {
        for (const job of jobs) answers.push(attempt(job));
      });
      this.writing = false;
    } catch (error) {
      this.writing = false;
      this.onRollback();
      if (jobs.length === 1) jobs[0]?.reject(writeError(error));
      else for (const job of jobs) this.commit([job]);
      return;
    }
    for (const answer of answers) answer();
  }

  /** Sees everything written so far. */
  refresh(): void {
    if (!this.writing) this.root.resetReadTxn();
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.queue.length > 0) this.flush();
    await this.root.close();
  }
}

/** A refused write leaves nothing behind: commands check everything before they write anything. */
function attempt(job: Job): () => void {
  try {
    const value = job.run();
    return () => job.resolve(value as never);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return () => job.reject(error);
  }
}

function writeError(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|no space|EFBIG|file too large|MDB_MAP_FULL|EDQUOT/i.test(message)) {
    return new CommandError(
      14031,
      `The disk of the data folder is full; nothing was written. Free some space and try again. (${message})`,
    );
  }
  if (error instanceof TypeError || error instanceof RangeError) {
    return new CommandError(1, `internal error: ${message}; nothing was written`);
  }
  return new CommandError(8, `The data file could not be written; nothing was kept. (${message})`);
}
