import type { DraftChange } from '../../meaning/outcome.ts';
import { takeRequest } from '../begin-request.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { reply, saying } from '../questions.ts';
import type { Reply } from '../replies.ts';
import type { Message } from './on-outcome.ts';

/** Another request in the place of the one under way: nothing that was asked for before stays. */
export function replaced(
  dialog: Dialog,
  context: DialogContext,
  { key }: Message,
  request: string,
  { priority }: Pick<DraftChange, 'priority'> = {},
): Step {
  const { rest, office, files = [] } = dialog.draft;
  const known = {
    ...(rest && { rest }),
    ...(office !== undefined && { office }),
    ...(priority && { priority }),
  };
  const step = takeRequest(dialog, context, [{ key, text: request }], known, files);
  return saying(reply('request_replaced', { request }), step);
}

/** The request as a case of its own, and what says so; the closed case that it continued is let go. */
export function setApart(dialog: Dialog): { readonly dialog: Dialog; readonly said: Reply[] } {
  const { follows, ...draft } = dialog.draft;
  if (follows === undefined) return { dialog, said: [] };
  return {
    dialog: { ...dialog, draft },
    said: [reply('continues_nothing', { number: follows.number })],
  };
}
