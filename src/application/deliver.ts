import type { Case } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { asFollowersSee } from '../domain/major-incident.ts';
import { partsOf } from '../domain/parties.ts';
import { withoutNotes } from '../domain/permissions.ts';
import {
  type EditableKind,
  isCaseless,
  isEditable,
  isForFollowers,
  messageKind,
} from '../messages/kinds.ts';
import type { Message } from '../messages/message.ts';
import type { CaseAtHand, CasesAtHand } from './cases-at-hand.ts';
import { type ChannelStateDeps, inDeskChannel, waitForChannel } from './channel-state.ts';
import { withCurrentNames } from './current-names.ts';
import { deliverCaseless } from './deliver-caseless.ts';
import { forFormerAssignee, openCasesOf } from './departures.ts';
import { recipientKey } from './notifications.ts';
import type { PostedCard } from './ports/case-store.ts';
import { DeliveryError } from './ports/chat.ts';
import type { CaseDelivery, Recipient } from './ports/deliveries.ts';
import type { Needs } from './ports/needs.ts';
import { type PostOrMailDeps, postOrMail } from './post-or-mail.ts';
import { promisedLevels } from './service-levels.ts';
import { isSettled } from './settled-message.ts';

export type DeliverDeps = ChannelStateDeps &
  PostOrMailDeps &
  Needs<'calendar' | 'deskSettings' | 'languageOf'>;

/**
 * Carries out one delivery from the case as the batch read it. Repeating it edits what the first
 * time posted. The last try takes a chat that does not answer for one that is gone. Throws
 * `DeliveryError`, or whatever a store throws.
 */
export async function deliver(
  deps: DeliverDeps,
  cases: CasesAtHand,
  delivery: CaseDelivery,
  isLastTry: boolean,
): Promise<void> {
  if (isCaseless(delivery.kind)) return deliverCaseless(deps, delivery.kind, delivery);
  const atHand = await cases.get(delivery.caseId);
  if (atHand === undefined) return;
  if (delivery.recipient.kind === 'desk') return deliverToDesk(deps, atHand, delivery);
  if (delivery.kind !== 'update' && (await forFormerAssignee(deps, delivery, atHand.kase))) return;
  await carryOut(deps, atHand, delivery, isLastTry);
}

/** Learns whether the desk's channel takes anything. What it misses meanwhile comes to it later. */
async function deliverToDesk(
  deps: DeliverDeps,
  atHand: CaseAtHand,
  delivery: CaseDelivery,
): Promise<void> {
  if (await inDeskChannel(deps, () => carryOut(deps, atHand, delivery, false))) return;
  // Whoever brings a channel back plans the card of every open case, but nothing else.
  const isLast = atHand.kase.state === 'closed' && deskCardOf(atHand) !== undefined;
  if (delivery.kind !== 'desk_card' || isLast) throw waitForChannel();
}

function deskCardOf({ cards }: CaseAtHand): PostedCard | undefined {
  return [...cards.values()].find(({ kind }) => kind === 'desk_card');
}

/** `true` when something went out. */
async function carryOut(
  deps: DeliverDeps,
  atHand: CaseAtHand,
  delivery: CaseDelivery,
  isLastTry: boolean,
): Promise<boolean> {
  const { recipient, kind, rev } = delivery;
  const key = recipientKey(recipient);
  if (isCaseless(kind)) return false;
  if (kind === 'update') {
    await updateCards(deps, recipient, atHand);
    return false;
  }
  const event = atHand.kase.history.find((one) => one.rev === rev);
  if (event === undefined || isSettled(kind, atHand.kase, event)) return false;
  const message = {
    ...(await messageFor(deps, recipient, kind, atHand.kase, event)),
    ...(delivery.unreached && { unreached: delivery.unreached }),
  };
  if (kind === 'departed_notice') {
    const cases = await openCasesOf(deps.cases, delivery.unreached?.id ?? '');
    // Somebody else has them by now.
    if (cases.length === 0) return false;
    await deps.chat.post(recipient, { ...message, cases });
    return true;
  }
  if (!isEditable(kind)) {
    const answers = messageKind(kind).inThread ? deskCardOf(atHand) : undefined;
    await postOrMail(deps, delivery, message, isLastTry, answers);
    return true;
  }
  const card = cardIdentity(atHand.kase, key, kind, rev);
  const standing = atHand.cards.get(card.id);
  if (standing && (await editCard(deps, recipient, standing, atHand)))
    return atHand.cards.get(card.id) !== standing;
  const sent = await postOrMail(deps, delivery, message, isLastTry);
  if (sent !== undefined) await keepCard(deps, atHand, { ...card, ...sent });
  return true;
}

function cardIdentity({ id }: Case, key: string, kind: EditableKind, rev: number) {
  const counted = messageKind(kind).per === 'case' ? 0 : rev;
  return { id: `${id}:${key}:${kind}:${counted}`, recipientKey: key, kind, rev: counted };
}

async function keepCard(deps: DeliverDeps, atHand: CaseAtHand, card: PostedCard): Promise<void> {
  await deps.cases.putCard(atHand.kase.id, card);
  atHand.cards.set(card.id, card);
  atHand.current.add(card.id);
}

async function forgetCard(deps: DeliverDeps, atHand: CaseAtHand, card: PostedCard): Promise<void> {
  await deps.cases.removeCard(atHand.kase.id, card.id);
  atHand.cards.delete(card.id);
}

/** A quiet edit of the recipient's cards. The one card of a case that somebody deleted is posted anew; what was asked once is not. */
async function updateCards(
  deps: DeliverDeps,
  recipient: Recipient,
  atHand: CaseAtHand,
): Promise<void> {
  const key = recipientKey(recipient);
  for (const card of [...atHand.cards.values()].filter(({ recipientKey: of }) => of === key)) {
    const stands = await editCard(deps, recipient, card, atHand);
    // Of the staff no more: that was the last edit of a card of theirs.
    const isLast = await isFormerStaff(deps, card, atHand.kase);
    if (stands && !isLast) continue;
    const [opened] = atHand.kase.history;
    if (isLast || messageKind(card.kind).per === 'event' || opened === undefined) {
      await forgetCard(deps, atHand, card);
      continue;
    }
    const message = await messageFor(deps, recipient, card.kind, atHand.kase, opened);
    try {
      const sent = await deps.chat.post(recipient, message);
      await keepCard(deps, atHand, { ...card, ...sent });
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.kind !== 'gone') throw error;
      // Nothing is said here, so whoever left the chat misses nothing and gets no mail.
      await forgetCard(deps, atHand, card);
    }
  }
}

async function isFormerStaff(
  { staff }: DeliverDeps,
  { recipientKey: id, kind }: PostedCard,
  kase: Case,
): Promise<boolean> {
  const parts = partsOf(kase, id);
  const isOwn = parts.has('requester') || parts.has('registrar') || parts.has('follower');
  const ofStaff = messageKind(kind).view === 'assignment' || !isOwn;
  return ofStaff && (await staff.find(id)) === undefined;
}

/** Redraws a standing card; `false` when it is no longer there. */
async function editCard(
  deps: DeliverDeps,
  recipient: Recipient,
  card: PostedCard,
  atHand: CaseAtHand,
): Promise<boolean> {
  if (atHand.current.has(card.id)) return true;
  const { kase } = atHand;
  const event = kase.history.find(({ rev }) => rev === card.rev) ?? kase.history.at(-1);
  if (event === undefined) return true;
  const message = await messageFor(deps, recipient, card.kind, kase, event);
  try {
    const { contentHash } = await deps.chat.edit(card, message);
    if (contentHash !== card.contentHash) await keepCard(deps, atHand, { ...card, contentHash });
    atHand.current.add(card.id);
    return true;
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.kind !== 'gone') throw error;
    // The desk's channel may come back, and its cards with it.
    if (recipient.kind === 'desk' && error.away !== undefined) throw error;
    deps.log.warn('card_gone', { card: card.id, reason: error.message });
    return false;
  }
}

async function messageFor(
  deps: DeliverDeps,
  recipient: Recipient,
  kind: Message['kind'],
  stored: Case,
  event: CaseEvent,
): Promise<Message> {
  const named = await withCurrentNames(deps, stored);
  if (recipient.kind === 'desk')
    return { kind, kase: named, event, language: await deps.languageOf(undefined) };
  const { person } = recipient;
  const language = await deps.languageOf(person.id);
  const member = await deps.staff.find(person.id);
  const own = member === undefined ? withoutNotes(named) : named;
  const kase = isForFollowers(kind) ? asFollowersSee(named, person.id) : own;
  const promises = (await promisedLevels(deps.deskSettings)) !== undefined;
  const viewer = { person, roles: member?.roles ?? [] };
  return { kind, kase, event, language, viewer, promises };
}
