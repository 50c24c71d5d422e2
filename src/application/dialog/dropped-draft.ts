import { isOfReception, lacksReception } from '../meaning/reception-said.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import { sharedWith } from '../meaning/which-case.ts';
import { offer } from './begin-request.ts';
import type { Dialog, DialogContext, Step } from './dialog.ts';
import { type Act, adding, type OfferCode } from './offers.ts';
import { filling } from './outcomes/reception.ts';
import { ended } from './questions.ts';

const CASES_OFFERED = 3;

/**
 * The request under way is no new one: it is not opened, and its text is offered for the open case
 * that the words or the request resemble, or else the one last spoken of. Undefined when nothing is
 * open or written.
 */
export function intoCase(dialog: Dialog, context: DialogContext, text: string): Step | undefined {
  const { own } = context;
  const open = own.filter(({ state }) => state !== 'closed');
  const { request, rest = [] } = dialog.draft;
  if (request === '' || rest.length > 0 || open.length === 0) return undefined;
  const lacking = isOfReception(text) ? open.filter(lacksReception) : [];
  const likely = mostLike(mostLike(lacking.length > 0 ? lacking : open, text), request);
  const recent = likely.filter(({ id }) => id === dialog.recent?.caseId);
  const [one, ...others] = recent.length > 0 ? recent : likely;
  if (one === undefined) return undefined;
  const fill = lacksReception(one) ? filling(one, request, context) : undefined;
  if (fill && others.length === 0)
    return takenUp(dialog, context, 'form', [one], [{ do: 'none' }], [fill]);
  return others.length > 0
    ? takenUp(dialog, context, 'which_case', [one, ...others], [])
    : takenUp(dialog, context, 'about', [one], [{ do: 'none' }]);
}

/** What a cancelled request said can still go to a case that is open, or be taken up again. */
export function offeredAgain(dialog: Dialog, context: DialogContext): Step | undefined {
  const open = context.own.filter(({ state }) => state !== 'closed');
  const { request, rest = [] } = dialog.draft;
  if (request === '' || rest.length > 0 || open.length === 0) return undefined;
  const likely = open.filter((kase) => sharedWith(kase, request) > 0);
  return likely.length === 0
    ? undefined
    : takenUp(dialog, context, 'dropped', mostLike(likely, request), [{ do: 'none' }]);
}

function takenUp(
  dialog: Dialog,
  context: DialogContext,
  code: OfferCode,
  cases: readonly CaseAtHand[],
  more: readonly Act[],
  first: readonly Act[] = [],
): Step {
  const { request: text, files = [] } = dialog.draft;
  const [begun, ...others] = dialog.said;
  // An edit of its one message changes what is offered.
  const key = begun !== undefined && others.length === 0 ? begun.key : context.turn;
  const each = cases.slice(0, CASES_OFFERED).map(adding);
  const written = { text, key, files };
  return offer(
    ended(dialog, {}).dialog,
    context,
    code,
    [...first, ...each, { do: 'resume' }, ...more],
    written,
  );
}

/** Those that share most words with the text; all when none shares any. */
function mostLike(cases: readonly CaseAtHand[], text: string): readonly CaseAtHand[] {
  const shared = cases.map((kase) => sharedWith(kase, text));
  const most = Math.max(...shared);
  return cases.filter((_, i) => shared[i] === most);
}
