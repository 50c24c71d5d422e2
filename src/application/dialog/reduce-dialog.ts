import { MAX_TEXT } from '../../domain/catalogue.ts';
import { missingDetails } from '../../domain/completeness.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { saysSameCase, saysToNote } from '../meaning/same-case.ts';
import { answerBesideDraft } from './answer-beside-draft.ts';
import { answerOffer } from './answer-offer.ts';
import { offer, takeRequest } from './begin-request.ts';
import { byParts } from './by-parts.ts';
import { carriedFrom, toFile, withoutCarried } from './carried.ts';
import { chosenOfWaiting } from './chosen-in-words.ts';
import type { Dialog, DialogContext, Input, Stage, Step } from './dialog.ts';
import { intoCase } from './dropped-draft.ts';
import { onEdit } from './edits.ts';
import { asFollowUp } from './follow-up.ts';
import { type Act, adding, isBeside, on } from './offers.ts';
import { withoutOldDraft } from './old-draft.ts';
import { corrections } from './outcomes/corrections.ts';
import { DATES } from './outcomes/dates.ts';
import { DRAFT_OUTCOMES } from './outcomes/draft.ts';
import type { Heard, Message, OnOutcome } from './outcomes/on-outcome.ts';
import { OPEN_CASES } from './outcomes/open-cases.ts';
import { STAFF_WORK } from './outcomes/staff-work.ts';
import { askedForPerson, TALK } from './outcomes/talk.ts';
import { onUnsure } from './outcomes/unsure.ts';
import { VERDICT } from './outcomes/verdict.ts';
import { onPress, take } from './presses.ts';
import { ask, fileList, reply, saying, withDraft } from './questions.ts';
import { ofSeveral } from './several-things.ts';
import { ofWaiting, withWaiting } from './waiting-requests.ts';

/** Questions that any words may answer. */
const ASKED_IN_WORDS: readonly Stage[] = ['request', 'clarify', 'name'];
/** What means something only while a request is under way, or buttons were offered. */
const OF_DRAFT = ['open', 'ask_what', 'choose'] as const;
type OfDraft = (typeof OF_DRAFT)[number];
/** What a message leads to wherever the dialog stands; the rest is about a request under way. */
const ANYTIME: Record<Exclude<Outcome, OfDraft>, OnOutcome> = {
  ...TALK,
  ...VERDICT,
  ...OPEN_CASES,
  ...DATES,
  ...STAFF_WORK,
  discard: OPEN_CASES.cancel_case,
};
/** Words that say nothing of the files that come with them. */
const COURTESY: readonly Outcome[] = ['greet', 'thanks', 'smalltalk', 'later'];
/** After so many messages in a row that were not understood, a person is called. */
const MISUNDERSTOOD = 3;

/**
 * The next step of the dialog, as a pure function: what was said and where the dialog stands give
 * where it stands next and what to answer. It knows no chat and no store, so a restart, a repeated
 * turn or another instance changes nothing.
 */
export function reduceDialog(dialog: Dialog, input: Input, context: DialogContext): Step {
  switch (input.kind) {
    case 'edit':
      return onEdit(dialog, input, context);
    case 'card':
      return onPress(dialog, input, context);
    case 'text': {
      const { length } = input.text;
      if (length > MAX_TEXT)
        return { dialog, replies: [reply('too_long', { max: MAX_TEXT, length })] };
      const text = input.text.trim();
      const step = withoutOldDraft(dialog, context, text, (fresh) =>
        onMessage(fresh, { text, key: context.turn, files: input.files ?? [] }, context),
      );
      return input.masked ? saying(reply('secret_masked'), step) : step;
    }
  }
}

/** Words with the files that came along; those that wait with the request are named. */
function onMessage(dialog: Dialog, message: Message, context: DialogContext): Step {
  const { files, text } = message;
  if (files.length === 0) return onText(dialog, message, context);
  const isOfCase = text !== '' && namesCase(context.understand(dialog, text));
  if (dialog.stage === 'idle' || isOfCase) return onFiles(dialog, message, context);
  const step = grown(dialog, message, context);
  const { files: held = [] } = step.dialog.draft;
  const kept = files.filter(({ id }) => held.some((one) => one.id === id));
  if (kept.length === 0) return step;
  return saying(reply('files_kept', { files: fileList(kept) }), step);
}

/** Files alone go to the draft, and the open question stays. */
function grown(dialog: Dialog, message: Message, context: DialogContext): Step {
  const files = [...(dialog.draft.files ?? []), ...message.files];
  const next = withDraft(dialog, { files });
  return message.text === '' ? ask(next) : onText(next, { ...message, files: [] }, context);
}

/** Files while no request is under way: with what the words say, or else it is asked what they are for. */
function onFiles(dialog: Dialog, message: Message, context: DialogContext): Step {
  const meaning = message.text === '' ? undefined : context.understand(dialog, message.text);
  // "Es este" asks for no help: the file is what it says.
  const isTold = meaning?.sure && !isCourtesy(meaning) && meaning.outcome !== 'help';
  if (isTold) return onText(dialog, message, context);
  const isEmpty = plainWords(message.text) === '' || isCourtesy(meaning);
  const said = isEmpty ? { ...message, text: '' } : message;
  const open = context.own.filter(({ state }) => state !== 'closed');
  if (open.length === 0) return takeRequest(dialog, context, [said], {}, message.files);
  const acts = open.slice(0, 3).map(adding);
  return offer(dialog, context, 'which_case', [...acts, { do: 'new' }], said);
}

function isCourtesy(meaning: Meaning | undefined): boolean {
  return meaning?.sure === true && COURTESY.includes(meaning.outcome);
}

/** Whether a case was named, by its number where a request is under way. */
function namesCase({ cases, named, outcome }: Meaning): boolean {
  const isAbout = outcome === 'show_case' || outcome === 'about_case';
  return named !== undefined || (isAbout && cases.length > 0);
}

function onText(before: Dialog, message: Message, context: DialogContext): Step {
  const { text } = message;
  const offered = before.offers?.find(({ id }) => id === before.live);
  const { live: _answered, ...dialog } = before;
  const isPlain = offered === undefined && message.files.length === 0;
  const goesOn = (next: Dialog, left: string) => onText(next, { ...message, text: left }, context);
  const several = isPlain ? ofSeveral(dialog, text, context, goesOn) : undefined;
  if (several !== undefined) return several;
  const waiting = isPlain ? ofWaiting(dialog, text) : undefined;
  if (waiting !== undefined) return withWaiting(waiting, goesOn);
  const isAside = offered !== undefined && isBeside(offered, text);
  const read = context.understand(isAside ? dialog : before, text);
  const meaning = asFollowUp(before, text, read, context);
  const isSame = dialog.stage !== 'idle' && offered === undefined && saysSameCase(text);
  const moved = isSame ? intoCase(dialog, context, text) : undefined;
  if (moved !== undefined) return moved;
  const answered = offered && answerOffer(offered, { dialog, context, message, meaning }, inParts);
  if (answered !== undefined) return answered;
  const carried = offered && carriedFrom(offered, text, dialog.stage, meaning);
  if (offered === undefined || carried === undefined)
    return inParts({ dialog, context, message, meaning });
  const step = inParts({ dialog, context, message: { ...message, carried }, meaning });
  return withoutCarried(step, offered);
}

/** Each thing that the message is about by itself, or the whole of it. */
function inParts(heard: Heard): Step {
  return (
    corrections(heard, understood) ??
    answerBesideDraft(heard) ??
    byParts(heard, understood) ??
    understood(heard)
  );
}

function understood(heard: Heard): Step {
  const { dialog, context, message, meaning } = heard;
  const chosen =
    message.files.length === 0 ? chosenOfWaiting(dialog, message.text, context) : undefined;
  if (chosen !== undefined) return take(dialog, chosen.offer, chosen.act, context);
  const asked = context.own.find(({ state }) => state === 'needs_info');
  // What the desk asked may be answered days later, in words like those of a request.
  if (asked !== undefined && meaning.outcome === 'intake' && dialog.stage === 'idle') {
    const answer = { do: 'answer', ...on(asked) } as const;
    const beside: readonly Act[] = [{ do: 'new' }, { do: 'person' }, { do: 'none' }];
    const comment = { do: 'comment', ...on(asked) } as const;
    if (saysToNote(message.text))
      return offer(dialog, context, 'about', [comment, answer, ...beside], message);
    return missingDetails(message.text).length > 0
      ? OPEN_CASES.answer(heard)
      : offer(dialog, context, 'which_case', [answer, { do: 'new' }], message);
  }
  if (!meaning.sure) return misunderstood(heard);
  const { misunderstood: _before, ...clear } = dialog;
  const settled: Dialog = dialog.misunderstood === undefined ? dialog : clear;
  const onDraft = dialog.stage === 'idle' ? undefined : DRAFT_OUTCOMES[meaning.outcome];
  const isOfCase =
    meaning.named !== undefined || (meaning.outcome === 'about_case' && meaning.cases.length > 0);
  if (onDraft !== undefined && !isOfCase) return onDraft({ ...heard, dialog: settled });
  const step = beside({ ...heard, dialog: settled });
  return dialog.stage === 'idle' || step.effect?.kind === 'person' || hasOffer(step)
    ? step
    : { ...step, replies: [...step.replies, ...ask(step.dialog).replies] };
}

function hasOffer({ replies }: Step): boolean {
  return replies.some(({ kind }) => kind === 'offer' || kind === 'form');
}

/** Not sure: it is asked, with buttons; the third time in a row a person is called. */
function misunderstood(heard: Heard): Step {
  const { dialog: before, context, message } = heard;
  const answered = ASKED_IN_WORDS.includes(before.stage) ? DRAFT_OUTCOMES.answer : undefined;
  if (answered !== undefined) return answered(heard);
  const times = (before.misunderstood ?? 0) + 1;
  if (times >= MISUNDERSTOOD) {
    const { misunderstood: _times, ...dialog } = before;
    return askedForPerson(dialog, context, toFile(message.text, message.carried), true);
  }
  return onUnsure({ ...heard, dialog: { ...before, misunderstood: times } });
}

/** What can be said at any point, beside the request under way if there is one. */
function beside(heard: Heard): Step {
  const { dialog, message, meaning } = heard;
  const { named, outcome } = meaning;
  if (named === undefined) {
    const onOutcome = isOfDraft(outcome) ? TALK.smalltalk : ANYTIME[outcome];
    return onOutcome(heard);
  }
  const { files } = message;
  if (files.length === 0) return { dialog, replies: [{ kind: 'numbered', ...named }] };
  return { dialog, replies: [], effect: { kind: 'files_to_numbered', ...named, files } };
}

function isOfDraft(outcome: Outcome): outcome is OfDraft {
  return (OF_DRAFT as readonly Outcome[]).includes(outcome);
}
