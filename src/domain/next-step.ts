import type { Case, State } from './case.ts';
import type { TriagePart } from './commands/triage.ts';
import { openProposal } from './hold.ts';
import type { CommandName } from './lifecycle.ts';
import { missingInReception } from './reception.ts';
import { COMMAND_NAMES } from './transition.ts';

type NextStep = Extract<
  CommandName,
  'require_reception' | 'triage' | 'accept_date' | 'start' | 'resolve' | 'restart_term'
>;

/** What else the staff does with a case in each state, the most frequent first; corrections are not among it. */
const USUAL: Readonly<Record<State, readonly CommandName[]>> = {
  new: ['triage', 'fill_reception', 'ask_info', 'comment', 'note'],
  needs_info: ['provide_info', 'comment', 'note'],
  assigned: ['resume', 'assign', 'comment', 'note', 'schedule', 'hold', 'view_files', 'escalate'],
  in_progress: [
    'resume',
    'assign',
    'comment',
    'note',
    'hold',
    'view_files',
    'schedule',
    'escalate',
  ],
  resolved: ['comment', 'note', 'view_files'],
  closed: ['view_files'],
};

/** What the procedure asks the staff for next (policies 3 and 5, steps 7-10, 11, 14, 18); undefined while others are to act. */
export function nextStep(kase: Case): NextStep | undefined {
  const { hold, reception, state, suspended } = kase;
  if (openProposal(kase)?.side === 'requester') return 'accept_date';
  if (hold !== undefined) return undefined;
  switch (state) {
    case 'new':
      return missingInReception(reception).length > 0 ? 'require_reception' : 'triage';
    case 'assigned':
      return 'start';
    case 'in_progress':
      return 'resolve';
    case 'resolved':
      return suspended === undefined ? undefined : 'restart_term';
    default:
      return undefined;
  }
}

/** The next step of those that are `possible`: whoever may not triage may still do a part of it that is missing. */
export function nextPossible(
  kase: Case,
  possible: ReadonlySet<CommandName>,
): CommandName | undefined {
  const next = nextStep(kase);
  const missing: readonly CommandName[] = [
    ...(kase.kind === undefined ? (['classify'] as const) : []),
    ...(kase.category === undefined ? (['categorize'] as const) : []),
    'assign',
  ];
  const steps: readonly (CommandName | undefined)[] =
    kase.state === 'new' ? [next, 'triage', ...missing] : [next];
  return steps.find((step) => step !== undefined && possible.has(step));
}

/**
 * The commands that the staff is offered of what is `possible`: the next step, what is usual, then
 * the rest in the procedure's order. A triage is for new cases: later there are only corrections of
 * one thing each. Where it assigns (`parts`), nothing else needs to.
 */
export function offered(
  kase: Case,
  possible: ReadonlySet<CommandName>,
  parts: ReadonlySet<TriagePart>,
): readonly CommandName[] {
  const next = nextPossible(kase, possible);
  const all = [...(next ? [next] : []), ...USUAL[kase.state], ...COMMAND_NAMES];
  const isNew = kase.state === 'new';
  const covered = isNew ? parts.has('assignee') && 'assign' : 'triage';
  return [...new Set(all)].filter((name) => possible.has(name) && name !== covered);
}
