import { missingDetails, saysHappening } from '../../domain/completeness.ts';
import { asksOfWork, hasQuestionForm } from '../meaning/asks-about-case.ts';
import { asksForSomething } from '../meaning/by-example.ts';
import { isCourtesy } from '../meaning/courtesy.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import { plainWords } from '../meaning/plain-words.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import { namesMoreThan, thingsIn } from '../meaning/things.ts';
import { saysAnother } from '../meaning/which-case.ts';
import type { Dialog, DialogContext, Effect } from './dialog.ts';
import type { Reply } from './replies.ts';

/** So long somebody goes on about the same case. */
const GOES_ON_MS = 30 * 60 * 1000;
/** Shorter ones are courtesy. */
const SAYS_SOMETHING = 3;
const GOES_ON =
  /^(?:(?:no|ah|oh|uy|ay|mmm?|ok|perdon|sorry|actually|never ?mind) )*(?:y|and|pero|but|tambien|also|ademas|es que|o sea|mejor|dice|sale|aparece|it says|it shows|actually|never ?mind)\b/;
/** So soon after it, what names nothing else is still about it. */
const AT_ONCE_MS = 5 * 60 * 1000;
const VAGUE: readonly Outcome[] = ['smalltalk', 'intake', 'explain', 'answer'];

/**
 * Words that say nothing whole by themselves, right after an answer about a case, are about that
 * case: "es un lenovo", "y no prende ninguna luz".
 */
export function asFollowUp(
  before: Dialog,
  text: string,
  meaning: Meaning,
  { own, now }: DialogContext,
): Meaning {
  const { recent, stage } = before;
  if (recent === undefined || stage !== 'idle' || isCourtesy(text)) return meaning;
  const ago = now.getTime() - recent.at.getTime();
  const isOfIt = ago < AT_ONCE_MS && meaning.outcome === 'about_case' && !meaning.sure;
  const kase = own.find(({ id }) => id === recent.caseId);
  const mayAsk =
    !meaning.sure || VAGUE.includes(meaning.outcome) || meaning.outcome === 'about_case';
  const isAgain = kase?.question === undefined && mayAsk && asksMore(text);
  if (kase && isAgain && wasShown(before, kase) && namesNothingElse(kase, text))
    return { ...meaning, outcome: 'status', sure: true, others: [], cases: [kase.id] };
  if (meaning.cases.length > 0 && !(isOfIt && meaning.cases.includes(recent.caseId)))
    return meaning;
  const isVague = VAGUE.includes(meaning.outcome) || !meaning.sure;
  if (ago >= GOES_ON_MS || !isVague || kase === undefined || kase.state === 'closed')
    return meaning;
  const said = plainWords(text);
  if (said.split(' ').length < SAYS_SOMETHING) return meaning;
  const isWhole = meaning.outcome === 'intake' && missingDetails(text).length === 0;
  const isDetail = ago < AT_ONCE_MS && kase.state !== 'resolved' && namesNothingElse(kase, text);
  if (isWhole && !isDetail && (!GOES_ON.test(said) || isAnotherThing(kase, text))) return meaning;
  return { ...meaning, outcome: 'about_case', sure: true, others: [], cases: [kase.id] };
}

/** Whether an answer said just before how the case stands, and nothing happened with it since. */
export function isKnown(dialog: Dialog, kase: CaseAtHand, now: Date): boolean {
  const { recent } = dialog;
  if (recent?.caseId !== kase.id || recent.events === undefined) return false;
  const isJustNow = now.getTime() - recent.at.getTime() < AT_ONCE_MS;
  return recent.events === kase.events && (isJustNow || wasShown(dialog, kase));
}

/** Whether the last answer said how the case stands. */
function wasShown({ turns }: Dialog, { id }: CaseAtHand): boolean {
  const replies = turns.at(-1)?.replies ?? [];
  return replies.some((each) => each.kind === 'status' && each.caseId === id);
}

const OR = /\b(?:o (?:no|que|hoy|manana|tarde)|or (?:not|what|today|tomorrow))$/;
const SHORT = 10;

/** "Pero entonces hoy o no": the same once more. */
function asksMore(text: string): boolean {
  const said = plainWords(text);
  const asks = hasQuestionForm(text) && asksOfWork(said);
  return said.split(' ').length <= SHORT && (asks || OR.test(said));
}

/** Whether a text asks for nothing, and names no thing but those of the case. */
function namesNothingElse(kase: CaseAtHand, text: string): boolean {
  return !(asksForSomething(text) || saysAnother(kase, text) || namesMoreThan(kase.request, text));
}

/**
 * "Además necesito acceso a la carpeta", "un favor más, …: no le funciona el mouse": of another thing
 * than the case is about, or asked for as one thing more.
 */
function isAnotherThing(kase: CaseAtHand, text: string): boolean {
  const said = plainWords(text);
  const known = thingsIn(kase.request);
  const named = [...thingsIn(text)];
  const isOther = named.length > 0 && !named.some((one) => known.has(one));
  const asks = REQUESTS.test(said);
  return isOther
    ? asks || ANOTHER_FAVOUR.test(said) || (BEGINS_MORE.test(said) && saysHappening(text))
    : asks && named.length > 0 && ONE_MORE.test(said);
}

const ANOTHER_FAVOUR =
  /\b(?:(?:un|otro) favor(?:cito)?(?: mas)?|otra cos\w+|aparte de (?:eso|esto)|another (?:thing|favou?r)|one more thing)\b/;
/** Asked for besides. */
const ONE_MORE = /\b(?:tambien|ademas|de paso|also|besides)\b/;

/** "Y también está dañado el teléfono." */
const BEGINS_MORE = /^(?:(?:y|and|a+h|uy) )*(?:tambien|ademas|also|besides)\b/;

const REQUESTS =
  /\b(?:necesit\w*|requier\w*|quisiera|(?:me|nos) (?:pueden?|podrian?|dan|instal[ae]n?|prest[ae]n?)|(?:pide|pidio|quiere|necesita)n? que|(?:le|les|me|nos) (?:instalen|cambien|presten|den|creen|habiliten|configuren|asignen)|i need|i would like|(?:could|can) you|give me)\b/;

/** The dialog, which remembers the case that this turn was about. */
export function withRecent(
  dialog: Dialog,
  { now: at, own }: DialogContext,
  effect: Effect | undefined,
  replies: readonly Reply[],
  opened?: string,
): Dialog {
  const shown = replies.flatMap((reply) => (reply.kind === 'status' ? [reply.caseId] : []));
  const [caseId = opened] = effect !== undefined && 'caseId' in effect ? [effect.caseId] : shown;
  if (caseId === undefined) return dialog;
  const events = shown.includes(caseId) ? own.find(({ id }) => id === caseId)?.events : undefined;
  return { ...dialog, recent: { caseId, at, ...(events !== undefined && { events }) } };
}
