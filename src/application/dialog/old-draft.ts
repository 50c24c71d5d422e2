import { saysHappening } from '../../domain/completeness.ts';
import type { Outcome } from '../meaning/outcome.ts';
import { isConsent } from '../meaning/plain-answers.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import { namesMoreThan } from '../meaning/things.ts';
import { sharedWith } from '../meaning/which-case.ts';
import { asksAfterDraft } from './asks-after-draft.ts';
import { withCarried } from './carried.ts';
import type { Dialog, DialogContext, Said, Step } from './dialog.ts';
import { type Offer, withOffer } from './offers.ts';
import { ask, ended, reply } from './questions.ts';

/** A draft that nobody touched for so long is dropped at the next message that does not answer it. */
const DRAFT_LIVES_MS = 24 * 60 * 60 * 1000;
/** What answers the question that was open. */
const ANSWERS: readonly Outcome[] = ['change', 'answer', 'open', 'open_question'];
/** Where a plain yes or no may be for the desk. */
const WAITING: readonly CaseAtHand['state'][] = ['needs_info', 'resolved'];

/**
 * Somebody who comes back days later is not asked where they stopped, unless they answer it: what
 * was left half done is given back with its button.
 */
export function withoutOldDraft(
  dialog: Dialog,
  context: DialogContext,
  text: string,
  next: (fresh: Dialog) => Step,
): Step {
  const { stage, touchedAt } = dialog;
  const { now } = context;
  if (stage === 'idle' || touchedAt === undefined) return next(dialog);
  const kept = { ...dialog, touchedAt: now };
  if (now.getTime() - touchedAt.getTime() < DRAFT_LIVES_MS) return next(kept);
  if (asksAfterDraft(dialog, context, text)) return dropped(dialog, context);
  if (!answers(dialog, context, text)) return dropped(dialog, context, next);
  // Days later a bare yes is too little to open a case unseen.
  return stage === 'summary' && isConsent(text)
    ? ask(kept, reply('unfinished', { request: dialog.draft.request }))
    : next(kept);
}

function answers(dialog: Dialog, context: DialogContext, text: string): boolean {
  const { live: _live, ...alone } = dialog;
  const { sure, outcome } = context.understand(alone, text);
  // What takes it back by its name is no word about a case.
  if (sure && outcome === 'discard' && sharedWith(dialog.draft, text) > 0) return true;
  const isForDesk = isConsent(text) && isAwaited(context);
  return sure && ANSWERS.includes(outcome) && !isForDesk && !isOfAnother(dialog, text);
}

/** Whether something is told of a thing that the request does not name: days later that is another one. */
function isOfAnother({ draft }: Dialog, text: string): boolean {
  return saysHappening(text) && namesMoreThan(draft.request, text);
}

function isAwaited({ own }: DialogContext): boolean {
  return own.some(({ state }) => WAITING.includes(state));
}

/** What was left half done, with its button, before what comes of the message itself if it is of more than that. */
function dropped(dialog: Dialog, context: DialogContext, next?: (fresh: Dialog) => Step): Step {
  const { request, rest = [] } = dialog.draft;
  const fresh = ended(dialog, {});
  const step = next?.(fresh.dialog) ?? fresh;
  if (request === '') return step;
  const made = offerOf(dialog, context, [
    ...dialog.said,
    ...rest.map((text) => ({ key: '', text })),
  ]);
  const offers = withOffer(step.dialog.offers ?? [], made);
  const { live, stage } = step.dialog;
  const isAsked = live !== undefined || stage !== 'idle' || (next && isAwaited(context));
  return {
    ...step,
    dialog: { ...step.dialog, offers, ...(!isAsked && { live: made.id }) },
    replies: [reply('draft_dropped', { request }), { kind: 'offer', offer: made }, ...step.replies],
  };
}

/** The button that takes it up again, with all that was written for it. */
function offerOf(
  { draft: { files = [] } }: Dialog,
  { offerId, turn }: DialogContext,
  said: readonly Said[],
): Offer {
  return {
    // The message that comes late may make buttons too.
    id: `${offerId}d`,
    code: 'dropped',
    text: withCarried('', said),
    key: said.at(-1)?.key ?? turn,
    before: said.slice(0, -1),
    files,
    acts: [{ do: 'resume' }],
  };
}
