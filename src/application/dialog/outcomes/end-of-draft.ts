import { takeRequest } from '../begin-request.ts';
import type { Dialog, DialogContext, Draft, Step } from '../dialog.ts';
import { ask, ended, reply, saying } from '../questions.ts';
import { withChoices } from '../waiting-requests.ts';

/** The request is opened as its summary stands, once the office is known or not to be said: that alone is asked then. */
export function confirmed(
  dialog: Dialog,
  { turn }: Pick<DialogContext, 'turn'>,
  corrected: Partial<Draft> = {},
): Step {
  const draft = { ...dialog.draft, ...corrected };
  const { office, request } = draft;
  if (office !== undefined)
    return ended({ ...dialog, office }, { effect: { kind: 'open', dialogId: dialog.id, draft } });
  const said = request === dialog.draft.request ? dialog.said : [{ key: turn, text: request }];
  const kept: Dialog = { ...dialog, draft, said, step: dialog.step + 1, stage: 'office' };
  return ask(kept);
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
