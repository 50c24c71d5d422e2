import { missingDetails } from '../../domain/completeness.ts';
import type { Classifier } from '../ports/classifier.ts';
import { absenceSaid } from './absence.ts';
import { answering } from './answers-desk.ts';
import { askedAboutCase } from './asks-about-case.ts';
import { asksForSomething, byExample } from './by-example.ts';
import { COURTESY } from './by-sentences.ts';
import { saysCancelling } from './cancelling.ts';
import { findCaseReference } from './case-reference.ts';
import { certainMeaning } from './certain.ts';
import { changeIn } from './change-in-words.ts';
import {
  clausesOf,
  greetsAtLength,
  greetsWithName,
  isAround,
  questionsIn,
  saysMatter,
  withoutAround,
} from './clauses.ts';
import { type Command, findCommand } from './commands.ts';
import { isCourtesy } from './courtesy.ts';
import { dateAnswer } from './date-answer.ts';
import { holdSaid } from './hold-said.ts';
import { hoursAsked } from './hours-asked.ts';
import { listWords } from './list-words.ts';
import { aboutNumberedCase, caseNamed } from './numbered-case.ts';
import { findChoice } from './offered.ts';
import type { Meaning, Outcome, Reading } from './outcome.ts';
import { plainMeaning } from './plain-meaning.ts';
import { plainWords } from './plain-words.ts';
import { receptionSaid } from './reception-said.ts';
import { requestsIn } from './requests.ts';
import type { Situation } from './situation.ts';
import { termsAsked } from './terms.ts';
import { namesMoreThan, namesThing } from './things.ts';
import { saysItWorks } from './verdict-in-words.ts';
import { casesFor, sharedWith, theOneNamed } from './which-case.ts';

/**
 * What a message means: what is open for the person decides what it can mean, certain things are
 * read by rule, and the rest is classified by example. Pure.
 */
export function understand(situation: Situation, text: string, classifier: Classifier): Meaning {
  const said = text.trim();
  const whole = read(situation, said, classifier);
  const matter = ofMatter(situation, said, whole, classifier) ?? whole;
  if (matter.outcome === 'dispute' && asksForOther(situation, said))
    return complete(situation, said, { outcome: 'intake', sure: false, others: ['dispute'] });
  const meant = answering(situation, said, matter) ?? ofCaseNamed(situation, said, matter);
  return complete(situation, said, ofDraftInstead(situation, said, meant ?? matter));
}

/** "Make it read only, I don't need to edit": beside a request under way, no end of a case that is not named; nor do words that share more with the request go to one. */
function ofDraftInstead({ draft, own }: Situation, said: string, reading: Reading): Reading {
  if (draft === undefined) return reading;
  const open = own.filter(({ state }) => state !== 'closed');
  const isNamed = findCaseReference(said) !== undefined || theOneNamed(open, said) !== undefined;
  if (reading.outcome === 'cancel_case' && !isNamed && !reading.cases)
    return { outcome: 'discard', sure: false };
  const isOfCase = reading.outcome === 'about_case' && !findCaseReference(said);
  const isOfDraft = open.every((kase) => sharedWith(kase, said) < sharedWith(draft, said));
  return isOfCase && isOfDraft && open.length > 0
    ? { outcome: 'change', change: { correction: said } }
    : reading;
}

/** "Mejor dejen así la impresora", where the request under way is of the wifi: the case that it names. */
function ofCaseNamed(
  { draft, own }: Situation,
  said: string,
  { outcome, sure }: Reading,
): Reading | undefined {
  const isMended = sure === false && saysCancelling(said) && !said.includes('?');
  const cancels = outcome === 'discard' || isMended;
  if (!cancels || draft === undefined || sharedWith(draft, said) > 0) return undefined;
  const named = theOneNamed(
    own.filter(({ state }) => state !== 'closed'),
    said,
  );
  return named && { outcome: 'cancel_case', cases: [named.id] };
}

function read(situation: Situation, said: string, classifier: Classifier): Reading {
  return (
    offeredChoice(situation, said) ??
    commanded(situation, said) ??
    absenceSaid(situation, said) ??
    hoursAsked(said) ??
    termsAsked(situation, said) ??
    receptionSaid(situation, said) ??
    holdSaid(situation, said) ??
    aboutNumberedCase(situation, said, classifier) ??
    dateAnswer(situation, said) ??
    plainMeaning(situation, said) ??
    certainMeaning(situation, said) ??
    classified(situation, said, classifier)
  );
}

/** What courtesy about an open case is easily taken for. */
const TALK_LIKE: readonly Outcome[] = ['about_case', 'answer', 'dispute', 'status'];
const BLESSES = /\b(?:grac\w*|dios|agradec\w+|bendi\w+|thank\w*)\b/;

/** A question of a request under way may be answered by any other words. */
function saysOnlyCourtesy({ draft, own }: Situation, said: string): boolean {
  if (isAround(said) && BLESSES.test(plainWords(said))) return true;
  return !draft && own.length > 0 && isCourtesy(said);
}

/** A story, where nothing is open, with a thing that something happens to. */
function tellsOfThing({ draft, own }: Situation, said: string): boolean {
  if (draft || own.some(({ state }) => state !== 'closed') || said.includes('?')) return false;
  return clausesOf(said).some(
    (clause) =>
      !isAround(clause) &&
      namesThing(clause) &&
      missingDetails(clause).length === 0 &&
      /\b(?:me|se|nos|le|no|sin|my|not|wont|doesnt)\b/.test(plainWords(clause)),
  );
}

/** What is meant without the courtesy around it, where the whole says nothing or nothing sure. */
function ofMatter(
  situation: Situation,
  said: string,
  whole: Reading,
  classifier: Classifier,
): Reading | undefined {
  if (whole.outcome === 'smalltalk' && tellsOfThing(situation, said)) return { outcome: 'intake' };
  const mayBeTalk = whole.sure === false || TALK_LIKE.includes(whole.outcome);
  if (mayBeTalk && saysOnlyCourtesy(situation, said)) return { outcome: 'thanks' };
  const isCourtesy = COURTESY.has(whole.outcome);
  if (whole.sure !== false && !isCourtesy) return undefined;
  if (whole.outcome === 'greet' && (greetsAtLength(said) || greetsWithName(said))) return undefined;
  const [question, ...more] = questionsIn(said).filter((each) => !isAround(each));
  const isAsked = isCourtesy && question !== undefined && more.length === 0;
  const matter = isAsked ? question.trim() : withoutAround(said);
  if (matter === said || (isCourtesy && !saysMatter(matter))) return undefined;
  // "Gracias, ahí va funcionando", where nothing is open.
  const isOpen = situation.own.some(({ state }) => state !== 'closed');
  if (isCourtesy && !isOpen && saysItWorks(matter, plainWords(matter))) return undefined;
  const meant = read(situation, matter, classifier);
  if (isCourtesy && COURTESY.has(meant.outcome)) return besides(situation, matter);
  return isCourtesy || meant.sure !== false ? meant : undefined;
}

const BY_THE_WAY =
  /^(?:(?:y|and|ah) )?(?:por cierto|otra cos\w+|de paso|by the way|another thing)\b/;

/** "Gracias. Por cierto, mi usuario es jtorres4": of what is open, or else perhaps a request. */
function besides({ draft, own }: Situation, matter: string): Reading | undefined {
  if (draft || !BY_THE_WAY.test(plainWords(matter))) return undefined;
  const isOpen = own.some(({ state }) => state !== 'closed' && state !== 'resolved');
  return { outcome: 'about_case', sure: isOpen, others: isOpen ? [] : ['intake'] };
}

/** "Quisiera que me cambien el ratón", where what was solved is of something else. */
function asksForOther({ own }: Situation, text: string): boolean {
  const solved = own.filter(({ state }) => state === 'resolved');
  const known = solved.map(({ request }) => request).join('\n');
  return asksForSomething(text) && namesMoreThan(known, text);
}

/** By example; a question about a case is no talk and nothing to add to it. */
function classified(situation: Situation, text: string, classifier: Classifier): Reading {
  const read = byExample(situation, text, classifier);
  return askedAboutCase(situation, text, read) ?? read;
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
    return { ...whole, ...(requests && { requests }) };
  }
  if (whole.outcome === 'list' && whole.search === undefined)
    return { ...whole, ...listWords(about) };
  if (whole.outcome === 'status' && !whole.named && cases.length === 0)
    return { ...whole, outcome: 'my_cases' };
  if ((whole.outcome === 'accept' || whole.outcome === 'reopen') && cases.length > 1)
    return { ...whole, outcome: 'ask_which', others: [whole.outcome] };
  return whole;
}

function offeredChoice({ offered }: Situation, text: string): Reading | undefined {
  const choice = findChoice(offered, text);
  return choice === undefined ? undefined : { outcome: 'choose', choice };
}

function commanded(situation: Situation, text: string): Reading | undefined {
  const command = findCommand(text);
  if (command?.name === 'note') return noted(situation, text);
  return command && fromCommand(situation, command);
}

/** What the staff want to say to the desk alone is never offered as a comment, which the requester reads. */
function noted(situation: Situation, text: string): Reading | undefined {
  if (!situation.isStaff || situation.draft) return undefined;
  const reference = findCaseReference(text);
  const kase = reference && caseNamed(situation, reference);
  const [only, ...others] = situation.solving.filter(({ state }) => state !== 'closed');
  const meant = kase ?? (reference || others.length > 0 ? undefined : only);
  return { outcome: 'note', cases: meant ? [meant.id] : [] };
}

/** What the staff alone may ask for; and what everybody may while no request is under way. */
const OF_STAFF: readonly Command['name'][] = [
  'away',
  'digest',
  'own_roles',
  'queue',
  'roles',
  'search',
];
const OF_DESK: readonly Command['name'][] = [
  'calendar',
  'canned',
  'categories',
  'levels',
  'offices',
  'overview',
  'parts',
  'waiting',
];

function fromCommand(
  { draft, isStaff }: Situation,
  command: Exclude<Command, { name: 'note' }>,
): Reading | undefined {
  const mayAsk = !OF_STAFF.includes(command.name) && !(draft && OF_DESK.includes(command.name));
  if (!isStaff && !mayAsk) return undefined;
  if (command.name === 'cancel') return { outcome: draft ? 'discard' : 'cancel_case' };
  if (command.name === 'search')
    return findCaseReference(command.text)
      ? undefined
      : { outcome: 'list', search: command.text, byWords: true };
  const { name, ...said } = command;
  return { outcome: name === 'queue' ? 'list' : name, ...said };
}
