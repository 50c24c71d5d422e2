import { missingDetails, saysHappening } from '../../domain/completeness.ts';
import { normalize } from '../../domain/normalize.ts';
import { asksHowItStands } from '../meaning/asks-about-case.ts';
import { saysNotNeeded } from '../meaning/cancelling.ts';
import { findCaseReference } from '../meaning/case-reference.ts';
import { clausesOf, goesOn, isAround } from '../meaning/clauses.ts';
import { namesPerson } from '../meaning/no-person.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import { namesMoreThan, namesThing } from '../meaning/things.ts';
import { verdictInWords } from '../meaning/verdict-in-words.ts';
import {
  caseByEnd,
  namesOther,
  saysAnother,
  sharedWith,
  theOneNamed,
} from '../meaning/which-case.ts';
import { type Dialog, type DialogContext, EMPTY_DRAFT, type Stage } from './dialog.ts';

/** What a part of a message is about: the request under way, a new one, the call for a person, or a case by its id. */
export type Subject =
  | { readonly of: 'draft' | 'new' | 'call' }
  /** Said after what is said of a case, perhaps of the same. */
  | { readonly of: 'rest'; readonly kase: CaseAtHand }
  | { readonly of: 'case'; readonly kase: CaseAtHand };

/** The clauses of a message that are about one thing, and what they mean. */
export interface Part {
  readonly subject: Subject;
  readonly text: string;
  readonly meaning: Meaning;
}

/** What answers the question of a request under way. */
const ANSWERS: readonly Outcome[] = ['change', 'answer', 'open', 'open_question', 'discard'];
/** What is said of a case, even of one that is not named when there is only one of that kind. */
const OF_CASE: readonly Outcome[] = ['accept', 'reopen', 'status', 'cancel_case', 'answer'];
const VERDICTS: readonly Outcome[] = ['accept', 'reopen', 'cancel_case', 'show_case'];
/** No answer to what the desk asked. */
const STILL_FAILS = /\b(?:sigue|siguen|se sigue|todavia|aun|otra vez|still|again)\b/;
const CANCELS: readonly Outcome[] = ['cancel_case', 'discard'];
/** What takes no words along. */
const WORDLESS: readonly Outcome[] = ['accept', 'thanks', 'status', 'show_case'];
const COURTESY: readonly Outcome[] = ['thanks', 'greet', 'smalltalk'];
/** There everything belongs to the request that is being told. */
const TELLING: readonly Stage[] = ['request', 'clarify', 'name'];
/** Begins another thing than what was asked or spoken of. */
export const ANOTHER =
  /^(?:(?:y|and|pero|but|a+h|u+y|oiga|mire|bueno) )*(?:otra cos\w+|(?:un|otro) favor(?:cito)?(?: mas)?|aparte|ademas|encima|tambien (?:necesito|necesitamos|quiero|quisiera|me|hay|se)|(?:se )?me (?:olvid\w+|falto) (?:decir|contar|mencionar)\w*|i forgot to (?:say|mention|tell you)|tampoco me|al otro|(?:en|para|con) (?:el|la|lo) otr[oa]|por otr[oa] (?:lado|parte)|por cierto|de paso|also|another thing|besides|by the way|in addition|one more thing)\b/;

/**
 * What a message says of different things, each with its own clauses; one part or none when it is
 * all about the same. Courtesy around them is left out, what names nothing goes with what is before it.
 */
export function partsOf(dialog: Dialog, text: string, context: DialogContext): readonly Part[] {
  if (clausesOf(text).filter((clause) => findCaseReference(clause)?.certain).length === 1)
    return [];
  const groups: { subject: Subject; clauses: string[]; read: Meaning }[] = [];
  let before: string[] = [];
  for (const clause of clausesOf(text)) {
    if (isAround(clause)) continue;
    const read = context.understand(dialog, clause);
    const last = groups.at(-1);
    const subject = subjectOf(dialog, clause, read, context, last?.subject) ?? ofRest(last, clause);
    if (subject === undefined) {
      (last?.clauses ?? before).push(clause);
      continue;
    }
    const other = before.length > 0 ? theOtherAsked(context.own, subject, clause) : undefined;
    if (other !== undefined) {
      groups.push({ subject: other, clauses: before, read });
      before = [];
    }
    const same = groups.find((group) => isSame(group.subject, subject));
    const clauses = same?.clauses ?? [];
    clauses.push(...before, clause);
    before = [];
    if (same === undefined) groups.push({ subject, clauses, read });
  }
  return groups.map(({ subject, clauses, read }) => {
    const said = clauses.join('').trim().replace(/[,;]$/u, '');
    return { subject, text: said, meaning: meaningOf(dialog, subject, said, read, context) };
  });
}

const THE_OTHER = /\b(?:lo|la|el|al|del) otr[oa]\b|\bthe other\b/;

/** "Dice atasco, y lo otro es por la página web": of two questions, what comes first answers the other. */
function theOtherAsked(
  own: readonly CaseAtHand[],
  subject: Subject,
  clause: string,
): Subject | undefined {
  const asked = own.filter(({ question }) => question !== undefined);
  if (asked.length !== 2 || subject.of !== 'case' || !THE_OTHER.test(normalize(clause)))
    return undefined;
  const kase = asked.find(({ id }) => id !== subject.kase.id);
  return kase && { of: 'case', kase };
}

function isSame(one: Subject, other: Subject): boolean {
  if (one.of === 'case' && other.of === 'case') return one.kase.id === other.kase.id;
  return one.of === other.of;
}

/** After what takes no words along, what tells anything more is for itself. */
function ofRest(
  last: { readonly subject: Subject; readonly read: Meaning } | undefined,
  clause: string,
): Subject | undefined {
  if (last?.subject.of !== 'case' || !WORDLESS.includes(last.read.outcome)) return undefined;
  const isMore = namesMoreThan(last.subject.kase.request, clause) || /\d{3}/.test(clause);
  return isMore || ANOTHER.test(normalize(clause))
    ? { of: 'rest', kase: last.subject.kase }
    : undefined;
}

function subjectOf(
  dialog: Dialog,
  clause: string,
  read: Meaning,
  context: DialogContext,
  last: Subject | undefined,
): Subject | undefined {
  const said = normalize(clause);
  const isCall = read.outcome === 'no_person' || (read.outcome === 'person' && namesPerson(said));
  if (read.sure && isCall) return { of: 'call' };
  if (last?.of === 'call' && CANCELS.includes(read.outcome)) return undefined;
  const named = caseByEnd(context.own, clause) ?? caseNamed(context.own, clause);
  if (dialog.stage !== 'idle') return besideDraft(dialog, clause, read, named, last, context.own);
  if (read.sure && OF_CASE.includes(read.outcome) && !(isBare(read, clause) && !named)) {
    const [id, ...others] = read.cases;
    const kase = named ?? (others.length === 0 ? ofId(context, id) : undefined);
    if (kase) return { of: 'case', kase };
  }
  if (named && tells(clause)) return { of: 'case', kase: named };
  // What the desk asked may be answered in any words: without a mark of another thing they go on.
  const isAsked = last?.of === 'case' && last.kase.question !== undefined;
  const isNew =
    (read.outcome === 'intake' && !(last && (isAsked || goesOn(clause)))) ||
    (ANOTHER.test(said) && saysHappening(clause)) ||
    (NOW.test(said) && saysHappening(clause) && namesOther(context.own, clause));
  return isNew && isWhole(clause) && !(last?.of === 'case' && saysWhatItIs(clause))
    ? { of: 'new' }
    : undefined;
}

const NOW = /^(?:(?:y|pero|and|but) )*(?:ahora|hoy|now|today)\b/;

function besideDraft(
  { stage, draft }: Dialog,
  clause: string,
  read: Meaning,
  named: CaseAtHand | undefined,
  last: Subject | undefined,
  own: readonly CaseAtHand[],
): Subject | undefined {
  if (TELLING.includes(stage)) return undefined;
  const request = [draft.request, ...(draft.rest ?? [])].join('\n');
  const isOfDraft = sharedWith({ request }, clause) > 0;
  if (named && !isOfDraft && tells(clause)) return { of: 'case', kase: named };
  if (!isOfDraft && ANOTHER.test(normalize(clause)) && isWhole(clause)) return { of: 'new' };
  const solved = own.filter(({ state }) => state === 'resolved');
  const [kase, ...others] = solved;
  const isVerdict = verdictInWords(solved, clause, normalize(clause))?.outcome === 'reopen';
  if (kase && others.length === 0 && !isOfDraft && isVerdict) return { of: 'case', kase };
  // "Se me olvidó decirle" goes with the case that it follows.
  const isMore = last?.of === 'case' && read.change?.correction !== undefined && !isOfDraft;
  return read.sure && ANSWERS.includes(read.outcome) && !isMore ? { of: 'draft' } : undefined;
}

/** The open case that a clause names, by its request or what the desk asked about it. */
function caseNamed(own: readonly CaseAtHand[], clause: string): CaseAtHand | undefined {
  const open = own.filter((kase) => kase.state !== 'closed' && !saysAnother(kase, clause));
  const told = open.map((kase) => ({
    ...kase,
    request: `${kase.request}\n${kase.question ?? ''}`,
  }));
  return ofId({ own }, theOneNamed(told, clause)?.id);
}

function ofId({ own }: Pick<DialogContext, 'own'>, id: string | undefined) {
  return own.find((kase) => kase.id === id);
}

/** "Never mind," drops what was just said, if anything. */
function isBare({ outcome }: Meaning, clause: string): boolean {
  return outcome === 'cancel_case' && !/cancel|anul|retir/.test(normalize(clause));
}

/** More than a name in a list. */
function tells(clause: string): boolean {
  return saysHappening(clause) || /[\d?¿]/.test(clause) || normalize(clause).split(' ').length > 4;
}

/** "Mi usuario es klopez9": a detail, by which nothing happens or is wanted. */
function saysWhatItIs(clause: string): boolean {
  return !saysHappening(clause) && /\b(?:es|son|era|queda|is|are|was)\b/.test(normalize(clause));
}

function isWhole(clause: string): boolean {
  return namesThing(clause) && missingDetails(clause).length === 0 && !clause.includes('?');
}

function meaningOf(
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
  return meaningOfCase(dialog, subject.kase, text, understand);
}

function meaningOfCase(
  dialog: Dialog,
  kase: CaseAtHand,
  text: string,
  understand: DialogContext['understand'],
): Meaning {
  const read = understand({ ...dialog, stage: 'idle', draft: EMPTY_DRAFT }, text, [kase]);
  const cases = [kase.id];
  const isOfCase =
    read.sure &&
    !COURTESY.includes(read.outcome) &&
    read.outcome !== 'intake' &&
    !(read.outcome === 'answer' && STILL_FAILS.test(normalize(text)));
  if (kase.state !== 'resolved' && saysNotNeeded(text))
    return { ...read, outcome: 'cancel_case', sure: true, others: [], cases };
  if (asksHowItStands(text) && !(isOfCase && VERDICTS.includes(read.outcome)))
    return { ...read, outcome: 'status', sure: true, others: [], cases };
  if (isOfCase) return { ...read, cases };
  if (kase.state === 'resolved')
    return { ...read, outcome: 'reopen', sure: false, others: ['accept'], cases };
  return { ...read, outcome: 'about_case', sure: true, others: [], cases };
}
