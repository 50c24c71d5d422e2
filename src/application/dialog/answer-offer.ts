import type { Meaning, Outcome } from '../meaning/outcome.ts';
import { caseCorrectedTo } from '../meaning/which-case.ts';
import { type AnswerInWords, answeredInWords } from './answered-in-words.ts';
import { chosenInWords } from './chosen-in-words.ts';
import type { Dialog, DialogContext, Step } from './dialog.ts';
import { actAt, adding, isAmbiguous, numberedAct, type Offer, type OfferCode } from './offers.ts';
import type { Message } from './outcomes/on-outcome.ts';
import { take } from './presses.ts';

/** What a message answers to the buttons that were just offered; undefined when it answers none of them. */
export function answerOffer(
  dialog: Dialog,
  offered: Offer,
  message: Message,
  meaning: Meaning,
  context: DialogContext,
  understood: (dialog: Dialog, message: Message, meaning: Meaning) => Step,
): Step | undefined {
  const { text } = message;
  if (meaning.outcome === 'no_person') return undefined;
  if (meaning.outcome === 'choose') {
    if (isAmbiguous(offered, text))
      return {
        dialog: { ...dialog, live: offered.id },
        replies: [{ kind: 'offer', offer: offered }],
      };
    const act = actAt(offered, meaning.choice ?? -1, text);
    return act && take(dialog, offered, act, context);
  }
  const pointed = chosenInWords(offered, text, context);
  if (pointed !== undefined) return take(dialog, offered, pointed, context);
  const corrected = offered.text === '' ? undefined : correctedTo(dialog, offered, text, context);
  if (corrected !== undefined) return corrected;
  const answered = answeredInWords(offered, text);
  if (answered) return withBesides(dialog, answered, message, context, understood);
  const numbered = numberedAct(offered, meaning);
  return numbered && take(dialog, offered, numbered, context);
}

/** Outcomes that only show something. */
const SHOWS: readonly Outcome[] = ['status', 'my_cases', 'show_case'];

/** Does what was answered; what was said besides is understood after it. */
function withBesides(
  dialog: Dialog,
  { act, offer, besides }: AnswerInWords,
  message: Message,
  context: DialogContext,
  understood: (dialog: Dialog, message: Message, meaning: Meaning) => Step,
): Step {
  const isRefused = act.do === 'none';
  const meaning = besides === '' ? undefined : context.understand(dialog, besides);
  const shows = meaning?.sure === true && SHOWS.includes(meaning.outcome);
  if (meaning === undefined || (!isRefused && !shows)) {
    // What cannot be told apart goes with the text, so that nothing is lost.
    const text = offer.text === '' ? '' : [offer.text, besides].join('\n').trim();
    return take(dialog, { ...offer, text }, act, context);
  }
  const done = take(dialog, offer, act, context);
  const about = offer.code === 'cancel' && !shows ? onItsCase(offer, meaning) : meaning;
  const more = understood(done.dialog, { ...message, text: besides }, about);
  // Whatever comes of the rest asks the question that is open.
  const first = done.replies.filter(({ kind }) => kind !== 'ask');
  return { ...done, ...more, replies: [...first, ...more.replies] };
}

/** Whoever keeps a case and says why says it of that case. */
function onItsCase({ acts }: Offer, meaning: Meaning): Meaning {
  const cases = acts.flatMap((act) => ('caseId' in act ? [act.caseId] : []));
  return { ...meaning, outcome: 'about_case', sure: true, others: [], cases };
}

/** Where what was asked about can be for another case. */
const MOVABLE: readonly OfferCode[] = ['about', 'about_photo', 'which_case', 'unsure'];

/** "No, eso es para lo de Koha": the text just asked about goes to the case that is named. */
function correctedTo(
  dialog: Dialog,
  offered: Offer,
  text: string,
  context: DialogContext,
): Step | undefined {
  if (!MOVABLE.includes(offered.code)) return undefined;
  const open = context.own.filter(({ state }) => state !== 'closed');
  const meant = caseCorrectedTo(open, text);
  return meant && take(dialog, offered, adding(meant), context);
}
