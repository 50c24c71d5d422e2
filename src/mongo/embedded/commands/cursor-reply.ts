import type { Doc } from '../bson/values.ts';
import { countField } from './arguments.ts';
import { type Call, ok } from './context.ts';
import { type CursorOptions, FIRST_BATCH } from './cursors.ts';

export function batchSize(doc: Doc, command: string): number {
  return countField(doc, 'batchSize', command) ?? FIRST_BATCH;
}

/** The time between two batches is the client's: it does not count for maxTimeMS. */
export function cursorReply(
  call: Call,
  name: string,
  docs: Iterator<Doc>,
  options: Omit<CursorOptions, 'rested'>,
): Doc {
  const ns = `${call.db}.${name}`;
  const rested = (milliseconds: number): void => {
    if (call.deadline !== undefined) call.deadline += milliseconds;
  };
  const batch = call.store.cursors.start(ns, docs, { ...options, rested });
  return ok({ cursor: { firstBatch: batch.docs, id: batch.id, ns } });
}
