import { dayWanted } from '../../domain/day-in-words.ts';
import { clausesOf, isAround } from './clauses.ts';
import type { Reading } from './outcome.ts';
import { isConsent, isNo } from './plain-answers.ts';
import { plainWords } from './plain-words.ts';
import type { CaseAtHand, Situation } from './situation.ts';

const SUITS =
  /\b(?:(?:me|nos) (?:sirve|viene bien|queda (?:bien|perfecto)|parece (?:bien|perfecto|excelente)|conviene)|(?:lo |la |le )?confirm(?:o|amos|ado|ada)|(?:esa|la|ese|el) (?:fecha|dia)(?: \w+){0,2} (?:esta bien|sirve|perfecto|perfecta)|(?:esta|queda) (?:bien|perfecto) (?:ese dia|esa fecha|la fecha|el dia)|ahi (?:estare|estaremos)|(?:los|lo|la|le|les) espero|(?:en )?cualquier (?:dia|fecha)|(?:cuando|el dia que) (?:ustedes )?(?:puedan?|quieran?|gusten?|les quede bien)|works for (?:me|us)|(?:that|the|any) (?:date|day)(?: is| s)? (?:fine|good|ok|works|perfect)|any ?day|see you (?:then|there)|sounds good|whenever you (?:can|like)|i confirm)\b/;
const DAY_OR_END =
  '(?:$|(?:(?:en |para |a |on |for |at )?(?:ese|esa|ese mismo|that|the) (?:dia|fecha|hora|day|date|time)|(?:el|este|on)? ?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:el )?\\d{1,2}\\b|manana|tomorrow|asistir|recibirl\\w+|atenderl\\w+|estar\\b|porque|make it))';
/** That day will not do. */
const DOES_NOT_SUIT = new RegExp(
  `\\b(?:no (?:puedo|podemos|podre|podria|voy a poder|vamos a poder|alcanzo|(?:me|nos) (?:sirve|queda bien|conviene|viene bien)|estoy|estare|estaremos|voy a estar|vamos a estar|vengo|hay nadie|vengan|trabajo|trabajamos)|(?:i |we )?(?:cant|can t|cannot|wont be (?:here|there|in)|am not (?:here|in)|im not (?:here|in))) ?${DAY_OR_END}|\\b(?:ese|esa|that) (?:dia|fecha|day|date)(?: \\w+)? (?:no|doesnt|does not|wont)\\b|\\b(?:otr[oa]|another|different) (?:dia|fecha|day|date)\\b|\\b(?:mover|cambiar|correr|aplazar|posponer|reprogramar|move|change|postpone|reschedule)(?:la|lo)?\\b(?: \\w+){0,3} (?:fecha|cita|visita|dia|date|visit|appointment)\\b|\\b(?:aplaz|pospon|reprogram)\\w+|\\breschedule\\b`,
);
/** Another day is asked for. */
const RATHER =
  /\b(?:mejor|prefiero|preferiria|preferible|puede(?:n)? ser|podria(?:n)? ser|seria (?:posible|mejor)|que tal|(?:puede|podria|pueden|podrian|se puede|podemos) (?:venir|pasar|hacerlo|mover\w*|cambiar\w*|correr\w*|dejar\w*|aplazar\w*)|dejem\w+|que sea|vengan|para el|me (?:sirve|queda bien|queda mejor)|nos (?:sirve|queda bien)|rather|better|instead|could (?:it|you|we)|can (?:it|you|we)|how about|what about|works (?:for me|better)|make it)\b/;
const OTHER_WEEK = /\b(?:otra|proxima|siguiente|next|following) (?:semana|week)\b/;
/** More than an answer to a date: what fails is told. */
const FEW_WORDS = 16;
/** A day and hardly anything else. */
const BARE_WORDS = 7;
const HOUR =
  /\b(?:a las? \d|despues de|antes de|desde las|(?:en|por) la (?:tarde|manana)|temprano|(?:a|al) medio ?dia|\d{1,2} (?:a m|p m|am|pm)|after \d|before \d|at \d|in the (?:morning|afternoon))\b/;

/** What is said of a date for the work (policy 5) that the desk proposed, or that was agreed on. */
export function dateAnswer(situation: Situation, text: string): Reading | undefined {
  const { draft, own } = situation;
  const dated = own.filter(({ date }) => date !== undefined);
  if (draft || dated.length === 0) return undefined;
  const said = plainWords(text);
  if (said.split(' ').length > FEW_WORDS) return undefined;
  const proposed = dated.filter(({ date }) => date?.is === 'proposed');
  if (asksForAnother(said, text))
    return reading('other_date', proposed.length > 0 ? proposed : dated);
  if (proposed.length === 0) return undefined;
  const others = own.some(({ state }) => state === 'needs_info' || state === 'resolved');
  if (!others && isNo(text)) return reading('other_date', proposed);
  if (text.includes('?')) return undefined;
  const clauses = clausesOf(text).filter((clause) => !isAround(clause));
  const [first = text, ...more] = clauses.length > 0 ? clauses : [text];
  const begins = isConsent(first) && !others;
  const suits = SUITS.test(said) || (begins && more.every((each) => isConsent(each)));
  return suits || (begins && HOUR.test(said)) || (!others && isPlainYes(text))
    ? reading('confirm_date', proposed)
    : undefined;
}

function reading(outcome: 'confirm_date' | 'other_date', cases: readonly CaseAtHand[]): Reading {
  return { outcome, cases: cases.map(({ id }) => id) };
}

function asksForAnother(said: string, text: string): boolean {
  if (DOES_NOT_SUIT.test(said)) return true;
  if (!OTHER_WEEK.test(said) && dayWanted(text) === undefined) return false;
  return RATHER.test(said) || said.split(' ').length <= BARE_WORDS;
}

/** "Sí, está bien", "ok perfecto, gracias": nothing but consent. */
export function isPlainYes(text: string): boolean {
  const said = plainWords(text);
  return (
    isConsent(text) ||
    /^(?:(?:si|ok|okay|listo|claro|bueno|dale|de acuerdo|perfecto|yes|sure|great)\b ?)+(?:(?:senor\w*|esta bien|muy bien|perfecto|excelente|ese dia|esa fecha|gracias|muchas gracias|por favor|thats fine|that is fine|its fine|fine|thanks|thank you)\b ?)*$/.test(
      said,
    )
  );
}
