import type { Dialog, Effect } from './dialog.ts';
import type { Reply } from './replies.ts';

const REMEMBERED_MESSAGES = 30;

/** Remembers the messages that are part of a case now: those of the request, of a pressed offer, or this one. */
export function withFiled(
  next: Dialog,
  { said, offers = [] }: Dialog,
  effect: Effect | undefined,
  outcome: Reply | undefined,
  turn: string,
): Dialog {
  const number = outcome?.kind === 'text' ? outcome.params?.number : undefined;
  if (typeof number !== 'string') return next;
  const used = offers.filter(({ id }) => next.offers?.every((kept) => kept.id !== id));
  const asked = used.flatMap(({ key, before = [] }) => [...before, { key }]);
  const messages = effect?.kind === 'open' ? [...said, ...asked] : [...asked, { key: turn }];
  const filed = [...next.filed, ...messages.map(({ key }) => ({ key, number }))];
  return { ...next, filed: filed.slice(-REMEMBERED_MESSAGES) };
}
