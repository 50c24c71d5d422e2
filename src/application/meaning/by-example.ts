import { missingDetails, tellsOfTrouble } from '../../domain/completeness.ts';
import type { Classifier } from '../ports/classifier.ts';
import { bySentences, COURTESY } from './by-sentences.ts';
import { saysCancelling } from './cancelling.ts';
import { certainMeaning } from './certain.ts';
import { refuses } from './consent.ts';
import { type Ground, groundsOf, outcomesOn } from './grounds.ts';
import { callsPerson, namesPerson, refusesCall } from './no-person.ts';
import type { Outcome, Reading } from './outcome.ts';
import { plainMeaning } from './plain-meaning.ts';
import { plainWords } from './plain-words.ts';
import type { CaseAtHand, Situation } from './situation.ts';
import { namesMoreThan, namesThing, subjectsOf, thingsAbout, withSame } from './things.ts';
import { saysAnother, sharedWith } from './which-case.ts';

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
const LIKELY_REQUEST = 0.55;
/** A request never gets lost: what may be one, more than this, is asked. */
const LOST = 0.1;
/** What is less likely is not offered as what may be meant. */
const POSSIBLE = 0.08;

/**
 * What a text is most like, of what it can mean where it is said; of several sentences, what those
 * that matter agree on. Not sure when nothing stands out.
 */
export function byExample(situation: Situation, text: string, classifier: Classifier): Reading {
  const whole = likest(situation, text, classifier);
  if (whole.sure !== false && !COURTESY.has(whole.outcome)) return whole;
  const read = (sentence: string) =>
    plainMeaning(situation, sentence) ??
    certainMeaning(situation, sentence) ??
    likest(situation, sentence, classifier);
  return bySentences(text, read) ?? whole;
}

function likest(situation: Situation, text: string, classifier: Classifier): Reading {
  const near = casesNear(situation, text);
  const own = situation.own.filter((kase) => near.length === 0 || near.includes(kase));
  const grounds = groundsOf({ ...situation, own });
  const isNoCall = refusesCall(text);
  const among = outcomesOn(grounds).filter(
    (each) => (!CANCELS.has(each) || saysCancelling(text)) && !(each === 'person' && isNoCall),
  );
  const scores = classifier.classify(aboutThem(text, near), among);
  const [first, ...rest] = scores;
  if (!first) return { outcome: 'intake' };
  if (!situation.draft && isAlsoAsked(text)) return { outcome: 'intake' };
  if (!situation.draft && near.length === 0 && isOneMoreTrouble(text)) return { outcome: 'intake' };
  if (first.outcome === 'intake' && near.length > 0 && !asksForSomething(text)) {
    const told = scores.find(({ outcome }) => TOLD_AGAIN.has(outcome));
    if (told) return { outcome: told.outcome };
  }
  const intake = rest.find(({ outcome }) => outcome === 'intake')?.score ?? 0;
  if (OF_KNOWN.has(first.outcome) && intake > LOST && near.length === 0 && isWhole(text))
    return { outcome: 'intake' };
  if (OF_KNOWN.has(first.outcome) && near.length === 0 && asksForMore(text))
    return { outcome: 'intake' };
  const isLikely = first.score >= leastScore(first.outcome, grounds);
  const isSure =
    isLikely &&
    !(intake > LOST && near.length === 0 && namesThing(text)) &&
    !(first.outcome === 'person' && (isBareWord(text) || asksNobody(text))) &&
    !(first.outcome === 'open' && (tellsMore(situation, text) || refuses(text)));
  const others = rest.slice(0, 3).filter(({ score }) => score >= POSSIBLE);
  return {
    outcome: first.outcome,
    sure: isSure,
    others: isSure ? [] : others.map(({ outcome }) => outcome),
  };
}

/** "¿Puedo ir yo a la oficina de ustedes?" asks, and calls nobody. */
function asksNobody(text: string): boolean {
  return text.includes('?') && !namesPerson(plainWords(text)) && !callsPerson(text);
}

/** One word that names nobody is no call for a person. */
function isBareWord(text: string): boolean {
  const said = plainWords(text);
  return !said.includes(' ') && !namesPerson(said);
}

/** Needs words of cancelling, whatever the text is like. */
const CANCELS: ReadonlySet<Outcome> = new Set<Outcome>(['cancel_case', 'discard']);

/** Goes on about what was said before. */
const GOES_ON =
  /^(?:y|pero|ah|tambien|tampoco|ademas|and|but|also)\b|\b(?:tambien|tampoco|eso|esa|ese|esta(?! (?:\w+(?:ando|iendo|ad[oa]|id[oa])|sin|muy|mal)\b)|este|also|neither|either|this|that|it)\b/;

const ONE_MORE =
  /^(?:(?:y|a+h?|and|ah|oiga|bueno) )*(?:ahora|tambien|tb|tbn|tmb|ademas|aparte|otra cosa|de paso|por cierto|also|another thing|by the way)\b.*\b(?:ne[cs][ei][cs]+it\w*|requier\w*|quisiera|(?:le|les|me|nos) (?:instal|prest|cambi|den|dan|cre|habilit)\w*|need|would like)\b/;

/** "Could you also install Zoom?": the same in the form of a question. */
const ALSO_ASKED =
  /\b(?:also (?:could|can|would|may) (?:you|i|we) (?:please )?(?:install|give|create|lend|set up|get|have)|(?:tambien|ademas) (?:sera que )?(?:me|nos|le|les) (?:instalan?|prestan?|crean?|dan?|habilitan?)|(?:could|can|would) (?:you|i) (?:please )?also (?:please )?(?:install|give|create|lend|set up|get|have)|(?:tambien |ademas )(?:me|nos|le|les) (?:pueden?|podrian?) (?:instalar|prestar|crear|dar|habilitar|cambiar|configurar)|(?:me|nos|le|les) (?:pueden?|podrian?) (?:tambien|ademas) (?:instalar|prestar|crear|dar|habilitar|cambiar|configurar))\w*\b/;

function isAlsoAsked(text: string): boolean {
  return ALSO_ASKED.test(plainWords(text)) && missingDetails(text).length === 0;
}

/** "También me falla el mouse": another thing that fails. */
function isOneMoreTrouble(text: string): boolean {
  const isTold = tellsOfTrouble(text) && namesThing(text) && missingDetails(text).length === 0;
  return isTold && BEGINS_ONE_MORE.test(plainWords(text)) && !text.includes('?');
}
const BEGINS_ONE_MORE =
  /^(?:(?:y|and|ah) )*(?:(?:tambien|ademas|encima|aparte|also|besides) (?:(?:se )?(?:me|nos) |el |la |mi |the |my )|tampoco (?:me|nos) )/;

/** "También necesito un cable": one thing more, which no case at hand is about. */
function asksForMore(text: string): boolean {
  return namesThing(text) && ONE_MORE.test(plainWords(text)) && !text.includes('?');
}

/** Whether it tells of a thing by itself what happens with it: of another than any case at hand, it is new. */
function isWhole(text: string): boolean {
  const isTold = namesThing(text) && missingDetails(text).length === 0;
  return isTold && !text.includes('?') && !GOES_ON.test(plainWords(text));
}

/** Longer words than these do more than confirm a summary. */
const CONFIRMS = 12;
const FIGURES = /\d{3}/;

/** Whether words that seem to confirm the summary tell something that it may not say. */
function tellsMore({ draft }: Situation, text: string): boolean {
  return (
    plainWords(text).split(' ').length > CONFIRMS ||
    FIGURES.test(text) ||
    namesMoreThan(draft?.request ?? '', text)
  );
}

/** The trouble of a case that is known, told once more. */
const TOLD_AGAIN: ReadonlySet<Outcome> = new Set<Outcome>([
  'about_case',
  'dispute',
  'reopen',
  'again',
]);
/** Said of a case that was told before. */
const OF_KNOWN: ReadonlySet<Outcome> = new Set<Outcome>(['about_case', 'again']);
/** Asks for something, which is no trouble told again. */
const ASKS =
  /\b(?:nec[ei]s+it\w*|nesecit\w*|requ?ier\w*|solicit\w*|quier\w*|quisier\w*|tambien|adicional\w*|otr[oa]s?|nuev[oa]s?|prest\w*|instal\w*|need|want|request\w*|would like|like to|also|another|new|different|install|borrow)\b/;

/** "No se necesita autorización" asks for none. */
const NOT_NEEDED = /\bno (?:se |lo |la |me |le )*(?:nec[ei]s+it|requ?ier)\w*/g;

/** Whether it asks for something, and does not only tell. */
export function asksForSomething(text: string): boolean {
  return ASKS.test(plainWords(text).replace(NOT_NEEDED, ' '));
}

/** With nothing open, what is most like a request is one: it only begins the questions. */
function leastScore(outcome: Outcome, grounds: readonly Ground[]): number {
  if (outcome === 'intake' && grounds.every((ground) => ground === 'idle')) return LIKELY_REQUEST;
  return ACTS.has(outcome) ? LIKELY_ACT : LIKELY;
}

/** Their cases that a text is about by its words; none when it shares words with none. */
function casesNear({ draft, own, solving }: Situation, text: string): readonly CaseAtHand[] {
  if (draft) return [];
  const all = [...own, ...solving];
  const shared = all.map((kase) =>
    saysAnother(kase, text) || isOfOtherThing(kase, text) ? 0 : sharedWith(kase, text),
  );
  const most = Math.max(0, ...shared);
  return most === 0 ? [] : all.filter((_, i) => shared[i] === most);
}

/** It tells what happens with a thing by itself, and shares with the case none that either names: at most a place. */
function isOfOtherThing({ request }: CaseAtHand, text: string): boolean {
  const known = thingsAbout(request);
  const tells = namesThing(text) && missingDetails(text).length === 0 && !text.includes('?');
  return tells && known.size > 0 && ![...thingsAbout(text)].some((thing) => known.has(thing));
}

/** The text with the things that those cases are about as such: examples are written for any thing. */
export function aboutThem(text: string, cases: readonly CaseAtHand[]): string {
  return withSame(text, new Set(cases.flatMap(({ request }) => [...subjectsOf(request)])));
}
