import { deskYear, opensNext } from '../../domain/calendar.ts';
import type { AttachedFile } from '../../domain/case.ts';
import { caseNumber } from '../../domain/case-number.ts';
import type { CaseCommand } from '../../domain/commands/index.ts';
import { reported } from '../../domain/commands/left-to-desk.ts';
import type { Actor } from '../../domain/permissions.ts';
import { type AbsenceDeps, type AbsenceSaid, beAbsent, beBack, memberMeant } from '../absences.ts';
import { askForPerson, type ContactRequestDeps, withdrawRequest } from '../contact-requests.ts';
import { type CommandDeps, type CommandResult, handleCommand } from '../handle-command.ts';
import { chooseDigest } from '../lead-digest.ts';
import { openCase } from '../open-case.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { Ids } from '../ports/runtime.ts';
import { caseByReference } from '../queries.ts';
import type { Effect } from './dialog.ts';
import { fileList, reply } from './questions.ts';
import type { Reply, ReplyCode } from './replies.ts';
import { requesterNamed } from './requester-named.ts';

export type CarryOutDeps = CommandDeps &
  ContactRequestDeps &
  AbsenceDeps & { readonly contacts: Contacts };

/** What came of an effect. */
export interface Outcome {
  /** The answer to what was said; a rejection when nothing was carried out. None when only files were sent. */
  readonly main: Reply | undefined;
  readonly more: readonly Reply[];
  /** The case that was opened. */
  readonly opened?: string;
  /** The files that a case has now. */
  readonly taken: readonly AttachedFile[];
}

const NOTHING_MORE: Outcome = { main: undefined, more: [], taken: [] };

/** The case that a dialog opens: asking twice opens one. */
export function caseIdOf(ids: Ids, dialogId: string): string {
  return ids.digest(`dialog:${dialogId}`);
}

/** Carries out what the turn of this name leads to. A repeat changes nothing more. */
export async function carryOut(
  deps: CarryOutDeps,
  actor: Actor,
  effect: Effect,
  turn: string,
): Promise<Outcome> {
  switch (effect.kind) {
    case 'open':
      return open(deps, actor, effect, turn);
    case 'add_to_case':
      return addToCase(deps, actor, effect, turn);
    case 'command':
      return command(deps, actor, effect, turn);
    case 'files_to_numbered':
      return filesToNumbered(deps, actor, effect, turn);
    case 'person': {
      const asked = await askForPerson(deps, { actor, words: effect.words, turn });
      const opens = opensNext(deps.clock.now(), deps.calendar);
      const main = { kind: 'person_told', how: asked.kind, ...(opens && { opens }) } as const;
      return { ...NOTHING_MORE, main };
    }
    case 'no_person': {
      const done = await withdrawRequest(deps, actor);
      return { ...NOTHING_MORE, main: { kind: 'no_person_told', done } };
    }
    case 'absent':
    case 'back': {
      const change = effect.kind === 'absent' ? beAbsent : beBack;
      const answer = await change(deps, actor, effect.said);
      return { ...NOTHING_MORE, main: { kind: 'absence', answer } };
    }
    case 'hand_over':
      return { ...NOTHING_MORE, main: await handoverMeant(deps, actor, effect.said) };
    case 'digest': {
      const is = await chooseDigest(deps, actor, effect.digest);
      return { ...NOTHING_MORE, main: reply(`digest_${is}`) };
    }
    case 'language':
      await deps.contacts.chooseLanguage(actor.person.id, effect.language);
      return NOTHING_MORE;
  }
}

/** Whose cases: their own, or of who has the name, as far as they may. */
async function handoverMeant(
  deps: CarryOutDeps,
  actor: Actor,
  { who }: AbsenceSaid,
): Promise<Reply> {
  const meant = await memberMeant(deps, actor, who);
  return 'is' in meant
    ? { kind: 'absence', answer: meant }
    : { kind: 'handover', personId: meant.person.id };
}

/** One command with the files that came with its words; a reason that no case took is given back. */
async function command(
  deps: CommandDeps,
  actor: Actor,
  { caseId, command, code, files = [] }: Extract<Effect, { kind: 'command' }>,
  turn: string,
): Promise<Outcome> {
  const result = await handleCommand(deps, { actor, caseId, command, turn });
  const main = doneOrNot(result, code);
  if (result.kind === 'done') return { main, ...(await attach(deps, actor, caseId, files, turn)) };
  const lost = command.name === 'reopen' ? [reply('text_not_saved', { text: command.reason })] : [];
  return { main, more: lost, taken: [] };
}

/** An act by its sentence; what another did meanwhile, by why it cannot be done. */
function doneOrNot(result: CommandResult, code: ReplyCode): Reply {
  switch (result.kind) {
    case 'done':
      return reply(code, { number: result.kase.number });
    case 'rejected':
      return { kind: 'rejected', rejection: result.rejection };
    default:
      return reply('expired');
  }
}

async function filesToNumbered(
  deps: CarryOutDeps,
  actor: Actor,
  { files, ...reference }: Extract<Effect, { kind: 'files_to_numbered' }>,
  turn: string,
): Promise<Outcome> {
  const kase = await caseByReference(deps, actor, reference);
  if (kase !== undefined)
    return { main: undefined, ...(await attach(deps, actor, kase.id, files, turn)) };
  const { year = deskYear(deps.clock.now(), deps.calendar), sequence } = reference;
  return { ...NOTHING_MORE, main: reply('case_not_found', { number: caseNumber(year, sequence) }) };
}

async function open(
  deps: CarryOutDeps,
  actor: Actor,
  effect: Extract<Effect, { kind: 'open' }>,
  turn: string,
): Promise<Outcome> {
  const { name, request, files = [], office, follows } = effect.draft;
  const result = await openCase(deps, {
    actor,
    caseId: caseIdOf(deps.ids, effect.dialogId),
    command: {
      name: 'open',
      channel: 'chat',
      ...(await requesterNamed(deps, actor, name)),
      request,
      ...(office && { office }),
      ...(follows && { follows }),
      ...reported(effect.draft),
    },
  });
  if (result.kind === 'rejected') return { main: result, more: [], taken: [] };
  const { id, number, state, attendedFrom } = result.kase;
  const code = state === 'needs_info' ? 'case_opened_unclear' : 'case_opened';
  const main = attendedFrom
    ? reply(`${code}_later`, { number, opens: attendedFrom.getTime() })
    : reply(code, { number });
  return { main, opened: id, ...(await attach(deps, actor, id, files, turn)) };
}

/** Free text about a case that waits for its requester: the answer asked for, or else, or where it was offered so, a comment. */
async function addToCase(
  deps: CommandDeps,
  actor: Actor,
  { caseId, text, files, as }: Extract<Effect, { kind: 'add_to_case' }>,
  turn: string,
): Promise<Outcome> {
  const carry = (command: CaseCommand) => handleCommand(deps, { actor, caseId, command, turn });
  // A file may be all of the answer: then its name stands for it.
  const answer = { name: 'provide_info', answer: text || fileList(files) } as const;
  const given = as === 'comment' ? undefined : await carry(answer);
  const attached = await attach(deps, actor, caseId, files, turn);
  if (given?.kind === 'done')
    return { main: reply('answer_added', { number: given.kase.number }), ...attached };
  if (text === '') {
    const answered = as === 'comment' ? undefined : await carry({ ...answer, name: 'answer_hold' });
    const main =
      answered?.kind === 'done'
        ? reply('answer_added', { number: answered.kase.number })
        : undefined;
    return { main, ...attached };
  }
  // Whatever is said about a solution stops its closing (step 18).
  const disputed = await carry({ name: 'dispute', text });
  if (disputed.kind === 'done')
    return { main: reply('disputed', { number: disputed.kase.number }), ...attached };
  const said = await carry({ name: 'comment', text });
  const main =
    said.kind === 'done'
      ? reply(said.event.type === 'hold_answered' ? 'answer_added' : 'comment_added', {
          number: said.kase.number,
        })
      : reply('text_not_saved', { text });
  return { main, ...attached };
}

/** Gives the files to the case. One that an earlier try gave it already is the case's too. */
async function attach(
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
