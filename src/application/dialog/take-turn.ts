import type { AttachedFile } from '../../domain/case.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { CommandDeps } from '../handle-command.ts';
import type { Attachments } from '../ports/attachments.ts';
import type { Dialogs } from '../ports/dialogs.ts';
import type { IncomingFile } from '../ports/incoming-files.ts';
import { NO_FILES, type ReceivedFiles, receiveFiles } from '../receive-files.ts';
import { carryOut, caseIdOf } from './carry-out.ts';
import {
  type Dialog,
  type DialogContext,
  type Effect,
  freshDialog,
  type Input,
  type Reply,
} from './dialog.ts';
import { filesDropped, refusals } from './file-replies.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import { ask, withSaid } from './questions.ts';
import { reduceDialog } from './reduce-dialog.ts';

export interface TurnDeps extends CommandDeps {
  readonly dialogs: Dialogs;
  readonly attachments: Attachments;
  readonly queue: KeyedQueue;
}

export interface TurnRequest {
  readonly actor: Actor;
  readonly input: Input;
  /** The same for every repeat of this turn: the activity's id, or the question and its answer. */
  readonly key: string;
  /** What came with the text. */
  readonly incoming?: readonly IncomingFile[];
}

/** A turn as it is to be written. */
interface Turn {
  readonly dialog: Dialog;
  readonly replies: readonly Reply[];
  /** Files that neither the draft nor a case has after it. */
  readonly dropped: readonly AttachedFile[];
}

const REMEMBERED_TURNS = 5;
const REMEMBERED_MESSAGES = 30;
const AWAITING_SHOWN = 3;
const MAX_RACES = 20;

/**
 * Takes one turn of a person's guided dialog: carries out what it leads to, then writes the dialog
 * together with the turn and its answer. A repeated turn gets the first one's answer; dying between
 * the two leads to the same case again, because its id derives from the dialog. Files arrive first,
 * and hold up no other turn of the person meanwhile.
 */
export async function takeTurn(deps: TurnDeps, request: TurnRequest): Promise<readonly Reply[]> {
  const received = await arrive(deps, request);
  return deps.queue.run(request.actor.person.id, () => turnWithRetry(deps, request, received));
}

async function arrive(
  deps: TurnDeps,
  { actor, key, incoming = [] }: TurnRequest,
): Promise<ReceivedFiles> {
  if (incoming.length === 0) return NO_FILES;
  const dialog = await deps.dialogs.find(actor.person.id);
  if (dialog?.turns.some((turn) => turn.key === key)) return NO_FILES;
  return receiveFiles(deps, actor.person.id, key, incoming, dialog?.draft.files ?? []);
}

async function turnWithRetry(
  deps: TurnDeps,
  request: TurnRequest,
  received: ReceivedFiles,
): Promise<readonly Reply[]> {
  const personId = request.actor.person.id;
  for (let race = 0; race < MAX_RACES; race += 1) {
    const dialog = complete(await deps.dialogs.find(personId), personId);
    const earlier = dialog.turns.find(({ key }) => key === request.key);
    if (earlier !== undefined) return earlier.replies;
    const { dialog: next, replies, dropped } = await oneTurn(deps, dialog, request, received);
    const turns = [...dialog.turns, { key: request.key, replies }].slice(-REMEMBERED_TURNS);
    const written = { ...next, turns, rev: dialog.rev + 1 };
    if (next !== dialog && !(await deps.dialogs.save(written, dialog.rev))) continue;
    await remove(deps, dialog, dropped);
    return replies;
  }
  throw new Error(`dialog of ${personId}: lost ${MAX_RACES} races in a row`);
}

/** A dialog that a former version wrote does not know of which messages its request is made. */
function complete(found: Dialog | undefined, personId: string): Dialog {
  if (found === undefined) return freshDialog(personId);
  const { request } = found.draft;
  const { said = request === '' ? [] : [{ key: '', text: request }], filed = [] } = found;
  return { ...found, said, filed };
}

async function oneTurn(
  deps: TurnDeps,
  dialog: Dialog,
  request: TurnRequest,
  { kept, refused }: ReceivedFiles,
): Promise<Turn> {
  const { actor, input: given, key } = request;
  const warned = refusals(refused);
  const input = given.kind === 'text' && kept.length > 0 ? { ...given, files: kept } : given;
  // Nothing else came with the files that were refused.
  if (input.kind === 'text' && input.text.trim() === '' && kept.length === 0)
    return { dialog, replies: warned, dropped: [] };
  const context = await contextOf(deps, dialog, request);
  const step = reduceDialog(dialog, input, context);
  const before = [...(dialog.draft.files ?? []), ...kept];
  if (step.effect === undefined) {
    const dropped = without(before, step.dialog.draft.files);
    const lost = filesDropped(without(kept, step.dialog.draft.files));
    return { dialog: step.dialog, replies: [...warned, ...step.replies, ...lost], dropped };
  }
  const { main, more, taken } = await carryOut(deps, actor, step.effect, key);
  if (main?.kind !== 'rejected') {
    const dropped = without(before, taken);
    const replies = [...step.replies, ...(main ? [main] : []), ...more, ...filesDropped(dropped)];
    const filed = withFiled(step.dialog, dialog, main);
    return { dialog: filed, replies: [...warned, ...replies], dropped };
  }
  // What was corrected on the card stays, to be corrected further.
  const again = ask(corrected(dialog, step.effect, key), context, main);
  return { dialog: again.dialog, replies: [...warned, ...again.replies], dropped: [] };
}

async function contextOf(
  deps: TurnDeps,
  { stage }: Dialog,
  { actor, key }: TurnRequest,
): Promise<DialogContext> {
  const choosing = stage === 'idle' || stage === 'which_case';
  const { id, name } = actor.person;
  const awaiting = choosing ? await deps.cases.awaitingRequester(id, AWAITING_SHOWN) : [];
  return {
    profileName: name,
    awaiting: awaiting.map(({ id, number, state, request }) => ({ id, number, state, request })),
    newId: deps.ids.create(),
    turn: key,
  };
}

function corrected(dialog: Dialog, effect: Effect, key: string): Dialog {
  if (effect.kind !== 'open') return dialog;
  const { draft } = effect;
  return { ...withSaid(dialog, [{ key, text: draft.request }]), draft };
}

/** The messages of the request are part of a case now. */
function withFiled(next: Dialog, { said }: Dialog, outcome: Reply | undefined): Dialog {
  const number = outcome?.kind === 'text' ? outcome.params?.number : undefined;
  if (typeof number !== 'string') return next;
  const filed = [...next.filed, ...said.map(({ key }) => ({ key, number }))];
  return { ...next, filed: filed.slice(-REMEMBERED_MESSAGES) };
}

function without(
  files: readonly AttachedFile[],
  held: readonly AttachedFile[] = [],
): readonly AttachedFile[] {
  return files.filter(({ id }) => held.every((one) => one.id !== id));
}

/** An earlier try of the turn may have died after it gave the files to their case. */
async function remove(
  { attachments, cases, ids }: TurnDeps,
  dialog: Dialog,
  dropped: readonly AttachedFile[],
): Promise<void> {
  if (dropped.length === 0) return;
  const opened = await cases.find(caseIdOf(ids, dialog.id));
  const gone = without(dropped, opened?.kase.attachments);
  await attachments.remove(gone.map(({ id }) => id));
}
