import type { Case, Follower } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { actingRequester, parties } from '../domain/parties.ts';
import { SYSTEM } from '../domain/permissions.ts';
import { type CommandDeps, type CommandRequest, handleCommand } from './handle-command.ts';

/**
 * Does to other cases what these events of this one ask for: a case is one document, so what concerns
 * two takes two writes, and this is the second. Harmless when repeated, and when the other case is not
 * there. Says whether there was anything to do. Rejects when the store cannot be reached.
 */
export async function carryOutFollowUps(
  deps: Omit<CommandDeps, 'wake'>,
  kase: Case,
  events: readonly CaseEvent[],
): Promise<boolean> {
  const asked = events.flatMap((event) => followUp(kase, event) ?? []);
  for (const { caseId, command } of asked)
    await handleCommand(
      // Whoever plans looks for more by themselves.
      { ...deps, wake: () => {} },
      { actor: { person: SYSTEM, roles: [] }, caseId, command },
    );
  return asked.length > 0;
}

type FollowUp = Pick<CommandRequest, 'caseId' | 'command'>;

function followUp(kase: Case, event: CaseEvent): FollowUp | undefined {
  const { id, number, follows, mergedInto } = kase;
  const own = { id, number };
  switch (event.type) {
    // Step 17: a closed case never reopens.
    case 'opened':
      return follows && { caseId: follows.id, command: { name: 'note_continuation', next: own } };
    case 'linked':
      return { caseId: event.data.other.id, command: { name: 'note_link', other: own } };
    case 'merged': {
      const people = whoWaits(kase);
      return { caseId: event.data.into.id, command: { name: 'absorb', other: own, people } };
    }
    // It was merged into another one itself before it learned of this.
    case 'absorbed':
      return mergedInto && { caseId: mergedInto.id, command: { name: 'absorb', ...event.data } };
    default:
      return undefined;
  }
}

/** Its requester, who registered it and its followers, each with the case by which the other one is theirs. */
function whoWaits(kase: Case): readonly Follower[] {
  const mergedFrom = { id: kase.id, number: kase.number };
  const registrars = parties(kase).filter(({ parts }) => parts.has('registrar'));
  const own = [actingRequester(kase), ...registrars.map(({ person }) => person)];
  return [...own, ...kase.followers].map((person) => ({ mergedFrom, ...person }));
}
