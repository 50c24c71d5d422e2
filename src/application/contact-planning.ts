import { type ContactRequest, postAgain, retryPost } from '../domain/contact-request.ts';
import type { ContactDelivery } from './ports/deliveries.ts';
import type { Needs } from './ports/needs.ts';

export type ContactPlanDeps = Needs<'clock' | 'contactRequests' | 'deliveries'>;

const BATCH = 50;
/** More than ever wait for somebody to take them. */
const ALL_UNTAKEN = 10_000;

/**
 * Turns requests that were written but not told yet into deliveries. Dying between the two writes
 * plans again, with the same ids.
 */
export async function planContactRequests({
  contactRequests,
  deliveries,
  clock,
}: ContactPlanDeps): Promise<void> {
  const createdAt = clock.now();
  for (const request of await contactRequests.unplanned(BATCH)) {
    const { id, rev } = request;
    const card = deskDelivery(id, rev, createdAt, String(rev));
    await deliveries.add([card, ...toldOf(request, card)]);
    await contactRequests.planned(id, rev);
  }
}

/** The person hears who took it; who took it, that the person wants nobody any more. */
function toldOf(
  { id, person, taken, withdrawn }: ContactRequest,
  card: ContactDelivery,
): readonly ContactDelivery[] {
  if (taken === undefined) return [];
  return withdrawn === undefined
    ? [{ ...card, id: `contact:${id}:taken`, lane: person.id, kind: 'contact_taken' }]
    : [{ ...card, id: `contact:${id}:withdrawn`, lane: taken.by.id, kind: 'contact_withdrawn' }];
}

/**
 * Puts up again what nobody took for a working hour, later for a working day. What never got to the channel waits for it as it is.
 * Any number of instances may run it at once: each is one conditional write.
 */
export async function repostContactRequests({
  contactRequests,
  clock,
  calendar,
}: Needs<'contactRequests' | 'clock' | 'calendar'>): Promise<void> {
  const now = clock.now();
  for (const { request, cards } of await contactRequests.due(now, BATCH)) {
    const stands = cards.some(({ post }) => post === request.posts);
    await contactRequests.save(
      (stands ? postAgain : retryPost)(request, now, calendar),
      request.rev,
    );
  }
}

/** Brings the card of every request that nobody took to the desk's channel, where it may be missing. */
export async function postContactCards(
  { contactRequests, deliveries, clock }: ContactPlanDeps,
  channelId: string,
): Promise<void> {
  const now = clock.now();
  const untaken = await contactRequests.untaken(ALL_UNTAKEN);
  await deliveries.add(
    untaken.map(({ id, rev }) => deskDelivery(id, rev, now, `${channelId}:${now.getTime()}`)),
  );
}

function deskDelivery(
  requestId: string,
  rev: number,
  createdAt: Date,
  occasion: string,
): ContactDelivery {
  const id = `contact:${requestId}:desk:${occasion}`;
  return { id, lane: 'desk', kind: 'contact_card', requestId, rev, createdAt, attempts: 0 };
}

/** The cards that stand in an earlier channel, or that a client lost, are not edited any more. */
export async function forgetContactCards({ contactRequests }: ContactPlanDeps): Promise<void> {
  for (const { id } of await contactRequests.untaken(ALL_UNTAKEN))
    await contactRequests.putCards(id, []);
}
