import type { Case } from '../domain/case.ts';
import { SYSTEM } from '../domain/permissions.ts';
import { type CommandDeps, handleCommand } from './handle-command.ts';

/**
 * Notes in the closed case that this one continues where it goes on (step 17: a closed case never
 * reopens). Harmless when repeated. Rejects when the store cannot be reached.
 */
export async function noteContinuation(
  deps: Omit<CommandDeps, 'wake'>,
  { id, number, follows }: Case,
): Promise<void> {
  if (follows === undefined) return;
  await handleCommand(
    // Whoever plans looks for more by themselves.
    { ...deps, wake: () => {} },
    {
      actor: { person: SYSTEM, roles: [] },
      caseId: follows.id,
      command: { name: 'note_continuation', next: { id, number } },
    },
  );
}
