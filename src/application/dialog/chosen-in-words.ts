import { findCaseReference } from '../meaning/case-reference.ts';
import { plainWords } from '../meaning/plain-words.ts';
import type { CaseAtHand } from '../meaning/situation.ts';
import { subjectsOf } from '../meaning/things.ts';
import { sharedWith, theOneNamed } from '../meaning/which-case.ts';
import type { Dialog, DialogContext } from './dialog.ts';
import { type Act, adding, type Offer, traitsOf } from './offers.ts';

const OWN_REQUEST =
  /\b(?:(?:es|son|va|eso es|esa es|ese es|eso va) )?(?:aparte|distint[oa]s?|otr[oa] (?:caso|cosa|solicitud|tema|problema)|(?:una? )?(?:caso |solicitud |cosa )?nuev[oa](?: caso| solicitud)?|algo nuevo)\b|\b(?:thats |that s |it s |its |it is |that is )?(?:a )?(?:separate(?:ly)?|different|new|another) ?(?:one|case|thing|request|ticket|issue)?\b|\bsomething (?:new|else)\b/g;
const NOT_OWN =
  /\bno (?:me |lo |la |le )?(?:abr|cre|haga)|\bno (?:es|son) (?:otr|un|nuev|algo|aparte)|\b(?:dont|don t|do not) (?:open|create|make)|\bnot (?:a )?(?:new|separate|another|different)/;
/** "No, es otra cosa" is no "no es otra cosa", which few write where they are asked whether it is the same. */
const REFUSES =
  /^\s*no+(?:\s*[,.;!]+\s*|\s+(?=(?:eso |es[ao]s? )?(?:es|son) (?:otra cosa|algo nuevo|aparte|distint)))/iu;
/** "Es otra solicitud, no es lo mismo": the same said the other way round. */
const NOT_SAME =
  /\bno (?:(?:es|son) (?:(?:de |del |parte de )?l[oa]s? mism[oa]s?(?: cosa| caso)?|de(?:l| ese| este) caso)|tiene (?:nada )?que ver(?: con (?:eso|es[ea]|este|el otro)(?: caso)?)?)\b|\b(?:(?:its|it s|it is|thats|that s|is) )?not the same(?: thing| case)?\b/g;
/** Words that say nothing by themselves around the one that chooses. */
const AROUND = new RegExp(
  `^(?:${[
    'a|al|como|as|del?|el|ella|los?|las?|un[oa]?|en|para|por|con|y|o|es|son|era|e[ls]e|es[aoe]s?|est[aeo]s?|mi|mio|mia|su|ya|solo|nomas|ahi|me|le|lo',
    'no+|nop|si|perdon|disculpe|sorry|bueno|pues|ah|ay|uy|mejor|entonces|espere|mij[oa]|senor(?:a|it[oa])?|favor|porfa\\w*|pf|xfa|gracias|please|thanks|ok',
    'casos?|cosas?|solicitud(?:es)?|numero|ms|refiero|referia|hablo',
    'agreg\\w+|anad\\w+|pong\\w+|pon(?:l[oe]|er)\\w*|abr[aei]\\w*|cre[ae]\\w*|hag[ae]\\w*|dej[ae]l[oa]|quiet\\w+|tranquil\\w+',
    'an?|and|the|it|its|is|s|that|this|thats|of|for|to|into|in|on|about|one|my|just|only|i|mean|add|put|open|create|make|can|you|could|cases?|tickets?|requests?|number|things?',
    '\\d+',
  ].join('|')})$`,
);
/** "No, es una sola": of what looks like several requests. */
const ONE =
  /\b(?:es|son) (?:una?|lo) (?:sol[oa]|mism[oa])\b|\b(?:its|it s|it is) (?:just |only )?one\b/g;
/** Words that put something somewhere: "al 2", "del caso 2", "agréguelo a". */
const POINTS =
  /\b(?:al|del|a la|de la|en el|en la|para el|para la|a lo|de lo|para lo|to|into|for|for the|to the)\b|\b(?:agreg|anad|pong|add|put)\w*/;
/** "Al 2", "el 2": which of the cases, by the end of its number. */
const SHORT = /(?:^|\s|,)(?:al|del|el|a la|to|number|n[uú]mero)\s+#?0*(\d{1,6})\s*[.!]*$/iu;

/**
 * The button that words point at in a sentence, for the text just asked about: a request of its
 * own, or a case by its number or what it is about. Undefined when they tell anything more.
 */
export function chosenInWords(
  offer: Offer,
  text: string,
  { own, solving }: DialogContext,
): Act | undefined {
  if (!traitsOf(offer).movable || offer.text === '') return undefined;
  const said = plainWords(text.replace(REFUSES, ''));
  const cases = [...own.filter(({ state }) => state !== 'closed'), ...solving];
  const one = said.replace(ONE, ' ');
  if (offer.code === 'several' && one !== said && saysNoMore(one, [offer.text]))
    return { do: 'together' };
  const known = [offer.text, ...cases.map(({ request }) => request)];
  const apart = said.replace(NOT_SAME, ' ').replace(OWN_REQUEST, ' ');
  if (apart !== said && !NOT_OWN.test(said) && saysNoMore(apart, known)) return { do: 'new' };
  if (text.includes('?') || !POINTS.test(said) || !saysNoMore(said, known)) return undefined;
  const kase = caseIn(cases, text);
  if (kase === undefined) return undefined;
  const offered = offer.acts.find(
    (act) => 'caseId' in act && act.caseId === kase.id && act.do !== 'show' && act.do !== 'cancel',
  );
  return offered ?? adding(kase);
}

/** "Lo del wifi déjelo aparte": the button of a card that still waits, by what was written there. */
export function chosenOfWaiting(
  { offers = [] }: Dialog,
  text: string,
  context: DialogContext,
): { readonly offer: Offer; readonly act: Act } | undefined {
  if (text.includes('?')) return undefined;
  const named = offers.filter((each) => sharedWith({ request: each.text }, text) > 0);
  for (const offer of named.toReversed()) {
    const act = chosenInWords(offer, text, context);
    if (act !== undefined) return { offer, act };
  }
  return undefined;
}

function caseIn(cases: readonly CaseAtHand[], text: string): CaseAtHand | undefined {
  const sequence = findCaseReference(text)?.sequence ?? Number(SHORT.exec(text)?.[1] ?? 0);
  if (sequence > 0)
    return cases.find(({ number }) => Number(number.split('-').at(-1)) === sequence);
  return theOneNamed(cases, text);
}

/** Whether nothing is said but what chooses and what is known already. */
function saysNoMore(said: string, known: readonly string[]): boolean {
  const about = subjectsOf(known.join('\n'));
  return said.split(' ').every((word) => word === '' || AROUND.test(word) || isKnown(word, about));
}

function isKnown(word: string, about: ReadonlySet<string>): boolean {
  const subjects = [...subjectsOf(word)];
  return subjects.length > 0 && subjects.every((each) => about.has(each));
}
