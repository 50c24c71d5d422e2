import { missingDetails, saysHappening, tellsOfTrouble } from '../../domain/completeness.ts';
import { saysNotNeeded } from '../meaning/cancelling.ts';
import { findCaseReference } from '../meaning/case-reference.ts';
import { caseNamed, casesListed, clausesWithLists, tells } from '../meaning/cases-named.ts';
import { clausesOf, goesOn, isAround, pointsToBefore, saysWhatItIs } from '../meaning/clauses.ts';
import { namesPerson } from '../meaning/no-person.ts';
import type { Meaning, Outcome } from '../meaning/outcome.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { namesChoice } from '../meaning/priority-said.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import { namesMoreThan, namesThing } from '../meaning/things.ts';
import { verdictInWords } from '../meaning/verdict-in-words.ts';
import { namesOther, sharedWith } from '../meaning/which-case.ts';
import type { Dialog, DialogContext, Stage } from './dialog.ts';
import { ANSWERS, meaningOf, type Subject } from './part-meaning.ts';

/** The clauses of a message that are about one thing, and what they mean. */
export interface Part {
  readonly subject: Subject;
  readonly text: string;
  readonly meaning: Meaning;
}

/** What is said of a case, even of one that is not named when there is only one of that kind. */
const OF_CASE: readonly Outcome[] = ['accept', 'reopen', 'status', 'cancel_case', 'answer'];
const CANCELS: readonly Outcome[] = ['cancel_case', 'discard'];
/** What takes no words along. */
const WORDLESS: readonly Outcome[] = ['accept', 'thanks', 'status', 'show_case'];
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
  const numbered = clausesOf(text).filter((clause) => findCaseReference(clause)?.certain);
  if (numbered.length === 1 || SWAPS.test(plainWords(text))) return [];
  const groups: Group[] = [];
  let latest: readonly Group[] = [];
  let before: string[] = [];
  for (const clause of clausesWithLists(context.own, text)) {
    if (isAround(clause) || STAYS.test(plainWords(clause))) continue;
    const read = context.understand(dialog, clause);
    const subjects = subjectsOf(dialog, clause, read, context, latest[0]);
    const [subject] = subjects;
    if (subject === undefined) {
      for (const clauses of latest.length > 0 ? latest.map((group) => group.clauses) : [before])
        clauses.push(clause);
      continue;
    }
    const other =
      before.length > 0 ? theOtherAsked(context.own, subject, before, clause) : undefined;
    if (other !== undefined) {
      groups.push({ subject: other, clauses: before, read });
      before = [];
    }
    latest = subjects.map((each) => into(groups, each, [...before, clause], read));
    before = [];
  }
  return groups.map(({ subject, clauses, read }) => {
    const said = clauses.join('').trim().replace(/[,;]$/u, '');
    return { subject, text: said, meaning: meaningOf(dialog, subject, said, read, context) };
  });
}

interface Group {
  readonly subject: Subject;
  readonly clauses: string[];
  readonly read: Meaning;
}

/** With what is said of the same already. */
function into(groups: Group[], subject: Subject, clauses: readonly string[], read: Meaning): Group {
  const same = groups.find((group) => isSame(group.subject, subject));
  const group = same ?? { subject, clauses: [], read };
  group.clauses.push(...clauses);
  if (same === undefined) groups.push(group);
  return group;
}

/** One thing, or each of the cases that are listed; none when it goes with what is before it. */
function subjectsOf(
  dialog: Dialog,
  clause: string,
  read: Meaning,
  context: DialogContext,
  last: Group | undefined,
): readonly Subject[] {
  const listed = dialog.stage === 'idle' ? casesListed(context.own, clause) : [];
  if (listed.length > 0) return listed.map((kase) => ({ of: 'case', kase }));
  const subject = subjectOf(dialog, clause, read, context, last?.subject) ?? ofRest(last, clause);
  return subject === undefined ? [] : [subject];
}

const THE_OTHER = /\b(?:lo|la|el|al|del) otr[oa]\b|\bthe other\b/;

/**
 * What comes first answers the desk's other question: "dice atasco, y lo otro es por la página web";
 * or the one question, in its words or as a detail, before another case is spoken of.
 */
function theOtherAsked(
  own: readonly CaseAtHand[],
  subject: Subject,
  before: readonly string[],
  clause: string,
): Subject | undefined {
  if (subject.of !== 'case') return undefined;
  const asked = own.filter(({ question }) => question !== undefined);
  const [kase, ...others] = asked.filter(({ id }) => id !== subject.kase.id);
  if (kase?.question === undefined || others.length > 0) return undefined;
  const told = before.join('');
  const isAnswer =
    asked.length === 2
      ? THE_OTHER.test(plainWords(clause))
      : sharedWith({ request: kase.question }, told) > 0 || /\d/.test(told) || saysWhatItIs(told);
  return isAnswer ? { of: 'case', kase } : undefined;
}

function isSame(one: Subject, other: Subject): boolean {
  if (one.of === 'case' && other.of === 'case') return one.kase.id === other.kase.id;
  return one.of === other.of;
}

/** "Me faltan las macros." */
const LACKS = /\b(?:me|nos|le|les) faltan?\b|\b(?:i|we) (?:am |are )?(?:missing|lack)\b/;
/** Says it of what was to be mended. */
const STILL =
  /^(?:pero|aunque|but|although|sino|solo que|ahora)\b|\b(?:sigue|siguen|todavia|aun|otra vez|de nuevo|volvio|still|again)\b/;

/** "Mejor Teams, que Zoom ya no": one in the place of the other. */
const SWAPS =
  /\bmejor (?!no\b|dej)\w+(?: \w+){0,2} que (?:el |la |lo )?\w+ ya no\b|\ben vez de\b|\binstead of\b/;

/** "Solo lo del escáner": what of it stays, after what does not. */
const STAYS =
  /^(?:y )?(?:solo|solamente|nada mas|just|only) (?:lo|el|la|los|las|the) (?:del? )?(?:\w+ ?){1,2}$/;

/** After what takes no words along, what tells anything more is for itself. */
function ofRest(
  last: { readonly subject: Subject; readonly read: Meaning } | undefined,
  clause: string,
): Subject | undefined {
  if (last?.subject.of !== 'case' || !WORDLESS.includes(last.read.outcome)) return undefined;
  const said = plainWords(clause);
  // "El de Rosalba, el 216": a number alone goes with what it numbers.
  if (findCaseReference(clause)?.certain === false) return undefined;
  const isTrouble = tellsOfTrouble(clause) || LACKS.test(said);
  const isWhole = isTrouble && missingDetails(clause).length === 0;
  if (last.read.outcome === 'accept' && isWhole && !STILL.test(said)) return { of: 'new' };
  const isMore = namesMoreThan(last.subject.kase.request, clause) || /\d{3}/.test(clause);
  return isMore || ANOTHER.test(plainWords(clause))
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
  const said = plainWords(clause);
  const isCall = read.outcome === 'no_person' || (read.outcome === 'person' && namesPerson(said));
  if (read.sure && isCall) return { of: 'call' };
  if (last?.of === 'call' && CANCELS.includes(read.outcome)) return undefined;
  const own = last?.of === 'new' && pointsToBefore(clause) ? [] : context.own;
  const named = caseNamed(own, clause);
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
  return isNew &&
    !saysNotNeeded(clause) &&
    isWhole(clause) &&
    !(last?.of === 'case' && saysWhatItIs(clause))
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
  if (!isOfDraft && ANOTHER.test(plainWords(clause)) && isWhole(clause)) return { of: 'new' };
  const solved = own.filter(({ state }) => state === 'resolved');
  const [kase, ...others] = solved;
  const isVerdict = verdictInWords(solved, clause, plainWords(clause))?.outcome === 'reopen';
  if (kase && others.length === 0 && !isOfDraft && isVerdict) return { of: 'case', kase };
  // "Se me olvidó decirle" goes with the case that it follows, "el clic no le sirve" with the mouse.
  const isAfter = last?.of === 'case' || last?.of === 'new';
  const isMore = isAfter && !isOfDraft && tellsOnly(clause, read);
  const isReason = last?.of === 'case' && CANCELS.includes(read.outcome);
  return read.sure && ANSWERS.includes(read.outcome) && !isMore && !isReason
    ? { of: 'draft' }
    : undefined;
}

/** Corrects or tells something, and names nothing of the summary. */
function tellsOnly(clause: string, { change }: Meaning): boolean {
  const { correction, kind, priority, ...named } = change ?? {};
  if (correction !== undefined) return true;
  const isChoice = kind !== undefined || priority !== undefined;
  return isChoice && Object.keys(named).length === 0 && !namesChoice(clause);
}

function ofId({ own }: Pick<DialogContext, 'own'>, id: string | undefined) {
  return own.find((kase) => kase.id === id);
}

/** "Never mind," drops what was just said, if anything. */
function isBare({ outcome }: Meaning, clause: string): boolean {
  return outcome === 'cancel_case' && !/cancel|anul|retir/.test(plainWords(clause));
}

function isWhole(clause: string): boolean {
  return namesThing(clause) && missingDetails(clause).length === 0 && !clause.includes('?');
}
