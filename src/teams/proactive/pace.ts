import { setTimeout } from 'node:timers/promises';

/** What Teams takes in a second: for one conversation, and from a program in one tenant. More is refused. */
const PER_CONVERSATION = 7;
const ALTOGETHER = 50;
const SECOND_MS = 1_000;
const CONVERSATIONS_KEPT = 1_000;

/** Gives each send its moment, now or later (ms), so that no second has more than `limit` of them. */
export function createPace(limit: number): (now: number) => number {
  let moments: readonly number[] = [];
  return (now) => {
    const moment = Math.max(now, (moments.at(-limit) ?? 0) + SECOND_MS);
    moments = [...moments.slice(1 - limit), moment];
    return moment;
  };
}

/** Spaces the sends of this process: resolves when Teams takes something more for the conversation. */
export function createPaces(): (conversationId: string) => Promise<void> {
  const altogether = createPace(ALTOGETHER);
  const conversations = new Map<string, (now: number) => number>();
  return async (conversationId) => {
    if (conversations.size > CONVERSATIONS_KEPT) conversations.clear();
    const pace = conversations.get(conversationId) ?? createPace(PER_CONVERSATION);
    conversations.set(conversationId, pace);
    for (const next of [pace, altogether]) {
      const now = Date.now();
      const moment = next(now);
      if (moment > now) await setTimeout(moment - now);
    }
  };
}
