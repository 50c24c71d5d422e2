import { absenceOf } from '../domain/absence.ts';
import type { CaselessKind } from '../messages/kinds.ts';
import type { DeliverDeps } from './deliver.ts';
import { digestFor } from './lead-digest.ts';
import { recipientKey } from './notifications.ts';
import { DeliveryError } from './ports/chat.ts';
import type { CaseDelivery, Recipient } from './ports/deliveries.ts';

/** Carries out one delivery that is about no case, as things are now. Throws `DeliveryError`, or whatever a store throws. */
export function deliverCaseless(
  deps: DeliverDeps,
  kind: CaselessKind,
  delivery: CaseDelivery,
): Promise<void> {
  switch (kind) {
    case 'setup_offer':
      return offerSetup(deps, delivery.recipient);
    case 'digest':
      return sendDigest(deps, delivery);
    case 'roles_notice':
      return tellRoles(deps, delivery);
    case 'absence_notice':
      return tellAbsence(deps, delivery.recipient);
  }
}

/** A member of the staff hears that the desk's channel is away, unless it is back by then. */
async function offerSetup(deps: DeliverDeps, recipient: Recipient): Promise<void> {
  const away = (await deps.deskChannel.find())?.away;
  const id = recipientKey(recipient);
  const member = await deps.staff.find(id);
  if (away === undefined || member === undefined) return;
  await deps.chat.offerSetup(member.person, away.why, await deps.languageOf(id));
}

/** A lead gets the summary of the morning, if it is still of use. */
async function sendDigest(deps: DeliverDeps, delivery: CaseDelivery): Promise<void> {
  const { recipient } = delivery;
  const digest = await digestFor(deps, delivery);
  if (digest === undefined || recipient.kind === 'desk') return;
  const { person } = recipient;
  await deps.chat.sendDigest(person, digest, await deps.languageOf(person.id));
}

/**
 * Somebody hears which roles they have now, and who gave them, unless they left meanwhile. It may
 * come before the roles are written, or known here; whoever died before writing them wrote none.
 */
async function tellRoles(deps: DeliverDeps, { recipient, createdAt }: CaseDelivery): Promise<void> {
  const id = recipientKey(recipient);
  const member = await deps.staff.find(id);
  if (member === undefined) return;
  const granted = await deps.deskSettings.find('roles', { fresh: true });
  const grant = granted?.value.find(({ personId }) => personId === id);
  if (grant === undefined || grant.at < createdAt) {
    const waited = deps.clock.now().getTime() - createdAt.getTime();
    if (waited >= MOST_WRITING_MS) return;
    throw new DeliveryError('wait', 'the roles are not written yet', WRITING_MS);
  }
  // They were given others since, of which another notice tells.
  if (grant.at > createdAt) return;
  await deps.chat.tellRoles(member, grant.by, await deps.languageOf(id));
}

const WRITING_MS = 2_000;
const MOST_WRITING_MS = 60_000;

/** One of the staff for whom a lead spoke hears until when they are away, or that they are not any more. */
async function tellAbsence(deps: DeliverDeps, recipient: Recipient): Promise<void> {
  const id = recipientKey(recipient);
  const member = await deps.staff.find(id);
  if (member === undefined) return;
  const stored = await deps.deskSettings.find('absences', { fresh: true });
  const absence = absenceOf(stored?.value ?? [], id, deps.clock.now());
  await deps.chat.tellAbsence(member.person, absence, await deps.languageOf(id));
}
