import { TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { languageFor } from '../messages/language.ts';
import { translate } from '../messages/translate.ts';
import { textMessage } from './card-message.ts';
import { scopeOf } from './conversation.ts';
import { createDeskTeam } from './desk-team.ts';
import { createCardActionHandler } from './handlers/card-action.ts';
import { createCaseCards } from './handlers/case-cards.ts';
import { createEditedMessageHandler } from './handlers/edited-message.ts';
import { createGroupChatHandler } from './handlers/group-chat.ts';
import { createInstallationHandler } from './handlers/installation.ts';
import { invokeWords } from './handlers/invoke-words.ts';
import { createMessageHandler } from './handlers/message.ts';
import { createMessageExtension, servedAnywhere } from './handlers/message-extension.ts';
import { createOnPersonalText } from './handlers/personal-text.ts';
import { createReactionHandler } from './handlers/reaction.ts';
import { createTeamChangeHandler } from './handlers/team-change.ts';
import { createOnClick } from './handlers/verbs.ts';
import { createContactBook } from './people/contacts.ts';
import { createSenderOf } from './people/sender.ts';
import type { BotPorts, HandlerPorts } from './ports.ts';
import { RecentTurns } from './recent-turns.ts';
import { createReplies } from './replies.ts';

const REFERENCE_LENGTH = 8;

function handlerPorts(ports: BotPorts): HandlerPorts {
  const given = { ...ports, deskTeam: createDeskTeam(ports), caseCards: createCaseCards(ports) };
  return {
    ...given,
    recent: new RecentTurns(),
    senderOf: createSenderOf(ports),
    contactBook: createContactBook(ports),
    onClick: createOnClick(given),
    onPersonalText: createOnPersonalText(given),
    onTeamChange: createTeamChangeHandler(given),
  };
}

class ActivityRouter extends TeamsActivityHandler {
  constructor(ports: HandlerPorts) {
    super();
    const { onQuery, onOpen, onSubmit, onButton } = createMessageExtension(ports);
    this.onAdaptiveCardInvoke = createCardActionHandler(ports);
    this.handleTeamsMessagingExtensionQuery = ({ activity }) => onQuery(activity);
    this.handleTeamsMessagingExtensionFetchTask = ({ activity }) => onOpen(activity);
    this.handleTeamsMessagingExtensionSubmitAction = ({ activity }) => onSubmit(activity);
    this.handleTeamsMessagingExtensionCardButtonClicked = onButton;
    this.onMessage(createMessageHandler(ports));
    const onEdited = createEditedMessageHandler(ports);
    this.onMessageUpdate(onEdited);
    this.onMessageDelete(onEdited);
    this.onReactionsAdded(createReactionHandler(ports));
    this.onInstallationUpdate(createInstallationHandler(ports));
    // It calls no `next`: the SDK would then ask Teams about each member who arrived.
    this.onConversationUpdate(ports.onTeamChange);
  }
}

/**
 * Takes every activity to its handler, and answers for what goes wrong there. The adapter's
 * `onTurnError` would also catch what fails in proactive messages, which the relay must know of.
 */
export function createBot(ports: BotPorts): (context: TurnContext) => Promise<void> {
  const given = handlerPorts(ports);
  const router = new ActivityRouter(given);
  const onGroupChat = createGroupChatHandler(given);
  const keepReplies = createReplies(ports);
  return async (context) => {
    keepReplies(context);
    try {
      const { activity } = context;
      const isElsewhere = scopeOf(activity) === 'other' && !servedAnywhere(activity);
      await (isElsewhere ? onGroupChat(context) : router.run(context));
    } catch (error) {
      await apologize(ports, context, error).catch((silenced: unknown) =>
        ports.log.error('apology_failed', { cause: String(silenced) }),
      );
    }
  };
}

/** The person gets a reference, the log the cause under the same one. */
async function apologize(ports: BotPorts, context: TurnContext, error: unknown): Promise<void> {
  const { activity } = context;
  const reference = ports.ids.create().slice(0, REFERENCE_LENGTH);
  const unavailable = ports.isUnavailable(error);
  ports.log.error(unavailable ? 'store_unavailable' : 'turn_failed', {
    reference,
    activity: activity.type,
    conversation: activity.conversation?.id,
    cause: error instanceof Error ? error.stack : String(error),
  });
  const { locale } = activity;
  const language = languageFor(locale ? { locale } : undefined, ports.fixedLanguage);
  const key = unavailable ? 'error.unavailable' : 'error.unexpected';
  const words = translate(language, key, { reference });
  if (activity.type === 'message') await context.sendActivity(textMessage(words));
  if (activity.type !== 'invoke') return;
  const value = { status: 200, body: invokeWords(activity.name, words) };
  await context.sendActivity({ type: 'invokeResponse', value });
}
