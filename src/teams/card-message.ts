import { type Activity, CardFactory } from 'botbuilder';
import type { RenderedCard } from '../cards/render.ts';
import type { Case } from '../domain/case.ts';
import { escapeLine } from '../messages/markdown.ts';

/** The card of a case in somebody's own chat, brought to date by their client when they look at it. */
export function refreshedFor(
  chatId: string | undefined,
  { id: caseId, rev }: Pick<Case, 'id' | 'rev'>,
  rendered: RenderedCard,
): RenderedCard {
  if (chatId === undefined) return rendered;
  const verb = 'view_case';
  const data = { caseId, rev, verb };
  const action = { type: 'Action.Execute', title: rendered.summary, verb, data };
  return { ...rendered, card: { ...rendered.card, refresh: { action, userIds: [chatId] } } };
}

/** The local client shows an error under every card that refreshes itself. */
export function withoutRefresh(rendered: RenderedCard): RenderedCard {
  const { refresh: _refresh, ...card } = rendered.card;
  return { ...rendered, card };
}

/** What is sent for one turn, in its order. */
export type Messages = readonly Partial<Activity>[];

/** A card as a message. It carries no text: a notification shows the summary. */
export function cardMessage({ card, summary }: RenderedCard): Partial<Activity> {
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
}

/** What a click is answered with in the place of its card, as messages; its words are plain. */
export function asMessages(answer: { card: RenderedCard } | { words: string }): Messages {
  return ['card' in answer ? cardMessage(answer.card) : textMessage(escapeLine(answer.words))];
}

export function textMessage(text: string, summary?: string): Partial<Activity> {
  const message = { type: 'message', text, textFormat: 'markdown' };
  return summary === undefined ? message : { ...message, summary };
}
