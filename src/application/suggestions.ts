import type { Case } from '../domain/case.ts';
import { type Catalogue, inUse, PROCEDURE_CATALOGUE } from '../domain/desk-catalogue.ts';
import { learnCategories, type SuggestCategory } from '../domain/suggest-category.ts';
import type { Suggestions } from '../domain/suggestions.ts';
import {
  type AssigneeSuggestion,
  type SolvedCase,
  suggestAssignee,
  type Workload,
} from '../domain/workload.ts';
import type { Needs } from './ports/needs.ts';
import type { StaffMember } from './ports/staff.ts';

export type SuggestionDeps = Needs<'cases' | 'staff'>;

/** So many of the newest solved cases are learned from. */
const LEARNED_FROM = 1000;

const LEARNED = new WeakMap<
  readonly SolvedCase[],
  { readonly categories: Catalogue['categories']; readonly suggest: SuggestCategory }
>();

/**
 * What may be proposed for the case: a category where it has none, by its words; a *profesional*
 * where nobody of the staff has it, for the category that it has or that is proposed.
 * Nothing for a case of which neither is decided now, and nothing while the store cannot be reached:
 * a card without suggestions is better than none.
 */
export async function suggestionsFor(
  { cases, staff }: SuggestionDeps,
  kase: Case,
  { categories }: Catalogue = PROCEDURE_CATALOGUE,
): Promise<Suggestions> {
  if (!DECIDED_IN.has(kase.state)) return {};
  const members = await staff.all();
  const hasSolver = members.some(({ person }) => person.id === kase.assignee?.id);
  if (kase.category !== undefined && hasSolver) return {};
  const known = await experience(cases);
  if (known === undefined) return {};
  const [solved, workloads] = known;
  const category =
    kase.category === undefined ? learned(solved, categories)(kase.request) : undefined;
  const wanted = kase.category ?? category?.value;
  const assignee =
    wanted === undefined || hasSolver
      ? undefined
      : suggestAssignee(wanted, ableToSolve(kase, members), solved, workloads);
  return { ...(category && { category }), ...(assignee && { assignee }) };
}

/**
 * Who of these members is suggested to go on with a case that has a category, as if those cases had
 * been `given` besides. Undefined while the store cannot be reached.
 */
export async function suggestedSolver(
  { cases, members }: Needs<'cases'> & { readonly members: readonly StaffMember[] },
  kase: Case,
  given: readonly Workload[],
): Promise<AssigneeSuggestion | undefined> {
  const { category } = kase;
  const known = await experience(cases);
  if (category === undefined || known === undefined) return undefined;
  const [solved, workloads] = known;
  return suggestAssignee(category, ableToSolve(kase, members), solved, [...workloads, ...given]);
}

/** What was solved and who has what; undefined while the store cannot be reached. */
function experience(cases: SuggestionDeps['cases']) {
  return Promise.all([cases.lastSolved(LEARNED_FROM), cases.workloads()]).catch(() => undefined);
}

/** Nobody solves what they asked for themselves, and whoever is away or no *profesional* solves nothing. */
function ableToSolve({ requester }: Case, members: readonly StaffMember[]) {
  return members
    .filter(({ absentUntil, roles }) => absentUntil === undefined && roles.includes('professional'))
    .map(({ person }) => person)
    .filter(({ id }) => id !== requester.id);
}

/** The states in which the desk categorizes and assigns. */
const DECIDED_IN: ReadonlySet<Case['state']> = new Set(['new', 'assigned', 'in_progress']);

/** The store gives the same list until a case closes, the catalogue the same until a lead changes it. */
function learned(
  solved: readonly SolvedCase[],
  categories: Catalogue['categories'],
): SuggestCategory {
  const before = LEARNED.get(solved);
  if (before?.categories === categories) return before.suggest;
  const ids = inUse(categories).map(({ id }) => id);
  const suggest = learnCategories(solved, ids);
  LEARNED.set(solved, { categories, suggest });
  return suggest;
}
