import { isGreeting } from '../../domain/completeness.ts';
import { normalize } from '../../domain/normalize.ts';
import type { Classifier } from '../ports/classifier.ts';
import { type CaseReference, findCaseReference } from './case-reference.ts';
import { type Command, findCommand } from './commands.ts';
import { groundsOf, outcomesOn } from './grounds.ts';
import { kindIn, priorityAnswer, priorityIn } from './kind-and-priority.ts';
import { listWords } from './list-words.ts';
import { findChoice } from './offered.ts';
import type { DraftChange, Meaning, Outcome } from './outcome.ts';
import { isConsent, isNo, isYes } from './plain-answers.ts';
import { requestsIn } from './requests.ts';
import type { CaseAtHand, Situation } from './situation.ts';
import { summaryChange } from './summary-change.ts';
import { subjectsOf, thingOf, withSame } from './things.ts';
import { casesFor, saysAnother, sharedWith } from './which-case.ts';

/** An outcome that is sure, or a list of what it may be. */
type Reading = Pick<Meaning, 'outcome'> & Partial<Meaning>;

/**
 * What a message means: what is open for the person decides what it can mean, certain things are
 * read by rule, and the rest is classified by example. Pure.
 */
export function understand(situation: Situation, text: string, classifier: Classifier): Meaning {
  const said = text.trim();
  const reading =
    offeredChoice(situation, said) ??
    commanded(situation, said) ??
    aboutNumberedCase(situation, said, classifier) ??
    plainAnswer(situation, said) ??
    classified(situation, said, classifier);
  return complete(situation, said, reading);
}

/** Adds what the outcome needs: its cases, the change, the requests, what to look for. */
function complete(situation: Situation, text: string, reading: Reading): Meaning {
  const about = reading.text ?? text;
  const cases = reading.cases ?? casesFor(reading.outcome, situation, text).map(({ id }) => id);
  const whole = { sure: true, others: [], text: about, ...reading, cases };
  if (whole.outcome === 'change' && situation.draft && !whole.change) {
    const change = changeIn(situation, about);
    return change ? { ...whole, change } : { ...whole, outcome: 'explain' };
  }
  if (whole.outcome === 'intake' && !whole.requests) {
    const requests = requestsIn(about);
    return requests ? { ...whole, requests } : whole;
  }
  if (whole.outcome === 'list' && whole.search === undefined)
    return { ...whole, ...listWords(about) };
  if ((whole.outcome === 'accept' || whole.outcome === 'reopen') && cases.length > 1)
    return { ...whole, outcome: 'ask_which' };
  return whole;
}

function offeredChoice({ offered }: Situation, text: string): Reading | undefined {
  const choice = findChoice(offered, text);
  return choice === undefined ? undefined : { outcome: 'choose', choice };
}

function commanded(situation: Situation, text: string): Reading | undefined {
  const command = findCommand(text);
  return command && fromCommand(situation, command);
}

function fromCommand({ draft, isStaff }: Situation, command: Command): Reading | undefined {
  switch (command.name) {
    case 'cancel':
      return { outcome: draft ? 'discard' : 'cancel_case' };
    case 'language':
      return { outcome: 'language', language: command.language };
    case 'queue':
      return isStaff ? { outcome: 'list' } : undefined;
    case 'search':
      return isStaff && !findCaseReference(command.text)
        ? { outcome: 'list', search: command.text }
        : undefined;
    default:
      return { outcome: command.name };
  }
}

/** Words that ask to see a case, around its number. */
const SHOWS =
  /^(?:(?:a ver|ver|quiero|quisiera|necesito|me|deja|dejeme|puede|pueden|puedes|mostrar|muestr[ae]\w*|muestra|busca\w*|busque\w*|buscar|abr[ae]|abrir|detalles?|datos|informacion|consultar|de|del|el|la|los|para|verlo|porfa|por|favor|que|es|dice|show|see|view|open|get|find|search|pull|bring|look|up|display|give|me|i|want|to|need|can|could|you|let|the|details?|of|for|please|what|is|s|about|does|say|case|caso|d)(?: |$))*$/;

/** A case that is named by its number (and what is said of it). */
function aboutNumberedCase(
  situation: Situation,
  text: string,
  classifier: Classifier,
): Reading | undefined {
  const reference = findCaseReference(text);
  if (!reference || !mayNameCase(situation, reference)) return undefined;
  const kase = caseNamed(situation, reference);
  const named = { sequence: reference.sequence, ...(reference.year && { year: reference.year }) };
  const which = kase ? { cases: [kase.id] } : { cases: [], named };
  const { rest } = reference;
  if (SHOWS.test(normalize(rest))) return { outcome: 'show_case', text: rest, ...which };
  return { ...saidOfCase(situation, kase, rest, classifier), text: rest, ...which };
}

/** While something is asked, a bare number answers it. */
function mayNameCase(situation: Situation, { certain, rest }: CaseReference): boolean {
  const { draft, own } = situation;
  const isAsked = draft !== undefined || own.some(({ question }) => question !== undefined);
  if (certain) return draft === undefined || SHOWS.test(normalize(rest)) || rest.length > 0;
  return !isAsked && !own.some(({ state }) => state === 'needs_info');
}

function caseNamed({ own, solving, year }: Situation, reference: CaseReference) {
  return [...own, ...solving].find(({ number }) => {
    const [, ofYear, sequence] = /^MS-(\d+)-(\d+)$/.exec(number) ?? [];
    return (
      Number(sequence) === reference.sequence && Number(ofYear) === (reference.year ?? year)
    );
  });
}

const OF_OPEN: readonly Outcome[] = ['about_case', 'status', 'cancel_case', 'show_case'];

/** What is said of a case that is named: nothing there begins a request. */
function saidOfCase(
  situation: Situation,
  kase: CaseAtHand | undefined,
  rest: string,
  classifier: Classifier,
): Reading {
  if (situation.solving.some(({ id }) => id === kase?.id)) {
    const begun = kase?.state === 'in_progress';
    return best(classifier, rest, kase, [begun ? 'resolve_form' : 'start', 'resolve_form', ...OF_OPEN]);
  }
  switch (kase?.state) {
    case 'resolved':
      return best(classifier, rest, kase, ['accept', 'reopen', 'about_case', 'status', 'show_case']);
    case 'closed':
      return best(classifier, rest, kase, ['again', 'about_case', 'status', 'show_case']);
    case 'needs_info':
      return best(classifier, rest, kase, ['answer', 'status', 'cancel_case', 'show_case']);
    default:
      return best(classifier, rest, kase, OF_OPEN);
  }
}

const LIKELY_OF_NAMED = 0.8;

/** Only what is very likely is more than a word about the case. */
function best(
  classifier: Classifier,
  text: string,
  kase: CaseAtHand | undefined,
  among: readonly Outcome[],
): Reading {
  const [first] = classifier.classify(masked(text, kase ? [kase] : []), [...new Set(among)]);
  const calm: Outcome = among.includes('answer') ? 'answer' : 'about_case';
  return { outcome: first && first.score > LIKELY_OF_NAMED ? first.outcome : calm };
}

/** A yes, a no or a greeting that the situation gives one meaning. */
function plainAnswer(situation: Situation, text: string): Reading | undefined {
  const { draft, own } = situation;
  if (draft?.question === 'summary') {
    if (isConsent(text)) return { outcome: 'open' };
    return isNo(text) ? { outcome: 'ask_what' } : undefined;
  }
  if (draft) return draftAnswer(draft.question, text);
  if (isGreeting(text)) return { outcome: 'greet' };
  const isAsked = own.some(({ state }) => state === 'needs_info');
  if (isAsked && (isYes(text) || isNo(text) || isIdentifier(text))) return { outcome: 'answer' };
  if (isAsked) return undefined;
  if (own.some(({ state }) => state === 'resolved')) {
    if (isYes(text)) return { outcome: 'accept' };
    return isNo(text) && !/grac|thank/i.test(text) ? { outcome: 'reopen' } : undefined;
  }
  return isYes(text) || isNo(text) ? { outcome: 'smalltalk' } : undefined;
}

const IDENTIFIER = /(?=\S*\d\S*\d)[\p{L}\d][\p{L}\d.@_-]{4,}/u;
const FEW_WORDS = 8;

/** A serial number, an address, a telephone: nothing that somebody writes unless asked. */
function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text) && !text.includes('?') && text.split(/\s+/).length <= FEW_WORDS;
}

const FULL_NAME = /^\p{Lu}[\p{L}'’.-]+(?: (?:(?:de|del|la|las|los) )*\p{Lu}[\p{L}'’.-]+){1,5}\.?$/u;

/** Kind and priority said by their names, a name as names are written; the rest is classified. */
function draftAnswer(
  question: NonNullable<Situation['draft']>['question'],
  text: string,
): Reading | undefined {
  if (question === 'name' && FULL_NAME.test(text)) return { outcome: 'answer' };
  const words = normalize(text).split(' ').length;
  if (words > 4 || text.includes('?')) return undefined;
  const isChosen =
    question === 'kind'
      ? kindIn(text) !== undefined && !/\b(?:no se|dont know|not sure|diferencia|que es|what)\b/.test(normalize(text))
      : question === 'priority' && priorityAnswer(text) !== undefined && !/\b(?:que|si|se|what|if|know)\b/.test(normalize(text));
  return isChosen ? { outcome: 'change' } : undefined;
}

/** The change that words make at the question where they stand; none when they say none. */
function changeIn({ draft }: Situation, text: string): DraftChange | undefined {
  if (draft?.question === 'summary') return summaryChange(text);
  const kind = kindIn(text);
  if (draft?.question === 'kind') {
    const priority = priorityIn(text);
    return kind && { kind, ...(priority && { priority }) };
  }
  const priority = priorityAnswer(text);
  return priority && { priority };
}

/** Where a wrong act costs more than a question, it must be likelier. */
const ACTS: ReadonlySet<Outcome> = new Set<Outcome>([
  'accept',
  'reopen',
  'cancel_case',
  'discard',
  'open',
  'again',
  'start',
  'resolve_form',
]);
const LIKELY = 0.74;
const LIKELY_ACT = 0.78;
/** A request never gets lost: what may be one, more than this, is asked. */
const LOST = 0.1;
/** What is less likely is not offered as what may be meant. */
const POSSIBLE = 0.08;

function classified(situation: Situation, text: string, classifier: Classifier): Reading {
  const near = casesNear(situation, text);
  const own = situation.own.filter((kase) => near.length === 0 || near.includes(kase));
  const grounds = groundsOf({ ...situation, own });
  const scores = classifier.classify(masked(text, near), outcomesOn(grounds));
  const [first, ...rest] = scores;
  if (!first) return { outcome: 'intake' };
  const intake = rest.find(({ outcome }) => outcome === 'intake')?.score ?? 0;
  const isLikely = first.score >= (ACTS.has(first.outcome) ? LIKELY_ACT : LIKELY);
  const isSure = isLikely && !(intake > LOST && near.length === 0 && namesThing(text));
  const others = rest.slice(0, 3).filter(({ score }) => score >= POSSIBLE);
  return {
    outcome: first.outcome,
    sure: isSure,
    others: isSure ? [] : others.map(({ outcome }) => outcome),
  };
}

/** Whether it names a thing of the desk's: then it may be a request, whatever else it is like. */
function namesThing(text: string): boolean {
  return normalize(text).split(' ').some((word) => thingOf(word) !== undefined);
}

/** Their cases that a text is about by its words; none when it shares words with none. */
function casesNear({ draft, own, solving }: Situation, text: string): readonly CaseAtHand[] {
  if (draft) return [];
  const all = [...own, ...solving];
  const shared = all.map((kase) => (saysAnother(kase, text) ? 0 : sharedWith(kase, text)));
  const most = Math.max(0, ...shared);
  return most === 0 ? [] : all.filter((_, i) => shared[i] === most);
}

/** The text with the things that those cases are about as such. */
function masked(text: string, cases: readonly CaseAtHand[]): string {
  return withSame(text, new Set(cases.flatMap(({ request }) => [...subjectsOf(request)])));
}
