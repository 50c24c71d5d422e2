import { tellsOfTrouble } from '../../domain/completeness.ts';
import { asksForSomething } from '../meaning/by-example.ts';
import { clausesOf, withoutQuestions } from '../meaning/clauses.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { contradictsPriority } from '../meaning/priority-said.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import { worksInPart } from '../meaning/verdict-in-words.ts';
import { caseCorrectedTo } from '../meaning/which-case.ts';
import { beginRequest, offer } from './begin-request.ts';
import type { Dialog, DialogContext, Step } from './dialog.ts';
import { type Act, adding } from './offers.ts';
import type { Heard, Message, OnOutcome } from './outcomes/on-outcome.ts';
import { onUnsure } from './outcomes/unsure.ts';
import type { Subject } from './part-meaning.ts';
import { ANOTHER, type Part, partsOf } from './parts.ts';
import { reply, saying } from './questions.ts';

const CANCELS: readonly Outcome[] = ['cancel_case', 'discard', 'reopen', 'accept'];
const VERDICTS: readonly Outcome[] = ['accept', 'reopen', 'status'];
/** What an answer that is said with it is easily lost for. */
const LOSES: readonly Outcome[] = [
  'person',
  'intake',
  'about_case',
  'smalltalk',
  'thanks',
  'explain',
];
/** Commands, and what was asked with buttons. */
const GOES_WHOLE: readonly Outcome[] = [
  'choose',
  'language',
  'list',
  'register',
  'terms',
  'reception',
  'write_here',
  'waiting',
  'who_writes',
  'away',
  'own_roles',
  'overview',
  'my_cases',
];
/** More than so many things in one message are asked about as a whole. */
const MOST_PARTS = 3;
/** The request under way goes on, or another begins, after what is said of cases. */
const ORDER: readonly Subject['of'][] = ['call', 'case', 'rest', 'draft', 'new'];

/**
 * A message of several things, each taken by itself: the verdict about one case, a word about
 * another, the answer to what was asked, a request. Undefined when it is all about one thing, which
 * may be a case beside the request under way.
 */
export function byParts(heard: Heard, understood: OnOutcome): Step | undefined {
  const { dialog, context, message, meaning: whole } = heard;
  if (whole.named !== undefined || GOES_WHOLE.includes(whole.outcome)) return undefined;
  if (dialog.stage === 'idle' && caseCorrectedTo(context.own, message.text)) return undefined;
  // The end of a case beside the request under way, with its reason.
  if (dialog.stage !== 'idle' && whole.outcome === 'cancel_case') return undefined;
  // "The image is fine now but there is no sound" is one verdict.
  const open = context.own.filter(({ state }) => state !== 'closed');
  const isForAnswer = dialog.stage === 'idle' && tellsForAnswer(message.text, whole);
  if (open.length === 1 && (isForAnswer || worksInPart(message.text))) return undefined;
  // What contradicts itself is asked again, as a whole.
  if (dialog.stage === 'summary' && contradictsPriority(message.text)) return undefined;
  const parts = partsOf(dialog, message.text, context);
  if (parts.length > MOST_PARTS || (parts.length < 2 && !isOther(dialog, parts, whole)))
    return undefined;
  const call = parts.find(({ meaning }) => meaning.sure && meaning.outcome === 'person');
  // A person reads all of it.
  if (call !== undefined) return understood({ ...heard, meaning: call.meaning });
  const inOrder = parts.toSorted(
    (a, b) => ORDER.indexOf(a.subject.of) - ORDER.indexOf(b.subject.of),
  );
  const named = new Set(
    parts.flatMap(({ subject }) => ('kase' in subject ? [subject.kase.id] : [])),
  );
  let all: Step = { dialog, replies: [] };
  for (const [i, part] of inOrder.entries()) {
    const { carried: _carried, ...alone } = message;
    const said = { ...(i === 0 ? message : alone), text: part.text };
    const offerId = i === 0 ? context.offerId : `${context.offerId}-${i}`;
    const own = { ...withoutOthers(context, part, named), offerId };
    all = joined(
      all,
      taken(
        all,
        part,
        { dialog: all.dialog, context: own, message: said, meaning: part.meaning },
        understood,
        named,
      ),
    );
  }
  return all;
}

/** "Mi jefe ya mandó el correo, ¿lo vieron?": told for the sake of the question. */
function tellsForAnswer(text: string, { outcome }: Meaning): boolean {
  const told = withoutQuestions(text);
  const isAsked = outcome === 'status' && told !== text;
  return isAsked && !tellsOfTrouble(told) && !asksForSomething(told);
}

/** Which question of the desk another part answers is not asked again. */
function withoutOthers(
  context: DialogContext,
  { subject }: Part,
  named: ReadonlySet<string>,
): DialogContext {
  const isAnswered = ({ id, question }: CaseAtHand) =>
    question !== undefined && named.has(id) && !('kase' in subject && subject.kase.id === id);
  return { ...context, own: context.own.filter((kase) => !isAnswered(kase)) };
}

/** Whether the one thing that matters is another than the whole seems to mean. */
function isOther({ stage }: Dialog, [part]: readonly Part[], whole: Meaning): boolean {
  if (part?.subject.of === 'draft')
    return part.meaning.sure && part.meaning.outcome === 'change' && LOSES.includes(whole.outcome);
  if (part?.subject.of === 'new')
    return (
      whole.outcome !== 'intake' &&
      clausesOf(part.text).some((clause) => ANOTHER.test(plainWords(clause)))
    );
  if (part?.subject.of !== 'case') return false;
  if (stage !== 'idle') return true;
  if (
    part.meaning.sure &&
    part.meaning.outcome === 'cancel_case' &&
    !CANCELS.includes(whole.outcome)
  )
    return true;
  const isVerdict = part.meaning.sure && VERDICTS.includes(part.meaning.outcome);
  return isVerdict && (!whole.sure || whole.outcome === 'again' || whole.outcome === 'intake');
}

function taken(
  { effect }: Step,
  { subject }: Part,
  heard: Heard,
  understood: OnOutcome,
  named: ReadonlySet<string>,
): Step {
  const { dialog, context, message, meaning } = heard;
  const asks = subject.of === 'case' && subject.kase.state === 'needs_info';
  if (asks && meaning.outcome === 'about_case')
    return offered(dialog, message, subject.kase, context);
  const answers = subject.of === 'new' ? mayAnswer(dialog, message, context, named) : [];
  if (answers.length > 0)
    return offer(dialog, context, 'which_case', [...answers, { do: 'new' }], message);
  const step = subject.of === 'new' ? begunBeside(heard, named) : understood(heard);
  // One turn does one thing: what would be another is offered.
  if (effect === undefined || step.effect === undefined) return step;
  if (subject.of !== 'case' || subject.kase.state === 'resolved') return onUnsure(heard);
  return offered(dialog, message, subject.kase, context);
}

/** A new request; beside what is said of cases its question says of what it is asked. */
function begunBeside(
  { dialog, context, message, meaning }: Heard,
  named: ReadonlySet<string>,
): Step {
  const step = beginRequest(dialog, context, message, meaning);
  const isAsked = step.replies.some(({ kind }) => kind === 'ask');
  if (dialog.stage !== 'idle' || named.size === 0 || !isAsked) return step;
  const { request } = step.dialog.draft;
  return saying(reply('asked_about', { request }), step);
}

/** The questions of the desk that words may answer which name no case and mark no other thing. */
function mayAnswer(
  { stage }: Dialog,
  { text }: Message,
  { own }: DialogContext,
  named: ReadonlySet<string>,
): readonly Act[] {
  if (stage !== 'idle' || ANOTHER.test(plainWords(text))) return [];
  return own.filter(({ id, question }) => question !== undefined && !named.has(id)).map(adding);
}

/** Added to the case that it names by one press. */
function offered(dialog: Dialog, message: Message, kase: CaseAtHand, context: DialogContext): Step {
  const acts: readonly Act[] = [adding(kase), { do: 'new' }, { do: 'none' }];
  return offer(dialog, context, 'about', acts, message);
}

/** Both, with the question of the request once and last; the first buttons are the ones answered in words. */
export function joined(one: Step, other: Step): Step {
  const effect = one.effect ?? other.effect;
  const live = one.dialog.live ?? other.dialog.live;
  const asks = other.replies.filter(({ kind }) => kind === 'ask');
  const isAsk = ({ kind }: { readonly kind: string }) => kind === 'ask';
  const isAskedNow = asks.length === 0 && other.effect?.kind !== 'open';
  const replies = [...one.replies.filter((reply) => isAskedNow || !isAsk(reply)), ...other.replies];
  return {
    dialog: { ...other.dialog, ...(live !== undefined && { live }) },
    replies: [...replies.filter((reply) => !isAsk(reply)), ...replies.filter(isAsk)],
    ...(effect && { effect }),
  };
}
