import type { Activity } from 'botbuilder';
import { type ChatCommand, parseChatCommand } from '../../application/chat-commands.ts';
import type { Input } from '../../application/dialog/dialog.ts';
import { filesToCase } from '../../application/dialog/files-to-case.ts';
import { type TurnDeps, takeTurn } from '../../application/dialog/take-turn.ts';
import type { IncomingFile } from '../../application/ports/incoming-files.ts';
import { caseByReference } from '../../application/queries.ts';
import { deskYear } from '../../domain/calendar.ts';
import type { Case } from '../../domain/case.ts';
import { caseNumber } from '../../domain/case-number.ts';
import { isStaff } from '../../domain/permissions.ts';
import { escapeMarkdown } from '../../messages/markdown.ts';
import { translate } from '../../messages/translate.ts';
import { cardMessage, textMessage } from '../card-message.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import { foundCases, myCasesList, queueList } from './case-lists.ts';
import { replyMessages } from './dialog-replies.ts';

type Messages = readonly Partial<Activity>[];
type Turn = (input: Input, language?: Sender['language']) => Promise<Messages>;
type PersonalTextPorts = TurnDeps & Needs<'contacts' | 'caseCards'>;

/** Answers what a person writes in their own chat; `key` names the message. */
export type OnPersonalText = (
  sender: Sender,
  text: string,
  key: string,
  incoming?: readonly IncomingFile[],
) => Promise<Messages>;

/** A word that is a command, or a turn of the guided dialog. */
export function createOnPersonalText(ports: PersonalTextPorts): OnPersonalText {
  return async (sender, text, key, incoming = []) => {
    if (text.trim() === '' && incoming.length === 0)
      return [textMessage(translate(sender.language, 'dialog.no_text'))];
    const filesOf = ({ kind }: Input) => (kind === 'text' ? incoming : []);
    const turn: Turn = async (input, language = sender.language) => {
      const replies = await takeTurn(ports, {
        actor: sender.actor,
        input,
        key,
        incoming: filesOf(input),
      });
      return replyMessages({ ...sender, language }, replies);
    };
    const command = parseChatCommand(text);
    if (command === undefined || isForStaffOnly(command, sender))
      return turn({ kind: 'text', text });
    if (command.name === 'case') return oneCase(ports, { sender, key, incoming }, command, turn);
    return [...unkept(sender, incoming), ...(await onCommand(ports, sender, command, turn))];
  };
}

/** Commands take no files, but for the one that names a case. */
function unkept({ language }: Sender, incoming: readonly IncomingFile[]): Messages {
  if (incoming.length === 0) return [];
  const files = escapeMarkdown(incoming.map(({ name }) => name).join(', '));
  return [textMessage(translate(language, 'dialog.files_dropped', { files }))];
}

/** From anybody else the same words are a request: "buscar un archivo que se borró". */
function isForStaffOnly({ name }: ChatCommand, { actor }: Sender): boolean {
  return (name === 'queue' || name === 'search') && !isStaff(actor);
}

async function onCommand(
  ports: PersonalTextPorts,
  sender: Sender,
  command: Exclude<ChatCommand, { name: 'case' }>,
  turn: Turn,
): Promise<Messages> {
  const { actor, language } = sender;
  switch (command.name) {
    case 'cancel':
      return turn({ kind: 'cancel' });
    case 'help': {
      const help = [textMessage(translate(language, 'help.requester'))];
      if (isStaff(actor)) help.push(textMessage(translate(language, 'help.staff')));
      return [...help, ...(await turn({ kind: 'repeat_question' }))];
    }
    case 'my_cases':
      return myCasesList(ports.cases, sender);
    case 'queue':
      return queueList(ports.cases, sender);
    case 'search':
      return foundCases(ports.cases, sender, command.text);
    case 'language': {
      await ports.contacts.chooseLanguage(actor.person.id, command.language);
      const changed = textMessage(translate(command.language, 'language.changed'));
      return [changed, ...(await turn({ kind: 'repeat_question' }, command.language))];
    }
  }
}

interface Written {
  readonly sender: Sender;
  readonly key: string;
  readonly incoming: readonly IncomingFile[];
}

/** Its number shows a case, or says where the files go; it also answers "Which case do you mean?". */
async function oneCase(
  ports: PersonalTextPorts,
  { sender, key, incoming }: Written,
  reference: Extract<ChatCommand, { name: 'case' }>,
  turn: Turn,
): Promise<Messages> {
  const { cases, caseCards, clock, calendar } = ports;
  const now = clock.now();
  const kase = await caseByReference(cases, sender.actor, reference, now, calendar);
  if (kase === undefined) {
    const { year = deskYear(now, calendar), sequence } = reference;
    const number = escapeMarkdown(caseNumber(year, sequence));
    const words = translate(sender.language, 'cases.not_found', { number });
    return [textMessage(words), ...unkept(sender, incoming)];
  }
  const choice = await choiceOf(ports, sender, kase);
  const answered = choice ? await turn(choice) : [];
  if (incoming.length > 0) {
    const replies = await filesToCase(ports, { actor: sender.actor, key, incoming }, kase);
    return [...answered, ...replyMessages(sender, replies)];
  }
  return choice ? answered : (await caseCards.forReader(sender, kase)).map(cardMessage);
}

async function choiceOf(
  { dialogs }: PersonalTextPorts,
  { actor }: Sender,
  { id: answer, requester, state }: Case,
): Promise<Input | undefined> {
  if (requester.id !== actor.person.id || state === 'closed') return undefined;
  const dialog = await dialogs.find(actor.person.id);
  if (dialog?.stage !== 'which_case') return undefined;
  const { id, step } = dialog;
  return { kind: 'card', dialog: id, step, pressed: { card: 'which_case', answer } };
}
