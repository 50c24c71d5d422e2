import { type Activity, TurnContext } from 'botbuilder';
import type { DeskChannel } from '../../application/ports/desk-channel.ts';
import { useChannelCard } from '../../cards/staff-views.ts';
import { isStaff } from '../../domain/permissions.ts';
import { escapeMarkdown } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage, textMessage } from '../card-message.ts';
import { channelOf, deskChannelName, scopeOf } from '../conversation.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { ClickAnswer } from './clicks.ts';

/** What somebody wrote, or clicked in a client that knows no Action.Execute. */
export function createMessageHandler(
  ports: Needs<
    | 'senderOf'
    | 'contactBook'
    | 'deskChannel'
    | 'deskTeam'
    | 'onClick'
    | 'onPersonalText'
    | 'recent'
  >,
) {
  const { senderOf, contactBook, deskChannel, deskTeam, onClick, onPersonalText, recent } = ports;
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const sender = await senderOf(activity);
    if (sender === undefined) return;
    if (activity.value !== undefined && !activity.text?.trim())
      return answerSubmit(context, await onClick(sender, activity));
    if (scopeOf(activity) !== 'personal') {
      await deskTeam.notice(activity);
      await context.sendActivity(inChannel(sender, activity, await deskChannel.find()));
      return;
    }
    await contactBook.remember(activity, sender.actor.person);
    const key = `${activity.conversation.id}:${activity.id}`;
    const text = TurnContext.removeRecipientMention(activity) ?? activity.text ?? '';
    await recent.sendOnce(context, key, await onPersonalText(sender, text, key));
  };
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

/** The clicked message is edited; words are a message. */
async function answerSubmit(context: TurnContext, answer: ClickAnswer): Promise<void> {
  const clicked = context.activity.replyToId;
  if ('words' in answer) await context.sendActivity(textMessage(answer.words));
  else if (clicked) await context.updateActivity({ ...cardMessage(answer.card), id: clicked });
  else await context.sendActivity(cardMessage(answer.card));
  for (const message of answer.messages ?? []) await context.sendActivity(message);
}
