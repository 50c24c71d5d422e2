import { absenceOf } from '../domain/absence.ts';
import type { CaselessKind } from '../messages/kinds.ts';
import type { DeliverDeps } from './deliver.ts';
import { digestFor } from './lead-digest.ts';
import { recipientKey } from './notifications.ts';
import { DeliveryError } from './ports/chat.ts';
import type { CaseDelivery } from './ports/deliveries.ts';
import type { StaffMember } from './ports/staff.ts';

type Tell = (deps: DeliverDeps, member: StaffMember, createdAt: Date) => Promise<void>;

/**
 * Carries out one delivery that is about no case, as things are now; it is for a member of the staff
 * who did not leave meanwhile. Throws `DeliveryError`, or whatever a store throws.
 */
export async function deliverCaseless(
  deps: DeliverDeps,
  kind: CaselessKind,
  { recipient, createdAt }: CaseDelivery,
): Promise<void> {
  const member = await deps.staff.find(recipientKey(recipient));
  if (member !== undefined) await TELL[kind](deps, member, createdAt);
}

/** They hear that the desk's channel is away, unless it is back by then. */
const offerSetup: Tell = async ({ chat, deskChannel, languageOf }, { person }) => {
  const away = (await deskChannel.find())?.away;
  if (away !== undefined) await chat.offerSetup(person, away.why, await languageOf(person.id));
};

/** A lead gets the summary of the morning, if it is still of use. */
const sendDigest: Tell = async (deps, member, createdAt) => {
  const { person } = member;
  const digest = await digestFor(deps, member, createdAt);
  if (digest !== undefined)
    await deps.chat.sendDigest(person, digest, await deps.languageOf(person.id));
};

/**
 * They hear which roles they have now, and who gave them. It may come before the roles are written, or
 * known here; whoever died before writing them wrote none.
 */
const tellRoles: Tell = async ({ chat, clock, deskSettings, languageOf }, member, createdAt) => {
  const { id } = member.person;
  const granted = await deskSettings.find('roles', { fresh: true });
  const grant = granted?.value.find(({ personId }) => personId === id);
  if (grant === undefined || grant.at < createdAt) {
    const waited = clock.now().getTime() - createdAt.getTime();
    if (waited >= MOST_WRITING_MS) return;
    throw new DeliveryError('wait', 'the roles are not written yet', WRITING_MS);
  }
  // They were given others since, of which another notice tells.
  if (grant.at > createdAt) return;
  await chat.tellRoles(member, grant.by, await languageOf(id));
};

const WRITING_MS = 2_000;
const MOST_WRITING_MS = 60_000;

/** They hear until when a lead said that they are away, or that they are not any more. */
const tellAbsence: Tell = async ({ chat, clock, deskSettings, languageOf }, { person }) => {
  const stored = await deskSettings.find('absences', { fresh: true });
  const absence = absenceOf(stored?.value ?? [], person.id, clock.now());
  await chat.tellAbsence(person, absence, await languageOf(person.id));
};

const TELL: Record<CaselessKind, Tell> = {
  setup_offer: offerSetup,
  digest: sendDigest,
  roles_notice: tellRoles,
  absence_notice: tellAbsence,
};
