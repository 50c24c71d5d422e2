import { currentAbsences } from '../domain/absence.ts';
import type { DeskSettings } from './ports/desk-settings.ts';
import type { Clock } from './ports/runtime.ts';
import type { Staff } from './ports/staff.ts';

/**
 * The staff, and until when who of them is away: suggestions pass them over, and where somebody is
 * chosen it is said. What is written of members stays as the team's roster is.
 */
export function staffWithAbsences(
  staff: Staff,
  { deskSettings, clock }: { readonly deskSettings: DeskSettings; readonly clock: Clock },
): Staff {
  const all = async () => {
    const [members, stored] = await Promise.all([staff.all(), deskSettings.find('absences')]);
    const until = new Map(
      currentAbsences(stored?.value ?? [], clock.now()).map((one) => [one.personId, one.until]),
    );
    return members.map((member) => {
      const absentUntil = until.get(member.person.id);
      return absentUntil === undefined ? member : { ...member, absentUntil };
    });
  };
  return {
    ...staff,
    all,
    find: async (personId) => (await all()).find(({ person }) => person.id === personId),
  };
}
