import { sendsFile } from '../../meaning/file-said.ts';
import type { Meaning } from '../../meaning/outcome.ts';
import type { CaseAtHand } from '../../meaning/situation.ts';
import { isOfficeOfOther, officeCorrected } from '../../meaning/summary-change.ts';
import { saysEnded } from '../../meaning/verdict-in-words.ts';
import { sharedWith } from '../../meaning/which-case.ts';
import { beginRequest, begun, continuing, offer } from '../begin-request.ts';
import { toFile } from '../carried.ts';
import type { Dialog, DialogContext, Effect, Step } from '../dialog.ts';
import { type Act, adding, type OfferCode, on } from '../offers.ts';
import { reply, saying } from '../questions.ts';
import type { Reply } from '../replies.ts';
import { onClosed } from './closed-case.ts';
import {
  CASES_OFFERED,
  casesOf,
  type Heard,
  type Message,
  type OutcomeTable,
  onEach,
  theCase,
  writtenIn,
} from './on-outcome.ts';
import { onStatus } from './status.ts';

/** Beside the one that a text is offered for. */
const CASES_BESIDE = 2;
const CANCELLABLE = ['needs_info', 'new', 'assigned'];

/** What is said about cases that exist (steps 6, 19). Whatever changes one is confirmed by one press, but for an answer. */
export const OPEN_CASES = {
  answer: onAnswer,
  about_case: onAboutCase,
  dispute: onDispute,
  again: (heard) => {
    const { dialog, context, message, meaning } = heard;
    const closed = theCase(context, meaning, ['closed']);
    if (closed === undefined) return beginRequest(dialog, context, message, meaning);
    const merged = onMerged(heard, closed);
    if (merged !== undefined) return merged;
    const { number } = closed;
    const said = writtenIn(heard);
    const step = begun(dialog, context, said, continuing(closed, context, said.text));
    return saying(reply('again_begun', { number }), step);
  },
  status: onStatus,
  office_how: ({ dialog, context, meaning }) => {
    const [one, ...others] = casesOf(context, meaning);
    const shown: readonly Reply[] =
      one !== undefined && others.length === 0 ? [{ kind: 'case', caseId: one.id }] : [];
    return { dialog, replies: [reply('office_how'), ...shown] };
  },
  show_case: ({
    dialog,
    message: { files },
    meaning: {
      cases: [caseId],
    },
  }) => {
    if (caseId === undefined) return { dialog, replies: [reply('no_cases')] };
    // Its number alone says where the files go.
    return files.length > 0
      ? { dialog, replies: [], effect: { kind: 'add_to_case', caseId, text: '', files } }
      : { dialog, replies: [{ kind: 'case', caseId }] };
  },
  cancel_case: onCancelCase,
} satisfies OutcomeTable;

/** The answer to the desk; of several questions that none is named of, it is asked which. */
function onAnswer({ dialog, context, message, meaning }: Heard): Step {
  const waiting = context.own.filter(({ state }) => state === 'needs_info');
  if (waiting.length < 2 || meaning.cases.length === 1)
    return addTo(dialog, theCase(context, meaning, ['needs_info']), message, meaning);
  const acts = [...waiting.map(adding), { do: 'new' } as const];
  return offer(dialog, context, 'which_case', acts, message);
}

/** Something about a case: added to it by one press. */
function onAboutCase(heard: Heard): Step {
  const { dialog, context, message, meaning } = heard;
  const [one, ...others] = casesOf(context, meaning);
  if (one === undefined) return beginRequest(dialog, context, message, meaning);
  const written = writtenIn(heard);
  const office = officeCorrected(message.text);
  if (others.length > 0 && meaning.cases.length !== 1 && office !== undefined)
    return onOffice(dialog, context, written, [one, ...others], office);
  if (others.length > 0 && meaning.cases.length !== 1) {
    const each = waitingFirst([one, ...others])
      .slice(0, CASES_OFFERED)
      .map(adding);
    return offer(dialog, context, 'which_case', [...each, { do: 'new' }], written);
  }
  if (one.state === 'resolved' && context.own.some(({ id }) => id === one.id))
    return onDispute({ ...heard, meaning: { ...meaning, cases: [one.id] } });
  const { state } = one;
  if (state === 'closed') return onMerged(heard, one) ?? onClosed(dialog, context, message, one);
  if (message.files.length > 0 || (state === 'needs_info' && isNamed(message, meaning)))
    return addTo(dialog, one, message, meaning);
  const waiting = isNamed(message, meaning)
    ? undefined
    : context.own.find(({ id, state }) => state === 'needs_info' && id !== one.id);
  if (waiting !== undefined) {
    // What the desk waits for comes first, unless the words name the other case.
    const both = sharedWith(one, message.text) > 0 ? [one, waiting] : [waiting, one];
    return offer(dialog, context, 'which_case', [...both.map(adding), { do: 'new' }], written);
  }
  const code = aboutCode(one, message);
  // Its number leaves no other.
  const besides = isNamed(message, meaning) ? [] : othersOpen(dialog, context, one, message.text);
  const each = [one, ...besides].map(adding);
  const ways: readonly Act[] = [{ do: 'new' }, { do: 'person' }, { do: 'none' }];
  return office === undefined
    ? offer(dialog, context, code, [...each, ...ways], written)
    : onOffice(dialog, context, written, [one], office);
}

/** Why it is asked whether to add it: only whoever works on a case can call it solved. */
function aboutCode(kase: CaseAtHand, { text }: Message): OfferCode {
  if (sendsFile(text)) return 'about_photo';
  const isWorkedOn = (kase.stands ?? kase.state) === 'in_progress';
  return isWorkedOn && saysEnded(kase, text) ? 'about_solved' : 'about';
}

/** Step 4: their own office is theirs from now on, and one press corrects it in the case, or in one of several. */
function onOffice(
  dialog: Dialog,
  context: DialogContext,
  written: Message,
  cases: readonly CaseAtHand[],
  office: string,
): Step {
  const [one, ...others] = cases;
  const each = cases
    .slice(0, CASES_OFFERED)
    .map((kase): Act => ({ do: 'set_office', office, ...on(kase) }));
  const ways: readonly Act[] =
    one && others.length === 0 ? [adding(one), { do: 'new' }, { do: 'none' }] : [{ do: 'none' }];
  const code = others.length === 0 ? 'office' : 'which_case';
  const isOther = isOfficeOfOther(written.text);
  const known = isOther ? dialog : { ...dialog, office };
  const step = offer(known, context, code, [...each, ...ways], written);
  return isOther ? step : saying(reply('office_noted', { office }), step);
}

/**
 * The trouble goes on in the case that theirs was merged into: what they say is of that one if it is
 * theirs too; else they may not write in it, and the desk is told by one press. Files need a case.
 */
function onMerged(heard: Heard, { mergedInto }: CaseAtHand): Step | undefined {
  const { dialog, context, message, meaning } = heard;
  if (mergedInto === undefined || message.files.length > 0) return undefined;
  const { id: caseId, number } = mergedInto;
  if (context.own.some(({ id }) => id === caseId))
    return onAboutCase({ ...heard, meaning: { ...meaning, cases: [caseId] } });
  const acts: readonly Act[] = [{ do: 'pass_on', caseId, number }, { do: 'new' }, { do: 'none' }];
  const written = writtenIn(heard);
  return offer(dialog, context, 'merged', acts, written);
}

/** The other open cases that may be meant: what the words name and what was last spoken of come first. */
function othersOpen(
  { recent }: Dialog,
  { own }: DialogContext,
  one: CaseAtHand,
  text: string,
): readonly CaseAtHand[] {
  const open = own.filter(({ id, state }) => id !== one.id && state !== 'closed');
  const shared = new Map(open.map((kase) => [kase.id, sharedWith(kase, text)]));
  const weight = ({ id }: CaseAtHand) => (id === recent?.caseId ? 100 : (shared.get(id) ?? 0));
  return open.toSorted((a, b) => weight(b) - weight(a)).slice(0, CASES_BESIDE);
}

function waitingFirst(cases: readonly CaseAtHand[]): readonly CaseAtHand[] {
  const waits = ({ state }: CaseAtHand) => state === 'needs_info';
  return [...cases.filter(waits), ...cases.filter((kase) => !waits(kase))];
}

/** Whether the number of the case stood before the words. */
function isNamed({ text }: Message, meaning: Meaning): boolean {
  return meaning.text !== text.trim();
}

function addTo(
  dialog: Dialog,
  kase: CaseAtHand | undefined,
  { files: sent, carried }: Message,
  meaning: Meaning,
): Step {
  if (kase === undefined) return { dialog, replies: [reply('no_cases')] };
  const text = toFile(meaning.text, carried);
  const files = [...(carried?.files ?? []), ...sent];
  return { dialog, replies: [], effect: { kind: 'add_to_case', caseId: kase.id, text, files } };
}

function onCancelCase(heard: Heard): Step {
  const { dialog, context, message, meaning } = heard;
  const meant = casesOf(context, meaning);
  const [one] = meant;
  if (one === undefined) return { dialog, replies: [reply('nothing_to_cancel')] };
  if (!meant.some((kase) => CANCELLABLE.includes(kase.stands ?? kase.state)))
    return cannotCancel(dialog, context, message, one);
  // All of the words are the reason, with the number that they name.
  return onEach(
    { ...heard, meaning: { ...meaning, text: message.text } },
    {
      of: CANCELLABLE,
      codes: ['cancel', 'cancel_which'],
      acts: (kase) => [{ do: 'cancel', ...on(kase) }, { do: 'none' }],
      which: (kase) => ({ do: 'cancel', ...on(kase) }),
    },
  );
}

/** Somebody works on it, or it is solved: what can be done instead. */
function cannotCancel(
  dialog: Dialog,
  context: DialogContext,
  { carried: _waits, ...message }: Message,
  kase: CaseAtHand,
): Step {
  const { id: caseId, number, state } = kase;
  if (state === 'closed') return { dialog, replies: [{ kind: 'status', caseId }] };
  const [code, instead] =
    state === 'resolved' ? (['accept', 'accept'] as const) : (['about', 'comment'] as const);
  const acts: readonly Act[] = [{ do: instead, ...on(kase) }, { do: 'none' }];
  return saying(reply('cannot_cancel', { number }), offer(dialog, context, code, acts, message));
}

/** Words about a resolved case stop its closing at once; what they come to is for the person to press. */
function onDispute(heard: Heard): Step {
  const { dialog, context, message, meaning } = heard;
  const one = theCase(context, meaning, ['resolved']);
  if (one === undefined) return onAboutCase(heard);
  const acts: readonly Act[] = [
    { do: 'reopen', ...on(one) },
    { do: 'accept', ...on(one) },
    { do: 'new' },
    { do: 'person' },
  ];
  const written = writtenIn(heard);
  const command = { name: 'dispute', text: toFile(written.text, message.carried) } as const;
  const effect: Effect = { kind: 'command', caseId: one.id, command, code: 'disputed' };
  return { ...offer(dialog, context, 'dispute', acts, written), effect };
}
