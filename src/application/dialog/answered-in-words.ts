import { clausesOf, isAround } from '../meaning/clauses.ts';
import { ASKED_ONLY } from '../meaning/instead.ts';
import { isYes } from '../meaning/plain-answers.ts';
import { plainWords } from '../meaning/plain-words.ts';
import { saysSameCase } from '../meaning/same-case.ts';
import { subjectsOf } from '../meaning/things.ts';
import { actTitle } from './act-title.ts';
import { type Act, type Offer, traitsOf } from './offers.ts';
import { ANOTHER } from './parts.ts';
import { moreThan } from './said-besides.ts';

const YES =
  /^(?:q(?:ue)? |pues |ay |ah |bueno |obvio |claro |(?:ya )?(?:le|les|se lo) (?:dije|he dicho) |i (?:already )?(?:said|told you) )*(?:si+p?|claro|obvio|of course|dale|hagale|por supuesto|de una|asi es|eso es|confirmad[oa]|confirmo|confirmed|i confirm|correcto|exacto|yes|yeah|sure|please do|go ahead)\b/;
const ADDS = 'agreg\\w+|anad\\w+|pong(?:a|an)(?:l[aeo])?|anot\\w+|add';
const OPENS = 'abr\\w+|open';
/** The order that each act asks to give. */
const ORDERS: Partial<Record<Act['do'], string>> = {
  accept: 'cierr\\w+|cerrar\\w*|close',
  reopen: `reabr\\w+|reopen|${OPENS}`,
  cancel: 'cancel(?:e|en|elo|ela|enlo|enla|alo|ala)',
  confirm_date: 'confirm\\w*',
  propose_date: 'prop(?:o|u)ng\\w+|propose',
  comment: ADDS,
  answer: ADDS,
  again: OPENS,
  set_office: 'corrij\\w+|correct\\w*|cambi\\w+|pong\\w+|change',
  fill_form: 'pong\\w+|llen\\w+|agreg\\w+|anot\\w+|put|fill\\w*|add',
  pass_on: 'pas\\w+|avis\\w+|dig(?:a|an|ale|anle|aselo)|pass|tell',
  several: OPENS,
  open: OPENS,
  resume: `retom\\w+|sig(?:a|amos)|continu\\w+|us(?:e|elo|ela)|take it up|go on|${OPENS}`,
};
/** "¿Sí quedó anotado?" asks. */
const WHETHER = /^\W*¿\s*(?:s[ií]|ya)(?!\p{L})(?!\s*[,.;!])[^?]*\?/iu;
const NO =
  /^(?:(?:que|ay|ah|uy|oh|pues|espere|espera|wait|perdon|sorry|mejor) )*(?:no|nop|nope|mentira|deje(?:lo|la)?|dejemosl[oa]|leave it|keep it)\b/;
const NOT_THAT =
  /\bno (?:lo |la |los |las |me |le |les )*(?:cancel|agreg|reabr|abr|cierr|diga|digan|mande|ponga|escriba)|\b(?:eso|todo)(?: todo| eso)? no\b|\b(?:dont|don t|do not) (?:add|cancel|reopen|open|close)/;
/** It is to stay as it is. */
const LEFT =
  /\b(?:dej\w+ (?:asi|quiet[oa]|abiert[oa]|cerrad[oa]|como esta|tranquil[oa])|olvid\w+|mentira|leave it|keep it|never mind|forget it)\b/;
/** A title is no chance beginning of something else. */
const TITLE_WORDS = 3;

/** What somebody answers in a sentence to the buttons just offered. */
export interface AnswerInWords {
  readonly act: Act;
  /** The offer, with the text that goes with the act. */
  readonly offer: Offer;
  /** What else is said, to be understood by itself. */
  readonly besides: string;
}

/** "¿Otra vez me pregunta?": why it is asked at all, before the answer. */
const ASKS_AGAIN =
  /^(?:y |pero |ay |uy |no |and |but |como asi que )*(?:(?:otra vez|de nuevo|again)(?: (?:me |lo |le |con )*(?:va a )?(?:pregunt\w+|es[ao]|lo mismo|asking))?|(?:para|por) que (?:me |lo |le )*(?:vuelve a )?pregunt\w+(?: \w+){0,2}|(?:me )?(?:vuelve a|lo|me lo)(?: va a)? pregunt\w+(?: otra vez)?|(?:why )?(?:are|do) you (?:keep )?ask(?:ing)?(?: me| again| that)*)$/;

/** The answer without what is said about its being asked once more. */
function withoutReproach(text: string): string {
  const clauses = text.split(/(?<=[.,;!?])\s+/u);
  const left = clauses.filter((clause) => !ASKS_AGAIN.test(plainWords(clause)));
  return left.length === 0 ? text : left.join(' ');
}

/** What somebody answers in a sentence to the buttons just offered; undefined when it answers none. */
export function answeredInWords(offer: Offer, written: string): AnswerInWords | undefined {
  const text = withoutReproach(written);
  const said = plainWords(text);
  const titled = offer.acts.find((act) => beginsWithTitle(act, said));
  if (titled !== undefined) return withRest(offer, titled, text);
  const { told, asked } = moreThan(offer, text);
  const besides = `${told} ${asked}`.trim();
  const refuses =
    (NO.test(said) && (NOT_THAT.test(said) || LEFT.test(said))) || onlyAsked(offer, text);
  const { adds, refusable, yesOrNo } = traitsOf(offer);
  if (refuses && refusable) return { act: { do: 'none' }, offer, besides };
  const [first] = offer.acts;
  if (first === undefined) return undefined;
  if (!yesOrNo) {
    const answers = offer.acts.filter(({ do: does }) => does === 'answer');
    const [answer] = answers;
    if (answer && answers.length === 1 && saysItAnswers(said))
      return { act: answer, offer, besides: '' };
    const ordered = NOT_THAT.test(said) ? [] : offer.acts.filter((act) => orders(act, text));
    return ordered.length === 1 && ordered[0]
      ? accepted(offer, ordered[0], told, asked)
      : undefined;
  }
  // "No, es del mismo caso" is a yes there.
  if (adds && saysSameCase(text)) return { act: first, offer, besides: '' };
  // "No es una falla nueva, es una nota": nothing is to be opened.
  if (offer.code === 'again' && NO.test(said) && saysSameCase(text))
    return { act: { do: 'none' }, offer, besides: '' };
  // "No" to several cases is one; nothing that was written is dropped.
  const isOne = offer.code === 'several' && !refuses && NO.test(said) && besides === '';
  if (isOne) return { act: { do: 'together' }, offer, besides };
  if (refuses || (NO.test(said) && besides === '')) return { act: { do: 'none' }, offer, besides };
  if (NOT_THAT.test(said) || WHETHER.test(text) || !(YES.test(said) || orders(first, text)))
    return undefined;
  return accepted(offer, first, told, asked);
}

/** Whoever only asked wants nothing of it added. */
function onlyAsked(offer: Offer, text: string): boolean {
  const { adds, refusable } = traitsOf(offer);
  return (
    (adds || refusable) === true &&
    text.split(/[,.;!?]/).some((each) => ASKED_ONLY.test(plainWords(each)))
  );
}

/** "Le estoy contestando", "esa es la respuesta". */
export function saysItAnswers(said: string): boolean {
  return /\b(?:(?:le |les )?estoy (?:contestando|respondiendo)|(?:es|era|son) (?:la|mi) respuesta|es lo que (?:me |nos )?(?:pregunt|pid)\w+|(?:im|i am) answering|(?:thats|that s|that is|its|it s|it is) (?:the|my) answer)\b/.test(
    said,
  );
}

/** What comes with a yes is kept with what was asked about; a question and another thing are for themselves. */
function accepted(offer: Offer, act: Act, told: string, asked: string): AnswerInWords {
  if (act.do === 'several') return { act: withTold(act, told), offer, besides: asked };
  const isOwn = offer.text === '' || traitsOf(offer).textless || ANOTHER.test(plainWords(told));
  if (isOwn || told === '') return { act, offer, besides: `${told} ${asked}`.trim() };
  return { act, offer: { ...offer, text: `${offer.text}\n${told}` }, besides: asked };
}

/** What is told with a yes to several requests goes with the one that it is about. */
function withTold(act: Extract<Act, { do: 'several' }>, told: string): Act {
  if (told === '') return act;
  const about = subjectsOf(told);
  const shared = act.requests.map(
    (request) => [...subjectsOf(request)].filter((each) => about.has(each)).length,
  );
  const place = shared.indexOf(Math.max(...shared));
  return {
    ...act,
    requests: act.requests.map((one, i) => (i === place ? `${one}\n${told}` : one)),
  };
}

/** "Es algo nuevo. La impresora no imprime": what comes after the title goes with it. */
function withRest(offer: Offer, act: Act, text: string): AnswerInWords {
  const [, ...clauses] = clausesOf(text);
  const rest = clauses
    .filter((clause) => !isAround(clause))
    .join('')
    .trim();
  const takes = TAKES_WORDS.includes(act.do) && rest !== '';
  if (!takes) return { act, offer, besides: rest };
  return { act, offer: { ...offer, text: `${offer.text}\n${rest}`.trim() }, besides: '' };
}

const TAKES_WORDS: readonly Act['do'][] = ['new', 'again', 'comment', 'answer', 'reopen', 'append'];

/** "Agréguelo, que sepan que es urgente" begins with the order. */
function orders(act: Act, text: string): boolean {
  const { do: does } = act;
  const order = clausesOf(withoutItsNumber(act, text))
    .flatMap((clause) => clause.split(/[,.;!]/))
    .map(plainWords)
    .find((part) => part !== '' && !isYes(part));
  const said = order ?? '';
  const verbs = ORDERS[does];
  const polite =
    '(?:(?:si|claro|pues|ay|bueno|que|por favor|porfa|please|entonces|then|so|ok|yes) )*';
  const object = '(?:(?:me|le|se) )?(?:(?:l[oae]s?|eso|esto) )?';
  const to = '(?:(?:al?|en) (?:el |ese |este |mismo )*caso|ahi|to (?:the|this|that|my) case)';
  const after = `(?: it| that| eso| esto)?(?: ${to})?(?: por favor| porfa| pf| xfa| please| entonces| then| again| ustedes?| rapido| de (?:inmediato|una(?: vez)?)| inmediatamente| (?:right away|immediately)| ya| pues| now| con eso| el caso| the case)*`;
  return verbs !== undefined && new RegExp(`^${polite}${object}(?:${verbs})${after}$`).test(said);
}

/** "Reabra el 1": the case of the button itself. */
function withoutItsNumber(act: Act, text: string): string {
  const sequence = 'number' in act ? Number(act.number.split('-').at(-1)) : 0;
  return text.replace(
    new RegExp(`\\s(?:al|el|the|to|number)(?: caso| case)? 0*${sequence}(?!\\d)`, 'iu'),
    '',
  );
}

/** Whether words have the order of an act somewhere. */
export function ordersAct({ do: does }: Act, said: string): boolean {
  const verbs = ORDERS[does];
  return verbs !== undefined && new RegExp(`\\b(?:${verbs})\\b`).test(said);
}

/** Whether words say that what was asked about is not to be done. */
export function refusesAct(said: string): boolean {
  return NOT_THAT.test(said) || LEFT.test(said);
}

function beginsWithTitle(act: Act, said: string): boolean {
  return (['es', 'en'] as const).some((language) => {
    const title = plainWords(actTitle(act, language));
    return title.split(' ').length >= TITLE_WORDS && said.startsWith(`${title} `);
  });
}
