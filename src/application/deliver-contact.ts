import { isUntaken } from '../domain/contact-request.ts';
import type { ContactMessage } from '../messages/message.ts';
import { type ChannelStateDeps, inDeskChannel, waitForChannel } from './channel-state.ts';
import { type ContactViewDeps, shownContact } from './contact-requests.ts';
import { DeliveryError } from './ports/chat.ts';
import type { ContactCard, StoredContactRequest } from './ports/contact-requests.ts';
import type { ContactDelivery } from './ports/deliveries.ts';
import type { Needs } from './ports/needs.ts';

export type DeliverContactDeps = ChannelStateDeps &
  ContactViewDeps &
  Needs<'chat' | 'contactRequests' | 'languageOf'>;

/**
 * Carries out one delivery from the request as it is now. Repeating it edits what the first time
 * posted. Throws `DeliveryError`, or whatever a store throws.
 */
export async function deliverContact(
  deps: DeliverContactDeps,
  { kind, requestId }: ContactDelivery,
): Promise<void> {
  const stored = await deps.contactRequests.find(requestId);
  if (stored === undefined) return;
  if (kind !== 'contact_card') return tell(deps, kind, stored);
  if (!(await inDeskChannel(deps, () => showToDesk(deps, stored)))) throw waitForChannel();
}

/** Nobody hears of somebody who was to write to them and will not. */
async function tell(
  { chat, languageOf }: DeliverContactDeps,
  kind: Exclude<ContactDelivery['kind'], 'contact_card'>,
  { request }: StoredContactRequest,
): Promise<void> {
  const isOff = request.withdrawn !== undefined;
  const person = kind === 'contact_taken' ? request.person : request.taken?.by;
  if (person === undefined || isOff !== (kind === 'contact_withdrawn')) return;
  const language = await languageOf(person.id);
  await chat.post({ kind: 'person', person }, { kind, request, cases: [], language });
}

/**
 * The newest card shows the request as it is and earlier ones lose their button; once it is taken
 * or withdrawn all of them say so. `true` when something went out.
 */
async function showToDesk(
  deps: DeliverContactDeps,
  { request: stored, cards }: StoredContactRequest,
): Promise<boolean> {
  const language = await deps.languageOf(undefined);
  const { request, cases } = await shownContact(deps, stored);
  const message: ContactMessage = { kind: 'contact_card', request, cases, language };
  const open = isUntaken(request);
  const isNewest = ({ post }: ContactCard) => post === request.posts;
  const standing = cards.find(isNewest);
  const earlier = cards.filter((card) => !isNewest(card));
  const keep = (kept: readonly ContactCard[]) => deps.contactRequests.putCards(request.id, kept);

  let newest = standing && (await edit(deps, standing, message));
  // Posted before the earlier ones are edited, so that there always is a button to press.
  if (newest === undefined && open)
    newest = { post: request.posts, ...(await deps.chat.post({ kind: 'desk' }, message)) };
  const changed = newest !== standing;
  if (changed) await keep([...earlier, ...(newest ? [newest] : [])]);
  if (earlier.length === 0) return changed && newest !== undefined;
  for (const card of earlier)
    await edit(deps, card, open ? { ...message, kind: 'contact_moved' } : message);
  await keep(newest ? [newest] : []);
  return true;
}

/** The card as it stands after the edit; undefined when somebody deleted it. */
async function edit(
  { chat, log }: DeliverContactDeps,
  card: ContactCard,
  message: ContactMessage,
): Promise<ContactCard | undefined> {
  try {
    const { contentHash } = await chat.edit({ ...card, recipientKey: 'desk' }, message);
    return contentHash === card.contentHash ? card : { ...card, contentHash };
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.kind !== 'gone') throw error;
    // The channel may come back, and its cards with it.
    if (error.away !== undefined) throw error;
    log.warn('contact_card_gone', { reason: error.message });
    return undefined;
  }
}
