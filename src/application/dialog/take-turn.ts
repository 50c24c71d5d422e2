import type { CaseCommand } from '../../domain/commands/index.ts';
import type { Actor } from '../../domain/permissions.ts';
import { type CommandDeps, handleCommand } from '../handle-command.ts';
import { openCase } from '../open-case.ts';
import type { Dialogs } from '../ports/dialogs.ts';
import {
  type Dialog,
  type DialogContext,
  type Effect,
  freshDialog,
  type Input,
  type Reply,
  type Step,
} from './dialog.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import { ask, reply, withSaid } from './questions.ts';
import { reduceDialog } from './reduce-dialog.ts';

export interface TurnDeps extends CommandDeps {
  readonly dialogs: Dialogs;
  readonly queue: KeyedQueue;
}

export interface TurnRequest {
  readonly actor: Actor;
  readonly input: Input;
  /** The same for every repeat of this turn: the activity's id, or the question and its answer. */
  readonly key: string;
}

const REMEMBERED_TURNS = 5;
const REMEMBERED_MESSAGES = 30;
const AWAITING_SHOWN = 3;
const MAX_RACES = 20;

/**
 * Takes one turn of a person's guided dialog: carries out what it leads to, then writes the dialog
 * together with the turn and its answer. A repeated turn gets the first one's answer; dying between
 * the two leads to the same case again, because its id derives from the dialog.
 */
export function takeTurn(deps: TurnDeps, request: TurnRequest): Promise<readonly Reply[]> {
  return deps.queue.run(request.actor.person.id, () => turnWithRetry(deps, request));
}

async function turnWithRetry(deps: TurnDeps, request: TurnRequest): Promise<readonly Reply[]> {
  const personId = request.actor.person.id;
  for (let race = 0; race < MAX_RACES; race += 1) {
    const dialog = complete(await deps.dialogs.find(personId), personId);
    const earlier = dialog.turns.find(({ key }) => key === request.key);
    if (earlier !== undefined) return earlier.replies;
    const { dialog: next, replies } = await oneTurn(deps, dialog, request);
    if (next === dialog) return replies;
    const turns = [...dialog.turns, { key: request.key, replies }].slice(-REMEMBERED_TURNS);
    const written = { ...next, turns, rev: dialog.rev + 1 };
    if (await deps.dialogs.save(written, dialog.rev)) return replies;
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
  { actor, input, key }: TurnRequest,
): Promise<Step> {
  const choosing = dialog.stage === 'idle' || dialog.stage === 'which_case';
  const { id, name } = actor.person;
  const awaiting = choosing ? await deps.cases.awaitingRequester(id, AWAITING_SHOWN) : [];
  const context: DialogContext = {
    profileName: name,
    awaiting: awaiting.map(({ id, number, state, request }) => ({ id, number, state, request })),
    newId: deps.ids.create(),
    turn: key,
  };
  const step = reduceDialog(dialog, input, context);
  if (step.effect === undefined) return step;
  const outcome = await carryOut(deps, actor, step.effect, key);
  if (outcome.kind !== 'rejected')
    return { dialog: withFiled(step.dialog, dialog, outcome), replies: [...step.replies, outcome] };
  // What was corrected on the card stays, to be corrected further.
  if (step.effect.kind !== 'open') return ask(dialog, context, outcome);
  const { draft } = step.effect;
  const corrected = withSaid(dialog, [{ key, text: draft.request }]);
  return ask({ ...corrected, draft }, context, outcome);
}

/** The messages of the request are part of a case now. */
function withFiled(next: Dialog, { said }: Dialog, outcome: Reply): Dialog {
  const number = outcome.kind === 'text' ? outcome.params?.number : undefined;
  if (typeof number !== 'string') return next;
  const filed = [...next.filed, ...said.map(({ key }) => ({ key, number }))];
  return { ...next, filed: filed.slice(-REMEMBERED_MESSAGES) };
}

async function carryOut(
  deps: TurnDeps,
  actor: Actor,
  effect: Effect,
  turn: string,
): Promise<Reply> {
  if (effect.kind === 'add_to_case') return addToCase(deps, actor, effect, turn);
  const { name, request, kind, priority } = effect.draft;
  const result = await openCase(deps, {
    actor,
    caseId: deps.ids.digest(`dialog:${effect.dialogId}`),
    command: {
      name: 'open',
      channel: 'chat',
      requester: { ...actor.person, name },
      request,
      reportedKind: kind,
      priority,
    },
  });
  if (result.kind === 'rejected') return result;
  const { number, state } = result.kase;
  return reply(state === 'needs_info' ? 'case_opened_unclear' : 'case_opened', { number });
}

/** Free text about a case that waits for its requester: the answer asked for, or else a comment. */
async function addToCase(
  deps: TurnDeps,
  actor: Actor,
  { caseId, text }: Extract<Effect, { kind: 'add_to_case' }>,
  turn: string,
): Promise<Reply> {
  const carry = (command: CaseCommand) => handleCommand(deps, { actor, caseId, command, turn });
  const given = await carry({ name: 'provide_info', answer: text });
  if (given.kind === 'done') return reply('answer_added', { number: given.kase.number });
  const said = await carry({ name: 'comment', text });
  return said.kind === 'done'
    ? reply('comment_added', { number: said.kase.number })
    : reply('text_not_saved', { text });
}
