import { currentAbsences } from '../domain/absence.ts';
import { completedStaff } from './completed-staff.ts';
import type { Needs } from './ports/needs.ts';
import type { Staff } from './ports/staff.ts';

/**
 * The staff, and until when who of them is away: suggestions pass them over, and where somebody is
 * chosen it is said.
 */
export function staffWithAbsences(
  staff: Staff,
  { deskSettings, clock }: Needs<'clock' | 'deskSettings'>,
): Staff {
  return completedStaff(staff, async () => {
    const stored = await deskSettings.find('absences');
    const current = currentAbsences(stored?.value ?? [], clock.now());
    if (current.length === 0) return { key: undefined };
    const until = new Map(current.map((one) => [one.personId, one.until]));
    return {
      // They end by themselves, without a write.
      key: `${stored?.rev}:${current.length}`,
      complete: (member) => {
        const absentUntil = until.get(member.person.id);
        return absentUntil === undefined ? member : { ...member, absentUntil };
      },
    };
  });
}
