import type {
  CaseStore,
  Clock,
  Conversations,
  Deliveries,
  Delivery,
  Desk,
  PostedCards,
} from './ports.ts';

export interface DeskChannelDeps {
  readonly cases: CaseStore;
  readonly conversations: Conversations;
  readonly deliveries: Deliveries;
  readonly cards: PostedCards;
  readonly clock: Clock;
  readonly wake: () => void;
}

/**
 * Makes a channel the desk's and posts the card of every open case there. Repeating it for the
 * same channel posts what is missing there, after a death half-way say. Cards left in an earlier
 * channel are not edited any more.
 */
export async function adoptChannel(deps: DeskChannelDeps, desk: Desk): Promise<void> {
  const current = await deps.conversations.desk();
  const moves = current?.channelId !== desk.channelId || current.teamId !== desk.teamId;
  // Forgotten before the channel changes, so that whoever repeats this finds them missing.
  if (moves) await forgetCards(deps);
  await deps.conversations.setDesk(desk);
  if (moves) await forgetCards(deps);
  const createdAt = deps.clock.now();
  for (const caseId of await deps.cases.openIds()) {
    const standing = await deps.cards.ofCase(caseId, 'desk');
    if (standing.length === 0) await deps.deliveries.add([cardOf(caseId, desk, createdAt)]);
  }
  deps.wake();
}

async function forgetCards({ cases, cards }: DeskChannelDeps): Promise<void> {
  for (const caseId of await cases.openIds()) await cards.remove(`${caseId}:desk:desk_card:0`);
}

/** The instant is part of the id: the desk may come back to a channel it had before. */
function cardOf(caseId: string, desk: Desk, createdAt: Date): Delivery {
  return {
    id: `${caseId}:1:desk:desk_card:${desk.channelId}:${createdAt.getTime()}`,
    lane: 'desk',
    caseId,
    rev: 1,
    recipient: { kind: 'desk' },
    content: 'desk_card',
    createdAt,
    attempts: 0,
  };
}
