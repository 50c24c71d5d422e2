import type { Person } from '../domain/case.ts';
import { firstLead, type RoleGrant, rolesOf } from '../domain/role-grants.ts';
import { completedStaff } from './completed-staff.ts';
import { caselessDelivery } from './notifications.ts';
import type { Delivery } from './ports/deliveries.ts';
import type { DeskSettings } from './ports/desk-settings.ts';
import type { Needs } from './ports/needs.ts';
import type { Staff } from './ports/staff.ts';

/**
 * The staff with the roles that a lead gave each, and *líder* for whoever `leadIds` names: rights,
 * buttons and cards follow from them.
 */
export function staffWithRoles(
  staff: Staff,
  deskSettings: DeskSettings,
  leadIds: readonly string[],
): Staff {
  return completedStaff(staff, async () => {
    const grants = (await deskSettings.find('roles'))?.value;
    return {
      key: grants,
      complete: (member) => ({ ...member, roles: rolesOf(member, grants ?? [], leadIds) }),
    };
  });
}

export type FirstLeadDeps = Needs<'clock' | 'deliveries' | 'deskSettings' | 'staff' | 'wake'>;

/**
 * Whoever chose the desk's channel is its lead while nobody in the team is one, and is told so;
 * `ids` are theirs, of the directory or of the chat. Does nothing for whom the team does not have,
 * or when another became the lead meanwhile.
 */
export async function becomeFirstLead(
  deps: FirstLeadDeps,
  ids: readonly (string | undefined)[],
): Promise<void> {
  const { staff, deskSettings, deliveries, clock, wake } = deps;
  const granted = await deskSettings.find('roles', { fresh: true });
  const members = await staff.all();
  const rev = granted?.rev ?? 0;
  const member = members.find(
    ({ person, chatId }) => ids.includes(person.id) || ids.includes(chatId),
  );
  const grant = member && firstLead(members, member.person, clock.now());
  if (grant === undefined) return;
  const others = (granted?.value ?? []).filter(({ personId }) => personId !== grant.personId);
  // Whoever dies between the two must not leave a lead who never hears of it.
  await deliveries.add([rolesNotice(grant, grant.by)]);
  if (await deskSettings.save('roles', [...others, grant], rev)) wake();
}

/** Tells somebody which roles they have now; drawn when it is sent, once they are written. */
export function rolesNotice({ at }: RoleGrant, person: Person): Delivery {
  return caselessDelivery('roles_notice', `roles:${person.id}:${at.getTime()}`, person, at);
}
