import type { Person } from '../domain/case.ts';
import { firstLead, rolesOf } from '../domain/role-grants.ts';
import type { DeskSettings } from './ports/desk-settings.ts';
import type { Clock } from './ports/runtime.ts';
import type { Staff } from './ports/staff.ts';

/**
 * The staff with the roles that a lead gave each, and *líder* for whoever `leadIds` names: rights,
 * buttons and cards follow from them. What is written of members stays as the team's roster is.
 */
export function staffWithRoles(
  staff: Staff,
  deskSettings: DeskSettings,
  leadIds: readonly string[],
): Staff {
  const all = async () => {
    const [members, granted] = await Promise.all([staff.all(), deskSettings.find('roles')]);
    const grants = granted?.value ?? [];
    return members.map((member) => ({ ...member, roles: rolesOf(member, grants, leadIds) }));
  };
  return {
    ...staff,
    all,
    find: async (personId) => (await all()).find(({ person }) => person.id === personId),
  };
}

/**
 * Whoever chose the desk's channel is its lead while nobody in the team is one. Does nothing for
 * whom the team does not have, or when another became the lead meanwhile.
 */
export async function becomeFirstLead(
  deps: { readonly staff: Staff; readonly deskSettings: DeskSettings; readonly clock: Clock },
  person: Person,
): Promise<void> {
  const { staff, deskSettings, clock } = deps;
  const [members, granted] = await Promise.all([staff.all(), deskSettings.find('roles')]);
  const next = firstLead(members, granted?.value ?? [], person, clock.now());
  if (next !== undefined) await deskSettings.save('roles', next, granted?.rev ?? 0);
}
