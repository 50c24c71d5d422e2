import type { CaseAtHand } from '../../meaning/situation.ts';
import { offer } from '../begin-request.ts';
import type { Dialog, DialogContext, Step } from '../dialog.ts';
import { type Act, adding, on } from '../offers.ts';
import { reply, saying } from '../questions.ts';
import type { Message } from './on-outcome.ts';

/** Words for a closed case, which takes no more: they go to the open one that continues it, or begin one. */
export function onClosed(
  dialog: Dialog,
  context: DialogContext,
  message: Message,
  closed: CaseAtHand,
): Step {
  const { number } = closed;
  const ways: readonly Act[] = [{ do: 'new' }, { do: 'person' }, { do: 'none' }];
  const next = context.own.find(
    ({ continues, state }) => continues === closed.id && state !== 'closed',
  );
  if (next === undefined) {
    const acts: readonly Act[] = [{ do: 'again', ...on(closed) }, ...ways];
    return offer(dialog, context, 'again', acts, message);
  }
  const step = offer(dialog, context, 'about', [adding(next), ...ways], message);
  const told = reply('closed_continues', { number, continuedBy: next.number });
  return saying(told, step);
}
