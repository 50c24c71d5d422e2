import { type AttachedFile, firstName } from '../../domain/case.ts';
import { missingDetails } from '../../domain/completeness.ts';
import {
  type Dialog,
  type DialogContext,
  type Draft,
  EMPTY_DRAFT,
  type Reply,
  type ReplyCode,
  type Said,
  type Step,
} from './dialog.ts';

const MAX_ROUNDS = 2;

/** A sentence, by its code. */
export function reply(code: ReplyCode, params: Record<string, string | number> = {}): Reply {
  return { kind: 'text', code, params };
}

/** Files as a sentence names them. */
export function fileList(files: readonly Pick<AttachedFile, 'name'>[]): string {
  return files.map(({ name }) => name).join(', ');
}

/** The dialog with this known too. */
export function withDraft(dialog: Dialog, known: Partial<Draft>): Dialog {
  return { ...dialog, draft: { ...dialog.draft, ...known } };
}

/** The dialog with these messages as its request. */
export function withSaid(dialog: Dialog, said: readonly Said[]): Dialog {
  return { ...withDraft(dialog, { request: said.map(({ text }) => text).join('\n') }), said };
}

/** The end of this request, opened or not. */
export function ended(dialog: Dialog, more: Partial<Step>): Step {
  const over = { stage: 'idle', step: dialog.step + 1, draft: EMPTY_DRAFT, said: [] } as const;
  return { dialog: { ...dialog, ...over }, replies: [], ...more };
}

/** Says this, then asks the question that is open. */
export function ask(dialog: Dialog, context: DialogContext, ...first: Reply[]): Step {
  return { dialog, replies: [...first, ...currentQuestion(dialog, context)] };
}

/** Steps 4-6: an unclear request is sent back, twice at most; then the case opens POR ACLARAR rather than be lost. */
export function gate(dialog: Dialog, context: DialogContext): Step {
  const { request, rounds } = dialog.draft;
  if (rounds >= MAX_ROUNDS || missingDetails(request).length === 0) return proceed(dialog, context);
  return ask({ ...withDraft(dialog, { rounds: rounds + 1 }), stage: 'clarify' }, context);
}

/** Asks the next thing that is not known yet. */
export function proceed(dialog: Dialog, context: DialogContext, known: Partial<Draft> = {}): Step {
  const next = withDraft({ ...dialog, step: dialog.step + 1 }, known);
  const { name, kind, priority } = next.draft;
  if (name.trim() === '') return ask({ ...next, stage: 'name' }, context);
  if (kind === undefined) return ask({ ...next, stage: 'kind' }, context);
  return ask({ ...next, stage: priority === undefined ? 'priority' : 'summary' }, context);
}

function currentQuestion(dialog: Dialog, { awaiting, profileName }: DialogContext): Reply[] {
  const { id, stage, step, draft } = dialog;
  switch (stage) {
    case 'idle':
      return [];
    case 'request': {
      const name = firstName(profileName);
      return [name === '' ? reply('greeting_nameless') : reply('greeting', { name })];
    }
    case 'clarify':
      return [{ kind: 'text', code: 'request_unclear', missing: missingDetails(draft.request) }];
    case 'name':
      return [reply('ask_name')];
    default: {
      const cases = stage === 'which_case' ? awaiting : [];
      return [{ kind: 'ask', card: stage, dialog: id, step, draft, cases }];
    }
  }
}
