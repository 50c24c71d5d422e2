import type { AttachedFile } from '../../domain/case.ts';
import type { Actor } from '../../domain/permissions.ts';
import { maskSecrets, withoutSecrets } from '../../domain/secrets.ts';
import type { Attachments } from '../ports/attachments.ts';
import type { Classifier } from '../ports/classifier.ts';
import type { Dialogs } from '../ports/dialogs.ts';
import type { IncomingFile } from '../ports/incoming-files.ts';
import { NO_FILES, type ReceivedFiles, receiveFiles } from '../receive-files.ts';
import { answeredBefore } from './answered-before.ts';
import { type CarryOutDeps, carryOut, caseIdOf, type Outcome } from './carry-out.ts';
import { contextOf } from './context-of.ts';
import {
  type Dialog,
  type DialogContext,
  type Effect,
  freshDialog,
  type Input,
  type Step,
} from './dialog.ts';
import { filesDropped, refusals } from './file-replies.ts';
import { withFiled } from './filed-messages.ts';
import { withRecent } from './follow-up.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import { nextOf } from './outcomes/end-of-draft.ts';
import { ask, withSaid } from './questions.ts';
import { reduceDialog } from './reduce-dialog.ts';
import type { Reply } from './replies.ts';

export interface TurnDeps extends CarryOutDeps {
  readonly dialogs: Dialogs;
  readonly classifier: Classifier;
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
const CASES_IN_MIND = 20;
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

/** A dialog that a former version wrote does not know of which messages its request is made, and may ask for a choice that the summary has now. */
function complete(found: Dialog | undefined, personId: string): Dialog {
  if (found === undefined) return freshDialog(personId);
  const { request } = found.draft;
  const { said = request === '' ? [] : [{ key: '', text: request }], filed = [] } = found;
  const asksChoice = ['kind', 'priority', 'office'].includes(found.stage);
  return { ...found, said, filed, stage: asksChoice ? 'summary' : found.stage };
}

async function oneTurn(
  deps: TurnDeps,
  dialog: Dialog,
  request: TurnRequest,
  { kept, refused }: ReceivedFiles,
): Promise<Turn> {
  const { actor, input: given, key } = request;
  const warned = refusals(refused);
  const input = masked(given, kept);
  // Nothing else came with the files that were refused.
  if (input.kind === 'text' && input.text.trim() === '' && kept.length === 0)
    return { dialog, replies: warned, dropped: [] };
  const cases = await deps.cases.involving(actor.person.id, CASES_IN_MIND);
  const context = await contextOf(deps, request, cases, dialog);
  const answered = answeredBefore(deps.ids, actor, cases, key, kept);
  const step: Step =
    answered === undefined
      ? reduceDialog(dialog, input, context)
      : { dialog, replies: [], effect: answered };
  const before = [...heldFiles(dialog), ...kept];
  if (step.effect === undefined) {
    const held = heldFiles(step.dialog);
    const lost = filesDropped(without([...offeredFiles(dialog), ...kept], held));
    return {
      dialog: withRecent(step.dialog, context, undefined, step.replies),
      replies: [...warned, ...step.replies, ...lost],
      dropped: without(before, held),
    };
  }
  const outcome = await carryOutAll(deps, actor, [step.effect, step.also], key);
  if (step.effect.kind === 'open' && outcome.main?.kind === 'rejected') {
    // What was corrected on the card stays, to be corrected further.
    const again = ask(corrected(dialog, step.effect, key), outcome.main);
    return { dialog: again.dialog, replies: [...warned, ...again.replies], dropped: [] };
  }
  return carriedOut(dialog, step, outcome, context, { before, warned });
}

/** What the first comes to, and after it what the others do. */
async function carryOutAll(
  deps: TurnDeps,
  actor: Actor,
  [effect, also]: readonly [Effect, Effect | undefined],
  key: string,
): Promise<Outcome> {
  const first = await carryOut(deps, actor, effect, key);
  if (also === undefined) return first;
  const { main, more, taken } = await carryOut(deps, actor, also, key);
  const told = main === undefined ? more : [main, ...more];
  return { ...first, more: [...first.more, ...told], taken: [...first.taken, ...taken] };
}

/** Nothing that a person should not write in a chat goes further than this. */
function masked(input: Input, files: readonly AttachedFile[]): Input {
  if (input.kind === 'card') {
    const { pressed } = input;
    if (pressed.card !== 'summary') return input;
    return { ...input, pressed: { card: 'summary', answer: withoutSecrets(pressed.answer) } };
  }
  if (input.text === undefined) return input;
  const { text, masked } = maskSecrets(input.text);
  return input.kind === 'edit' ? { ...input, text } : { ...input, text, masked, files };
}

function carriedOut(
  dialog: Dialog,
  { dialog: left, replies, effect }: Step,
  { main, more, taken, opened }: Outcome,
  context: DialogContext,
  { before, warned }: { before: readonly AttachedFile[]; warned: readonly Reply[] },
): Turn {
  const told = main === undefined ? [] : [main];
  const next = effect?.kind === 'open' ? nextOf(left, context, effect.draft) : undefined;
  const after = next?.dialog ?? left;
  const dropped = without(before, [...taken, ...heldFiles(after)]);
  return {
    dialog: withRecent(
      withFiled(after, dialog, effect, main, context.turn),
      context,
      effect,
      replies,
      opened,
    ),
    replies: [
      ...warned,
      ...around(told, replies),
      ...more,
      ...filesDropped(dropped),
      ...(next?.replies ?? []),
    ],
    dropped,
  };
}

/** What was done is said before what is asked or offered next; what stands in a pressed card's place comes first. */
function around(told: readonly Reply[], replies: readonly Reply[]): readonly Reply[] {
  const isBefore = (reply: Reply) =>
    reply.kind === 'answered' || (reply.kind === 'text' && reply.code === 'not_understood');
  return [...replies.filter(isBefore), ...told, ...replies.filter((reply) => !isBefore(reply))];
}

/** Files that wait for a case: the draft's and those of what was offered. */
function heldFiles(dialog: Dialog): readonly AttachedFile[] {
  return [...(dialog.draft.files ?? []), ...offeredFiles(dialog)];
}

function offeredFiles({ offers = [] }: Dialog): readonly AttachedFile[] {
  return offers.flatMap(({ files }) => files);
}

function corrected(dialog: Dialog, effect: Extract<Effect, { kind: 'open' }>, key: string): Dialog {
  const { draft } = effect;
  return { ...withSaid(dialog, [{ key, text: draft.request }]), draft };
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
