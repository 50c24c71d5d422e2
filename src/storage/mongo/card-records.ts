import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { CaseStore } from '../../application/ports/case-store.ts';
import { isUnreachable } from './errors.ts';

/** How often a write that may not be left out is tried while the database is away (ms). */
const AGAIN_MS = 500;

/**
 * A card that stands in a conversation and is not recorded would be posted a second time, so the
 * record is tried until the database is back or the connection is closed.
 */
export function keepingCards(cases: CaseStore, connection: Connection): CaseStore {
  let closed = false;
  connection.once('close', () => {
    closed = true;
  });
  return {
    ...cases,
    async putCard(caseId, card) {
      for (;;)
        try {
          return await cases.putCard(caseId, card);
        } catch (error) {
          if (closed || !isUnreachable(error)) throw error;
          await pause(AGAIN_MS);
        }
    },
  };
}
