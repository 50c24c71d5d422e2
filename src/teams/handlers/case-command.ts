import type { Activity } from 'botbuilder';
import { hasCannedText, withCannedText } from '../../application/canned-texts.ts';
import { deskCatalogue } from '../../application/desk-catalogue.ts';
import {
  type CommandDeps,
  type CommandResult,
  handleCommand,
} from '../../application/handle-command.ts';
import { caseNamed, visibleCase } from '../../application/queries.ts';
import { type Notice, warning } from '../../cards/card-context.ts';
import { type CaseClick, casesWritten, commandOf, writtenText } from '../../cards/clicks.ts';
import type { FormName } from '../../cards/forms.ts';
import { confirmMergeCard } from '../../cards/open-form-view.ts';
import type { CaseLink } from '../../domain/case.ts';
import type { CaseCommand } from '../../domain/commands/index.ts';
import type { Catalogue } from '../../domain/desk-catalogue.ts';
import { isStaff } from '../../domain/permissions.ts';
import type { Rejection } from '../../domain/rejections.ts';
import { maskSecrets } from '../../domain/secrets.ts';
import { type Language, languageFor } from '../../messages/language.ts';
import { escapeLine, escapeMarkdown } from '../../messages/markdown.ts';
import { rejectionText, staleText, triageText } from '../../messages/notice-text.ts';
import { translate, translator } from '../../messages/translate.ts';
import { textMessage } from '../card-message.ts';
import { scopeOf } from '../conversation.ts';
import type { Sender } from '../people/sender.ts';
import type { Needs } from '../ports.ts';
import type { CaseCards } from './case-cards.ts';
import type { ClickAnswer, Handler, Press } from './clicks.ts';

/** What the card showed is not so any more. */
const NO_LONGER_SO: readonly Rejection['code'][] = ['wrong_state', 'no_such_category'];

type CasePorts = CommandDeps & Needs<'caseCards' | 'contacts' | 'fixedLanguage'>;

/** A button of a case's card: one command, answered with the card as it is now or with why not. */
export const giveCommand: Handler<FormName, CasePorts> = async (ports, press) => {
  const languageOf = async (personId: string) =>
    languageFor(await ports.contacts.find(personId), ports.fixedLanguage);
  const { sender, activity, click } = press;
  const staff = await ports.staff.all();
  const named = new Map<string, CaseLink>();
  for (const text of casesWritten(click))
    named.set(text, await caseNamed(ports, sender.actor, text));
  const command = commandOf(
    click,
    (id) => staff.find(({ person }) => person.id === id)?.person ?? { id, name: id },
    (text) => named.get(text) ?? { id: '', number: text },
  );
  const { caseId, rev } = click.data;
  const catalogue = await deskCatalogue(ports.deskSettings);
  if (!hasCannedText(catalogue, command))
    return { words: translate(sender.language, 'card.no_canned_text') };
  const result = await handleCommand(ports, {
    actor: sender.actor,
    caseId,
    command,
    rev,
    complete: (given, kase) => withCannedText(catalogue, languageOf, given, kase),
  });
  if (result.kind === 'not_found') return { words: notFound(sender, activity) };
  if (result.kind === 'invalid') return { words: translate(sender.language, 'card.invalid') };
  if (command.name === 'merge' && isUnconfirmed(result)) {
    const other = await visibleCase(ports.cases, sender.actor, command.other.id);
    if (other) return { card: confirmMergeCard(result.kase, other, { ...sender, staff }) };
  }
  return answer(ports.caseCards, catalogue, press, command, result);
};

/** Somebody who may not see the case clicked its card in the desk's channel, or named a case that is not theirs. */
export function notFound({ actor, language }: Sender, activity: Activity): string {
  const stranger = scopeOf(activity) === 'channel' && !isStaff(actor);
  return translate(language, stranger ? 'channel.not_staff' : 'card.not_found');
}

function isUnconfirmed(
  result: CommandResult,
): result is Extract<CommandResult, { kind: 'rejected' }> {
  return result.kind === 'rejected' && result.rejection.code === 'unconfirmed';
}

async function answer(
  caseCards: CaseCards,
  catalogue: Catalogue,
  press: Press<CaseClick>,
  command: CaseCommand,
  result: Exclude<CommandResult, { kind: 'not_found' | 'invalid' }>,
): Promise<ClickAnswer> {
  const { language } = press.sender;
  const { text: written, masked } = maskSecrets(writtenText(press.click) ?? '');
  const hidden: Notice | undefined = masked
    ? warning(translate(language, 'dialog.secret_masked'))
    : undefined;
  // The fresh card takes the place of what was typed, and the next edit that of the card: it comes back as a message.
  const nothingSaved = async (why: string): Promise<ClickAnswer> => {
    const lost = [...choicesLost(command, catalogue, language), ...textLost(written, language)];
    return {
      card: await caseCards.inPlace(press, result, warning(why)),
      messages: lost.length === 0 ? [] : [textMessage([...toWhom(press), ...lost].join('\n\n'))],
    };
  };
  if (result.kind === 'done') return { card: await caseCards.inPlace(press, result, hidden) };
  if (result.kind === 'stale') return nothingSaved(staleText(result.by, language, catalogue));
  const why = rejectionText(result.rejection, language);
  // What the card showed is no longer so: show how things stand. Otherwise what was typed stays.
  return NO_LONGER_SO.includes(result.rejection.code) ? nothingSaved(why) : { words: why };
}

function textLost(written: string, language: Language): readonly string[] {
  if (written === '') return [];
  return [translate(language, 'card.no_effect_text', { text: escapeMarkdown(written) })];
}

/** In the channel everybody reads it. */
function toWhom({ sender: { actor, language }, activity }: Press<CaseClick>): readonly string[] {
  if (scopeOf(activity) !== 'channel') return [];
  return [translate(language, 'card.no_effect_to', { name: escapeLine(actor.person.name) })];
}

/** The fresh card's form opens with what the others decided: here is what the person had chosen. */
function choicesLost(
  command: CaseCommand,
  catalogue: Catalogue,
  language: Language,
): readonly string[] {
  if (command.name !== 'triage') return [];
  const choices = triageText(command, catalogue, translator(language));
  return [translate(language, 'card.no_effect_choices', { choices })];
}
