import { takeRequest } from '../begin-request.ts';
import type { Dialog, DialogContext, Draft, Step } from '../dialog.ts';
import { ended, reply, saying } from '../questions.ts';
import { withChoices } from '../waiting-requests.ts';

/** The request is opened as its summary stands; the office that it says is not asked again. */
export function confirmed(dialog: Dialog, corrected: Partial<Draft> = {}): Step {
  const draft = { ...dialog.draft, ...corrected };
  const { office = dialog.office } = draft;
  const left = office === undefined ? dialog : { ...dialog, office };
  return ended(left, { effect: { kind: 'open', dialogId: dialog.id, draft } });
}

/** Nothing is opened; a request that waits for this one comes next. */
export function discarded(dialog: Dialog, context: DialogContext): Step {
  const left = ended(dialog, { replies: [reply('cancelled')] });
  const next = nextOf(left.dialog, context, dialog.draft);
  return next === undefined ? left : saying(left.replies, next);
}

/** The request that was written together with the one that is over. */
export function nextOf(
  dialog: Dialog,
  context: DialogContext,
  { rest = [] }: Draft,
): Step | undefined {
  const [text, ...others] = rest;
  if (text === undefined) return undefined;
  const { request, chosen } = withChoices(text);
  const known = { ...chosen, ...(others.length > 0 && { rest: others }) };
  const step = takeRequest(dialog, context, [{ key: '', text: request }], known);
  return saying(reply('next_request', { request }), step);
}
