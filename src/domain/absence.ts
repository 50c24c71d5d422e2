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

/**
 * With this one in the place of the person's earlier ones; those that ended are dropped. The same
 * said again by the same person stays as it was said first.
 */
export function withAbsence(absences: readonly Absence[], absence: Absence): readonly Absence[] {
  const { personId, until, setBy, at } = absence;
  const known = absenceOf(absences, personId, at);
  const isSame = known?.until.getTime() === until.getTime() && known.setBy.id === setBy.id;
  return [...withoutAbsence(absences, personId, at), isSame ? known : absence];
}

/** The person's, while it lasts. */
export function absenceOf(
  absences: readonly Absence[],
  personId: string,
  now: Date,
): Absence | undefined {
  return currentAbsences(absences, now).find((absence) => absence.personId === personId);
}

/** The person is back; those of others that ended are dropped too. */
export function withoutAbsence(
  absences: readonly Absence[],
  personId: string,
  now: Date,
): readonly Absence[] {
  return currentAbsences(absences, now).filter((absence) => absence.personId !== personId);
}

/** Why nothing was changed for somebody else: nobody has that name, several do, or who asks does not lead. */
export type NobodyMeant =
  | { readonly is: 'unknown' }
  | { readonly is: 'several'; readonly names: readonly string[] }
  | { readonly is: 'leads_only'; readonly leads: readonly string[] };

/** What came of what somebody said of an absence. */
export type AbsenceAnswer =
  /** `cases`: how many of theirs could be handed over. */
  | {
      readonly is: 'absent';
      readonly person: Person;
      readonly own: boolean;
      readonly until: Date;
      readonly cases: number;
    }
  /** The day was not understood, or has passed: it is asked for. */
  | { readonly is: 'unclear' | 'past'; readonly who?: string }
  | { readonly is: 'back' | 'not_absent'; readonly person: Person; readonly own: boolean }
  | NobodyMeant;
