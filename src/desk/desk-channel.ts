import type { CaseStore, Clock, Conversations, Deliveries, Desk, PostedCards } from './ports.ts';

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
 * same channel changes nothing. Cards left in an earlier channel are not edited any more.
 */
export async function adoptChannel(deps: DeskChannelDeps, desk: Desk): Promise<void> {
  const current = await deps.conversations.desk();
  await deps.conversations.setDesk(desk);
  const same = current?.channelId === desk.channelId && current.teamId === desk.teamId;
  if (same) return;
  const createdAt = deps.clock.now();
  for (const caseId of await deps.cases.openIds()) {
    await deps.cards.remove(`${caseId}:desk:desk_card:0`);
    await deps.deliveries.add([
      {
        id: `${caseId}:1:desk:desk_card:${desk.channelId}`,
        lane: 'desk',
        caseId,
        rev: 1,
        recipient: { kind: 'desk' },
        content: 'desk_card',
        createdAt,
        attempts: 0,
      },
    ]);
  }
  deps.wake();
}
