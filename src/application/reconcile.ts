import { queuePlace } from '../domain/queue.ts';
import { plannedCard } from './adopt-channel.ts';
import { isUsable } from './channel-state.ts';
import type { Needs } from './ports/needs.ts';

/** Cases looked at in one round; the next round goes on behind them, and begins again after the last. */
const PER_ROUND = 200;
const TRIED_PER_ROUND = 20;
/** Younger cases have their card on its way. */
const SETTLED_MS = 60_000;
const HOUR_MS = 60 * 60_000;

/**
 * Finds open cases without a card in the desk's channel and plans it, at most once an hour for a
 * case: for what was lost when the program was out of the team, whoever noticed it or not. While
 * nothing can be posted there, a few cards are what tries the channel. Each call is one round.
 */
export function createReconciler(
  deps: Needs<'cases' | 'clock' | 'deliveries' | 'deskChannel'>,
): () => Promise<void> {
  let place = '';
  return async () => {
    const now = deps.clock.now();
    const channel = await deps.deskChannel.find();
    if (!isUsable(channel, now)) return;
    const limit = channel.away === undefined ? PER_ROUND : TRIED_PER_ROUND;
    const page = await deps.cases.openWithCards(place, limit);
    const last = page.at(-1);
    place = (page.length === limit && last && queuePlace(last.kase)) || '';
    const settled = page.filter(
      ({ kase }) => now.getTime() - kase.openedAt.getTime() >= SETTLED_MS,
    );
    const missing = settled.filter(
      ({ cards }) => channel.away || !cards.some(({ recipientKey }) => recipientKey === 'desk'),
    );
    const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
    const occasion = channel.away?.retryAt ?? hour;
    await deps.deliveries.add(
      missing.map(({ kase }) => plannedCard(kase.id, channel, occasion, 'missing')),
    );
  };
}
