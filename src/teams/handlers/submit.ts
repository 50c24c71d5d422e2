import type { TurnContext } from 'botbuilder';
import { cardMessage, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import { clickKey } from './clicks.ts';

/**
 * A button pressed in a client that knows no Action.Execute: the clicked message is edited, words
 * are a message. Sent again it is edited again, and nothing is posted twice.
 */
export function createSubmitHandler({ ids, onClick, recent }: Needs<'ids' | 'onClick' | 'recent'>) {
  return async (context: TurnContext, sender: Sender): Promise<void> => {
    const { activity } = context;
    const { id, replyToId } = activity;
    const answer = await onClick(sender, activity);
    const key = clickKey(ids, sender.actor.person.id, activity);
    if ('words' in answer)
      await recent.sendOnce(context, `${key}:words:${id}`, [textMessage(answer.words)]);
    else if (replyToId)
      await context.updateActivity({ ...cardMessage(answer.card), id: replyToId });
    else await recent.sendOnce(context, `${key}:card`, [cardMessage(answer.card)]);
    await recent.sendOnce(context, key, answer.messages ?? []);
  };
}
