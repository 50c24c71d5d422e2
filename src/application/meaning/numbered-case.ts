import type { State } from '../../domain/case.ts';
import type { Classifier } from '../ports/classifier.ts';
import { askedAboutCase, hasQuestionForm } from './asks-about-case.ts';
import { aboutThem } from './by-example.ts';
import { saysCancelling } from './cancelling.ts';
import { type CaseReference, findCaseReference } from './case-reference.ts';
import { dateAnswer } from './date-answer.ts';
import type { Outcome, Reading } from './outcome.ts';
import { plainWords } from './plain-words.ts';
import type { CaseAtHand, Situation } from './situation.ts';

/** Words that ask to see a case, around its number. */
const SHOWS =
  /^(?:(?:a ver|ver|quiero|quisiera|necesito|me|deja|dejeme|puede|pueden|puedes|mostrar|muestr[ae]\w*|muestra|busca\w*|busque\w*|buscar|abr[ae]|abrir|detalles?|datos|informacion|consultar|de|del|el|la|los|para|verlo|porfa|por|favor|que|es|dice|show|see|view|open|get|find|search|pull|bring|look|up|display|give|me|i|want|to|need|can|could|you|let|the|details?|of|for|please|what|is|s|about|does|say|case|caso|d)(?: |$))*$/;

/** A case that is named by its number, and what is said of it; none when no case is named. */
export function aboutNumberedCase(
  situation: Situation,
  text: string,
  classifier: Classifier,
): Reading | undefined {
  const reference = findCaseReference(text);
  if (!reference || !mayNameCase(situation, reference)) return undefined;
  const { rest } = reference;
  const isShown = SHOWS.test(plainWords(rest));
  const kase =
    caseNamed(situation, reference) ?? (isShown ? undefined : mergedInto(situation, reference));
  const named = { sequence: reference.sequence, ...(reference.year && { year: reference.year }) };
  const which = kase ? { cases: [kase.id] } : { cases: [], named };
  if (isShown) return { outcome: 'show_case', text: rest, ...which };
  if (kase?.state === 'closed' && REOPENS.test(plainWords(rest)))
    return { outcome: 'again', text: rest, ...which };
  const read =
    (kase && dateAnswer({ ...situation, own: [kase] }, rest)) ??
    saidOfCase(situation, kase, rest, classifier);
  const asked = kase && hasQuestionForm(text) ? askedOf(situation, kase, rest, read) : undefined;
  return { ...(asked ?? read), text: rest, ...which };
}

/** "Abra otra vez el caso 1." */
const REOPENS =
  /^(?:\w+ ){0,4}(?:(?:reabr(?:a|an|alo|anlo|ir(?:lo)?)|reopen)|(?:abr(?:a|an|ir)|open)(?:lo| it)? (?:otra vez|de nuevo|nuevamente|again))\b/;

/** "¿Y el MS-2026-000001?", "¿ya quedó a nombre del doctor el caso 2?" */
function askedOf(
  { draft: _draft, ...situation }: Situation,
  kase: CaseAtHand,
  rest: string,
  read: Reading,
) {
  const text = `${rest.replace(/[¿?]/g, ' ').trim()} ${CASE_WORD}?`;
  return askedAboutCase({ ...situation, own: [kase] }, text, read);
}
/** Stands for the number that was taken out. */
const CASE_WORD = 'caso';

/** While something is asked, a bare number answers it. */
function mayNameCase(situation: Situation, { certain, rest }: CaseReference): boolean {
  const { draft, own } = situation;
  const isAsked = draft !== undefined || own.some(({ question }) => question !== undefined);
  if (certain) return draft === undefined || SHOWS.test(plainWords(rest)) || rest.length > 0;
  return !isAsked && !own.some(({ state }) => state === 'needs_info');
}

/** The case of theirs that is named by its number. */
export function caseNamed({ own, solving, year }: Situation, reference: CaseReference) {
  return [...own, ...solving].find(({ number }) => isNumber(number, reference, year));
}

/** The one of theirs that was merged into the case of that number. */
function mergedInto({ own, year }: Situation, reference: CaseReference) {
  return own.find(({ mergedInto: into }) => into && isNumber(into.number, reference, year));
}

function isNumber(number: string, reference: CaseReference, year: number): boolean {
  const [, ofYear, sequence] = /^MS-(\d+)-(\d+)$/.exec(number) ?? [];
  return Number(sequence) === reference.sequence && Number(ofYear) === (reference.year ?? year);
}

const OF_OPEN: readonly Outcome[] = ['about_case', 'status', 'cancel_case', 'show_case'];
const OF_STATE: Partial<Record<State, readonly Outcome[]>> = {
  resolved: ['accept', 'reopen', 'about_case', 'status', 'show_case'],
  closed: ['again', 'about_case', 'status', 'show_case'],
  needs_info: ['answer', 'status', 'cancel_case', 'show_case'],
};
const OF_SOLVED: readonly Outcome[] = ['resolve_form', ...OF_OPEN];
const LIKELY_OF_NAMED = 0.8;

/** What is said of a case that is named: nothing there begins a request, and only what is very likely is more than a word about it. */
function saidOfCase(
  { solving }: Situation,
  kase: CaseAtHand | undefined,
  text: string,
  classifier: Classifier,
): Reading {
  const own = (kase && OF_STATE[kase.state]) ?? OF_OPEN;
  const work = kase?.state === 'in_progress' ? OF_SOLVED : (['start', ...OF_SOLVED] as const);
  const among = solving.some(({ id }) => id === kase?.id) ? work : own;
  const possible = among.filter((each) => each !== 'cancel_case' || saysCancelling(text));
  const [first] = classifier.classify(aboutThem(text, kase ? [kase] : []), possible);
  if (first && first.score > LIKELY_OF_NAMED) return { outcome: first.outcome };
  return { outcome: among.includes('answer') ? 'answer' : 'about_case' };
}
