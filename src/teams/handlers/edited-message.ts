import { ActivityTypes, type TurnContext } from 'botbuilder';
import { takeTurn } from '../../application/dialog/take-turn.ts';
import { maskSecrets } from '../../domain/secrets.ts';
import { scopeOf } from '../conversation.ts';
import type { HandlerPorts } from '../ports.ts';
import { writtenText } from '../text/written-text.ts';
import { replyMessages } from './dialog-replies.ts';
import { messageKey } from './message.ts';

/** A message in a personal chat was changed or deleted; in a channel nothing was made of it. */
export function createEditedMessageHandler(ports: HandlerPorts) {
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const sender = await ports.senderOf(activity);
    if (sender === undefined || scopeOf(activity) !== 'personal') return;
    // What was taken back stays so until it is written again.
    if (activity.channelData?.eventType === 'undeleteMessage') return;
    const isDeleted = activity.type === ActivityTypes.MessageDelete;
    // A digest of a short secret would give it away.
    const text = isDeleted ? undefined : maskSecrets(writtenText(activity)).text;
    const message = messageKey(activity);
    const key = ports.ids.digest(JSON.stringify(['edit', message, text]));
    const input = { kind: 'edit', message, text } as const;
    const replies = await takeTurn(ports, { actor: sender.actor, input, key });
    await ports.recent.sendOnce(context, key, await replyMessages(ports, sender, replies));
  };
}
