import { randomInt } from 'node:crypto';
import { calculateObjectSize } from 'bson';
import { type Doc, Long, MAX_DOCUMENT_BYTES } from '../bson/values.ts';
import { CommandError } from '../errors.ts';

const IDLE_MS = 10 * 60_000;
/** A cursor that is not to time out ends with the session of a client that is gone. */
const SESSION_MS = 30 * 60_000;
export const FIRST_BATCH = 101;

interface Cursor {
  docs: Iterator<Doc>;
  /** Read already, but did not fit in the batch before. */
  held: Doc | undefined;
  namespace: string;
  lastUsed: number;
  /** How many documents more the client wants. */
  left: number;
  patient: boolean;
  rested: (milliseconds: number) => void;
}

export interface CursorOptions {
  batchSize: number;
  /** The whole answer is in the first batch, or is not wanted. */
  single?: boolean;
  /** 0 for all. */
  limit?: number;
  /** Not to be forgotten after ten minutes. */
  patient?: boolean;
  /** Called with the time that passed between two batches. */
  rested?: (milliseconds: number) => void;
}

export interface Batch {
  id: Long;
  docs: Doc[];
}

/** Results that a client has not fetched to the end. */
export class Cursors {
  private readonly open = new Map<bigint, Cursor>();

  start(namespace: string, docs: Iterator<Doc>, options: CursorOptions): Batch {
    const { batchSize, single, limit, patient = false, rested = () => undefined } = options;
    const left = limit || Number.POSITIVE_INFINITY;
    const state = { held: undefined, lastUsed: 0, left };
    const cursor: Cursor = { docs, namespace, patient, rested, ...state };
    const batch = fill(cursor, batchSize);
    if (batch.done || single) return { id: Long.ZERO, docs: batch.docs };
    const id = (BigInt(randomInt(1, 2 ** 31)) << 32n) | BigInt(randomInt(0, 2 ** 32));
    this.open.set(id, cursor);
    return { id: Long.fromBigInt(id), docs: batch.docs };
  }

  more(id: bigint, namespace: string, size: number): Batch {
    const cursor = this.open.get(id);
    if (!cursor) throw new CommandError(43, `cursor id ${id} not found`);
    if (cursor.namespace !== namespace) {
      throw new CommandError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    cursor.rested(performance.now() - cursor.lastUsed);
    try {
      const batch = fill(cursor, size);
      if (batch.done) this.open.delete(id);
      return { id: batch.done ? Long.ZERO : Long.fromBigInt(id), docs: batch.docs };
    } catch (error) {
      this.open.delete(id);
      throw error;
    }
  }

  kill(id: bigint): boolean {
    return this.open.delete(id);
  }

  /** Forgets the cursors nobody has asked for in ten minutes. */
  sweep(now = performance.now()): void {
    for (const [id, { lastUsed, patient }] of this.open)
      if (lastUsed < now - (patient ? SESSION_MS : IDLE_MS)) this.open.delete(id);
  }
}

function fill(cursor: Cursor, size: number): { docs: Doc[]; done: boolean } {
  const batch = take(cursor, size);
  cursor.left -= batch.docs.length;
  cursor.lastUsed = performance.now();
  return { docs: batch.docs, done: batch.done || cursor.left === 0 };
}

function take(cursor: Cursor, size: number): { docs: Doc[]; done: boolean } {
  const docs: Doc[] = [];
  let bytes = 0;
  while (docs.length < size) {
    const next = cursor.held ? { value: cursor.held, done: false } : cursor.docs.next();
    cursor.held = undefined;
    if (next.done) return { docs, done: true };
    bytes += calculateObjectSize(next.value);
    if (docs.length > 0 && bytes > MAX_DOCUMENT_BYTES) {
      cursor.held = next.value;
      return { docs, done: false };
    }
    docs.push(next.value);
  }
  return { docs, done: false };
}
