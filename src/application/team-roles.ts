import type { Person } from '../domain/case.ts';
import { type Actor, isStaff } from '../domain/permissions.ts';
import {
  type GrantRefusal,
  grantRoles,
  isLead,
  isNamedLead,
  type RoleGrant,
  rolesOf,
  sameRoles,
  type TeamMember,
  type TeamRoles,
} from '../domain/role-grants.ts';
import type { StaffRole } from '../domain/roles.ts';
import { plannedCard } from './adopt-channel.ts';
import type { Needs } from './ports/needs.ts';
import { type FirstLeadDeps, rolesNotice } from './staff-roles.ts';

export type TeamRolesDeps = FirstLeadDeps & Needs<'cases' | 'deskChannel' | 'leadIds'>;

/** Roles are the leads' matter. */
export type NoLead =
  | { readonly kind: 'not_staff' }
  | { readonly kind: 'not_lead'; readonly leads: readonly Person[] };

export type ChangeResult =
  | NoLead
  /** Now, or by an earlier copy of the same press. */
  | { readonly kind: 'done'; readonly member: TeamMember; readonly team: TeamRoles }
  | { readonly kind: 'refused'; readonly why: GrantRefusal; readonly team: TeamRoles }
  /** The roles have changed since the card: nothing was written. */
  | { readonly kind: 'stale'; readonly team: TeamRoles };

/** Who of the desk's team has which roles, for a lead. */
export async function teamRoles(
  deps: TeamRolesDeps,
  actor: Actor,
): Promise<NoLead | { readonly kind: 'team'; readonly team: TeamRoles }> {
  if (!isStaff(actor)) return { kind: 'not_staff' };
  const team = await readTeam(deps);
  const leads = team.members.filter(isLead).map(({ person }) => person);
  return leads.some(({ id }) => id === actor.person.id)
    ? { kind: 'team', team }
    : { kind: 'not_lead', leads };
}

/**
 * A lead gives a member these roles in the place of those of before, on the card of revision `rev`.
 * One conditional write; the person is told afterwards, and the desk's cards are drawn anew when
 * what the staff together may do has changed. Rejects when the store cannot be reached.
 */
export async function changeRoles(
  deps: TeamRolesDeps,
  actor: Actor,
  asked: { readonly personId: string; readonly roles: readonly StaffRole[]; readonly rev: number },
): Promise<ChangeResult> {
  const { deskSettings, leadIds, clock } = deps;
  // The card may come from another instance, which knows more than is cached here.
  const grants = (await deskSettings.find('roles', { fresh: true }))?.value ?? [];
  const known = await teamRoles(deps, actor);
  if (known.kind !== 'team') return known;
  const { team } = known;
  const { personId, roles, rev } = asked;
  if (team.rev !== rev) {
    const given = repeated(team, actor, asked);
    return given === undefined ? { kind: 'stale', team } : announced(deps, given, team);
  }
  const grant: RoleGrant = { personId, roles, by: actor.person, at: clock.now() };
  const decision = grantRoles(team.members, grants, leadIds, grant);
  if (!decision.ok) return { kind: 'refused', why: decision.why, team };
  const saved = await deskSettings.save('roles', decision.grants, rev);
  const now = await readTeam(deps);
  return saved ? announced(deps, grant, now, team) : { kind: 'stale', team: now };
}

/**
 * The person hears of it, and the desk's cards are drawn anew. Whoever died after the write did
 * neither, so the same press does both again, with the same ids.
 */
async function announced(
  deps: TeamRolesDeps,
  grant: RoleGrant,
  team: TeamRoles,
  before?: TeamRoles,
): Promise<ChangeResult> {
  const member = team.members.find(({ person }) => person.id === grant.personId);
  if (member === undefined) return { kind: 'stale', team };
  if (member.person.id !== grant.by.id)
    await deps.deliveries.add([rolesNotice(grant, member.person)]);
  if (before === undefined || !sameRoles(held(before), held(team))) await redrawDesk(deps, grant);
  deps.wake();
  return { kind: 'done', member, team };
}

async function readTeam({ staff, deskSettings, leadIds }: TeamRolesDeps): Promise<TeamRoles> {
  const [members, granted] = await Promise.all([staff.all(), deskSettings.find('roles')]);
  const grants = granted?.value ?? [];
  const listed = members.map((member): TeamMember => {
    const grant = grants.find(({ personId }) => personId === member.person.id);
    const namedLead = isNamedLead(member.person, leadIds);
    const roles = rolesOf(member, grants, leadIds);
    return { ...member, roles, namedLead, ...(grant && { grant }) };
  });
  return { members: listed, rev: granted?.rev ?? 0 };
}

/** Clients send a press again: its own write is no other's. */
function repeated(
  team: TeamRoles,
  actor: Actor,
  { personId, roles, rev }: Parameters<typeof changeRoles>[2],
): RoleGrant | undefined {
  const grant = team.members.find(({ person }) => person.id === personId)?.grant;
  const isOwn = team.rev === rev + 1 && grant?.by.id === actor.person.id;
  return isOwn && sameRoles(grant.roles, roles) ? grant : undefined;
}

/** What somebody of the staff at least may do. */
function held({ members }: TeamRoles) {
  return [...new Set(members.flatMap(({ roles }) => roles))];
}

/** The desk's shared cards have the buttons of whatever somebody of the staff may do. */
async function redrawDesk(deps: TeamRolesDeps, { at }: RoleGrant): Promise<void> {
  const channel = await deps.deskChannel.find();
  if (channel === undefined) return;
  const ids = await deps.cases.openIds();
  await deps.deliveries.add(ids.map((id) => plannedCard(id, channel, at, 'roles')));
}
