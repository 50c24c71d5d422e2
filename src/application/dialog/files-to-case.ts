import type { Case } from '../../domain/case.ts';
import { receiveFiles } from '../receive-files.ts';
import { attach } from './carry-out.ts';
import type { Reply } from './dialog.ts';
import { filesDropped, refusals } from './file-replies.ts';
import type { TurnDeps, TurnRequest } from './take-turn.ts';

/**
 * Gives files to the case that was named with them (steps 1-3), outside the guided dialog. A repeat
 * changes nothing more. Rejects when the store cannot be reached.
 */
export async function filesToCase(
  deps: TurnDeps,
  { actor, key, incoming = [] }: Omit<TurnRequest, 'input'>,
  { id, attachments }: Case,
): Promise<readonly Reply[]> {
  const { kept, refused } = await receiveFiles(deps, actor.person.id, key, incoming, attachments);
  const { more, taken } = await attach(deps, actor, id, kept, key);
  const dropped = kept.filter((file) => !taken.includes(file));
  await deps.attachments.remove(dropped.map((file) => file.id));
  return [...refusals(refused), ...more, ...filesDropped(dropped)];
}
