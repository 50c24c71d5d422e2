import { firstName } from '../../domain/case.ts';
import { MAX_TEXT } from '../../domain/catalog.ts';
import { missingDetails } from '../../domain/clarity.ts';
import type { Dialog, DialogCard, Reply, Say, Stage, Step, Surroundings } from './dialog.ts';

const MAX_ROUNDS = 2;

export const say = (key: Say, params?: Record<string, string | number>): Reply =>
  params === undefined ? { kind: 'say', say: key } : { kind: 'say', say: key, params };

export function idle(dialog: Dialog): Dialog {
  const draft = { name: '', request: '', rounds: 0 };
  return { ...dialog, stage: 'idle', step: dialog.step + 1, draft };
}

export function withRequest(dialog: Dialog, request: string): Dialog {
  return { ...dialog, draft: { ...dialog.draft, request } };
}

/** Appends what was said to the request; a request that would grow too long stays as it was. */
export function added(dialog: Dialog, text: string): Dialog {
  const request = `${dialog.draft.request}\n${text}`;
  return request.length > MAX_TEXT ? dialog : withRequest(dialog, request);
}

/** Steps 4-6: an unclear request is sent back, twice at most; then the case opens POR ACLARAR rather than be lost. */
export function gate(dialog: Dialog): Step {
  const missing = missingDetails(dialog.draft.request);
  const { rounds } = dialog.draft;
  if (missing.length === 0 || rounds >= MAX_ROUNDS) return proceed(dialog);
  const draft = { ...dialog.draft, rounds: rounds + 1 };
  return {
    dialog: { ...dialog, stage: 'clarify', draft },
    replies: [{ kind: 'say', say: 'intake.unclear', missing }],
  };
}

/** Asks the next thing that is not known yet. */
export function proceed(dialog: Dialog): Step {
  const { name, kind, priority } = dialog.draft;
  let stage: Stage = 'summary';
  if (name.trim() === '') stage = 'name';
  else if (kind === undefined) stage = 'kind';
  else if (priority === undefined) stage = 'priority';
  const next: Dialog = { ...dialog, stage, step: dialog.step + 1 };
  return {
    dialog: next,
    replies: [stage === 'name' ? say('intake.ask_name') : question(next, stage)],
  };
}

function question(dialog: Dialog, card: DialogCard, caseIds?: readonly string[]): Reply {
  const { id, step, draft } = dialog;
  const ask = { kind: 'ask', card, dialog: id, step, draft } as const;
  return caseIds === undefined ? ask : { ...ask, caseIds };
}

/** The question that is open now, asked again. */
export function currentQuestion(dialog: Dialog, around: Surroundings): readonly Reply[] {
  switch (dialog.stage) {
    case 'idle':
      return [];
    case 'request':
      return [greeting(firstName(around.profileName))];
    case 'clarify':
      return [
        { kind: 'say', say: 'intake.unclear', missing: missingDetails(dialog.draft.request) },
      ];
    case 'name':
      return [say('intake.ask_name')];
    case 'which_case':
      return [
        question(
          dialog,
          'which_case',
          around.awaiting.map(({ id }) => id),
        ),
      ];
    default:
      return [question(dialog, dialog.stage)];
  }
}

function greeting(name: string): Reply {
  return name === '' ? say('intake.greeting.nameless') : say('intake.greeting', { name });
}
