import type { Activity } from 'botbuilder';
import { escapeMarkdown } from '../cards/markdown.ts';
import { type ChatCommand, parseChatCommand } from '../desk/chat-commands.ts';
import { caseNumber } from '../desk/handle-command.ts';
import type { Input } from '../desk/intake/dialog.ts';
import { takeTurn } from '../desk/intake/take-turn.ts';
import { caseByReference } from '../desk/queries.ts';
import { isStaff } from '../domain/policy.ts';
import { translate } from '../i18n/translate.ts';
import { cardMessage, textMessage } from './card-message.ts';
import { caseCardsFor } from './case-cards.ts';
import { foundCases, myCasesList, queueList } from './case-lists.ts';
import { replyMessages } from './dialog-replies.ts';
import type { Speaker, TeamsServices } from './services.ts';

type Messages = readonly Partial<Activity>[];

/** What a person writes in their own chat: a word that is a command, or a turn of the guided dialog. */
export async function onPersonalText(
  services: TeamsServices,
  speaker: Speaker,
  text: string,
  activityId: string,
): Promise<Messages> {
  if (text.trim() === '') return [textMessage(translate(speaker.language, 'intake.no_text'))];
  const turn = (input: Input) => dialogTurn(services, speaker, input, activityId);
  const command = parseChatCommand(text);
  if (command === undefined || isForStaffOnly(command, speaker))
    return turn({ kind: 'text', text });
  if (command.name === 'cancel') return turn({ kind: 'cancel' });
  const chosen = command.name === 'case' ? await chosenCase(services, speaker, command) : undefined;
  if (chosen !== undefined) return turn(chosen);
  const answer = await onChatCommand(services, speaker, command);
  if (command.name !== 'help' && command.name !== 'language') return answer;
  const language = command.name === 'language' ? command.language : speaker.language;
  const again = await dialogTurn(
    services,
    { ...speaker, language },
    { kind: 'repeat_question' },
    activityId,
  );
  return [...answer, ...again];
}

/** From anybody else the same words are a request: "buscar un archivo que se borró". */
function isForStaffOnly({ name }: ChatCommand, { actor }: Speaker): boolean {
  return (name === 'queue' || name === 'search') && !isStaff(actor);
}

async function dialogTurn(
  services: TeamsServices,
  speaker: Speaker,
  input: Input,
  activityId: string,
): Promise<Messages> {
  const replies = await takeTurn(services, { actor: speaker.actor, input, key: activityId });
  return replyMessages(services, speaker, replies);
}

async function onChatCommand(
  services: TeamsServices,
  speaker: Speaker,
  command: Exclude<ChatCommand, { name: 'cancel' }>,
): Promise<Messages> {
  const { actor, language } = speaker;
  switch (command.name) {
    case 'help': {
      const help = textMessage(translate(language, 'help.requester'));
      return isStaff(actor) ? [help, textMessage(translate(language, 'help.staff'))] : [help];
    }
    case 'my_cases':
      return myCasesList(services, speaker);
    case 'queue':
      return queueList(services, speaker);
    case 'search':
      return foundCases(services, speaker, command.text);
    case 'language':
      await services.conversations.chooseLanguage(actor.person.id, command.language);
      return [textMessage(translate(command.language, 'language.changed'))];
    case 'case':
      return oneCase(services, speaker, command);
  }
}

/** "Which case do you mean?" is answered by its number too. */
async function chosenCase(
  services: TeamsServices,
  { actor }: Speaker,
  reference: { readonly year?: number; readonly sequence: number },
): Promise<Input | undefined> {
  const dialog = await services.dialogs.find(actor.person.id);
  if (dialog?.stage !== 'which_case') return undefined;
  const kase = await caseByReference(services.cases, actor, reference, services.clock.now());
  if (kase?.requester.id !== actor.person.id || kase.state === 'closed') return undefined;
  const { id, step } = dialog;
  return { kind: 'card', dialog: id, step, card: 'which_case', answer: kase.id };
}

async function oneCase(
  services: TeamsServices,
  speaker: Speaker,
  { sequence, year }: Extract<ChatCommand, { name: 'case' }>,
): Promise<Messages> {
  const now = services.clock.now();
  const reference = year === undefined ? { sequence } : { sequence, year };
  const kase = await caseByReference(services.cases, speaker.actor, reference, now);
  if (kase !== undefined) return (await caseCardsFor(services, speaker, kase)).map(cardMessage);
  const number = escapeMarkdown(caseNumber(year ?? now.getUTCFullYear(), sequence));
  return [textMessage(translate(speaker.language, 'cases.not_found', { number }))];
}
