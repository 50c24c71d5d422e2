import type { Case, Person } from './case.ts';
import { TRIAGE_PARTS, type TriagePart } from './commands/triage.ts';
import type { CommandName } from './lifecycle.ts';
import { asFollowersSee } from './major-incident.ts';
import { unmetNeed } from './needs.ts';
import { partsOf } from './parties.ts';
import { type Role, STAFF_ROLES, type StaffRole } from './roles.ts';
import { COMMAND_NAMES, transition } from './transition.ts';

export { STAFF_ROLES, type StaffRole };

/** In a small desk every member of the desk's team holds all roles but *líder*. */
export const MEMBER_ROLES: readonly StaffRole[] = ['desk', 'categorizer', 'professional'];

/** Who acts: a person as the authenticated activity names them, with the staff roles the store gives. */
export interface Actor {
  readonly person: Person;
  readonly roles: readonly StaffRole[];
}

/** The program itself, for what time does (steps 18-19). */
export const SYSTEM: Person = { id: 'system', name: 'Mesa de servicios' };

/** Whether the actor belongs to the desk's staff. */
export function isStaff(actor: Actor): boolean {
  return actor.roles.length > 0;
}

/**
 * What the actor is to this case. An assignee who left the staff is no assignee any more: the
 * role needs both.
 */
export function rolesFor(actor: Actor, kase: Case | undefined): readonly Role[] {
  if (actor.person.id === SYSTEM.id) return ['system'];
  const roles: Role[] = [...actor.roles];
  if (kase === undefined) return [...roles, 'requester'];
  const parts = partsOf(kase, actor.person.id);
  for (const part of ['requester', 'registrar', 'follower'] as const)
    if (parts.has(part)) roles.push(part);
  if (isStaff(actor) && parts.has('assignee')) roles.push('assignee');
  const isTold = [...parts].some((part) => part !== 'former_assignee');
  if (kase.majorTitle !== undefined && kase.state !== 'closed' && !isTold) roles.push('affected');
  return roles;
}

/** Whether the actor may see the case at all: its requester, who registered it, the staff and the program, nobody else. */
export function maySee(actor: Actor, kase: Case): boolean {
  const { id } = actor.person;
  if (isStaff(actor) || id === SYSTEM.id) return true;
  const parts = partsOf(kase, id);
  return parts.has('requester') || parts.has('registrar');
}

/** Roles in which somebody knows of a major incident without seeing the case. */
const OUTSIDE: readonly Role[] = ['affected', 'follower'];

/**
 * Whether the actor may learn from trying this command that the case exists: whoever may see it and,
 * for following a major incident or leaving it, anybody.
 */
export function mayTry(actor: Actor, kase: Case, command: CommandName): boolean {
  if (maySee(actor, kase)) return true;
  const isOutside = (role: Role) => OUTSIDE.includes(role);
  return transition(command).who.some(isOutside) && rolesFor(actor, kase).some(isOutside);
}

/** The case without what the staff said to each other: as its requester and whoever registered it may know it. */
export function withoutNotes(kase: Case): Case {
  if (kase.notes.length === 0) return kase;
  return { ...kase, notes: [], history: kase.history.filter(({ type }) => type !== 'noted') };
}

/** The case as this actor may know it: whole, without the staff's notes, as its followers see it, or not at all. */
export function shownTo(actor: Actor, kase: Case): Case | undefined {
  if (isStaff(actor)) return kase;
  if (maySee(actor, kase)) return withoutNotes(kase);
  const follows = partsOf(kase, actor.person.id).has('follower');
  return follows ? asFollowersSee(kase, actor.person.id) : undefined;
}

/** The commands that state and roles allow the actor now, in the lifecycle's order. Buttons are drawn from it. */
export function allowedCommands(actor: Actor, kase: Case): readonly CommandName[] {
  const roles = rolesFor(actor, kase);
  return COMMAND_NAMES.filter((name) => {
    const row = transition(name);
    return row.from.includes(kase.state) && row.who.some((role) => roles.includes(role));
  });
}

/** Those of them that could succeed now: what the case itself must have is there. */
export function possibleCommands(actor: Actor, kase: Case): readonly CommandName[] {
  return allowedCommands(actor, kase).filter((name) =>
    transition(name).needs.every((need) => unmetNeed(need, kase) === undefined),
  );
}

/**
 * The parts of a triage (steps 7-10) that the actor may decide now. Nobody is assigned while the
 * category is unknown, so whoever cannot give it cannot assign either; nor while the form is not
 * complete that the case needs (policy 3).
 */
export function triageParts(actor: Actor, kase: Case): readonly TriagePart[] {
  const allowed = allowedCommands(actor, kase);
  if (!allowed.includes('triage')) return [];
  const hasCategory = kase.category !== undefined || allowed.includes('categorize');
  const mayAssign = hasCategory && unmetNeed('reception', kase) === undefined;
  return (Object.keys(TRIAGE_PARTS) as TriagePart[]).filter(
    (part) => allowed.includes(TRIAGE_PARTS[part]) && (part !== 'assignee' || mayAssign),
  );
}
