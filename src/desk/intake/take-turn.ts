import type { CaseCommand } from '../../domain/commands.ts';
import type { Actor } from '../../domain/policy.ts';
import { type CommandDeps, handleCommand, openCase } from '../handle-command.ts';
import type { Dialogs } from '../ports.ts';
import { converse } from './converse.ts';
import { type Dialog, type Effect, freshDialog, type Input, type Reply } from './dialog.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { currentQuestion, say } from './questions.ts';

export interface TurnDeps extends CommandDeps {
  readonly dialogs: Dialogs;
  readonly queue: OneAtATime;
}

export interface TurnRequest {
  readonly actor: Actor;
  readonly input: Input;
  /** The same for every repeat of this turn: the activity's id, or the question and its answer. */
  readonly key: string;
}

const REMEMBERED_TURNS = 5;
const AWAITING_SHOWN = 3;
const MAX_RACES = 20;

/**
 * Takes one turn of a person's guided dialog: carries out what it leads to, then writes the dialog
 * together with the turn and its answer. A repeated turn gets the first one's answer; dying between
 * the two leads to the same case again, because its id derives from the dialog.
 */
export function takeTurn(deps: TurnDeps, request: TurnRequest): Promise<readonly Reply[]> {
  return deps.queue.run(request.actor.person.id, () => raced(deps, request));
}

async function raced(deps: TurnDeps, request: TurnRequest): Promise<readonly Reply[]> {
  const personId = request.actor.person.id;
  for (let race = 0; race < MAX_RACES; race += 1) {
    const dialog = (await deps.dialogs.find(personId)) ?? freshDialog(personId);
    const earlier = dialog.turns.find(({ key }) => key === request.key);
    if (earlier !== undefined) return earlier.replies;
    const { next, replies } = await oneTurn(deps, dialog, request);
    if (next === dialog) return replies;
    const turns = [...dialog.turns, { key: request.key, replies }].slice(-REMEMBERED_TURNS);
    const written = { ...next, turns, rev: dialog.rev + 1 };
    if (await deps.dialogs.save(written, dialog.rev)) return replies;
  }
  throw new Error(`dialog of ${personId}: lost ${MAX_RACES} races in a row`);
}

async function oneTurn(
  deps: TurnDeps,
  dialog: Dialog,
  { actor, input, key }: TurnRequest,
): Promise<{ next: Dialog; replies: readonly Reply[] }> {
  const choosing = dialog.stage === 'idle' || dialog.stage === 'which_case';
  const around = {
    profileName: actor.person.name,
    awaiting: choosing ? await deps.cases.awaitingRequester(actor.person.id, AWAITING_SHOWN) : [],
    newId: deps.ids.create(),
  };
  const step = converse(dialog, input, around);
  if (step.effect === undefined) return { next: step.dialog, replies: step.replies };
  const outcome = await carryOut(deps, actor, step.effect, key);
  if (outcome.kind === 'rejected') {
    // What was corrected on the card stays, to be corrected further.
    const kept = step.effect.kind === 'open' ? { ...dialog, draft: step.effect.draft } : dialog;
    return { next: kept, replies: [outcome, ...currentQuestion(kept, around)] };
  }
  return { next: step.dialog, replies: [...step.replies, outcome] };
}

async function carryOut(
  deps: TurnDeps,
  actor: Actor,
  effect: Effect,
  turn: string,
): Promise<Reply> {
  if (effect.kind === 'tell_case') return tellCase(deps, actor, effect, turn);
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
  return say(state === 'needs_info' ? 'intake.unclear_opened' : 'intake.opened', { number });
}

/** Free text about a case that waits for its requester: the answer asked for, or else a comment. */
async function tellCase(
  deps: TurnDeps,
  actor: Actor,
  { caseId, text }: Extract<Effect, { kind: 'tell_case' }>,
  turn: string,
): Promise<Reply> {
  const commands: readonly CaseCommand[] = [
    { name: 'provide_info', answer: text },
    { name: 'comment', text },
  ];
  for (const command of commands) {
    const result = await handleCommand(deps, { actor, caseId, command, turn });
    if (result.kind !== 'done') continue;
    const { number } = result.kase;
    return say(command.name === 'comment' ? 'intake.comment_added' : 'intake.answer_added', {
      number,
    });
  }
  return say('card.no_effect_text', { text });
}
