import { type Activity, TurnContext } from 'botbuilder';
import { escapeMarkdown } from '../cards/markdown.ts';
import type { RenderedCard } from '../cards/render.ts';
import { useChannelCard } from '../cards/staff-views.ts';
import { languageFor } from '../desk/language.ts';
import { firstName } from '../domain/case.ts';
import { isStaff } from '../domain/policy.ts';
import { translate } from '../i18n/translate.ts';
import { personOf } from './actor.ts';
import { cardMessage, textMessage } from './card-message.ts';
import type { ClickAnswer } from './case-clicks.ts';
import { clickIn, onClick } from './clicks.ts';
import { createContacts } from './contacts.ts';
import { scopeOf } from './conversation.ts';
import { onTeam, renewStaff } from './desk-setup.ts';
import { onPersonalText } from './personal-chat.ts';
import { RecentTurns } from './recent-turns.ts';
import type { Speaker, TeamsServices } from './services.ts';
import { createSpeakers } from './speaker.ts';

const CARD_ACTION = 'adaptiveCard/action';
const REFERENCE_LENGTH = 8;

/** Takes every activity to where it is answered, and answers for what goes wrong there. */
export function createBot(services: TeamsServices): (context: TurnContext) => Promise<void> {
  const speakerOf = createSpeakers(services);
  const recent = new RecentTurns();
  const contacts = createContacts(services);

  async function onMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    const speaker = await speakerOf(activity);
    if (speaker === undefined) return;
    if (activity.value !== undefined && !activity.text?.trim()) {
      await answerSubmit(context, await clicked(speaker, activity));
      return;
    }
    if (scopeOf(activity) !== 'personal') {
      await onTeam(services, activity);
      await context.sendActivity(inChannel(speaker));
      return;
    }
    await contacts.remember(activity, speaker.actor.person);
    const key = `${activity.conversation.id}:${activity.id}`;
    const text = TurnContext.removeRecipientMention(activity) ?? activity.text ?? '';
    await sendOnce(context, key, await onPersonalText(services, speaker, text, key));
  }

  async function onInvoke(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (activity.name !== CARD_ACTION) return invokeResponse(context, 501, undefined);
    const speaker = await speakerOf(activity);
    if (speaker === undefined) return invokeResponse(context, 403, undefined);
    if (scopeOf(activity) === 'personal') await contacts.remember(activity, speaker.actor.person);
    const answer = await clicked(speaker, activity);
    await invokeResponse(
      context,
      200,
      'card' in answer ? cardBody(answer.card) : wordsBody(answer.words),
    );
    await sendOnce(context, clickKey(services, speaker, activity), answer.messages ?? []);
  }

  function clicked(speaker: Speaker, activity: Activity): Promise<ClickAnswer> {
    return onClick(services, speaker, activity, clickIn(activity));
  }

  async function sendOnce(
    context: TurnContext,
    key: string,
    messages: readonly Partial<Activity>[],
  ): Promise<void> {
    if (messages.length === 0 || !recent.claim(key)) return;
    try {
      for (const message of messages) await context.sendActivity(message);
    } catch (error) {
      recent.forget(key);
      throw error;
    }
  }

  async function onInstallation(context: TurnContext): Promise<void> {
    const { activity } = context;
    const person = personOf(activity);
    if (scopeOf(activity) !== 'personal') return onTeamChange(context);
    if (person === undefined) return;
    if (activity.action === 'remove') return services.conversations.forgetConversation(person.id);
    const name = escapeMarkdown(firstName(await contacts.welcome(activity, person)));
    if (activity.action !== 'add') return;
    const speaker = await speakerOf(activity);
    if (speaker === undefined) return;
    const words = name
      ? translate(speaker.language, 'welcome.personal', { name })
      : translate(speaker.language, 'welcome.personal.nameless');
    await context.sendActivity(textMessage(words));
  }

  async function onTeamChange(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (scopeOf(activity) !== 'channel') return;
    const ours = await onTeam(services, activity);
    if (ours && (activity.membersAdded?.length || activity.membersRemoved?.length))
      await renewStaff(services);
    const arrived = activity.membersAdded?.some(({ id }) => id === activity.recipient.id);
    if (ours || !arrived) return;
    const language = languageFor(undefined, services.fixedLanguage);
    await context.sendActivity(cardMessage(useChannelCard({ language, staff: [] })));
  }

  async function route(context: TurnContext): Promise<void> {
    switch (context.activity.type) {
      case 'message':
        return onMessage(context);
      case 'invoke':
        return onInvoke(context);
      case 'installationUpdate':
        return onInstallation(context);
      case 'conversationUpdate':
        return onTeamChange(context);
      default:
        return undefined;
    }
  }

  return async (context) => {
    try {
      await route(context);
    } catch (error) {
      await apologize(services, context, error).catch((silenced: unknown) =>
        services.log.error('apology_failed', { cause: String(silenced) }),
      );
    }
  };
}

/**
 * One question gets one next question, whatever was answered; a case of a list is shown as often
 * as it is asked for; any other click is itself, under whatever id it is sent again.
 */
function clickKey({ ids }: TeamsServices, { actor }: Speaker, activity: Activity): string {
  const { value, replyToId } = activity;
  const { dialog, step } = value?.action?.data ?? {};
  if (dialog !== undefined) return `${dialog}:${step}`;
  const asked = value?.action?.verb === 'show_case' ? activity.id : undefined;
  return ids.digest(JSON.stringify([actor.person.id, replyToId, value, asked]));
}

function inChannel({ actor, language }: Speaker): Partial<Activity> {
  if (isStaff(actor)) return textMessage(translate(language, 'channel.staff_help'));
  const name = escapeMarkdown(actor.person.name);
  return textMessage(translate(language, 'channel.private', { name }));
}

function cardBody({ card }: RenderedCard) {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

function wordsBody(words: string) {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words };
}

async function invokeResponse(context: TurnContext, status: number, body: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status, body } });
}

/** A client that knows no Action.Execute: the clicked message is edited, words are a message. */
async function answerSubmit(context: TurnContext, answer: ClickAnswer): Promise<void> {
  const clicked = context.activity.replyToId;
  if ('words' in answer) await context.sendActivity(textMessage(answer.words));
  else if (clicked) await context.updateActivity({ ...cardMessage(answer.card), id: clicked });
  else await context.sendActivity(cardMessage(answer.card));
  for (const message of answer.messages ?? []) await context.sendActivity(message);
}

/** The person gets a reference, the log the cause under the same one. */
async function apologize(
  services: TeamsServices,
  context: TurnContext,
  error: unknown,
): Promise<void> {
  const { activity } = context;
  const reference = services.ids.create().slice(0, REFERENCE_LENGTH);
  const unavailable = services.isUnavailable(error);
  services.log.error(unavailable ? 'store_unavailable' : 'turn_failed', {
    reference,
    activity: activity.type,
    conversation: activity.conversation?.id,
    cause: error instanceof Error ? error.stack : String(error),
  });
  const locale = activity.locale;
  const language = languageFor(locale ? { locale } : undefined, services.fixedLanguage);
  const words = unavailable
    ? translate(language, 'error.unavailable')
    : translate(language, 'error.unexpected', { reference });
  if (activity.type === 'invoke') return invokeResponse(context, 200, wordsBody(words));
  if (activity.type !== 'message') return;
  await context.sendActivity(textMessage(words));
}
