import type { Person } from './case.ts';

/** One of the staff is away: nothing is suggested for them until then. */
export interface Absence {
  readonly personId: string;
  /** The last instant of it. */
  readonly until: Date;
  /** They themselves, or a lead. */
  readonly setBy: Person;
  readonly at: Date;
}

/** Those that have not ended. */
export function currentAbsences(absences: readonly Absence[], now: Date): readonly Absence[] {
  return absences.filter(({ until }) => until >= now);
}

/** With this one in the place of the person's earlier ones; those that ended are dropped. */
export function withAbsence(absences: readonly Absence[], absence: Absence): readonly Absence[] {
  return [...withoutAbsence(absences, absence.personId, absence.at), absence];
}

/** The person is back; those of others that ended are dropped too. */
export function withoutAbsence(
  absences: readonly Absence[],
  personId: string,
  now: Date,
): readonly Absence[] {
  return currentAbsences(absences, now).filter((absence) => absence.personId !== personId);
}
