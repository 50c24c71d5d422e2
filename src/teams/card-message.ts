import { type Activity, CardFactory } from 'botbuilder';
import type { RenderedCard } from '../cards/render.ts';

/** The local client shows an error under every card that refreshes itself. */
export function withoutRefresh(rendered: RenderedCard): RenderedCard {
  const { refresh: _refresh, ...card } = rendered.card;
  return { ...rendered, card };
}

/** A card as a message. It carries no text: a notification shows the summary. */
export function cardMessage({ card, summary }: RenderedCard): Partial<Activity> {
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
}

export function textMessage(text: string, summary?: string): Partial<Activity> {
  const message = { type: 'message', text, textFormat: 'markdown' };
  return summary === undefined ? message : { ...message, summary };
}
