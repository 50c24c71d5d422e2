import type { Outcome } from './outcome.ts';
import type { CaseAtHand, Situation } from './situation.ts';

/** What is open for somebody, as far as it decides which outcomes their words can have. */
export const GROUNDS = [
  'idle',
  'open',
  'needs_info',
  'resolved',
  'two_resolved',
  'closed',
  'request',
  'clarify',
  'name',
  'summary',
  'staff',
  'staff_waiting',
  'staff_assigned',
] as const;
export type Ground = (typeof GROUNDS)[number];

const ALWAYS = ['person', 'thanks', 'help'] as const;
const TALK = ['intake', 'greet', 'smalltalk', 'my_cases', 'show_case', ...ALWAYS] as const;
const DESK = ['list', 'overview', ...TALK] as const;
const DRAFT = ['discard', 'explain', ...ALWAYS] as const;

/** The outcomes that words can have on each ground; a rule may still find others. */
export const ALLOWED: Readonly<Record<Ground, readonly Outcome[]>> = {
  idle: ['status', ...TALK],
  open: ['about_case', 'status', 'cancel_case', ...TALK],
  needs_info: ['answer', 'explain', 'open_question', 'status', 'cancel_case', ...TALK],
  resolved: ['accept', 'reopen', 'dispute', 'status', ...TALK],
  two_resolved: ['ask_which', 'accept', 'reopen', 'dispute', 'status', ...TALK],
  closed: ['again', 'status', ...TALK],
  request: ['answer', ...DRAFT],
  clarify: ['answer', ...DRAFT],
  name: ['answer', ...DRAFT],
  summary: ['open', 'change', 'ask_what', 'open_question', ...DRAFT],
  staff: ['status', ...DESK],
  staff_waiting: ['start', 'resolve_form', 'about_case', ...DESK],
  staff_assigned: ['resolve_form', 'about_case', ...DESK],
};

/** The ground of somebody's own case, by its state; of several that are resolved, another. */
function groundOf({ state }: CaseAtHand): Ground {
  return state === 'needs_info' || state === 'resolved' || state === 'closed' ? state : 'open';
}

/** Every ground that somebody stands on: a request under way goes before everything else. */
export function groundsOf({ draft, own, solving, isStaff }: Situation): readonly Ground[] {
  if (draft) return [draft.question];
  const grounds = new Set(own.map(groundOf));
  if (own.filter(({ state }) => state === 'resolved').length > 1) grounds.add('two_resolved');
  if (isStaff) grounds.add('staff');
  if (isStaff && solving.some(({ state }) => state === 'assigned')) grounds.add('staff_waiting');
  if (isStaff && solving.some(({ state }) => state === 'in_progress'))
    grounds.add('staff_assigned');
  return grounds.size > 0 ? [...grounds] : ['idle'];
}

/** The outcomes that words can have on any of these grounds. */
export function outcomesOn(grounds: readonly Ground[]): readonly Outcome[] {
  return [...new Set(grounds.flatMap((ground) => ALLOWED[ground]))];
}
