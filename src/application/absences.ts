import {
  type AbsenceAnswer,
  absenceOf,
  type NobodyMeant,
  withAbsence,
  withoutAbsence,
} from '../domain/absence.ts';
import { type Calendar, startOfDay } from '../domain/calendar.ts';
import type { Person } from '../domain/case.ts';
import { dayInWords } from '../domain/day-in-words.ts';
import type { Actor } from '../domain/permissions.ts';
import { havingNameWords } from '../domain/person-name.ts';
import { isLead } from '../domain/role-grants.ts';
import { changeSetting } from './change-setting.ts';
import { casesToHandOver } from './handover.ts';
import { caselessDelivery } from './notifications.ts';
import type { Needs } from './ports/needs.ts';
import type { StaffMember } from './ports/staff.ts';

export type AbsenceDeps = Needs<
  'calendar' | 'cases' | 'clock' | 'deliveries' | 'deskSettings' | 'staff' | 'wake'
>;

/** What somebody said of an absence: their own, or of who has this name; words of a day as they were said. */
export interface AbsenceSaid {
  readonly who?: string;
  /** The last day of it, in words; empty when it was not said. */
  readonly until?: string;
  /** The day of the return, in words. */
  readonly back?: string;
}

/**
 * One of the staff is away from now to the end of that day, or a lead says so of another, who is
 * told. Repeating it changes nothing more. One conditional write.
 */
export async function beAbsent(
  deps: AbsenceDeps,
  actor: Actor,
  said: AbsenceSaid,
): Promise<AbsenceAnswer> {
  const meant = await memberMeant(deps, actor, said.who);
  if ('is' in meant) return meant;
  const { person } = meant;
  const at = deps.clock.now();
  const until = lastInstant(said, at, deps.calendar);
  if (until === undefined || until < at)
    return { is: until === undefined ? 'unclear' : 'past', ...(said.who && { who: said.who }) };
  const absences = await changeSetting(deps.deskSettings, 'absences', [], (known) =>
    withAbsence(known, { personId: person.id, until, setBy: actor.person, at }),
  );
  const since = absenceOf(absences, person.id, at)?.at ?? at;
  if (!isOwn(actor, person)) await tell(deps, person, since);
  const cases = await casesToHandOver(deps.cases, person.id);
  return { is: 'absent', person, own: isOwn(actor, person), until, cases: cases.length };
}

/** They are back, or a lead says so of another, who is told. Twice counts once. */
export async function beBack(
  deps: AbsenceDeps,
  actor: Actor,
  said: AbsenceSaid,
): Promise<AbsenceAnswer> {
  const meant = await memberMeant(deps, actor, said.who);
  if ('is' in meant) return meant;
  const { person, absentUntil } = meant;
  const own = isOwn(actor, person);
  if (absentUntil === undefined) return { is: 'not_absent', person, own };
  const now = deps.clock.now();
  await changeSetting(deps.deskSettings, 'absences', [], (absences) =>
    withoutAbsence(absences, person.id, now),
  );
  if (!own) await tell(deps, person, now);
  return { is: 'back', person, own };
}

/** Whoever another spoke for hears how it stands; drawn when it is sent. */
async function tell({ deliveries, wake }: AbsenceDeps, person: Person, at: Date): Promise<void> {
  const id = `absence:${person.id}:${at.getTime()}`;
  await deliveries.add([caselessDelivery('absence_notice', id, person, at)]);
  wake();
}

/** The day before the return is the last one. */
function lastInstant(
  { until = '', back }: AbsenceSaid,
  now: Date,
  calendar: Calendar,
): Date | undefined {
  if (back === undefined) return dayInWords(until, now, calendar);
  const day = dayInWords(back, now, calendar);
  return day && new Date(startOfDay(day, calendar).getTime() - 1);
}

function isOwn(actor: Actor, { id }: Person): boolean {
  return actor.person.id === id;
}

/** Whoever speaks, or whom a lead names by words of the name that no other member has. */
export async function memberMeant(
  { staff }: Needs<'staff'>,
  actor: Actor,
  name: string | undefined,
): Promise<StaffMember | NobodyMeant> {
  const members = await staff.all();
  const own = members.find(({ person }) => isOwn(actor, person));
  if (name === undefined) return own ?? { is: 'unknown' };
  const isNamed = havingNameWords(name);
  const named = members.filter(({ person }) => isNamed(person));
  const [one, ...others] = named;
  if (one === undefined) return { is: 'unknown' };
  if (others.length > 0) return { is: 'several', names: named.map(({ person }) => person.name) };
  if (one === own || isLead(actor)) return one;
  return { is: 'leads_only', leads: members.filter(isLead).map(({ person }) => person.name) };
}
