import type { AttachedFile } from '../../domain/case.ts';
import { missingDetails } from '../../domain/completeness.ts';
import { contradictsPriority, plainPriority } from '../meaning/priority-said.ts';
import { saysUrgent } from '../meaning/urgency.ts';
import {
  type Dialog,
  type DialogContext,
  type Draft,
  EMPTY_DRAFT,
  type Said,
  type Step,
} from './dialog.ts';
import type { Reply, ReplyCode } from './replies.ts';

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
export function ask(dialog: Dialog, ...first: Reply[]): Step {
  return { dialog, replies: [...first, ...currentQuestion(dialog)] };
}

/** Says this before what comes of the step. */
export function saying(first: Reply | readonly Reply[], step: Step): Step {
  return { ...step, replies: [first, step.replies].flat() };
}

/** Steps 4-6: an unclear request is sent back, twice at most; then the case opens POR ACLARAR rather than be lost. */
export function gate(dialog: Dialog, context: DialogContext): Step {
  const { request, rounds } = dialog.draft;
  if (rounds >= MAX_ROUNDS || missingDetails(request).length === 0) return proceed(dialog, context);
  const next = withDraft({ ...dialog, step: dialog.step + 1 }, { rounds: rounds + 1 });
  return ask({ ...next, stage: 'clarify' });
}

/**
 * The summary, with what the request makes plain; only the name is asked for before it (step 4).
 * Kind and priority are the desk's to decide, so nobody has to say them (step 7, policy 5).
 */
export function proceed(
  dialog: Dialog,
  { plainKind }: DialogContext,
  known: Partial<Draft> = {},
): Step {
  const said = withDraft({ ...dialog, step: dialog.step + 1 }, known);
  const { name, request } = said.draft;
  if (name.trim() === '') return ask({ ...said, stage: 'name' });
  const kind = said.draft.kind ?? plainKind(request) ?? plainKind(dialog.said.at(-1)?.text ?? '');
  const isUrgent = saysUrgent(request) && !request.split('\n').some(contradictsPriority);
  const asked = isUrgent ? 'high' : undefined;
  const { priority = plainPriority(request, kind) ?? asked } = said.draft;
  const next = withDraft(said, { ...(kind && { kind }), ...(priority && { priority }) });
  return ask({ ...next, stage: 'summary' });
}

function currentQuestion({ id, stage: card, step, draft }: Dialog): Reply[] {
  if (card === 'idle') return [];
  const missing = card === 'clarify' ? { missing: missingDetails(draft.request) } : {};
  return [{ kind: 'ask', card, dialog: id, step, draft, ...missing }];
}

/** A greeting by name, where the name is known. */
export function greeting({ profileName }: DialogContext): Reply {
  const name = profileName.trim().split(/\s+/)[0] ?? '';
  return name === '' ? reply('greeting_nameless') : reply('greeting', { name });
}
