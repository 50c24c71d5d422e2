import type { Case, Person } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { recipientKey } from './notifications.ts';
import {
  type CaseStore,
  type Chat,
  type Content,
  type Conversations,
  type Delivery,
  DeliveryError,
  type Language,
  LIVING,
  type LivingContent,
  type Log,
  type Mail,
  type Message,
  type PostedCard,
  type PostedCards,
  type Recipient,
  type Staff,
} from './ports.ts';

export interface DeliverDeps {
  readonly cases: CaseStore;
  readonly cards: PostedCards;
  readonly conversations: Conversations;
  readonly staff: Staff;
  readonly chat: Chat;
  readonly mail: Mail;
  readonly log: Log;
  readonly languageOf: (personId: string | undefined) => Promise<Language>;
}

/** One card of its kind for each recipient of a case; the others are posted anew by each event. */
const SINGLE: readonly LivingContent[] = ['desk_card', 'case_card'];

/** How often a notice to the desk is tried while no channel is the desk's. */
const DESK_AWAITED_MS = 5 * 60_000;

function isSingle(content: Content): boolean {
  return SINGLE.some((single) => single === content);
}

/**
 * Carries out one delivery from the case as it is now. Repeating it edits what the first time
 * posted. The last try takes a chat that does not answer for one that is gone. Throws
 * `DeliveryError`, or whatever a store throws.
 */
export async function deliver(
  deps: DeliverDeps,
  delivery: Delivery,
  isLastTry = false,
): Promise<void> {
  const kase = await deps.cases.find(delivery.caseId);
  if (kase === undefined) return;
  const key = recipientKey(delivery.recipient);
  if (key === 'desk' && (await deps.conversations.desk()) === undefined) {
    // Whoever sets the desk's channel plans the card of every open case, but no notice anew.
    if (delivery.content === 'desk_card') return;
    throw new DeliveryError('retry', 'no channel works as the desk yet', DESK_AWAITED_MS);
  }
  const posted = await deps.cards.ofCase(kase.id, key);
  const { content } = delivery;
  if (content === 'update') {
    for (const card of posted) await updateCard(deps, delivery.recipient, card, kase);
    return;
  }
  const event = kase.history.find(({ rev }) => rev === delivery.rev);
  if (event === undefined) return;
  const rev = isSingle(content) ? 0 : delivery.rev;
  const id = `${kase.id}:${key}:${content}:${rev}`;
  const standing = posted.find((card) => card.id === id);
  if (standing && (await editCard(deps, delivery.recipient, standing, kase))) return;
  const { unreached } = delivery;
  const message = {
    ...(await messageFor(deps, delivery.recipient, content, kase, event)),
    ...(unreached && { unreached }),
  };
  const sent = await postOrMail(deps, delivery, message, isLastTry);
  const living = LIVING.find((candidate) => candidate === content);
  if (sent !== undefined && living !== undefined)
    await deps.cards.put({ id, caseId: kase.id, recipientKey: key, content: living, rev, ...sent });
}

/** A quiet edit. The one card of a case that somebody deleted is posted anew; what was asked once is not. */
async function updateCard(
  deps: DeliverDeps,
  recipient: Recipient,
  card: PostedCard,
  kase: Case,
): Promise<void> {
  if (await editCard(deps, recipient, card, kase)) return;
  const [opened] = kase.history;
  if (!isSingle(card.content) || opened === undefined) return deps.cards.remove(card.id);
  const message = await messageFor(deps, recipient, card.content, kase, opened);
  try {
    const sent = await deps.chat.post(recipient, message);
    await deps.cards.put({ ...card, ...sent });
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.kind !== 'gone') throw error;
    // Nothing is said here, so whoever left the chat misses nothing and gets no mail.
    await deps.cards.remove(card.id);
  }
}

/** Redraws a standing card; `false` when it is no longer there. */
async function editCard(
  deps: DeliverDeps,
  recipient: Recipient,
  card: PostedCard,
  kase: Case,
): Promise<boolean> {
  const event = kase.history.find(({ rev }) => rev === card.rev) ?? kase.history.at(-1);
  if (event === undefined) return true;
  const message = await messageFor(deps, recipient, card.content, kase, event);
  try {
    const { shown } = await deps.chat.edit(card, message);
    if (shown !== card.shown) await deps.cards.put({ ...card, shown });
    return true;
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.kind !== 'gone') throw error;
    deps.log.warn('card_gone', { card: card.id, reason: error.message });
    return false;
  }
}

async function messageFor(
  deps: DeliverDeps,
  recipient: Recipient,
  content: Message['content'],
  kase: Case,
  event: CaseEvent,
): Promise<Message> {
  if (recipient.kind === 'desk')
    return { content, kase, event, language: await deps.languageOf(undefined) };
  const { person } = recipient;
  const [language, member] = await Promise.all([
    deps.languageOf(person.id),
    deps.staff.find(person.id),
  ]);
  return { content, kase, event, language, viewer: { person, roles: member?.roles ?? [] } };
}

async function postOrMail(
  deps: DeliverDeps,
  { recipient, id }: Delivery,
  message: Message,
  isLastTry: boolean,
): Promise<Awaited<ReturnType<Chat['post']>> | undefined> {
  try {
    return await deps.chat.post(recipient, message);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.kind !== 'gone' && !isLastTry) throw error;
    const person =
      recipient.kind === 'person' ? await reachable(deps, recipient.person) : undefined;
    if (person === undefined) throw error;
    await deps.mail.send(person, message, id);
    deps.log.info('told_by_mail', { delivery: id, reason: error.message });
    return undefined;
  }
}

async function reachable(
  deps: DeliverDeps,
  person: Person,
): Promise<(Person & { email: string }) | undefined> {
  const email = person.email ?? (await deps.conversations.contact(person.id))?.person.email;
  return email === undefined ? undefined : { ...person, email };
}
