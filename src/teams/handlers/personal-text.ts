import { type TurnDeps, takeTurn } from '../../application/dialog/take-turn.ts';
import type { IncomingFile } from '../../application/ports/incoming-files.ts';
import { translate } from '../../messages/translate.ts';
import { type Messages, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import { type ReplyPorts, replyMessages } from './dialog-replies.ts';

/** Answers what a person writes in their own chat; `key` names the message. */
export type OnPersonalText = (
  sender: Sender,
  text: string,
  key: string,
  incoming?: readonly IncomingFile[],
) => Promise<Messages>;

/** Whatever is written is a turn of the person's dialog. */
export function createOnPersonalText(ports: TurnDeps & ReplyPorts): OnPersonalText {
  return async (sender, text, key, incoming = []) => {
    if (text.trim() === '' && incoming.length === 0)
      return [textMessage(translate(sender.language, 'dialog.no_text'))];
    const input = { kind: 'text', text } as const;
    const replies = await takeTurn(ports, { actor: sender.actor, input, key, incoming });
    return replyMessages(ports, sender, replies);
  };
}
