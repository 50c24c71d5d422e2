import type { TurnContext } from 'botbuilder';
import type { CaseStore, PostedCard } from '../../application/ports/case-store.ts';
import { translate } from '../../messages/translate.ts';
import { textMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';

/** How Teams names the reactions that say thanks: the six of old, and emoji by their code and name. */
const THANKS = /^(like|heart)$|thumbsup|foldedhands|clap|heart/;
const CASES_LOOKED_THROUGH = 10;

/** A thumb up on a solution is courtesy and accepts nothing: the person is told how to accept. */
export function createReactionHandler({
  cases,
  senderOf,
  recent,
}: Needs<'cases' | 'senderOf' | 'recent'>) {
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const { reactionsAdded = [], replyToId } = activity;
    const isThanks = reactionsAdded.some(({ type }) => THANKS.test(String(type).toLowerCase()));
    const sender = await senderOf(activity);
    if (!isThanks || !replyToId || sender === undefined || scopeOf(activity) !== 'personal') return;
    const number = await solutionIn(cases, sender.actor.person.id, replyToId);
    if (number === undefined) return;
    const words = translate(sender.language, 'dialog.thanks_resolved', { number });
    await recent.sendOnce(context, `thanks for ${replyToId}`, [textMessage(words)]);
  };
}

/** The number of the case that waits for the person's verdict and has a card, with its solution, there. */
async function solutionIn(
  cases: CaseStore,
  personId: string,
  activityId: string,
): Promise<string | undefined> {
  for (const { id, number, state } of await cases.awaitingRequester(
    personId,
    CASES_LOOKED_THROUGH,
  )) {
    if (state !== 'resolved') continue;
    const cards = (await cases.find(id))?.cards ?? [];
    const isThere = (card: PostedCard) =>
      card.activityId === activityId && card.recipientKey === personId;
    if (cards.some(isThere)) return number;
  }
  return undefined;
}
