import type { Person } from './case.ts';
import { STAFF_ROLES, type StaffRole } from './roles.ts';

/** The roles that a lead gave somebody in place of those that come with membership. */
export interface RoleGrant {
  readonly personId: string;
  readonly roles: readonly StaffRole[];
  /** Who gave them, and when. */
  readonly by: Person;
  readonly at: Date;
}

/** A member of the desk's team, as far as roles go. */
interface Member {
  readonly person: Person;
  readonly roles: readonly StaffRole[];
}

/** A member with their roles of now. */
export interface TeamMember extends Member {
  /** How they got them; absent while they have those of membership. */
  readonly grant?: RoleGrant;
  /** The operator named them: nobody takes the lead from them in chat. */
  readonly namedLead: boolean;
}

/** Everybody of the desk's team, by name, at one revision of the setting. */
export interface TeamRoles {
  readonly members: readonly TeamMember[];
  readonly rev: number;
}

/** Whether the operator named the person, by the directory's id or by e-mail, in any letters. */
export function isNamedLead({ id, email }: Person, leadIds: readonly string[]): boolean {
  const own = [id, email].map((name) => name?.toLowerCase());
  return leadIds.some((name) => own.includes(name.toLowerCase()));
}

/**
 * The roles of a member of the desk's team: what a lead gave them, else those of membership, and
 * *líder* for whoever the operator named in `leadIds`.
 */
export function rolesOf(
  { person, roles }: Member,
  grants: readonly RoleGrant[],
  leadIds: readonly string[],
): readonly StaffRole[] {
  const granted = grants.find(({ personId }) => personId === person.id)?.roles ?? roles;
  if (!isNamedLead(person, leadIds)) return granted;
  return STAFF_ROLES.filter((role) => role === 'lead' || granted.includes(role));
}

export function isLead({ roles }: Pick<Member, 'roles'>): boolean {
  return roles.includes('lead');
}

/** Why roles are not given: nobody of the team, no role at all, the desk's last lead, or as it was. */
export type GrantRefusal = 'not_member' | 'no_role' | 'last_lead' | 'unchanged';

export type GrantDecision =
  | { readonly ok: true; readonly grants: readonly RoleGrant[] }
  | { readonly ok: false; readonly why: GrantRefusal };

/**
 * Gives a member these roles and no others. Nobody of the desk's team is without a role: whoever is
 * not to work there leaves the team. One lead at least stays; `members` have their roles of now.
 */
export function grantRoles(
  members: readonly Member[],
  grants: readonly RoleGrant[],
  leadIds: readonly string[],
  grant: RoleGrant,
): GrantDecision {
  const member = members.find(({ person }) => person.id === grant.personId);
  if (member === undefined) return { ok: false, why: 'not_member' };
  if (grant.roles.length === 0) return { ok: false, why: 'no_role' };
  const next = [...grants.filter(({ personId }) => personId !== grant.personId), grant];
  const roles = rolesOf(member, next, leadIds);
  if (isLead(member) && !isLead({ roles }) && members.filter(isLead).length === 1)
    return { ok: false, why: 'last_lead' };
  if (sameRoles(roles, member.roles)) return { ok: false, why: 'unchanged' };
  return { ok: true, grants: next };
}

/** Without what was given to these people: whoever comes back to the team begins with the roles of membership. */
export function withoutGrantsTo(
  grants: readonly RoleGrant[],
  personIds: readonly string[],
): readonly RoleGrant[] {
  return grants.filter(({ personId }) => !personIds.includes(personId));
}

/** The desk has a lead from the beginning: this member, while nobody present is one; they keep the roles they have. */
export function firstLead(
  members: readonly Member[],
  person: Person,
  at: Date,
): RoleGrant | undefined {
  if (members.some(isLead)) return undefined;
  const member = members.find(({ person: { id } }) => id === person.id);
  if (member === undefined) return undefined;
  return { personId: person.id, roles: [...member.roles, 'lead'], by: member.person, at };
}

/** Whether both are the same roles, in whatever order. */
export function sameRoles(some: readonly StaffRole[], others: readonly StaffRole[]): boolean {
  return some.length === others.length && some.every((role) => others.includes(role));
}
