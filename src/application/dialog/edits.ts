import { MAX_TEXT } from '../../domain/catalogue.ts';
import { requestsIn } from '../meaning/requests.ts';
import { withCarried } from './carried.ts';
import type { Dialog, DialogContext, Input, Step } from './dialog.ts';
import { type Act, type Offer, saidOf } from './offers.ts';
import { ask, ended, gate, reply, saying, withSaid } from './questions.ts';

type Edit = Extract<Input, { kind: 'edit' }>;

/**
 * A message was changed or deleted in the chat. While its request is not opened the request follows
 * it, and so do the buttons that were offered for it; a case keeps what was sent, and the person is
 * told so. What no request was made of is left alone.
 */
export function onEdit(dialog: Dialog, { message, text }: Edit, context: DialogContext): Step {
  const filed = dialog.filed.find(({ key }) => key === message);
  if (filed !== undefined)
    return { dialog, replies: [reply('edit_filed', { number: filed.number })] };
  const now = text?.trim() ?? '';
  const isSaid = dialog.said.some(({ key }) => key === message);
  if (!isSaid) return onOffered(dialog, message, now);
  const said = dialog.said.flatMap((each) => {
    if (each.key !== message) return [each];
    return now === '' ? [] : [{ ...each, text: now }];
  });
  if (said.length === 0) return ended(dialog, { replies: [reply('request_withdrawn')] });
  const changed = withSaid(dialog, said);
  if (changed.draft.request.length > MAX_TEXT)
    return ask(dialog, reply('text_not_saved', { text: now }));
  // Buttons of before show the former request, so the question that is open is put again.
  const next = gate({ ...changed, step: changed.step + 1 }, context);
  const code = now === '' ? 'deletion_taken' : 'edit_taken';
  return saying(reply(code), next);
}

function onOffered(dialog: Dialog, message: string, now: string): Step {
  const { offers = [] } = dialog;
  if (offers.some((offer) => isOf(offer, message))) {
    const kept = offers.flatMap((offer) =>
      isOf(offer, message) ? edited(offer, message, now) : [offer],
    );
    const code = now === '' ? 'deletion_taken' : 'edit_taken';
    return { dialog: { ...dialog, offers: kept }, replies: [reply(code)] };
  }
  const isAnswer = dialog.stage !== 'idle' && dialog.turns.some(({ key }) => key === message);
  return isAnswer ? ask(dialog, reply('edit_ignored')) : { dialog, replies: [] };
}

function isOf({ key, before = [] }: Offer, message: string): boolean {
  return key === message || before.some((said) => said.key === message);
}

/** The offer with the message as it is now; none when nothing is left of what was written. */
function edited(offer: Offer, message: string, now: string): readonly Offer[] {
  const said = saidOf(offer).map((each) => (each.key === message ? { ...each, text: now } : each));
  const text = withCarried('', said);
  if (text === '') return [];
  const before = said.filter((each) => each.key !== offer.key && each.text !== '');
  return [{ ...offer, text, before, acts: offer.acts.map((act) => actOn(act, text)) }];
}

/** The requests of a message are those that it has now. */
function actOn(act: Act, text: string): Act {
  if (act.do !== 'several') return act;
  const requests = requestsIn(text);
  return requests === undefined ? { do: 'together' } : { ...act, requests };
}
