import type { Activity, TurnContext } from 'botbuilder';
import { findCommand } from '../../application/meaning/commands.ts';
import type { DeskChannel } from '../../application/ports/desk-channel.ts';
import { useChannelCard } from '../../cards/staff-views.ts';
import { isStaff } from '../../domain/permissions.ts';
import { escapeMarkdown } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage, textMessage } from '../card-message.ts';
import { channelOf, deskChannelName, scopeOf } from '../conversation.ts';
import { filesIn } from '../files/incoming.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import { writtenText } from '../text/written-text.ts';
import { clickKey } from './clicks.ts';
import { registerForm } from './register-case.ts';

/** What somebody wrote, or clicked in a client that knows no Action.Execute. */
export function createMessageHandler(
  ports: Needs<
    | 'senderOf'
    | 'contactBook'
    | 'contacts'
    | 'deskChannel'
    | 'deskSettings'
    | 'deskTeam'
    | 'ids'
    | 'log'
    | 'onClick'
    | 'onPersonalText'
    | 'recent'
  >,
) {
  const { senderOf, contactBook, deskChannel, deskTeam, onPersonalText, recent, log } = ports;
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const sender = await senderOf(activity);
    if (sender === undefined) return;
    const text = writtenText(activity);
    if (activity.value !== undefined && text === '') return onSubmit(ports, context, sender);
    if (scopeOf(activity) !== 'personal') {
      await deskTeam.notice(activity);
      const desk = await deskChannel.find();
      const isDesk = channelOf(activity)?.channelId === desk?.channelId;
      const registers = isDesk && findCommand(text)?.name === 'register';
      await context.sendActivity(
        registers ? await registerForm(ports, sender) : inChannel(sender, activity, desk),
      );
      return;
    }
    await contactBook.remember(activity, sender.actor.person);
    const key = messageKey(activity);
    const incoming = filesIn(context, translate(sender.language, 'file.unnamed'), log);
    await recent.sendOnce(context, key, await onPersonalText(sender, text, key, incoming));
  };
}

/**
 * A button pressed in a client that knows no Action.Execute: the clicked message is edited, words
 * are a message. Sent again it is edited again, and nothing is posted twice.
 */
async function onSubmit(
  { ids, onClick, recent }: Needs<'ids' | 'onClick' | 'recent'>,
  context: TurnContext,
  sender: Sender,
): Promise<void> {
  const { activity } = context;
  const { id, replyToId } = activity;
  const answer = await onClick(sender, activity);
  const key = clickKey(ids, sender.actor.person.id, activity);
  if ('words' in answer)
    await recent.sendOnce(context, `${key}:words:${id}`, [textMessage(answer.words)]);
  else if (replyToId) await context.updateActivity({ ...cardMessage(answer.card), id: replyToId });
  else await recent.sendOnce(context, `${key}:card`, [cardMessage(answer.card)]);
  await recent.sendOnce(context, key, answer.messages ?? []);
}

/** Names a message, also when it is sent again or changed. */
export function messageKey({ conversation, id }: Activity): string {
  return `${conversation.id}:${id}`;
}

/** What this channel is to the desk; where no channel works, anybody may see the offer, and its button asks who presses it. */
function inChannel(
  sender: Sender,
  activity: Activity,
  desk: DeskChannel | undefined,
): Partial<Activity> {
  const { actor, language } = sender;
  const here = channelOf(activity);
  if (here !== undefined && desk === undefined)
    return cardMessage(useChannelCard({ ...sender, staff: [] }));
  if (here !== undefined && desk !== undefined && here.channelId !== desk.channelId) {
    const channel = deskChannelName(desk, language);
    if (!isStaff(actor)) {
      const escaped = { channel: escapeMarkdown(channel) };
      return textMessage(translate(language, 'channel.elsewhere', escaped));
    }
    const about =
      desk.away === undefined
        ? translate(language, 'channel.elsewhere.staff', { channel })
        : undefined;
    return cardMessage(useChannelCard({ ...sender, staff: [] }, about));
  }
  if (isStaff(actor)) return textMessage(translate(language, 'channel.staff_help'));
  const name = escapeMarkdown(actor.person.name);
  return textMessage(translate(language, 'channel.private', { name }));
}
