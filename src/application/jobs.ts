import type { CaseCommand } from '../domain/commands/index.ts';
import { SYSTEM } from '../domain/permissions.ts';
import { type CommandDeps, handleCommand } from './handle-command.ts';

const BATCH = 100;

/**
 * What time does (steps 18-19): closes resolved cases whose term has passed, sends the reminders that
 * are due, and asks the desk again about closings that have been stopped for long. Any number of
 * instances may run it at once: each is one conditional write, and whoever comes second finds nothing
 * due. Returns how many it carried out; a case that fails holds up no other, and its error is thrown
 * in the end.
 */
export async function sweep(
  deps: CommandDeps,
): Promise<{ closed: number; reminded: number; asked: number }> {
  const closed = await carryOut(deps, { name: 'auto_close' }, (now) =>
    deps.cases.closingDue(now, BATCH),
  );
  const reminded = await carryOut(deps, { name: 'remind' }, (now) =>
    deps.cases.reminderDue(now, BATCH),
  );
  const asked = await carryOut(deps, { name: 'ask_decision' }, (now) =>
    deps.cases.decisionDue(now, BATCH),
  );
  return { closed, reminded, asked };
}

async function carryOut(
  deps: CommandDeps,
  command: CaseCommand,
  due: (now: Date) => Promise<readonly string[]>,
): Promise<number> {
  const actor = { person: SYSTEM, roles: [] };
  const failures: unknown[] = [];
  let done = 0;
  for (;;) {
    const ids = await due(deps.clock.now());
    let progress = 0;
    for (const caseId of ids) {
      try {
        const result = await handleCommand(deps, { actor, caseId, command });
        if (result.kind === 'done') progress += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    done += progress;
    if (ids.length >= BATCH && progress > 0) continue;
    if (failures.length > 0) throw failures[0];
    return done;
  }
}
