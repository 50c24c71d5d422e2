import type { AttachedFile } from '../../domain/case.ts';
import type { CaseCommand } from '../../domain/commands/index.ts';
import type { Actor } from '../../domain/permissions.ts';
import { type CommandDeps, handleCommand } from '../handle-command.ts';
import { openCase } from '../open-case.ts';
import type { Ids } from '../ports/runtime.ts';
import type { Effect, Reply } from './dialog.ts';
import { fileList, reply } from './questions.ts';

/** What came of an effect. */
export interface Outcome {
  /** The answer to what was said; a rejection when nothing was carried out. None when only files were sent. */
  readonly main: Reply | undefined;
  readonly more: readonly Reply[];
  /** The files that a case has now. */
  readonly taken: readonly AttachedFile[];
}

/** The case that a dialog opens: asking twice opens one. */
export function caseIdOf(ids: Ids, dialogId: string): string {
  return ids.digest(`dialog:${dialogId}`);
}

/** Opens the case, or adds to one, as the turn of this name. A repeat changes nothing more. */
export async function carryOut(
  deps: CommandDeps,
  actor: Actor,
  effect: Effect,
  turn: string,
): Promise<Outcome> {
  if (effect.kind === 'add_to_case') return addToCase(deps, actor, effect, turn);
  const { name, request, kind, priority, files } = effect.draft;
  const result = await openCase(deps, {
    actor,
    caseId: caseIdOf(deps.ids, effect.dialogId),
    command: {
      name: 'open',
      channel: 'chat',
      requester: { ...actor.person, name },
      request,
      reportedKind: kind,
      priority,
    },
  });
  if (result.kind === 'rejected') return { main: result, more: [], taken: [] };
  const { id, number, state } = result.kase;
  const main = reply(state === 'needs_info' ? 'case_opened_unclear' : 'case_opened', { number });
  return { main, ...(await attach(deps, actor, id, files, turn)) };
}

/** Free text about a case that waits for its requester: the answer asked for, or else a comment. */
async function addToCase(
  deps: CommandDeps,
  actor: Actor,
  { caseId, text, files }: Extract<Effect, { kind: 'add_to_case' }>,
  turn: string,
): Promise<Outcome> {
  const carry = (command: CaseCommand) => handleCommand(deps, { actor, caseId, command, turn });
  // A file may be all of the answer: then its name stands for it.
  const given = await carry({ name: 'provide_info', answer: text || fileList(files) });
  const attached = await attach(deps, actor, caseId, files, turn);
  if (given.kind === 'done')
    return { main: reply('answer_added', { number: given.kase.number }), ...attached };
  if (text === '') return { main: undefined, ...attached };
  const said = await carry({ name: 'comment', text });
  const main =
    said.kind === 'done'
      ? reply('comment_added', { number: said.kase.number })
      : reply('text_not_saved', { text });
  return { main, ...attached };
}

/** Gives the files to the case. One that an earlier try gave it already is the case's too. */
export async function attach(
  deps: CommandDeps,
  actor: Actor,
  caseId: string,
  files: readonly AttachedFile[],
  turn: string,
): Promise<Omit<Outcome, 'main'>> {
  if (files.length === 0) return { more: [], taken: [] };
  const command = { name: 'attach', files } as const;
  const result = await handleCommand(deps, { actor, caseId, command, turn });
  const rejection = result.kind === 'rejected' ? result.rejection : undefined;
  if (result.kind === 'done' || (result.kind === 'rejected' && rejection?.code === 'unchanged')) {
    const { number } = result.kase;
    return { more: [reply('files_added', { number, files: fileList(files) })], taken: files };
  }
  return {
    more: rejection?.code === 'no_room' ? [{ kind: 'rejected', rejection }] : [],
    taken: [],
  };
}
