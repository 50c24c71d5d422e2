import type { Case } from './case.ts';
import type { CommandName } from './lifecycle.ts';

type NextStep = Extract<
  CommandName,
  'classify' | 'categorize' | 'assign' | 'start' | 'resolve' | 'restart_term'
>;

/** What the procedure asks the staff for next (steps 7-9, 11, 14, 18); undefined while others are to act. */
export function nextStep(kase: Case): NextStep | undefined {
  switch (kase.state) {
    case 'new':
      if (kase.kind === undefined) return 'classify';
      return kase.category === undefined ? 'categorize' : 'assign';
    case 'assigned':
      return 'start';
    case 'in_progress':
      return 'resolve';
    case 'resolved':
      return kase.suspended === undefined ? undefined : 'restart_term';
    default:
      return undefined;
  }
}
