import { currentAbsences } from '../domain/absence.ts';
import type { DeskSettings } from './ports/desk-settings.ts';
import type { Clock } from './ports/runtime.ts';
import type { Staff, StaffMember } from './ports/staff.ts';

/**
 * The staff, and until when who of them is away: suggestions pass them over, and where somebody is
 * chosen it is said. What is written of members stays as the team's roster is.
 */
export function staffWithAbsences(
  staff: Staff,
  { deskSettings, clock }: { readonly deskSettings: DeskSettings; readonly clock: Clock },
): Staff {
  // The same list as long as nothing changed: what is drawn from it is kept by it.
  let last: Record<'from' | 'known' | 'members', unknown> | undefined;
  const all = async (): Promise<readonly StaffMember[]> => {
    const [from, stored] = await Promise.all([staff.all(), deskSettings.find('absences')]);
    const current = currentAbsences(stored?.value ?? [], clock.now());
    if (current.length === 0) return from;
    const known = `${stored?.rev}:${current.length}`;
    if (last?.from === from && last.known === known) return last.members as readonly StaffMember[];
    const until = new Map(current.map((one) => [one.personId, one.until]));
    const members = from.map((member) => {
      const absentUntil = until.get(member.person.id);
      return absentUntil === undefined ? member : { ...member, absentUntil };
    });
    last = { from, known, members };
    return members;
  };
  return {
    ...staff,
    all,
    find: async (personId) => (await all()).find(({ person }) => person.id === personId),
  };
}
