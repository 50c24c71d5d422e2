import type { Case } from '../domain/case.ts';
import { learnCategories, type SuggestCategory } from '../domain/suggest-category.ts';
import type { Suggestions } from '../domain/suggestions.ts';
import { type SolvedCase, suggestAssignee } from '../domain/workload.ts';
import type { CaseStore } from './ports/case-store.ts';
import type { Staff } from './ports/staff.ts';

export interface SuggestionDeps {
  readonly cases: Pick<CaseStore, 'lastSolved' | 'workloads'>;
  readonly staff: Pick<Staff, 'all'>;
}

/** So many of the newest solved cases are learned from. */
const LEARNED_FROM = 1000;

const LEARNED = new WeakMap<readonly SolvedCase[], SuggestCategory>();

/**
 * What may be proposed for the case: a category where it has none, by its words; a *profesional*
 * where nobody of the staff has it, for the category that it has or that is proposed.
 * Nothing for a case of which neither is decided now, and nothing while the store cannot be reached:
 * a card without suggestions is better than none.
 */
export async function suggestionsFor(
  { cases, staff }: SuggestionDeps,
  kase: Case,
): Promise<Suggestions> {
  if (!DECIDED_IN.has(kase.state)) return {};
  const members = await staff.all();
  const hasSolver = members.some(({ person }) => person.id === kase.assignee?.id);
  if (kase.category !== undefined && hasSolver) return {};
  const known = await Promise.all([cases.lastSolved(LEARNED_FROM), cases.workloads()]).catch(
    () => undefined,
  );
  if (known === undefined) return {};
  const [solved, workloads] = known;
  const category = kase.category === undefined ? learned(solved)(kase.request) : undefined;
  const wanted = kase.category ?? category?.value;
  // Nobody solves what they asked for themselves.
  const others = members
    .filter(
      ({ person, roles }) => person.id !== kase.requester.id && roles.includes('professional'),
    )
    .map(({ person }) => person);
  const assignee =
    wanted === undefined || hasSolver
      ? undefined
      : suggestAssignee(wanted, others, solved, workloads);
  return { ...(category && { category }), ...(assignee && { assignee }) };
}

/** The states in which the desk categorizes and assigns. */
const DECIDED_IN: ReadonlySet<Case['state']> = new Set(['new', 'assigned', 'in_progress']);

/** The store gives the same list until a case closes. */
function learned(solved: readonly SolvedCase[]): SuggestCategory {
  const before = LEARNED.get(solved);
  if (before !== undefined) return before;
  const suggest = learnCategories(solved);
  LEARNED.set(solved, suggest);
  return suggest;
}
