import type { Case } from '../domain/case.ts';
import type { CaseCommand } from '../domain/commands/index.ts';
import { type Catalogue, chosen } from '../domain/desk-catalogue.ts';
import type { Language } from '../messages/language.ts';

/** Whether the prepared text that the command names is one that the desk has; a command may name none. */
export function hasCannedText({ canned }: Catalogue, command: CaseCommand): boolean {
  const id = cannedId(command);
  return id === undefined || chosen(canned, id) !== undefined;
}

/** The command with the prepared text that it names, in the requester's language, before what was typed (steps 6, 14). */
export async function withCannedText(
  { canned }: Catalogue,
  languageOf: (personId: string) => Promise<Language>,
  command: CaseCommand,
  { requester }: Case,
): Promise<CaseCommand> {
  const id = cannedId(command);
  const found = id === undefined ? undefined : chosen(canned, id);
  if (found === undefined) return command;
  const text = found.text[await languageOf(requester.id)];
  const after = (typed: string) => (typed.trim() === '' ? text : `${text}\n\n${typed}`);
  if (command.name === 'resolve') return { ...command, solution: after(command.solution) };
  return command.name === 'ask_info' ? { ...command, question: after(command.question) } : command;
}

function cannedId(command: CaseCommand): string | undefined {
  return 'canned' in command ? command.canned : undefined;
}
