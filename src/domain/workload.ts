import { type Case, type Person, UNSOLVED } from './case.ts';
import type { Category } from './catalogue.ts';
import type { CategorizedRequest } from './suggest-category.ts';

/** What a case that was solved and closed tells: what was asked for, its category, who solved it. */
export interface SolvedCase extends CategorizedRequest {
  readonly solverId: string;
  /** When it was given to them. */
  readonly assignedAt?: Date | undefined;
}

/** How many open cases of one category somebody has to solve. */
export interface Workload {
  readonly personId: string;
  readonly category?: Category | undefined;
  readonly openCases: number;
  /** When they were given the newest of them; absent when a former version wrote them all. */
  readonly assignedAt?: Date | undefined;
}

/** Somebody who could solve a case (step 9), and why they. */
export interface AssigneeSuggestion {
  readonly person: Person;
  /** How many cases they have that are not closed, of any category. */
  readonly openCases: number;
  /** The case's category, if they have cases of it or solved some. */
  readonly category?: Category;
}

/** When the case was given to who has it; undefined when nobody has it. */
export function assignedAt({ assignee, history }: Case): Date | undefined {
  if (assignee === undefined) return undefined;
  return history.findLast(({ data }) => 'assignee' in data && data.assignee !== undefined)?.at;
}

/** What the case tells once it is solved and closed; undefined before, and of one that was cancelled or merged. */
export function solvedCase(kase: Case): SolvedCase | undefined {
  const { state, closing, request, category, assignee } = kase;
  if (state !== 'closed' || UNSOLVED.some((one) => one === closing)) return undefined;
  if (category === undefined || assignee === undefined) return undefined;
  return { request, category, solverId: assignee.id, assignedAt: assignedAt(kase) };
}

/**
 * Who of these people should get a case of that category (step 9): whoever has or solved cases of
 * it first, then who has the fewest open cases, then who has been given none for the longest.
 */
export function suggestAssignee(
  category: Category,
  people: readonly Person[],
  solved: readonly SolvedCase[],
  workloads: readonly Workload[],
): AssigneeSuggestion | undefined {
  const known = people.map((person) => {
    const past = solved.filter(({ solverId }) => solverId === person.id);
    const present = workloads.filter(({ personId }) => personId === person.id);
    const given = [...past, ...present].map((work) => work.assignedAt?.getTime() ?? 0);
    return {
      person,
      openCases: present.reduce((sum, work) => sum + work.openCases, 0),
      isVersed: [...past, ...present].some((work) => work.category === category),
      lastGiven: Math.max(0, ...given),
    };
  });
  const [first] = known.sort(
    (a, b) =>
      Number(b.isVersed) - Number(a.isVersed) ||
      a.openCases - b.openCases ||
      a.lastGiven - b.lastGiven ||
      a.person.name.localeCompare(b.person.name, 'es'),
  );
  if (first === undefined) return undefined;
  const { person, openCases, isVersed } = first;
  return { person, openCases, ...(isVersed && { category }) };
}
