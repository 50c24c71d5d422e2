import {
  deskDay,
  localDate,
  startOfDay,
  startOfLastWorkingDay,
  worksOn,
} from '../domain/calendar.ts';
import type { LeadDigest } from '../domain/overview.ts';
import type { Actor } from '../domain/permissions.ts';
import { isLead } from '../domain/role-grants.ts';
import { changeSetting } from './change-setting.ts';
import { caselessDelivery } from './notifications.ts';
import type { Needs } from './ports/needs.ts';
import type { StaffMember } from './ports/staff.ts';
import { overviewNow } from './queries.ts';

type DigestDeps = Needs<'calendar' | 'cases' | 'clock' | 'deskSettings' | 'staff'>;

/** Minutes of the desk's day: it goes out from half past seven on, and not after noon. */
const FROM_MINUTES = 7 * 60 + 30;
const TO_MINUTES = 12 * 60;

/** A lead wants the summary of each morning, or does not; nobody else gets one. Twice counts once. */
export async function chooseDigest(
  { deskSettings }: Needs<'deskSettings'>,
  actor: Actor,
  digest: 'on' | 'off',
): Promise<'on' | 'off' | 'leads_only'> {
  if (!isLead(actor)) return 'leads_only';
  const { id } = actor.person;
  await changeSetting(deskSettings, 'digest', { off: [] }, ({ off }) => {
    const others = off.filter((one) => one !== id);
    return { off: digest === 'off' ? [...others, id] : others };
  });
  return digest;
}

/**
 * Plans the summary of the morning for every lead who is there and wants it: once a day and lead, on
 * days when the desk works. Any number of instances may run it, as often as they like.
 */
export function createDigestPlanner(deps: DigestDeps & Needs<'deliveries'>) {
  let planned = '';
  return async (): Promise<void> => {
    const now = deps.clock.now();
    const { minutes } = localDate(now, deps.calendar);
    if (!worksOn(now, deps.calendar) || minutes < FROM_MINUTES || minutes >= TO_MINUTES) return;
    const off = (await deps.deskSettings.find('digest'))?.value.off ?? [];
    const leads = (await deps.staff.all()).filter(
      (member) =>
        isLead(member) && member.absentUntil === undefined && !off.includes(member.person.id),
    );
    const day = deskDay(now, deps.calendar);
    const round = JSON.stringify([day, leads.map(({ person }) => person.id)]);
    if (round === planned) return;
    // The day is part of the id: planning it again is harmless.
    await deps.deliveries.add(
      leads.map(({ person }) =>
        caselessDelivery('digest', `digest:${day}:${person.id}`, person, now),
      ),
    );
    planned = round;
  };
}

/**
 * What a lead is told, as it is now. Undefined when there is nothing from before today to tell, when
 * it is not that morning any more, and for who does not lead or want it by now.
 */
export async function digestFor(
  { cases, staff, deskSettings, clock, calendar }: DigestDeps,
  member: StaffMember,
  createdAt: Date,
): Promise<LeadDigest | undefined> {
  const now = clock.now();
  const off = (await deskSettings.find('digest'))?.value.off ?? [];
  const isWanted = isLead(member) && !off.includes(member.person.id);
  if (!isWanted || deskDay(createdAt, calendar) !== deskDay(now, calendar)) return undefined;
  const [today, since] = [startOfDay(now, calendar), startOfLastWorkingDay(now, calendar)];
  const [overview, count] = await Promise.all([
    overviewNow({ cases, staff, clock }),
    cases.solvedBetween(since, today),
  ]);
  const { oldest } = overview;
  const isNew = oldest === undefined || oldest.openedAt >= today;
  return isNew && count === 0 ? undefined : { overview, solved: { since, count } };
}
