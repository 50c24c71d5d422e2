import type { Case } from '../domain/case.ts';
import {
  CASES_A_PRESS,
  type HandedOver,
  type Handover,
  type KeptCase,
} from '../domain/handover.ts';
import type { Actor } from '../domain/permissions.ts';
import { isStaff } from '../domain/permissions.ts';
import { isLead } from '../domain/role-grants.ts';
import { transition } from '../domain/transition.ts';
import type { AssigneeSuggestion, Workload } from '../domain/workload.ts';
import { openCasesOf } from './departures.ts';
import { type CommandDeps, type CommandResult, handleCommand } from './handle-command.ts';
import type { CaseStore } from './ports/case-store.ts';
import type { Needs } from './ports/needs.ts';
import { suggestedSolver } from './suggestions.ts';

/** What somebody is given. */
export interface Gift {
  readonly caseId: string;
  /** The revision that the card showed. */
  readonly rev: number;
  readonly to: string;
}

/** The cases of which the person is the assignee and that may be assigned anew (steps 9-10), in the order of the queue's oldest. */
export async function casesToHandOver(
  cases: CaseStore,
  personId: string,
): Promise<readonly Case[]> {
  const { from } = transition('assign');
  const open = await openCasesOf(cases, personId);
  return open.filter(({ state }) => from.includes(state)).reverse();
}

/**
 * The open cases of one of the staff with who is suggested for each, as if the ones before had been
 * given. For themselves and for a lead; of who left the staff, for all of it. `undefined` for anybody
 * else, and `undefined` where there is nobody of that id.
 */
export async function handoverOf(
  { cases, staff }: Needs<'cases' | 'staff'>,
  actor: Actor,
  personId: string,
): Promise<Handover | undefined> {
  if (!isStaff(actor)) return undefined;
  const members = await staff.all();
  const member = members.find(({ person }) => person.id === personId);
  const own = actor.person.id === personId;
  if (member !== undefined && !own && !isLead(actor)) return undefined;
  const open = await casesToHandOver(cases, personId);
  const person = member?.person ?? open[0]?.assignee;
  if (person === undefined) return undefined;
  const others = members.filter((one) => one.person.id !== personId);
  const rows: { kase: Case; suggested?: AssigneeSuggestion }[] = [];
  const given: Workload[] = [];
  for (const kase of open.slice(0, CASES_A_PRESS)) {
    const suggested = await suggestedSolver({ cases, members: others }, kase, given);
    rows.push({ kase, ...(suggested && { suggested }) });
    // Without its category: one case makes nobody versed, or they would get all the others too.
    if (suggested) given.push({ personId: suggested.person.id, openCases: 1 });
  }
  return { person, own, rows, more: open.length - rows.length };
}

/**
 * Gives each case to whom it is meant for: a normal `assign` each, by who pressed, within their
 * rights and the case's rules. What cannot be given is left as it is. Pressed twice it gives once.
 */
export async function handOver(
  deps: CommandDeps,
  actor: Actor,
  gifts: readonly Gift[],
): Promise<HandedOver> {
  const members = await deps.staff.all();
  const given: HandedOver['given'][number][] = [];
  const kept: KeptCase[] = [];
  for (const { caseId, rev, to } of gifts) {
    const assignee = members.find(({ person }) => person.id === to)?.person ?? { id: to, name: to };
    const command = { name: 'assign', assignee } as const;
    const result = await handleCommand(deps, { actor, caseId, command, rev });
    if (result.kind === 'done') given.push({ number: result.kase.number, to: assignee });
    else kept.push(keptBy(result));
  }
  return { given, kept };
}

function keptBy(result: Exclude<CommandResult, { kind: 'done' }>): KeptCase {
  if (!('kase' in result)) return 'unknown';
  const { number } = result.kase;
  return result.kind === 'stale'
    ? { number, by: result.by }
    : { number, rejection: result.rejection };
}
