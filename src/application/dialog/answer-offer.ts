import { tellsOfTrouble } from '../../domain/completeness.ts';
import type { Meaning } from '../meaning/outcome.ts';
import { answeredInWords } from './answered-in-words.ts';
import { takeRequest } from './begin-request.ts';
import type { Dialog, DialogContext, Step } from './dialog.ts';
import { actAt, isAmbiguous, numberedAct, type Offer, type OfferCode } from './offers.ts';
import type { Message } from './outcomes/on-outcome.ts';
import { take } from './presses.ts';

/** Offers that were put to what may be a request. */
const JOINED: readonly OfferCode[] = ['unsure', 'same', 'which_case'];

/** What a message answers to the buttons that were just offered; undefined when it answers none of them. */
export function answerOffer(
  dialog: Dialog,
  offered: Offer,
  message: Message,
  meaning: Meaning,
  context: DialogContext,
): Step | undefined {
  const { text } = message;
  if (meaning.outcome === 'choose') {
    if (isAmbiguous(offered, text))
      return {
        dialog: { ...dialog, live: offered.id },
        replies: [{ kind: 'offer', offer: offered }],
      };
    const act = actAt(offered, meaning.choice ?? -1, text);
    return act && take(dialog, offered, act, context);
  }
  const answered = answeredInWords(offered, text);
  if (answered) return take(dialog, answered.offer, answered.act, context);
  const numbered = numberedAct(offered, meaning);
  if (numbered !== undefined) return take(dialog, offered, numbered, context);
  return mayJoin(dialog, offered, meaning)
    ? takeBoth(dialog, offered, message, context)
    : undefined;
}

/** More about what the buttons were put to belongs to the same request, when that was more than talk. */
function mayJoin({ stage }: Dialog, { code, text, files }: Offer, meaning: Meaning): boolean {
  const isRequest = meaning.outcome === 'intake' && meaning.sure && stage === 'idle';
  return isRequest && JOINED.includes(code) && (files.length > 0 || tellsOfTrouble(text));
}

function takeBoth(
  dialog: Dialog,
  { id, key, text, files }: Offer,
  message: Message,
  context: DialogContext,
): Step {
  const offers = dialog.offers?.filter((other) => other.id !== id) ?? [];
  const said = [
    { key, text },
    { key: message.key, text: message.text },
  ];
  return takeRequest({ ...dialog, offers }, context, said, {}, [...files, ...message.files]);
}
