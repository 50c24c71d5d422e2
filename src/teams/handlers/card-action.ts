import type { Activity, AdaptiveCardInvokeResponse, TurnContext } from 'botbuilder';
import type { Ids } from '../../application/ports/runtime.ts';
import { scopeOf } from '../conversation.ts';
import type { Needs } from '../ports.ts';

const FORBIDDEN: AdaptiveCardInvokeResponse = {
  statusCode: 403,
  type: 'application/vnd.microsoft.error',
  value: { code: 'Forbidden', message: 'The activity names nobody who may act.' },
};

/** A pressed Action.Execute: the answer takes the place of the card, or stands as words under it. */
export function createCardActionHandler({
  ids,
  senderOf,
  contactBook,
  onClick,
  recent,
}: Needs<'ids' | 'senderOf' | 'contactBook' | 'onClick' | 'recent'>) {
  return async (context: TurnContext): Promise<AdaptiveCardInvokeResponse> => {
    const { activity } = context;
    const sender = await senderOf(activity);
    if (sender === undefined) return FORBIDDEN;
    const { person } = sender.actor;
    if (scopeOf(activity) === 'personal') await contactBook.remember(activity, person);
    const answer = await onClick(sender, activity);
    await recent.sendOnce(context, clickKey(ids, person.id, activity), answer.messages ?? []);
    if ('words' in answer) return wordsResponse(answer.words);
    const { card } = answer.card;
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  };
}

/**
 * One question gets one next question, whatever was answered; a case of a list, or a case's files,
 * are shown as often as they are asked for; any other click is itself, under whatever id it is sent again.
 */
function clickKey(ids: Ids, personId: string, { id, value, replyToId }: Activity): string {
  const { data, verb } = value?.action ?? {};
  if (data?.dialog !== undefined) return `${data.dialog}:${data.step}`;
  const isShown = verb === 'show_case' || verb === 'view_files';
  return ids.digest(JSON.stringify([personId, replyToId, value, isShown ? id : null]));
}

/** Words under the clicked card. The SDK's type leaves out that they are a string. */
export function wordsResponse(words: string): AdaptiveCardInvokeResponse {
  const value: unknown = words;
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: value as AdaptiveCardInvokeResponse['value'],
  };
}
