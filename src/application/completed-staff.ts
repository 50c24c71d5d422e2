import type { Staff, StaffMember } from './ports/staff.ts';

/** What is known of the members beyond the team's roster; `key` is another one when that has changed. */
export interface Completion {
  readonly key: unknown;
  /** Left out while there is nothing to add. */
  readonly complete?: (member: StaffMember) => StaffMember;
}

/**
 * The staff with each member completed by what `read` knows. The same list as long as nothing changed:
 * what is drawn from it is kept by it. What is written of members stays as the team's roster is.
 */
export function completedStaff(staff: Staff, read: () => Promise<Completion>): Staff {
  let last: { from: unknown; key: unknown; members: readonly StaffMember[] } | undefined;
  const all = async (): Promise<readonly StaffMember[]> => {
    const [from, { key, complete }] = await Promise.all([staff.all(), read()]);
    if (complete === undefined) return from;
    if (last?.from !== from || last.key !== key) last = { from, key, members: from.map(complete) };
    return last.members;
  };
  return {
    ...staff,
    all,
    find: async (personId) => (await all()).find(({ person }) => person.id === personId),
  };
}
