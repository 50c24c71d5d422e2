import { asksHowItStands, asksOfWork, hasQuestionForm } from '../meaning/asks-about-case.ts';
import { saysNotNeeded } from '../meaning/cancelling.ts';
import { casesListed } from '../meaning/cases-named.ts';
import { saysWhatItIs } from '../meaning/clauses.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import { plainWords } from '../meaning/plain-words.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import { sharedWith } from '../meaning/which-case.ts';
import { type Dialog, type DialogContext, EMPTY_DRAFT } from './dialog.ts';

/** What a part of a message is about: the request under way, a new one, the call for a person, or a case by its id. */
export type Subject =
  | { readonly of: 'draft' | 'new' | 'call' }
  /** Said after what is said of a case, perhaps of the same. */
  | { readonly of: 'rest'; readonly kase: CaseAtHand }
  | { readonly of: 'case'; readonly kase: CaseAtHand };

/** What answers the question of a request under way. */
export const ANSWERS: readonly Outcome[] = ['change', 'answer', 'open', 'open_question', 'discard'];
const VERDICTS: readonly Outcome[] = ['accept', 'reopen', 'cancel_case', 'show_case'];
/** No answer to what the desk asked. */
const STILL_FAILS = /\b(?:sigue|siguen|se sigue|todavia|aun|otra vez|still|again)\b/;
const COURTESY: readonly Outcome[] = ['thanks', 'greet', 'smalltalk'];

/** What a part of a message means, for what it is about. */
export function meaningOf(
  dialog: Dialog,
  subject: Subject,
  text: string,
  read: Meaning,
  { own, understand }: DialogContext,
): Meaning {
  if (subject.of === 'new') {
    const alone = understand({ ...dialog, stage: 'idle', draft: EMPTY_DRAFT }, text, []);
    return { ...alone, outcome: 'intake', sure: true, others: [], cases: [] };
  }
  if (subject.of !== 'case') {
    const whole = understand(dialog, text, own);
    const isAnswer = whole.sure && ANSWERS.includes(whole.outcome);
    if (subject.of === 'rest' && saysWhatItIs(text) && subject.kase.state !== 'resolved')
      return { ...whole, outcome: 'about_case', sure: true, others: [], cases: [subject.kase.id] };
    // What goes with the answer makes it no less one.
    return subject.of === 'draft' && !isAnswer ? { ...read, text } : whole;
  }
  const isOfSeveral = hasQuestionForm(text) && casesListed(own, text).length > 0;
  const asks = asksHowItStands(text) || (isOfSeveral && asksOfWork(plainWords(text)));
  return meaningOfCase(dialog, subject.kase, text, asks, understand);
}

function meaningOfCase(
  dialog: Dialog,
  kase: CaseAtHand,
  text: string,
  asks: boolean,
  understand: DialogContext['understand'],
): Meaning {
  const read = understand({ ...dialog, stage: 'idle', draft: EMPTY_DRAFT }, text, [kase]);
  const cases = [kase.id];
  const isOfCase =
    read.sure &&
    !COURTESY.includes(read.outcome) &&
    read.outcome !== 'intake' &&
    !(read.outcome === 'answer' && STILL_FAILS.test(plainWords(text)));
  if (kase.state !== 'resolved' && saysNotNeeded(text))
    return { ...read, outcome: 'cancel_case', sure: true, others: [], cases };
  if (asks && !(isOfCase && VERDICTS.includes(read.outcome)))
    return { ...read, outcome: 'status', sure: true, others: [], cases };
  if (isOfCase) return { ...read, cases };
  const { question } = kase;
  const mayAnswer = [read.outcome, ...read.others].includes('answer');
  if (question && mayAnswer && sharedWith({ request: question }, text) > 0)
    return { ...read, outcome: 'answer', sure: true, others: [], cases };
  if (kase.state === 'resolved')
    return { ...read, outcome: 'reopen', sure: false, others: ['accept'], cases };
  return { ...read, outcome: 'about_case', sure: true, others: [], cases };
}
