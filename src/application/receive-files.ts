import type { AttachedFile } from '../domain/case.ts';
import { MAX_CASE_FILES } from '../domain/catalogue.ts';
import { hasRoom } from '../domain/needs.ts';
import type { FileProblem, IncomingFile } from './ports/incoming-files.ts';
import type { Needs } from './ports/needs.ts';

/** How long all files of a message together may take to arrive (ms): the turn answers within ten seconds. */
const ARRIVE_WITHIN_MS = 5_000;

/** What became of the files of a message: in the store, or refused under the name that the person gave. */
export interface ReceivedFiles {
  readonly kept: readonly AttachedFile[];
  readonly refused: readonly { readonly name: string; readonly problem: FileProblem }[];
}

export const NO_FILES: ReceivedFiles = { kept: [], refused: [] };

/**
 * Brings the files of a message into the store (steps 1-3), beside those that wait with the draft
 * or are in the case. `turn` names the message: a repeat gives the same ids and keeps nothing twice.
 * Rejects when the store cannot be reached.
 */
export async function receiveFiles(
  { attachments, clock, ids }: Needs<'attachments' | 'clock' | 'ids'>,
  personId: string,
  turn: string,
  incoming: readonly IncomingFile[],
  beside: readonly AttachedFile[],
): Promise<ReceivedFiles> {
  if (incoming.length === 0) return NO_FILES;
  const signal = AbortSignal.timeout(ARRIVE_WITHIN_MS);
  // More than a case may have is not even asked for.
  const fetched = await Promise.all(
    incoming.map((file, index) => (index < MAX_CASE_FILES ? file.fetch(signal) : 'no_room')),
  );
  const kept: AttachedFile[] = [];
  const refused: ReceivedFiles['refused'][number][] = [];
  for (const [index, given] of fetched.entries()) {
    const name = incoming[index]?.name ?? '';
    if (typeof given === 'string') {
      refused.push({ name, problem: given });
      continue;
    }
    const { bytes, ...named } = given;
    const file = { id: ids.digest(`file:${turn}:${index}`), ...named, size: bytes.length };
    if (!hasRoom([...beside, ...kept, file])) {
      refused.push({ name, problem: 'no_room' });
      continue;
    }
    await attachments.put({ ...file, personId, keptAt: clock.now() }, bytes);
    kept.push(file);
  }
  return { kept, refused };
}
